"""Exact values and derivatives of the primitives, rounded to double: writes primitives.csv beside this file. Needs mpmath."""
import pathlib
import struct
from mpmath import mp, mpf, exp, expm1, log, log1p, sin, cos, atan, tanh, cosh, erf, erfc, sqrt, pi

mp.dps = 700

wide = [0, 1e-300, -1e-300, 1e-20, -1e-20, 1e-9, -1e-9, 1e-5, -1e-5, 0.01, -0.01, 0.1, -0.1, 0.3, -0.3, 0.49, -0.49, 0.51, -0.51, 0.75, -0.75, 1, -1,
        1.1, -1.1, 1.7, -1.7, 2.5, -2.5, 3.3, -3.3, 4.9, -4.9, 5.9, -5.9, 8.2, -8.2, 13.7, -13.7, 20.3, -20.3, 26.1, -26.1, 37.4, -37.4]
far = [100.3, -100.3, 345.6, -345.6, 700.1, -700.1]
positive = [1e-300, 1e-20, 1e-5, 0.1, 0.5, 0.99, 1, 1.01, 1.7, 3, 12.3, 1e5, 1e300]

functions = {
    "Sqrt": (sqrt, positive),
    "Exp": (exp, wide + far),
    "Expm1": (expm1, wide + far),
    "Log": (log, positive),
    "Log1p": (log1p, [v for v in wide if v > -1] + [-0.999, -0.9999999, 1e5, 1e300]),
    "Sin": (sin, wide + far),
    "Cos": (cos, wide + far),
    "Atan": (atan, wide + far + [1e100]),
    "Tanh": (tanh, wide),
    "Sech2": (lambda x: 1 / cosh(x) ** 2, wide + far[:4]),
    "Sigmoid": (lambda x: 1 / (1 + exp(-x)), wide + far),
    "Softplus": (lambda x: log1p(exp(x)), wide + far),
    "Erf": (erf, wide),
    "Erfc": (erfc, [v for v in wide if v < 26.5]),
    "NormalCdf": (lambda x: erfc(-x / sqrt(mpf(2))) / 2, [v for v in wide if v > -37.5]),
    "NormalPdf": (lambda x: exp(-x * x / 2) / sqrt(2 * pi), wide),
    "Gaussian": (lambda x: exp(-x * x), [v for v in wide if abs(v) < 26.5]),
    "Sinh": (lambda x: (exp(x) - exp(-x)) / 2, wide + far),
    "Cosh": (cosh, wide + far),
    "Tan": (lambda x: sin(x) / cos(x), wide),
    "Atanh": (lambda x: log((1 + x) / (1 - x)) / 2, [v for v in wide if abs(v) < 1] + [0.999, -0.999]),

    # Made of e^(x log 2), whose argument is rounded: x ULP at most.
    "Exp2": (lambda x: mpf(2) ** x, [v for v in wide if abs(v) < 10]),
}


def bits(value):
    return struct.pack(">d", float(value)).hex()


def derivative(f, x):
    h = mpf(10) ** -340
    return (f(x + h) - f(x - h)) / (2 * h)


rows = ["function,x,value,derivative"]
for name, (f, points) in functions.items():
    for point in points:
        x = mpf(point)
        rows.append(f"{name},{bits(x)},{bits(f(x))},{bits(derivative(f, x))}")
pathlib.Path(__file__).with_name("primitives.csv").write_text("\n".join(rows) + "\n")
