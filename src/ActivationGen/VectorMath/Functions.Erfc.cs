using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>1 - erf(x), relatively exact in the positive tail.</summary>
    /// <remarks>
    /// 1. erfc(a) = h(a) e^(-a^2) for a = |x|; erfc(-a) = 2 - erfc(a).
    /// 2. h decays like 1 / a, from 1. For float results it is a polynomial of degree 12 in 1 / (a + 3), 2^-31.4; in double see
    ///    <see cref="ScaledTail"/>, of degree 22 with k = 5, 2^-55.7 (scripts/fit/erf.py).
    /// </remarks>
    internal static Value Erfc(Value x)
    {
        Value a = GaussianArgument(x);
        Value exp = ExpOfNegatedSquare(a);
        Value tail = x.Builder.Format == LaneFormat.SingleInDouble
            ? Evaluate(1 / (a + 3), ErfcTailForSingle) * exp
            : ScaledTail(a, exp, 5, ErfcTail, slope: 2.5);
        return Select(x, Comparison.Less, 0, 2 - tail, tail);
    }

    /// <summary>
    /// g(a) times <paramref name="exp"/> for a function g of a &gt;= 0 that decays like 1 / a: g(a) = s p(1 - s), s = 2k / (a + k), with a nearly flat p.
    /// </summary>
    /// <remarks>
    /// 1 - s is exact up to a = 3k. What s itself lacks to 2k / (a + k), relatively e, is had from the remainder of the division and of the sum a + k, and
    /// moves g by the factor 1 + e slope s, roughly: the logarithmic derivative of g in a + k is about -slope s where it matters.
    /// What the two products lose is carried along; so are left the errors of p and exp, and one rounding.
    /// </remarks>
    private static Value ScaledTail(Value a, Value exp, double k, double[] coefficients, double slope)
    {
        Value twiceK = a.Builder.Constant(2 * k);
        Value sum = a + k;
        Value s = (twiceK / sum).Named("s");
        Value remainder = FusedNegatedMultiplyAdd(s, a - (sum - k), FusedNegatedMultiplyAdd(s, sum, twiceK));
        Value p = Evaluate(1 - s, coefficients);
        Value g = p * s;
        Value excess = FusedNegatedMultiplyAdd(g, remainder * s * (slope / (2 * k)), FusedNegatedMultiplyAdd(p, s, g));
        Value product = g * exp;
        return product - FusedMultiplyAdd(excess, exp, FusedNegatedMultiplyAdd(g, exp, product));
    }

    private static readonly double[] ErfcTailForSingle =
    [
        -8.190620085166253e-08, 0.5642007171970307, 1.6919084083746347, 4.818221551829204, 12.195682367055559, 38.36752188920498,
        -11.180265278444766, 706.4304667568177, -2858.490728174742, 10860.917509935749, -24921.69866279354, 28131.12330903833, -12490.91330559839,
    ];

    private static readonly double[] ErfcTail =
    [
        0.11070463773306863, -0.10262325991519448, 0.08811773333024943, -0.06996919595788541, 0.05124334779629202, -0.03448138785673177,
        0.021201689211357632, -0.011819633842228415, 0.005906435130953464, -0.0025995100988274737, 0.0009781835704120716, -0.00029684069969437225,
        6.206112538988332e-05, -2.482340053195342e-06, -4.4180954175978374e-06, 1.905202257146158e-06, -2.4572688918531944e-07,
        -1.1181387514022764e-07, 6.089801863629848e-08, -5.277430957454274e-09, -6.524183754072529e-09, 1.8126042313635005e-09,
        7.636889268747283e-10,
    ];
}
