"""Derivatives about their root, f'(x) = t q(t) with t = x - root, for double: where the two terms of the formula cancel."""
from remez import fit, mp


def about_root(name, slope, guess, radius, degree):
    root = mp.findroot(slope, mp.mpf(guess))
    high = float(root)
    print(name, "root", repr(high), repr(float(root - high)))

    def q(t):
        return slope(root + t) / t if abs(t) > mp.mpf("1e-12") else mp.diff(slope, root + t)

    fit(name, q, lambda t: 1 / q(t), degree, -radius, radius)


def sigmoid(x):
    return 1 / (1 + mp.exp(-x))


def softplus(x):
    return mp.log1p(mp.exp(x))


def logish(x):
    s = sigmoid(x)
    return mp.log1p(s) + x * s * (1 - s) / (1 + s)


def serf(x):
    return mp.erf(softplus(x)) + x * sigmoid(x) * 2 / mp.sqrt(mp.pi) * mp.exp(-softplus(x) ** 2)


def gelu(x):
    return mp.ncdf(x) + x * mp.npdf(x)


if __name__ == "__main__":
    import sys

    for arguments in (("logish'", logish, -1.37, mp.mpf("1.5"), 27), ("serf'", serf, -1.19, mp.mpf("1.5"), 30), ("gelu'", gelu, -0.75, mp.mpf("0.75"), 19)):
        if len(sys.argv) < 2 or arguments[0].startswith(sys.argv[1]):
            about_root(*arguments)
