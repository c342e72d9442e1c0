"""g(a) = Phi(-a) e^(a^2 / 2) in float lanes: eight segments in a + 1, two an octave."""
from float_tables import accurate_centre, table
from remez import mp, np


def g(a):
    return mp.erfc(a / mp.sqrt(2)) / 2 * mp.exp(a * a / 2)


bounds = [1, 1.5, 2, 3, 4, 6, 8, 12, 16]
segments = []
for low, high in zip(bounds, bounds[1:]):
    entry = (int(np.float32(low).view(np.uint32)) >> 22) % 8
    segments.append((entry, low - 1, min(high - 1, 14.5), accurate_centre(g, (low + high) / 2 - 1, high - low)))

print("centres")
print("  " + ", ".join(f"0x{np.float32(s[3]).view(np.uint32):08X}" for s in sorted(segments)))
table("g", g, 7, segments)
table("g of products", g, 8, segments)
