"""Weighted minimax polynomials with rounded coefficients.

The exchange algorithm runs in 50-digit arithmetic. Coefficients are then rounded one after the other, lowest power first; after each rounding the rest is
refitted (Lawson's iteratively reweighted least squares on the small corrections, for which double precision is plenty).
"""
import mpmath as mp
import numpy as np

mp.mp.dps = 50


def chebyshev_points(lo, hi, count):
    return [(mp.mpf(lo) + hi) / 2 - (mp.mpf(hi) - lo) / 2 * mp.cos(mp.pi * i / (count - 1)) for i in range(count)]


def evaluate(coefficients, v):
    result = mp.mpf(0)
    for c in reversed(coefficients):
        result = result * v + c
    return result


def remez(target, weight, degree, lo, hi, grid_size=600, iterations=12):
    """The coefficients (lowest first) that minimise max |weight(v) (p(v) - target(v))| over [lo, hi]."""
    grid = chebyshev_points(lo, hi, grid_size)
    values = [target(v) for v in grid]
    weights = [weight(v) for v in grid]
    n = degree + 2
    reference = [round(i * (grid_size - 1) / (n - 1)) for i in range(n)]
    for _ in range(iterations):
        a = mp.matrix(n, n)
        b = mp.matrix(n, 1)
        for row, i in enumerate(reference):
            power = mp.mpf(1)
            for column in range(degree + 1):
                a[row, column] = power
                power *= grid[i]
            a[row, degree + 1] = (-1) ** row / weights[i]
            b[row] = values[i]
        solution = mp.lu_solve(a, b)
        coefficients = [solution[i] for i in range(degree + 1)]
        level = abs(solution[degree + 1])
        errors = [float(weights[i] * (evaluate(coefficients, grid[i]) - values[i])) for i in range(grid_size)]
        # One extremum for each run of equal sign; of too many, the largest neighbours stay.
        extrema = []
        for i, e in enumerate(errors):
            if extrema and (e > 0) == (errors[extrema[-1]] > 0):
                if abs(e) > abs(errors[extrema[-1]]):
                    extrema[-1] = i
            else:
                extrema.append(i)
        while len(extrema) > n:
            if len(extrema) == n + 1:
                extrema.pop(0 if abs(errors[extrema[0]]) < abs(errors[extrema[-1]]) else -1)
            else:
                j = min(range(len(extrema) - 1), key=lambda k: max(abs(errors[extrema[k]]), abs(errors[extrema[k + 1]])))
                del extrema[j:j + 2]
        worst = max(abs(e) for e in errors)
        if len(extrema) < n or worst < float(level) * 1.02:
            break
        reference = extrema
    return coefficients, worst, (grid, weights, errors)


def round_coefficients(coefficients, state, dtype):
    grid, weights, errors = state
    v = np.array([float(x) for x in grid])
    w = np.array([float(x) for x in weights])
    error = np.array(errors)
    scale = np.max(np.abs(v))
    powers = np.arange(len(coefficients))
    basis = (v[:, None] / scale) ** powers * w[:, None]
    rounded = []
    for p in powers:
        lawson = np.ones_like(v)
        best, best_worst = None, np.inf
        for _ in range(60):
            root = np.sqrt(lawson)
            s, *_ = np.linalg.lstsq(basis[:, p:] * root[:, None], -error * root, rcond=None)
            e = np.abs(error + basis[:, p:] @ s)
            if e.max() < best_worst:
                best, best_worst = s, e.max()
            lawson *= e / e.max() + 1e-3
            lawson /= lawson.mean()
        delta = best[0] / scale ** p
        exact = coefficients[p] + mp.mpf(float(delta))
        # float() of an mpf rounds to nearest; a float's value goes through double, which is harmless at these sizes.
        c = float(exact) if dtype is np.float64 else float(np.float32(float(exact)))
        rounded.append(c)
        error = error + basis[:, p] * float((mp.mpf(c) - coefficients[p]) * mp.mpf(float(scale)) ** int(p))
    return rounded, np.max(np.abs(error))


def fit(name, target, weight, degree, lo, hi, dtype=np.float64):
    """Fits, rounds and prints; returns the rounded coefficients, lowest power first."""
    coefficients, worst, state = remez(target, weight, degree, lo, hi)
    rounded, rounded_worst = round_coefficients(coefficients, state, dtype)
    print(f"{name}: degree {degree}, minimax 2^{np.log2(worst):.2f}, rounded 2^{np.log2(rounded_worst):.2f}")
    if dtype is np.float64:
        print("  " + ", ".join(repr(c) for c in rounded))
    else:
        print("  " + ", ".join(f"0x{np.float32(c).view(np.uint32):08X}" for c in rounded))
    return rounded
