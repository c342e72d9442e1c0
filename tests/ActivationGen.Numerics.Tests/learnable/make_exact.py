"""Exact values of activations with learnable parameters: function, derivative, and the derivatives with respect to the parameters.

Writes one file a function, NAME.csv: x, the parameters, f, df/dx, df/dparameter... as doubles rounded from 60 digits. The formulas are the textbook's, written
here anew; derivatives are mpmath's differences at 120 digits, or the slope that PyTorch takes at a kink, where the left branch holds. Run with python3 and mpmath."""
import os
import random

from mpmath import mp, mpf, exp, sin, cos, log, sqrt, tanh

mp.dps = 120
FOLDER = os.path.dirname(os.path.abspath(__file__))


def sigmoid(u):
    return 1 / (1 + exp(-u))


def softplus(u):
    return log(1 + exp(u))


# name: parameters with the values tried, function of x and the parameters.
FUNCTIONS = {
    "prelu": ({"alpha": [0.25, -0.5, 0.0]}, lambda x, alpha: x if x > 0 else alpha * x),
    "elu": ({"alpha": [1.0, 0.3, 2.5]}, lambda x, alpha: x if x > 0 else alpha * (exp(x) - 1)),
    "celu": ({"alpha": [1.0, 0.3, 2.5]}, lambda x, alpha: x if x > 0 else alpha * (exp(x / alpha) - 1)),
    "swish": ({"beta": [1.0, 0.3, 2.5, -0.75]}, lambda x, beta: x * sigmoid(beta * x)),
    "softplus": ({"beta": [1.0, 0.3, 2.5]}, lambda x, beta: softplus(beta * x) / beta),
    "snake": ({"alpha": [1.0, 0.3, 2.5]}, lambda x, alpha: x + sin(alpha * x) ** 2 / alpha),
    "scaled_tanh": ({"alpha": [1.7159, 0.5], "beta": [0.6666, 1.5]}, lambda x, alpha, beta: alpha * tanh(beta * x)),
    "hard_sigmoid": ({"alpha": [0.2, 0.1666], "beta": [0.5, 0.25]}, lambda x, alpha, beta: min(max(alpha * x + beta, mpf(0)), mpf(1))),
    "isru": ({"alpha": [1.0, 0.3, 2.5]}, lambda x, alpha: x / sqrt(1 + alpha * x * x)),
}


def single(value):
    """The nearest float, so that float and double get the very same arguments."""
    import struct
    return struct.unpack("<f", struct.pack("<f", value))[0]


def derivative(f, at):
    step = mpf(10) ** -40
    return (f(at + step) - f(at - step)) / (2 * step)


def main():
    random.seed(20160215)
    for name, (parameters, f) in FUNCTIONS.items():
        names = list(parameters)
        points = [single(random.uniform(-12, 12)) for _ in range(60)] + [single(10 ** random.uniform(-6, 1.5) * random.choice([-1, 1])) for _ in range(40)]
        with open(os.path.join(FOLDER, name + ".csv"), "w", newline="\n") as file:
            file.write(",".join(["x", *names, "f", "dx", *["d" + n for n in names]]) + "\n")
            for x in points:
                values = [single(random.choice(parameters[n])) for n in names]
                arguments = [mpf(v) for v in values]
                row = [x, *values, f(mpf(x), *arguments), derivative(lambda u: f(u, *arguments), mpf(x))]
                for i in range(len(names)):
                    row.append(derivative(lambda p, i=i: f(mpf(x), *arguments[:i], p, *arguments[i + 1:]), arguments[i]))
                file.write(",".join(repr(float(v)) for v in row) + "\n")


main()
