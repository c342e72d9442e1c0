using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x / (1 + |x|) in float lanes, the bits of that division from the reciprocal of <paramref name="denominator"/> that the slope (1 / (1 + |x|))^2 has.</summary>
    /// <remarks>A product with a rounded reciprocal, corrected by its residual, is the rounded quotient (Markstein 1990); for this one that was tried with every float.</remarks>
    internal static Value SoftsignBesideSlopeSingle(Value x, Value denominator)
    {
        RequireFloatLanes(x, nameof(SoftsignBesideSlopeSingle));
        KernelBuilder builder = x.Builder;
        Value magnitude = Absolute(x), reciprocal = 1 / denominator;
        Value product = (magnitude * reciprocal).Named("product");
        Value residual = builder.FusedNegatedMultiplyAdd(product, denominator, magnitude, mustFuse: true).Named("residual");
        return builder.FusedMultiplyAdd(residual, reciprocal, product, mustFuse: true) | SignOf(x);
    }
}
