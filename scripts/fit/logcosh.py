"""log cosh x = x^2 p(x^2) in double, for |x| <= 3/4."""
from remez import fit, mp


def ratio(v):
    return mp.log(mp.cosh(mp.sqrt(v))) / v


fit("p", ratio, lambda v: 1 / ratio(v), 12, mp.mpf("1e-9"), mp.mpf("0.75") ** 2 * mp.mpf("1.0001"))
