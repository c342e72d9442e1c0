"""x - tanh x = x^3 (1/3 + x^2 p(x^2)) for |x| <= 1.12, float lanes."""
from remez import fit, mp, np

THIRD = mp.mpf(float(np.float32(1) / np.float32(3)))


def ratio(v):
    x = mp.sqrt(v)
    return (x - mp.tanh(x)) / x**3


fit("p", lambda v: (ratio(v) - THIRD) / v, lambda v: v / ratio(v), 7, mp.mpf("1e-3"), mp.mpf("1.125") ** 2, np.float32)
