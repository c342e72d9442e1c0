using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    private const float Sixth = 1f / 6;

    /// <summary>x min(max(x + 3, 0), 6) / 6 in float lanes.</summary>
    /// <remarks>The sum's rounding error, the product's and 1/6 in two floats are what counts: the clamped sum is divided as a product with 1/6 and its rest.</remarks>
    internal static Value HardSwishSingle(Value x)
    {
        RequireFloatLanes(x, nameof(HardSwishSingle));
        const float SixthLow = (float)(1.0 / 6 - Sixth);
        Value ramp = Clamp(0, x + 3, 6);
        return x * FusedMultiplyAdd(ramp, Sixth, ramp * SixthLow);
    }

    /// <summary>Its slope: (2 x + 3) / 6 between -3 and 3, 0 and 1 outside and at the ends.</summary>
    /// <remarks>The sum is exact where it changes sign; a product with 1/6 rounds once more than a division and takes a quarter of its time.</remarks>
    internal static Value HardSwishSlopeSingle(Value x)
    {
        RequireFloatLanes(x, nameof(HardSwishSlopeSingle));
        Value ramp = FusedMultiplyAdd(x, 2, 3) * Sixth, one = x.Builder.Constant(1), zero = x.Builder.Constant(0);
        return Select(x, Comparison.LessOrEqual, -3, zero, Select(x, Comparison.GreaterOrEqual, 3, one, ramp));
    }
}
