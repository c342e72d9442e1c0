using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>A function of a tensor with arguments at which its slope is infinite or NaN, so that 0 times it is NaN.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Where">The values of the argument.</param>
/// <param name="Harmless">An argument at which value and slope are finite.</param>
internal sealed record SlopeHazard(IOperation Argument, Region Where, double Harmless)
{
    // Where the exponential of a float is infinite: above, its slope is too, and 0 times infinity is NaN.
    private const double LargestExponent = 88.73, LargestBinaryExponent = 128, LargestHyperbolic = 89.42;

    private static readonly Region NotPositive = Region.Below(0, included: true);
    private static readonly Region Zero = Region.At(0);
    private static readonly Region BeyondOne = Region.Below(-1, included: true).Or(Region.Above(1, included: true));

    /// <summary>The hazard of a call; null if it has none.</summary>
    // As libtorch computes its gradients: log's is g / x, which is harmless below 0; sqrt's is g / (2 * sqrt(x)), which is NaN there.
    public static SlopeHazard? Of(TensorCall call, TensorReader reader)
    {
        if (call.Operands.Length == 0) { return null; }

        IOperation x = call.Operands[0];
        IOperation? second = call.Operands.Length > 1 ? call.Operands[1] : null;
        return call.Name switch
        {
            "log" or "log2" or "log10" => new SlopeHazard(x, Zero, 1),
            "sqrt" or "rsqrt" => new SlopeHazard(x, NotPositive, 1),
            "reciprocal" => new SlopeHazard(x, Zero, 1),
            "div" or "divide" or "true_divide" when second is not null => new SlopeHazard(second, Zero, 1),
            "log1p" => new SlopeHazard(x, Region.At(-1), 0),
            "acos" or "arccos" or "asin" or "arcsin" or "erfinv" => new SlopeHazard(x, BeyondOne, 0),
            "atanh" or "arctanh" => new SlopeHazard(x, Region.At(-1).Or(Region.At(1)), 0),
            "acosh" or "arccosh" => new SlopeHazard(x, Region.Between(-1, 1), 2),
            "exp" or "expm1" => new SlopeHazard(x, Region.Above(LargestExponent, included: true), 0),
            "exp2" => new SlopeHazard(x, Region.Above(LargestBinaryExponent, included: true), 0),
            "sinh" or "cosh" => new SlopeHazard(x, Region.Above(LargestHyperbolic, included: true).Or(Region.Below(-LargestHyperbolic, included: true)), 0),
            "pow" when second is not null && reader.ConstantOf(second) is { } exponent && OfPower(exponent) is { } where => new SlopeHazard(x, where, 1),
            _ => null,
        };
    }

    private static Region? OfPower(double exponent) => exponent switch
    {
        _ when exponent == System.Math.Floor(exponent) => exponent < 0 ? Zero : null,
        > 1 => Region.Below(0, included: false),
        _ => NotPositive,
    };
}
