using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <content>The normal distribution. Density and distribution function share e^(-x^2 / 2), so that gelu and its derivative cost one exponential.</content>
internal static partial class Functions
{
    /// <summary>The standard normal density e^(-x^2 / 2) / sqrt(2 pi).</summary>
    internal static Value NormalPdf(Value x) => ExpOfNegatedSquare(NormalArgument(x), half: true) * InverseSqrtTwoPi;

    /// <summary>The standard normal distribution function, relatively exact in the negative tail.</summary>
    /// <remarks>
    /// 1. Phi(-a) = g(a) e^(-a^2 / 2) for a = |x|; Phi(a) = 1 - Phi(-a). The function has a fit of its own, since erfc(x / sqrt 2) would magnify the
    ///    rounding of x / sqrt 2.
    /// 2. g decays like 1 / a, from 1/2. For float results it is a polynomial of degree 12 in 1 / (a + 5), 2^-31.9. For double g (a + 5), which is nearly
    ///    flat, is a polynomial of degree 20 in (a - 5) / (a + 5), 2^-55.6 (scripts/fit/normal.py).
    /// 3. In double, where |x| is below 0.67 and the rounding of (a - 5) / (a + 5) would be seen, Phi(x) = 1/2 + x q(x^2), q of degree 8, 2^-53.8.
    /// Measured in double: see the tests.
    /// </remarks>
    internal static Value NormalCdf(Value x)
    {
        Value a = NormalArgument(x);
        Value exp = ExpOfNegatedSquare(a, half: true);
        Value inverse = (1 / (a + 5)).Named("inverse");
        if (x.Builder.Format == LaneFormat.SingleInDouble)
        {
            Value tail = Horner(inverse, NormalTailForSingle) * exp;
            return Select(x, Comparison.Less, 0, tail, 1 - tail);
        }

        Value t = (a - 5) * inverse;
        Value lower = Horner(t, NormalTail) * inverse * exp;
        Value outside = Select(x, Comparison.Less, 0, lower, 1 - lower);
        Value centre = FusedMultiplyAdd(Horner(x * x, NormalCentre), x, 0.5);
        return Select(a, Comparison.Less, 0.67, centre, outside);
    }

    /// <summary>|x|, no larger than where e^(-x^2 / 2) is 0 in the result's type; see <see cref="GaussianArgument"/>.</summary>
    private static Value NormalArgument(Value x) => Minimum(x.Builder.Format == LaneFormat.SingleInDouble ? 37.6 : 39, Absolute(x));

    private const double InverseSqrtTwoPi = 0.3989422804014327;

    private static readonly double[] NormalTailForSingle =
    [
        6.726135300730138e-08, 0.3989280399487527, 1.9960393615375542, 9.50243034906156, 46.435281473833726, 128.7470575603837,
        1840.4154013153664, -10082.079865503896, 123519.11962295347, -659068.8887657773, 2822089.9753190856, -6330372.173781364, 5376017.736198431,
    ];

    private static readonly double[] NormalTail =
    [
        0.769193049750063, -0.6653825028900568, 0.49530561596997247, -0.31353315667129006, 0.16502036617059515, -0.06911863870684905,
        0.020795066795417833, -0.002993376760878879, -0.000797869350064326, 0.0005448989697982038, -5.937602965909326e-05, -4.976225394387073e-05,
        1.6682355673429484e-05, 3.978843164499343e-06, -2.7719242893792107e-06, -3.3186609991431384e-07, 4.368145649538079e-07,
        3.559324376266846e-08, -6.861945659134001e-08, -4.07564715426998e-09, 8.305454337757767e-09,
    ];

    private static readonly double[] NormalCentre =
    [
        0.3989422804014327, -0.06649038006690788, 0.009973557010103572, -0.0011873282162874362, 0.00011543469223286512, -9.444667469419636e-06,
        6.65964547942306e-07, -4.11416000193575e-08, 2.1050001934749244e-09,
    ];
}
