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
    /// 2. g decays like 1 / a, from 1/2. For float results it is a polynomial of degree 12 in 1 / (a + 5), 2^-31.9; in double see
    ///    <see cref="ScaledTail"/>, of degree 21 with k = 6, 2^-55.8 (scripts/fit/normal.py).
    /// </remarks>
    internal static Value NormalCdf(Value x)
    {
        Value a = NormalArgument(x);
        Value exp = ExpOfNegatedSquare(a, half: true);
        Value tail = x.Builder.Format == LaneFormat.SingleInDouble
            ? Evaluate(1 / (a + 5), NormalTailForSingle) * exp
            : ScaledTail(a, exp, 6, NormalTail, slope: 2.2);
        return Select(x, Comparison.Less, 0, tail, 1 - tail);
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
        0.06477931432444685, -0.05841741913257214, 0.047414074317898874, -0.03449196548129828, 0.0223311871534561, -0.012723352672070639,
        0.00626432630610071, -0.0025821096251468956, 0.0008358183826046139, -0.0001776337722921366, 2.739195244347967e-06, 1.511339779757121e-05,
        -5.396107362879515e-06, 8.951473289045297e-08, 5.666274738908819e-07, -1.4967397549355568e-07, -3.6187637679849594e-08,
        2.538960959729272e-08, 9.553732115288825e-10, -3.172325138338689e-09, 4.686555101311393e-11, 2.4200425519787083e-10,
    ];
}
