"""The sine of a reduced argument."""
from remez import fit, mp

mp.mp.dps = 80


# SingleInDouble: sin(pi f) = f p(f^2), |f| <= 5/8: for large arguments n is rounded from the first piece of 1 / pi alone.
def p(v):
    f = mp.sqrt(v)
    return mp.sinpi(f) / f if f > 0 else mp.pi


fit("sin(pi f), SingleInDouble", p, lambda v: 1 / p(v), 6, 0, mp.mpf("0.626") ** 2)


# Double: sin r = r - r^3 q(r^2), |r| <= pi / 2.
def q(v):
    r = mp.sqrt(v)
    return (1 - mp.sin(r) / r) / v


fit("sin r, Double", q, lambda v: v / (1 - v * q(v)), 8, mp.mpf(10) ** -4, (mp.pi / 2 * mp.mpf("1.001")) ** 2)

# The first piece of 1 / pi is rounded down, the others are positive too.
for name, value, down in (("pi", mp.pi, False), ("1 / pi", 1 / mp.pi, True)):
    parts = []
    for _ in range(3):
        part = float(mp.floor(mp.ldexp(value, 54)) / mp.mpf(2) ** 54) if down and not parts else float(value)
        parts.append(part)
        value -= mp.mpf(part)
    print(name, parts)

# Floats of 2^50 and more: bits of 1 / pi from 2^-(e - 23) on. A float of [2^e, 2^(e + 26)) is a multiple of 2^(e - 23), so that the bits before give an even
# number of half turns.
for e in (50, 76, 102):
    rest = mp.frac(mp.ldexp(1 / mp.pi, e - 24))
    parts = []
    for _ in range(2):
        part = mp.floor(mp.ldexp(rest, 53))
        parts.append(float(mp.ldexp(part, -53 - (e - 24))))
        rest = mp.ldexp(rest, 53) - part
        e += 53
    print("1 / pi for floats from a power of two", parts)
