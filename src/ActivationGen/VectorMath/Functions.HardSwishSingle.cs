using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x min(max(x + 3, 0), 6) / 6 in float lanes.</summary>
    /// <remarks>The sum's rounding error, the product's and 1/6 in two floats are what counts: the clamped sum is divided as a product with 1/6 and its rest.</remarks>
    internal static Value HardSwishSingle(Value x)
    {
        RequireFloatLanes(x, nameof(HardSwishSingle));
        const float Sixth = 1f / 6, SixthLow = (float)(1.0 / 6 - Sixth);
        Value ramp = Clamp(0, x + 3, 6);
        return x * FusedMultiplyAdd(ramp, Sixth, ramp * SixthLow);
    }
}
