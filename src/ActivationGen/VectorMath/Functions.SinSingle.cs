using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <content>
/// Sine and cosine of a multiple of the input in float lanes, for every float: x k / pi = n + f in a few operations up to some 130,000 radians, by
/// <see cref="HalfTurns"/> in a branch beyond, where few elements are.
/// </content>
internal static partial class Functions
{
    /// <summary>sin(k x) for every float x.</summary>
    /// <remarks>
    /// 1. n is the integer nearest to x k / pi; f = (x c - n) + x cLow for the two floats c and cLow that make up k / pi, with an absolute error of 2^-26, and of 2^-32
    ///    where f is small.
    /// 2. sin(pi f) = pi f + f^3 p(f^2), p of degree 3, 2^-26.4, with the sign of (-1)^n (scripts/fit/sin_single.py). -f is computed, and its sign left to the coefficients.
    /// 3. Below 2^-12 / k the result is k x, subnormals and the sign of 0 included.
    /// The error is measured against the larger of 1 and the result: near a zero other than 0 it is absolute.
    /// </remarks>
    internal static Value SinSingle(Value x, DoubleDouble k)
    {
        RequireFloatLanes(x, nameof(SinSingle));
        Value rounding = x.Builder.Constant(SingleHalfTurnRounding, "rounding");
        Value biased = FusedMultiplyAdd(x, x.Builder.Constant(HalfTurnsPerUnit(k)), rounding).Named("biased");
        Value usual = SinOfNegatedHalfTurnsSingle(NegatedRest(x, k, biased - rounding)) ^ SignOfParitySingle(biased);

        HalfTurns(x, k, out Value g, out Value low, out Value parity);
        Value beyond = SinOfNegatedHalfTurnsSingle(-(g + low)) ^ SignOfParitySingle(parity) ^ SignOf(x);
        Value sine = x.Builder.SelectRarely(x, LargestReduced / k.High, beyond, usual).Named("sine");
        return Select(Absolute(x), Comparison.Less, System.Math.Pow(2, -12) / k.High, TimesConstant(x, k), sine);
    }

    /// <summary>cos(k x) for every float x, with a small relative error near its zeros, too: it may be multiplied.</summary>
    /// <remarks>
    /// As <see cref="SinSingle"/>, with n + 1/2 for n: cos((n + 1/2 + f) pi) = (-1)^(n + 1) sin(pi f). The last bit of the odd rounding constant plus n is the parity
    /// of n + 1. Beyond, it is sin(pi (1/2 - |f|)), where 1/2 - |f| is exact near the zeros.
    /// </remarks>
    internal static Value CosSingle(Value x, DoubleDouble k)
    {
        RequireFloatLanes(x, nameof(CosSingle));
        Value rounding = x.Builder.Constant(SingleHalfTurnRounding + 1, "roundingToOdd");
        Value biased = (FusedMultiplyAdd(x, HalfTurnsPerUnit(k), -0.5) + rounding).Named("biased");
        Value usual = SinOfNegatedHalfTurnsSingle(NegatedRest(x, k, biased - rounding + 0.5)) ^ SignOfParitySingle(biased);

        HalfTurns(x, k, out Value g, out Value low, out Value parity);
        Value complement = Absolute(g) - 0.5 + (low ^ SignOf(g));
        Value beyond = SinOfNegatedHalfTurnsSingle(complement) ^ SignOfParitySingle(parity);
        return x.Builder.SelectRarely(x, LargestReduced / k.High, beyond, usual).Named("cosine");
    }

    /// <summary>cos(y)^2 for |y| of at most pi / 2 in float lanes: the slope of the inverse tangent y.</summary>
    /// <remarks>
    /// Below pi / 4 it is 1 - sin(y)^2, beyond sin(z)^2 with z = pi / 2 - |y|: exact but for what the float pi / 2 lacks, which is added to the sine's small terms.
    /// sin z = z + z^3 q(z^2), q of degree 2, 2^-27.9 (scripts/fit/sin_single.py). No inverse tangent is beyond pi / 2, as which larger y count.
    /// </remarks>
    internal static Value SquaredCosineOfQuarterTurnSingle(Value y)
    {
        RequireFloatLanes(y, nameof(SquaredCosineOfQuarterTurnSingle));
        const double HalfPi = 1.57079637f, HalfPiLow = -4.37113883e-08f, Eighth = 0.785398185f;
        Value magnitude = Minimum(HalfPi, Absolute(y));
        Value z = Select(magnitude, Comparison.Less, Eighth, magnitude, HalfPi - magnitude);
        Value low = Select(magnitude, Comparison.Less, Eighth, y.Builder.Constant(0), y.Builder.Constant(HalfPiLow));
        Value square = z * z;
        Value sine = z + FusedMultiplyAdd(z * square, Evaluate(square, SinOfEighthTurnCoefficients), low);
        Value squared = sine * sine;
        return Select(magnitude, Comparison.Less, Eighth, FusedNegatedMultiplyAdd(sine, sine, 1), squared);
    }

    /// <summary>1.5 * 2^23: adding it rounds to an integer and leaves its parity in the last bit.</summary>
    private const double SingleHalfTurnRounding = 12582912;

    /// <summary>k x up to which two floats of k / pi are enough.</summary>
    private const double LargestReduced = 131072;

    private static float HalfTurnsPerUnit(DoubleDouble k) => (float)(k.High / System.Math.PI);

    /// <summary>n - x k / pi. That cancels most of the first product, whose rounding error would be all that is left.</summary>
    private static Value NegatedRest(Value x, DoubleDouble k, Value n)
    {
        float high = HalfTurnsPerUnit(k);
        return FusedNegatedMultiplyAdd(x, x.Builder.Constant((k.High / System.Math.PI) - high), Residual(x, x.Builder.Constant(high), n)).Named("rest");
    }

    /// <summary>The product with pi, in two floats, is rounded once, and what the polynomial adds is smaller.</summary>
    private static Value SinOfNegatedHalfTurnsSingle(Value negated) =>
        FusedMultiplyAdd(negated, -3.1415927f, negated * Evaluate(negated * negated, SinOfNegatedHalfTurnsSingleCoefficients));

    private static Value SignOfParitySingle(Value biased) => FromBits(ToBits(biased) << 31);

    private static Value TimesConstant(Value x, DoubleDouble k)
    {
        float high = (float)k.High, low = (float)(k.High - high + k.Low);
        return low == 0 ? x * high : FusedMultiplyAdd(x, x.Builder.Constant(high), x * low);
    }

    private static readonly double[] SinOfNegatedHalfTurnsSingleCoefficients = [8.7422777e-08f, 5.1677094f, -2.5500495f, 0.5980657f, -0.077143684f];

    private static readonly double[] SinOfEighthTurnCoefficients = [-0.16666655f, 0.008332189f, -0.00019518285f];
}
