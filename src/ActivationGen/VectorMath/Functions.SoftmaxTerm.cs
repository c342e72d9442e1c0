using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>
    /// e^((x - maximum) * factor) * 2^64: a term of softmax, for x of at most the row's maximum. The power of two keeps the smallest terms normal and goes
    /// away with the division by the sum, which has it too: so an output is rounded once, subnormal or not.
    /// </summary>
    /// <param name="x">The element.</param>
    /// <param name="factor">The reciprocal of the temperature, as a number and what that lacks; null for 1.</param>
    /// <param name="shift">What is subtracted, see the remarks: 0 or the maximum.</param>
    /// <param name="lowest">The argument below which no term counts: its power of two is 0, and so is the term of -infinity.</param>
    /// <param name="rounding">
    /// 1.5 * 2^23 (double: 1.5 * 2^52), the exponent's bias and 64, less the multiple of ln 2 that goes away with the maximum where the shift is 0.
    /// </param>
    /// <remarks>
    /// 1. x - maximum, rounded, would be wrong by up to 32 ULP of the result. But where the maximum is large or far below 0, every x that counts is within a
    ///    factor of 2 of it, so that the difference is exact (Sterbenz); else x is small enough to be reduced as it is, and the maximum need only be known
    ///    to the nearest multiple of ln 2, which costs nothing: it is part of the rounding constant. The runtime's RowShift decides for a row.
    /// 2. The product with the factor is rounded, and e^ would magnify that, too: what it lacks is had by fused multiply-add and added after the reduction.
    /// 3. Reduction and polynomial are those of <see cref="Exp"/>; neither an upper clamp nor a scaling in two steps is needed.
    /// Measured with the division by the sum over rows of 1 to 300 floats: 3.5 ULP at most.
    /// </remarks>
    internal static Value SoftmaxTerm(Value x, (Value High, Value Low)? factor, Value shift, Value lowest, Value rounding)
    {
        KernelBuilder builder = x.Builder;
        Value exponent = x - shift;
        Value? low = null;
        if (factor is { } f)
        {
            Value difference = exponent.Named("difference");
            exponent = (difference * f.High).Named("product");
            Value lost = builder.FusedMultiplyAdd(difference, f.High, builder.Negate(exponent), mustFuse: true);
            low = FusedMultiplyAdd(difference, f.Low, lost);
        }

        // The lowest first: NaN passes.
        Value argument = builder.Maximum(lowest, exponent).Named("argument");
        Value biased = FusedMultiplyAdd(argument, builder.Constant(Log2E, "log2E"), rounding).Named("biased");
        Value r = ReduceByLn2(argument, (biased - rounding).Named("n"));

        // Out there low is NaN where x is infinite.
        if (low is not null) { r += Select(argument, Comparison.Greater, lowest, low, builder.Constant(0)); }

        Value power = FusedMultiplyAdd(FusedMultiplyAdd(Horner(r, ExpPolynomial), r, 1), r, 1);
        return power * PowerOfTwo(biased);
    }
}
