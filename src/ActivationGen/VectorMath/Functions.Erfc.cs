using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>1 - erf(x), relatively exact in the positive tail.</summary>
    /// <remarks>
    /// 1. erfc(a) = h(a) e^(-a^2) for a = |x|; erfc(-a) = 2 - erfc(a).
    /// 2. h decays like 1 / a, from 1. For float results it is a polynomial of degree 12 in 1 / (a + 3), 2^-31.4. For double h (a + 4), which is nearly
    ///    flat, is a polynomial of degree 20 in (a - 4) / (a + 4), 2^-54.1 (scripts/fit/erf.py).
    /// 3. In double, where |x| is below 0.477 and the rounding of (a - 4) / (a + 4) would be seen, 1 - x - x p(x^2), p of degree 8, 2^-56.
    /// </remarks>
    internal static Value Erfc(Value x)
    {
        Value a = GaussianArgument(x);
        Value exp = ExpOfNegatedSquare(a);
        if (x.Builder.Format == LaneFormat.SingleInDouble)
        {
            Value tail = Horner(1 / (a + 3), ErfcTailForSingle) * exp;
            return Select(x, Comparison.Less, 0, 2 - tail, tail);
        }

        Value inverse = (1 / (a + 4)).Named("inverse");
        Value t = (a - 4) * inverse;
        Value upper = Horner(t, ErfcTail) * inverse * exp;
        Value outside = Select(x, Comparison.Less, 0, 2 - upper, upper);
        Value centre = FusedNegatedMultiplyAdd(Horner(x * x, ErfcCentre), x, 1 - x);
        return Select(a, Comparison.Less, 0.477, centre, outside);
    }

    private static readonly double[] ErfcTailForSingle =
    [
        -8.190620085166253e-08, 0.5642007171970307, 1.6919084083746347, 4.818221551829204, 12.195682367055559, 38.36752188920498,
        -11.180265278444766, 706.4304667568177, -2858.490728174742, 10860.917509935749, -24921.69866279354, 28131.12330903833, -12490.91330559839,
    ];

    private static readonly double[] ErfcTail =
    [
        1.095995661000491, -0.976548729080882, 0.7732087022652563, -0.540853831313247, 0.3308515878769552, -0.17401093723928443,
        0.07638151493186003, -0.026370053352999773, 0.0061120554119685625, -0.000280958745170088, -0.00045505117703829135, 0.00017681218827444246,
        -3.640807692432978e-06, -1.8858978201404438e-05, 4.707315239214083e-06, 1.4208892523409627e-06, -8.636195097689255e-07,
        -7.255202318836371e-08, 1.3631356334232674e-07, -1.0570094614966958e-10, -1.788288779223949e-08,
    ];

    /// <summary>(erf(x) / x - 1) for |x| below 0.48.</summary>
    private static readonly double[] ErfcCentre =
    [
        0.12837916709551256, -0.3761263890318333, 0.11283791670921557, -0.026866170633040434, 0.0052239773908254235, -0.0008548300377019553,
        0.0001205350705382298, -1.485122308751703e-05, 1.4791022091917537e-06,
    ];
}
