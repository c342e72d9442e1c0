"""atan t = t + t^3 p(t^2), 0 <= t <= 1."""
from remez import fit, mp, np


# The weight is 0 at 0, where the coefficient -1/3 comes from the rest of the interval.
LOW = mp.mpf(10) ** -4


def p(v):
    t = mp.sqrt(v)
    return (mp.atan(t) / t - 1) / v


def weight(v):
    return v / (1 + v * p(v))


fit("atan, Single", p, weight, 8, LOW, 1, np.float32)
fit("atan, SingleInDouble", p, weight, 10, LOW, 1)
fit("atan, Double", p, weight, 19, LOW, 1)
