"""The normal distribution: the scaled tail g(a) = Phi(-a) e^(a^2 / 2), and Phi near 0."""
from remez import fit, mp


def g(a):
    return mp.erfc(a / mp.sqrt(2)) / 2 * mp.exp(a * a / 2)


# SingleInDouble: g is a polynomial in u = 1 / (a + k). At u = 0 (a = infinity) g is 0, so that the sum has no cancellation in the far tail.
k = 5
fit("tail, SingleInDouble, in 1 / (a + 5)", lambda u: g(1 / u - k), lambda u: 1 / g(1 / u - k), 12, mp.mpf(1) / (37.6 + k), mp.mpf(1) / k)

# Double: g (a + k) is nearly flat, a polynomial in t = (a - k) / (a + k).
k = 5


def argument(t):
    return k * (1 + t) / (1 - t)


def flat(t):
    return g(argument(t)) * (argument(t) + k)


fit("tail, Double, times (a + 5), in (a - 5) / (a + 5)", flat, lambda t: 1 / flat(t), 20, (mp.mpf(0.66) - k) / (mp.mpf(0.66) + k), (38.6 - k) / mp.mpf(38.6 + k))


# Double, |x| <= 0.67: Phi(x) = 1/2 + x q(x^2).
def q(v):
    x = mp.sqrt(v)
    return (mp.ncdf(x) - 0.5) / x if x > 0 else 1 / mp.sqrt(2 * mp.pi)


fit("centre, Double, in x^2", q, lambda v: 1 / q(v), 8, 0, mp.mpf("0.675") ** 2)
