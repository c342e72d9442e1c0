"""log cosh x, float lanes: x^2 (1/2 + x^2 p(x^2)) for |x| <= 1, and log(1 + E) = E + E^2 q(E) for E = e^-2|x| beyond."""
from remez import fit, mp, np


def ratio(v):
    return mp.log(mp.cosh(mp.sqrt(v))) / v


fit("p", lambda v: (ratio(v) - mp.mpf("0.5")) / v, lambda v: v / ratio(v), 5, mp.mpf("1e-4"), mp.mpf("1.001") ** 2, np.float32)

# Beyond 1 the logarithm is at most a quarter of the result.
fit("q", lambda e: (mp.log1p(e) - e) / e**2, lambda e: e**2 / mp.log(mp.cosh(mp.log(e) / 2)), 3, mp.mpf("1e-5"), mp.exp(-2) * mp.mpf("1.001"), np.float32)

# Double: log cosh x = x^2 p(x^2) for |x| <= 3/4.
fit("p, Double", ratio, lambda v: 1 / ratio(v), 12, mp.mpf("1e-9"), mp.mpf("0.75") ** 2 * mp.mpf("1.0001"))
