using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// The limit at an infinite input where it depends on parameters that only the caller knows, so that <see cref="TailLimit"/> cannot find it beforehand: the
/// formula is evaluated far out instead, at 1e100 in double lanes. There every function of the catalog has its limit to the last bit, or is so large that it
/// stands for an infinity, and even a cube does not overflow on the way.
/// </summary>
/// <remarks>Float lanes are taken for formulas of a few sound steps only (<see cref="SingleErrorBound"/>), which give the limit by themselves.</remarks>
internal static class InfiniteInput
{
    private const double FarOut = 1e100, StandsForInfinity = 1e90;

    /// <summary>The input that the formula sees.</summary>
    public static Value Replace(Value x)
    {
        KernelBuilder builder = x.Builder;
        return builder.Format switch
        {
            LaneFormat.Single => x,
            // No float comes near, so that two comparisons do. Minimum and maximum hand their second operand's NaN on.
            LaneFormat.SingleInDouble => builder.Maximum(builder.Constant(-FarOut), builder.Minimum(builder.Constant(FarOut), x)),
            _ => builder.Select(Magnitude(x), Comparison.Equal, builder.Constant(double.PositiveInfinity), builder.Or(builder.And(x, builder.SignMask), builder.Constant(FarOut)), x),
        };
    }

    /// <summary>The result: what is huge for an infinite input alone is an infinity. Rounding to float makes it one by itself.</summary>
    public static Value Restore(Value x, Value value)
    {
        KernelBuilder builder = x.Builder;
        if (builder.Format != LaneFormat.Double) { return value; }

        Value infinite = value * builder.Constant(double.PositiveInfinity);
        Value grown = builder.Select(Magnitude(value), Comparison.Greater, builder.Constant(StandsForInfinity), infinite, value);
        return builder.Select(Magnitude(x), Comparison.Equal, builder.Constant(double.PositiveInfinity), grown, value);
    }

    private static Value Magnitude(Value x) => x.Builder.Absolute(x);
}
