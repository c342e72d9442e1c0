using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x tanh(x) in float lanes.</summary>
    /// <remarks>Tanh's error and a rounding, which never come together: 1.688 ULP (all floats).</remarks>
    internal static Value LishtSingle(Value x)
    {
        RequireFloatLanes(x, nameof(LishtSingle));
        return x * Tanh(x, besideSlope: true);
    }

    /// <summary>Its slope tanh(x) + x / cosh(x)^2, two terms of one sign from one exponential.</summary>
    /// <remarks>Where the second has its largest error the first outweighs it: 1.900 ULP (all floats).</remarks>
    internal static Value LishtSlopeSingle(Value x)
    {
        RequireFloatLanes(x, nameof(LishtSlopeSingle));
        return FusedMultiplyAdd(x, Sech2(x), Tanh(x, besideSlope: true));
    }
}
