"""sin(pi f) = pi f + f^3 p(f^2) for |f| <= 0.53, and sin z = z + z^3 q(z^2) for 0 <= z <= pi / 4, float lanes."""
from remez import fit, mp, np

mp.mp.dps = 120


def p(v):
    f = mp.sqrt(v)
    return mp.sinpi(f) / f if f > 0 else mp.pi


fit("sin(pi f)", lambda v: (p(v) - mp.pi) / v, lambda v: v / p(v), 3, mp.mpf("1e-6"), mp.mpf("0.53") ** 2, np.float32)


def q(v):
    z = mp.sqrt(v)
    return (mp.sin(z) / z - 1) / v


fit("sin z", q, lambda v: v / (1 + v * q(v)), 2, mp.mpf("1e-4"), (mp.pi / 4 * mp.mpf("1.0001")) ** 2, np.float32)

# 1 / pi, 320 bits behind the point: what multiples of it are cut from.
print("1 / pi", hex(int(mp.floor(mp.ldexp(1 / mp.pi, 320)))))
