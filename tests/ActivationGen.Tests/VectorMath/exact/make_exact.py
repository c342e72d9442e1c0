"""Writes FUNCTION.csv: x, the double y nearest to f(x), and (f(x) - y) in units of y's last place.

    make_exact.py [points [directory]]
"""
import math
import os
import random
import sys

import mpmath as mp

mp.mp.prec = 400
ONE = mp.mpf(1)


def sech2(x):
    return ONE / mp.cosh(x) ** 2


def sigmoid(x):
    return ONE / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x))


# function, the range where it varies, whether it is odd-like near 0 or has tails: magnitudes to draw from
FUNCTIONS = {
    "exp": (mp.exp, (-746, 710), (1e-20, 746)),
    "expm1": (mp.expm1, (-40, 710), (1e-308, 710)),
    "log": (mp.log, None, (5e-324, 1.7e308)),
    "log1p": (mp.log1p, (-0.9999999, 3), (5e-324, 1.7e308)),
    "sigmoid": (sigmoid, (-746, 40), (1e-20, 746)),
    "softplus": (softplus, (-746, 40), (1e-20, 1e6)),
    "tanh": (mp.tanh, (-20, 20), (5e-324, 25)),
    "sech2": (sech2, (-374, 374), (1e-20, 374)),
}


def arguments(random_numbers, name, varying, magnitudes, points):
    low, high = (math.log(m) for m in magnitudes)
    for k in range(points):
        kind = k % 4
        if kind == 0 and varying:
            yield random_numbers.uniform(*varying)
        elif kind == 1:
            yield random_numbers.uniform(0.3, 3) * (1 if name == "log" or random_numbers.random() < 0.5 else -1)
        elif kind == 2:
            yield random_numbers.uniform(0.9, 1.1) if name == "log" else random_numbers.gauss(0, 0.3)
        else:
            x = min(math.exp(random_numbers.uniform(low, high)), 1.7e308)
            yield x if name in ("log", "log1p") or random_numbers.random() < 0.5 else -x


def row(function, x):
    exact = function(mp.mpf(x))
    y = float(exact)
    if math.isinf(y) or mp.isnan(exact):
        return None
    return f"{x!r},{y!r},{float((exact - mp.mpf(y)) / mp.mpf(math.ulp(y))):.4f}"


def main():
    points = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    directory = sys.argv[2] if len(sys.argv) > 2 else os.path.dirname(os.path.abspath(__file__))
    for name, (function, varying, magnitudes) in FUNCTIONS.items():
        drawn = set(arguments(random.Random(name), name, varying, magnitudes, points))
        rows = [row(function, x) for x in sorted(drawn) if not (name == "log1p" and x <= -1)]
        with open(os.path.join(directory, name + ".csv"), "w") as file:
            file.write("x,y,rest\n" + "\n".join(r for r in rows if r) + "\n")


main()
