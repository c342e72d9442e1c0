"""e^r = 1 + r + r^2 p(r) for |r| <= ln(2) / 2."""
from minimax import fit, mp, show

HALF = mp.log(2) / 2 * mp.mpf("1.002")


def p(r):
    return (mp.expm1(r) - r) / r**2 if abs(r) > mp.mpf(10) ** -12 else mp.mpf(1) / 2 + r / 6


for kind, degrees in (("single", (4,)), ("double", (5, 9))):
    for degree in degrees:
        show(f"exp {kind} degree {degree}", *fit(p, degree, -HALF, HALF, lambda r: r * r / mp.exp(r), kind), kind)
