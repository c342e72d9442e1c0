using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>(x + sqrt(x^2 + c)) / 2 in float lanes.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="c">A constant of moderate size.</param>
    /// <remarks>
    /// With h = sqrt(x^2 + c) and D = (|x| + h) / 2 it is D for positive x. For negative x, where the sum cancels, it is f = (c / 4) / D, the root of f^2 + |x| f - c / 4, and
    /// a step of Newton's method takes the roundings of h, D and the quotient out. The step's denominator is h = D + f; of 1 / h = (1 / D) / (1 + f / D) it needs a few
    /// bits only, and the second factor, between 1/2 and 1, is a straight line to within 5 %.
    /// </remarks>
    internal static Value SquareplusSingle(Value x, float c) => SquareplusSingle(x, c, out _);

    /// <summary>The derivative: the function over h.</summary>
    internal static Value SquareplusSlopeSingle(Value x, float c) => SquareplusSingle(x, c, out Value root) / root;

    private static Value SquareplusSingle(Value x, float c, out Value root)
    {
        RequireFloatLanes(x, nameof(SquareplusSingle));
        root = HypotOfSquare(x, c);
        Value magnitude = Absolute(x), denominator = FusedMultiplyAdd(root, 0.5, magnitude * 0.5);
        Value reciprocal = 1 / denominator, f = reciprocal * (0.25 * c);
        Value residual = FusedMultiplyAdd(f, f, FusedMultiplyAdd(magnitude, f, -0.25 * c));
        Value step = reciprocal * FusedMultiplyAdd(f * reciprocal, -0.4714, 0.957);
        return SelectBySign(x, FusedNegatedMultiplyAdd(residual, step, f), denominator);
    }
}
