"""log(1 + e) for 0 <= e <= 1: in float e + e^2 p(e); in double, with s = e / (2 + e), s q(s^2), where double demands the form 2 s + s^3 q(s^2)."""
from minimax import fit, mp, show


def p(e):
    return (mp.log1p(e) - e) / e**2 if e > mp.mpf(10) ** -15 else -mp.mpf(1) / 2


def q(s):
    return (2 * mp.atanh(s) / s - 2) / s**2 if abs(s) > mp.mpf(10) ** -9 else mp.mpf(2) / 3


def square(s):
    return s * s


show("single", *fit(p, 8, 0, "1.0001", lambda e: e * e / mp.log1p(e), "single"), "single")
LARGEST = mp.mpf("0.33334")
show("single in double", *fit(lambda s: 2 + s * s * q(s), 5, 0, LARGEST, lambda s: s / mp.atanh(s) / 2, "double", square), "double")
show("double", *fit(q, 9, 0, LARGEST, lambda s: s**3 / mp.atanh(s) / 2, "double", square), "double")
