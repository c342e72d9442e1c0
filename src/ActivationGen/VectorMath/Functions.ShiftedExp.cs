using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^(x - maximum) for x of at most the maximum: a term of softmax.</summary>
    /// <remarks>
    /// 1. The difference is rounded, and e^ would magnify that error by up to 104: its tail is found by the error-free sum of Knuth and passed on.
    /// 2. Where x is the maximum the term is 1 without arithmetic: so an infinite maximum has probability 1 and everything else 0.
    /// 3. A tail beside an infinite difference is NaN and is dropped.
    /// </remarks>
    internal static Value ShiftedExp(Value x, Value maximum)
    {
        KernelBuilder builder = x.Builder;
        Value difference = (x - maximum).Named("difference");
        Value? tail = null;
        if (builder.Format != LaneFormat.SingleInDouble)
        {
            Value part = difference - x;
            Value error = (x - (difference - part)) - (maximum + part);
            tail = builder.Select(error, Comparison.Equal, error, error, builder.Constant(0)).Named("tail");
        }

        return builder.Select(x, Comparison.Equal, maximum, builder.Constant(1), Exp(difference, tail));
    }
}
