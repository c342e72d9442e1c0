"""tanh(x) = x + x^3 p(x^2), in double, for |x| <= 0.56."""
from minimax import fit, mp, show


def p(x):
    return (mp.tanh(x) / x - 1) / x**2 if x > mp.mpf(10) ** -9 else -mp.mpf(1) / 3


def relative(x):
    return x**3 / mp.tanh(x)


def square(x):
    return x * x


show("double", *fit(p, 10, "0.000001", "0.56", relative, "double", square), "double")
