"""tanh(x) = x + x^3 p(x^2), in float for |x| <= 1.035, in double for |x| <= 0.56."""
from minimax import fit, mp, show


def p(x):
    return (mp.tanh(x) / x - 1) / x**2 if x > mp.mpf(10) ** -9 else -mp.mpf(1) / 3


def relative(x):
    return x**3 / mp.tanh(x)


def square(x):
    return x * x


show("single", *fit(p, 6, "0.001", "1.035", relative, "single", square), "single")
show("double", *fit(p, 10, "0.000001", "0.56", relative, "double", square), "double")
