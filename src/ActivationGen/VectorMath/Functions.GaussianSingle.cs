using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^(-x^2) in float lanes.</summary>
    /// <remarks>
    /// x^2 is needed rounded for the multiple n of ln 2 only: r = -x^2 - n ln 2 is one fused operation with the exact square, because n times the short
    /// part of ln 2 is exact. The rest as in <see cref="Exp"/>.
    /// </remarks>
    internal static Value GaussianSingle(Value x) => GaussianSingle(Clamp(-HighestGaussian, x, HighestGaussian), factor: null);

    /// <summary>-2 x e^(-x^2) in float lanes; the power of two comes last, as everywhere where a subnormal result shall be rounded once.</summary>
    internal static Value GaussianDerivativeSingle(Value x)
    {
        Value bounded = Clamp(-HighestGaussian, x, HighestGaussian);
        return GaussianSingle(bounded, bounded * -2);
    }

    /// <summary>Where e^(-x^2), also times x, is long 0.</summary>
    private const double HighestGaussian = 10.75;

    private static Value GaussianSingle(Value a, Value? factor)
    {
        RequireFloatLanes(a, nameof(GaussianSingle));
        Value n = RoundToInteger(a * a, -Log2E);
        Value r = FusedMultiplyAdd(n, -SingleLn2Low, Residual(a, a, n * -SingleLn2High));
        Value power = FusedMultiplyAdd(FusedMultiplyAdd(Evaluate(r, ExpPolynomial), r, 1), r, 1);
        return Scale(factor is null ? power : power * factor, n);
    }
}
