"""Exact values for the tests of vector math in double: tests/ActivationGen.Tests/VectorMath/exact/<function>.csv.

A row is the argument, the exact value rounded to double, and what the rounding lost in units in the last place: error in ULPs is then exact for
subnormal values too. Arguments are random in each range, with a fixed seed.
"""
import math
import pathlib
import random

import mpmath as mp

mp.mp.dps = 60
FOLDER = pathlib.Path(__file__).resolve().parents[2] / "tests/ActivationGen.Tests/VectorMath/exact"
generator = random.Random(20260)


def nearest(value):
    """value rounded to double, once, and (value - rounded) / ulp."""
    if value == 0:
        return 0.0, 0.0
    exponent = max(int(mp.floor(mp.log(abs(value), 2))), -1022)
    unit = mp.ldexp(1, exponent - 52)
    rounded = float(mp.nint(value / unit))
    result = math.ldexp(rounded, exponent - 52)
    return result, float((value - mp.mpf(result)) / mp.mpf(math.ulp(result)))


def spread(ranges):
    """(count, low, high) each; a range of positive numbers over more than an octave is covered evenly in the logarithm."""
    for count, low, high in ranges:
        for _ in range(count):
            if 0 < 2 * low < high:
                yield math.exp(generator.uniform(math.log(low), math.log(high)))
            else:
                yield generator.uniform(low, high)


def write(name, function, arguments):
    rows = ["x,nearest,rest"]
    for x in arguments:
        value, rest = nearest(function(mp.mpf(x)))
        rows.append(f"{x!r},{value!r},{rest:.4f}")
    (FOLDER / f"{name}.csv").write_text("\n".join(rows) + "\n", newline="\n")


def both(ranges):
    return [x * sign for x in spread(ranges) for sign in (1, -1)]


FOLDER.mkdir(exist_ok=True)
SMALL = [5e-324, -3e-310, 1e-300, -1e-20, 3e-9]
write("erf", mp.erf, SMALL + both([(40, 1e-8, 0.5), (80, 0.5, 0.9), (80, 0.9, 1.5), (40, 1.5, 6)]))
write("erfc", mp.erfc, SMALL + both([(40, 1e-8, 0.3), (60, 0.3, 0.477), (100, 0.477, 2)]) + list(spread([(80, 2, 10), (60, 10, 26.5), (30, 26.5, 27.2)])))
write("normalcdf", mp.ncdf, SMALL + both([(40, 1e-8, 0.3), (60, 0.3, 0.67), (100, 0.67, 3)]) + [-x for x in spread([(80, 3, 10), (60, 10, 37.5), (30, 37.5, 38.4)])])
write("normalpdf", mp.npdf, SMALL + both([(60, 1e-3, 1), (60, 1, 5), (60, 5, 37), (20, 37.6, 38.5)]))
write("gaussian", lambda x: mp.exp(-x * x), SMALL + both([(60, 1e-3, 1), (60, 1, 5), (60, 5, 26.5), (20, 26.6, 27.2)]))
SINES = [(60, 1e-5, 0.7), (100, 0.7, 3.2), (60, 3.2, 100), (40, 100, 1e9), (20, 1e9, 1e12)]
write("sin", mp.sin, SMALL + both(SINES))
write("cos", mp.cos, SMALL + both(SINES))
write("atan", mp.atan, SMALL + both([(60, 1e-8, 0.5), (60, 0.5, 1), (60, 1, 2), (60, 2, 1e20)]) + [1e308, -1e308])
write("hypotwithone", lambda x: mp.sqrt(x * x + 1), SMALL + both([(60, 1e-8, 0.5), (60, 0.5, 2), (40, 2, 1e8), (20, 1e8, 1e308)]))
