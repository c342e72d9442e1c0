"""The normal distribution: the scaled tail g(a) = Phi(-a) e^(a^2 / 2)."""
from remez import fit, mp


def g(a):
    return mp.erfc(a / mp.sqrt(2)) / 2 * mp.exp(a * a / 2)


# SingleInDouble: g is a polynomial in u = 1 / (a + k). At u = 0 (a = infinity) g is 0, so that the sum has no cancellation in the far tail.
k = 5
fit("tail, SingleInDouble, in 1 / (a + 5)", lambda u: g(1 / u - k), lambda u: 1 / g(1 / u - k), 12, mp.mpf(1) / (37.6 + k), mp.mpf(1) / k)

# Double: g (a + k) / 2k is nearly flat, a polynomial in t = (a - k) / (a + k) = 1 - s, s = 2k / (a + k).
k = 6


def flat(t):
    a = k * (1 + t) / (1 - t)
    return g(a) * (a + k) / (2 * k)


fit("tail, Double, by 12 / (a + 6), in 1 - 12 / (a + 6)", flat, lambda t: 1 / flat(t), 21, -1, (39 - k) / mp.mpf(39 + k))
