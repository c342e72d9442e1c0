"""Weighted minimax polynomials whose coefficients are floats or doubles.

The fit is Lawson's: least squares with weights that grow where the error is large (C. L. Lawson, 1961). Coefficients are rounded one after the other,
the lowest power first, and the remaining ones are fitted again to what is left, so that they absorb the rounding. Least squares run
in double, but on residuals that mpmath computes after each pass, so that errors far below 2^-53 are resolved.

Run with a Python that has mpmath and numpy.
"""
import mpmath as mp
import numpy as np

mp.mp.prec = 200


def rounded(value, kind):
    """value, rounded to kind: 'single' or 'double'."""
    if kind == "double":
        return float(mp.mpf(value))
    exponent = mp.floor(mp.log(abs(value), 2)) if value != 0 else mp.mpf(0)
    unit = mp.mpf(2) ** (exponent - 23)
    return float(mp.nint(mp.mpf(value) / unit) * unit)


def fit(function, degree, low, high, weight, kind, variable=lambda x: x, points=400, fixed=()):
    """Coefficients (lowest power first) of the polynomial p of the given degree in variable(x) for which the largest
    weight(x) * |p - function(x)| over [low, high] is smallest, and that error. fixed: leading coefficients that are given."""
    low, high = mp.mpf(low), mp.mpf(high)
    nodes = [(low + high) / 2 + (high - low) / 2 * mp.cos(mp.pi * (k + mp.mpf(1) / 2) / points) for k in range(points)]
    v = [variable(x) for x in nodes]
    target = [function(x) for x in nodes]
    weights = np.array([float(weight(x)) for x in nodes])
    largest = max(abs(t) for t in v)

    fixed = [mp.mpf(c) for c in fixed]
    while len(fixed) <= degree:
        free = list(range(len(fixed), degree + 1))
        residual = [t - mp.polyval(fixed[::-1], a) if fixed else t for t, a in zip(target, v)]
        basis = np.array([[float((a / largest) ** k) for k in free] for a in v])
        first = mp.mpf(0)
        for iterations in (1, 1, 120):
            correction = lawson(basis, np.array([float(r) for r in residual]), weights, iterations)
            scaled = [mp.mpf(c) / largest**k for c, k in zip(correction, free)]
            first += scaled[0]
            residual = [r - mp.fsum(c * a**k for c, k in zip(scaled, free)) for r, a in zip(residual, v)]
        fixed.append(mp.mpf(rounded(first, kind)))

    error = max(abs(mp.polyval(fixed[::-1], a) - t) * w for a, t, w in zip(v, target, weights))
    return [float(c) for c in fixed], float(error)


def lawson(basis, target, weights, iterations):
    emphasis = np.ones(len(target))
    best, smallest = None, np.inf
    for _ in range(iterations):
        factor = np.sqrt(emphasis) * weights
        solution = np.linalg.lstsq(basis * factor[:, None], target * factor, rcond=None)[0]
        error = np.abs(target - basis @ solution) * weights
        if error.max() < smallest:
            best, smallest = solution, error.max()
        if error.max() == 0:
            break
        emphasis *= error / error.max() + 1e-3
        emphasis /= emphasis.max()
    return best


def show(title, coefficients, error, kind):
    numbers = [str(np.float32(c)) + "f" if kind == "single" else repr(c) for c in coefficients]
    print(f"{title}: error 2^{np.log2(error):.2f}")
    print("    [" + ", ".join(numbers) + "],")
