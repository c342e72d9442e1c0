"""log(1 + f): in float f - f^2 / 2 + f^3 p(f) for -1/4 <= f <= 1/2; in double, with s = f / (2 + f), s q(s^2), for 1 + f between the roots of 1/2 and 2,
where double demands the form 2 s + s^3 q(s^2)."""
from minimax import fit, mp, show

LARGEST = (mp.sqrt(2) - 1) / (mp.sqrt(2) + 1) * mp.mpf("1.0001")


def p(f):
    if abs(f) < mp.mpf(10) ** -12:
        return mp.mpf(1) / 3 - f / 4
    return (mp.log1p(f) - f + f * f / 2) / f**3


def q(s):
    return (2 * mp.atanh(s) / s - 2) / s**2 if abs(s) > mp.mpf(10) ** -9 else mp.mpf(2) / 3


def square(s):
    return s * s


show("single", *fit(p, 7, "-0.2505", "0.501", lambda f: abs(f**3 / mp.log1p(f)), "single"), "single")
show("single in double", *fit(lambda s: 2 + s * s * q(s), 4, 0, LARGEST, lambda s: mp.mpf(1) / 2, "double", square), "double")
show("double", *fit(q, 6, 0, LARGEST, lambda s: s * s / 2, "double", square), "double")
