"""e^r = 1 + r + r^2 (1/2 + r p(r)) for |r| <= ln(2) / 16, float coefficients: the part between entries of a table of 2^(j/8)."""
from remez import fit, mp, np

HALF = mp.log(2) / 16 * mp.mpf("1.004")


def p(r):
    return (mp.exp(r) - 1 - r - r * r / 2) / r**3 if abs(r) > mp.mpf(10) ** -9 else mp.mpf(1) / 6 + r / 24


fit("p", p, lambda r: (abs(r) + mp.mpf(10) ** -4) ** 3, 1, -HALF, HALF, np.float32)
