"""The error function and its complement: h(a) = erfc(a) e^(a^2), and erf near 0."""
from remez import fit, mp


def h(a):
    return mp.erfc(a) * mp.exp(a * a)


# erfc, SingleInDouble: h is a polynomial in u = 1 / (a + k); see normal.py.
k = 3
fit("erfc, SingleInDouble, in 1 / (a + 3)", lambda u: h(1 / u - k), lambda u: 1 / h(1 / u - k), 12, mp.mpf(1) / (26.6 + k), mp.mpf(1) / k)


def tail(name, k, degree, low, high, flat):
    def target(t):
        a = k * (1 + t) / (1 - t)
        return h(a) * (a + k) / (2 * k) if flat else h(a)

    low, high = mp.mpf(low), mp.mpf(high)
    fit(name, target, lambda t: 1 / target(t), degree, (low - k) / (low + k), (high - k) / (high + k))


# erfc, Double: h (a + k) / 2k is nearly flat, a polynomial in t = (a - k) / (a + k) = 1 - s, s = 2k / (a + k).
tail("erfc, Double, by 10 / (a + 5), in 1 - 10 / (a + 5)", 5, 22, 0, 28, True)
tail("1 - erf, Double, in (a - 3) / (a + 3)", 3, 14, "0.89", "6", False)


# erf(x) = x + x p(x^2): the small part is the one that carries the rounding errors.
def p(v):
    x = mp.sqrt(v)
    return mp.erf(x) / x - 1 if x > 0 else 2 / mp.sqrt(mp.pi) - 1


def weight(v):
    return 1 / (p(v) + 1)


fit("erf, Double, in x^2", p, weight, 11, 0, mp.mpf("0.9") ** 2)

# erf, SingleInDouble: x q(x^2 - m) over all of [-4.75, 4.75], beyond which 1 - erf is below 2^-35: no exponential, no division.
m = 11


def whole(w):
    x = mp.sqrt(w + m)
    return mp.erf(x) / x if x > 0 else 2 / mp.sqrt(mp.pi)


fit("erf, SingleInDouble, in x^2 - 11", whole, lambda w: 1 / whole(w), 22, -m, mp.mpf("4.75") ** 2 - m)
