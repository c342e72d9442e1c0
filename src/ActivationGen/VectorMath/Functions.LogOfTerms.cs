using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <content>The logarithm of a row's sum of exponentials.</content>
internal static partial class Functions
{
    /// <summary>log(sum of e^(x - maximum)) of a row in double lanes, from what its loop has kept.</summary>
    /// <param name="sum">The sum of the terms of <see cref="SoftmaxTerm"/>.</param>
    /// <param name="rest">That of the elements that are not the maximum.</param>
    /// <param name="difference">The maximum, less the shift.</param>
    /// <param name="multiple">The multiple of ln 2 that the terms lack.</param>
    /// <remarks>
    /// 1. An element that is the maximum has the term m = e^r 2^64, r = difference - multiple * ln 2.
    /// 2. (sum - rest) / m is their number, an integer, but for the rounding of the terms.
    /// 3. log(1 + (number - 1) + rest / m): exact relatively also where one element outweighs all others, and rest is next to nothing.
    /// </remarks>
    internal static Value LogOfTerms(Value sum, Value rest, Value difference, Value multiple)
    {
        KernelBuilder builder = sum.Builder;
        Value negated = FusedMultiplyAdd(multiple, DoubleLn2Low, FusedMultiplyAdd(multiple, DoubleLn2High, -difference));
        Value reciprocal = ((ReducedExpm1(negated) + 1) * 5.421010862427522E-20).Named("reciprocal");
        Value others = (rest * reciprocal).Named("others");
        Value magic = builder.Constant(6755399441055744.0, "integers");
        Value ties = FusedMultiplyAdd(sum, reciprocal, -1 - others) + magic - magic;
        return Log1pOfFinite(ties + others, out _);
    }
}
