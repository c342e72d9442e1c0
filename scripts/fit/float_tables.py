"""Piecewise polynomials with float coefficients for look-ups: one polynomial a segment, in the distance from the segment's centre."""
from remez import mp, np, remez, round_coefficients


def segment(function, degree, low, high, centre, relative):
    lo, hi = mp.mpf(low) - centre, mp.mpf(high) - centre
    coefficients, _, state = remez(lambda v: function(v + centre), lambda v: 1 / function(v + centre) if relative else mp.mpf(1), degree, lo, hi, grid_size=200)
    return round_coefficients(coefficients, state, np.float32)


def accurate_centre(function, middle, width):
    """A float near the middle whose function value is within 2^-30.5 of a float: the leading coefficient then has no rounding error."""
    middle = np.float32(middle)
    for k in range(4000):
        for sign in (1, -1):
            candidate = np.float32(middle + np.float32(sign * k * width * 1e-5))
            value = function(mp.mpf(float(candidate)))
            if abs(float(np.float32(float(value))) / value - 1) < mp.mpf(2) ** -30.5:
                return float(candidate)
    raise ValueError(middle)


def table(name, function, degree, segments, relative=True):
    """segments: (entry, low, high, centre) each. Prints one row a coefficient, entries in order, as the bits of floats."""
    rows, worst = {}, 0
    for entry, low, high, centre in segments:
        rows[entry], error = segment(function, degree, low, high, centre, relative)
        worst = max(worst, error)
    print(f"{name}: degree {degree}, 2^{np.log2(worst):.2f}")
    for power in range(degree + 1):
        print("  " + ", ".join(f"0x{np.float32(rows[e][power]).view(np.uint32):08X}" for e in sorted(rows)))
