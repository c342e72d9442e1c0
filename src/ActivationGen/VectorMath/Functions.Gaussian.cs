using System;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^(-x^2).</summary>
    /// <remarks>
    /// The square's rounding error, magnified x^2-fold by the exponential, is recovered by a fused multiply-add and joins the reduced argument. Below
    /// 1 ULP in double, subnormal results included.
    /// </remarks>
    internal static Value Gaussian(Value x) => ExpOfNegatedSquare(GaussianArgument(x));

    /// <summary>|x|, no larger than where e^(-x^2) is 0 in the result's type.</summary>
    private static Value GaussianArgument(Value x) =>
        // An intermediate result that ends in a float stays clear of double's subnormal numbers: its scaling is then a single multiplication.
        Minimum(x.Builder.Format == LaneFormat.SingleInDouble ? 26.6 : 28, Absolute(x));

    /// <summary>e^(-a^2), or e^(-a^2 / 2).</summary>
    /// <remarks>The argument is clamped by <see cref="GaussianArgument"/> or <see cref="NormalArgument"/>; with equal arguments the values are shared.</remarks>
    private static Value ExpOfNegatedSquare(Value a, bool half = false)
    {
        RequireDoubleLanes(a, nameof(Gaussian));
        Value factor = half ? a * -0.5 : -a;
        Value square = a * factor;

        // A float's square is exact in double, and its exponential is never subnormal there.
        if (a.Builder.Format == LaneFormat.SingleInDouble)
        {
            Value multiple = RoundToInteger(square, Log2E, out Value biased);
            Value power = PowerOfTwo(biased);
            return FusedMultiplyAdd(power, ReducedExpm1(ReduceByLn2(square, multiple)), power);
        }

        Value n = RoundToInteger(square, Log2E);
        Value r = ReduceByLn2(square, n) - FusedNegatedMultiplyAdd(a, factor, square);
        return Scale(FusedMultiplyAdd(FusedMultiplyAdd(Evaluate(r, ExpPolynomial), r, 1), r, 1), n);
    }

    private static void RequireDoubleLanes(Value x, string function)
    {
        if (!x.Builder.HasDoubleLanes) { throw new NotSupportedException($"{function} has no form in float lanes."); }
    }
}
