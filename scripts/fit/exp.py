"""e^r - 1 = r + r^2 p(r) for |r| <= ln(2) / 2.

Where double lanes only serve a float, the error counts relative to e^r - 1, so that expm1 can take the same polynomial; elsewhere relative to e^r.
"""
from minimax import fit, mp, show

HALF = mp.log(2) / 2 * mp.mpf("1.002")


def p(r):
    return (mp.expm1(r) - r) / r**2 if abs(r) > mp.mpf(10) ** -12 else mp.mpf(1) / 2 + r / 6


def relative_to_exp(r):
    return r * r / mp.exp(r)


def relative_to_expm1(r):
    return abs(r * r / mp.expm1(r)) if r != 0 else mp.mpf(0)


show("single", *fit(p, 4, -HALF, HALF, relative_to_exp, "single"), "single")
show("single in double", *fit(p, 5, -HALF, HALF, relative_to_expm1, "double"), "double")
show("double", *fit(p, 9, -HALF, HALF, relative_to_exp, "double"), "double")
