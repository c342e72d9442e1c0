"""Derivatives about their root, f'(x) = t q(t) with t = x - root, for double: where the two terms of the formula cancel."""
from remez import fit, mp


def about_root(name, slope, guess, radius, degree, centre=0):
    """q in powers of t - centre, for |t - centre| up to the radius."""
    root = mp.findroot(slope, mp.mpf(guess))
    high = float(root)
    print(name, "root", repr(high), repr(float(root - high)))

    def q(t):
        return slope(root + t) / t if abs(t) > mp.mpf("1e-12") else mp.diff(slope, root + t)

    fit(name, lambda w: q(w + centre), lambda w: 1 / q(w + centre), degree, -radius, radius)


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


def silu(x):
    return sigmoid(x) * (1 + x * sigmoid(-x))


def gelu_tanh(x):
    c = 2 * mp.sqrt(2 / mp.pi)
    u, slope = c * (x + mp.mpf("0.044715") * x**3), c * (1 + mp.mpf("0.134145") * x**2)
    return sigmoid(u) * (1 + x * slope * sigmoid(-u))


def mish(x):
    s = mp.tanh(softplus(x))
    return s + x * sigmoid(x) * (1 - s * s)


def smish(x):
    s = sigmoid(x)
    t = mp.tanh(mp.log1p(s))
    return t + x * (1 - t * t) * s * (1 - s) / (1 + s)


def tanhexp(x):
    e = mp.exp(x)
    return mp.tanh(e) + x * e * mp.sech(e) ** 2


def elish(x):
    e = mp.exp(x)
    return e * (e * (e + 2) - 1) / (1 + e) ** 2


if __name__ == "__main__":
    import sys

    cases = (
        ("logish'", logish, -1.37, mp.mpf("1.5"), 27),
        ("serf'", serf, -1.19, mp.mpf("1.3"), 26, mp.mpf("-0.5")),
        ("gelu'", gelu, -0.75, mp.mpf("0.75"), 19),
        ("gelu_tanh'", gelu_tanh, -0.75, mp.mpf("1"), 25),
        ("silu'", silu, -1.28, mp.mpf("0.5"), 15),
        ("mish'", mish, -1.19, mp.mpf("0.95"), 23, mp.mpf("0.2")),
        ("smish'", smish, -1.2, mp.mpf("1.15"), 26, mp.mpf("0.3")),
        ("tanhexp'", tanhexp, -1.1, mp.mpf("0.75"), 26),
        ("elish'", elish, -0.88, mp.mpf("0.75"), 18),
    )
    for arguments in cases:
        if len(sys.argv) < 2 or arguments[0].startswith(sys.argv[1]):
            about_root(*arguments)
