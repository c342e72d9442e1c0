using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x - tanh(x) in float lanes.</summary>
    /// <remarks>
    /// 1. b = |x|; the sign is put back in the end.
    /// 2. Below 1.12: b^3 (1/3 + b^2 p(b^2)), p of degree 7, 2^-25.1 (scripts/fit/tanhshrink_single.py). The roundings of b^2 and of b times the sum are
    ///    carried along.
    /// 3. Else (b - f) - h p with the parts f + h p of <see cref="TanhSingle"/>.
    /// </remarks>
    internal static Value TanhshrinkSingle(Value x)
    {
        RequireFloatLanes(x, nameof(TanhshrinkSingle));
        Value magnitude = Absolute(x);
        Value rest = Segment(magnitude, TanhSegments, out Value h, out Value leading);
        Value large = FusedNegatedMultiplyAdd(rest, h, magnitude - leading);

        Value square = magnitude * magnitude;
        Value squareExcess = FusedNegatedMultiplyAdd(magnitude, magnitude, square);
        Value sum = FusedMultiplyAdd(Evaluate(square, TanhshrinkCoefficients), square, 1f / 3f);
        Value product = magnitude * sum;
        Value lost = FusedMultiplyAdd(magnitude, sum, -product);
        Value small = FusedMultiplyAdd(product, square, FusedMultiplyAdd(lost, square, -(product * squareExcess)));
        return Select(magnitude, Comparison.Less, 1.12f, small, large) | SignOf(x);
    }

    /// <summary>tanh(x)^2 in float lanes, the slope of tanhshrink.</summary>
    internal static Value TanhSquaredSingle(Value x)
    {
        RequireFloatLanes(x, nameof(TanhSquaredSingle));
        Value tanh = TanhSingle(x);
        return tanh * tanh;
    }

    private static readonly double[] TanhshrinkCoefficients =
        [-0.13333416f, 0.053980157f, -0.021934599f, 0.009030257f, -0.0037914987f, 0.0015059294f, -0.00045137826f, 6.7792345e-5f];
}
