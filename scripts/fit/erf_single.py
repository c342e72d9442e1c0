"""erf in float lanes: an odd polynomial below 0.92, else 1 - erfc by a table of eight segments 27/64 wide."""
from float_tables import table
from remez import fit, mp, np

STEP = mp.mpf(27) / 64


def p(v):
    x = mp.sqrt(v)
    return mp.erf(x) / x - 1 if x > 0 else 2 / mp.sqrt(mp.pi) - 1


fit("erf, in x^2", p, lambda v: 1 / (p(v) + 1), 6, 0, mp.mpf("0.925") ** 2, np.float32)
table("erfc", mp.erfc, 6,
      [(j % 8, (j - mp.mpf(1) / 2) * STEP if j > 2 else mp.mpf("0.9"), (j + mp.mpf(1) / 2) * STEP if j < 9 else mp.mpf("3.96"), j * STEP) for j in range(2, 10)],
      relative=False)
