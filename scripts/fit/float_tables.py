"""Piecewise polynomials with float coefficients for look-ups: one polynomial a segment, in the distance from the segment's centre."""
from remez import mp, np, remez, round_coefficients


def segment(function, degree, low, high, centre, relative):
    lo, hi = mp.mpf(low) - centre, mp.mpf(high) - centre
    coefficients, _, state = remez(lambda v: function(v + centre), lambda v: 1 / function(v + centre) if relative else mp.mpf(1), degree, lo, hi, grid_size=200)
    return round_coefficients(coefficients, state, np.float32)


def accurate_centre(function, middle, width):
    """A float near the middle whose function value is within 2^-30.5 of a float: the leading coefficient then has no rounding error. Where there is none, because the
    function is all but x and a constant, the best one."""
    middle = np.float32(middle)
    best, smallest = middle, mp.inf
    for k in range(4000):
        for sign in (1, -1):
            candidate = np.float32(middle + np.float32(sign * k * width * 1e-5))
            value = function(mp.mpf(float(candidate)))
            error = abs(float(np.float32(float(value))) / value - 1)
            if error < mp.mpf(2) ** -30.5:
                return float(candidate)
            if error < smallest:
                best, smallest = candidate, error
    return float(best)


def table(name, function, degree, segments, relative=True):
    """segments: (entry, low, high, centre) each. Prints one row a coefficient, entries in order, as the bits of floats."""
    rows, worst = {}, 0
    for entry, low, high, centre in segments:
        rows[entry], error = segment(function, degree, low, high, centre, relative)
        worst = max(worst, error)
    print(f"{name}: degree {degree}, 2^{np.log2(worst):.2f}")
    for power in range(degree + 1):
        print("  " + ", ".join(f"0x{np.float32(rows[e][power]).view(np.uint32):08X}" for e in sorted(rows)))


def eight_segments(name, function, degree, scale, end, is_odd):
    """A function of x >= 0 below end: segments in scale * x + 1, two an octave. From the second on the polynomial, with the value at the centre as its leading
    coefficient, is the function's. In the first, whose centre is 0, it is that of function(x) - x if the function is odd, which has no value at 0 then; if it is even,
    it begins with x^2."""
    bounds = [(mp.mpf(u) - 1) / mp.mpf(float(np.float32(scale))) for u in (1, 1.5, 2, 3, 4, 6, 8, 12, 16)]
    columns, worst = {}, 0
    for k, (low, high) in enumerate(zip(bounds, bounds[1:])):
        entry, high = (k + 6) % 8, min(high, mp.mpf(end))
        if low >= high:
            columns[entry] = [0] * (degree + 2)
        elif k == 0:
            quotient = odd_quotient(function) if is_odd else even_quotient(function)
            coefficients, error = segment(quotient, degree - 1 if is_odd else degree - 2, low, high, mp.mpf(0), relative=not is_odd)
            columns[entry] = [0, 0, *([] if is_odd else [0]), *coefficients]
        else:
            centre = accurate_centre(function, float((low + high) / 2), float(high - low))
            coefficients, error = segment(function, degree, low, high, mp.mpf(centre), relative=True)
            columns[entry] = [centre, *coefficients]
        worst = max(worst, error if low < high else 0)
    print(f"{name}: degree {degree}, 2^{np.log2(float(worst)):.2f}; the first segment ends at {float(bounds[1])}")
    for title, row in zip(["centres", "values", *(f"x^{k}" for k in range(1, degree + 1))], zip(*(columns[e] for e in range(8)))):
        print(f"  {title}: " + ", ".join(f"0x{np.float32(c).view(np.uint32):08X}" for c in row))


def odd_quotient(function):
    slope = mp.diff(function, 0) - 1
    return lambda v: function(v) / v - 1 if v > 0 else slope


def even_quotient(function):
    curvature = mp.diff(function, 0, 2) / 2
    return lambda v: function(v) / v**2 if v > 0 else curvature
