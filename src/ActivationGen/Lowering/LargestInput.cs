using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// The largest finite inputs in place of the infinities, for a function that has reached its limit there: one minimum or maximum, where a <see cref="TailLimit"/>
/// takes a comparison and a selection of its value.
/// </summary>
/// <param name="format">The lanes.</param>
/// <param name="limits">The limits of the function, which its kernel does not give by itself.</param>
/// <param name="kernel">The kernel without them.</param>
internal sealed class LargestInput(LaneFormat format, IReadOnlyList<TailLimit> limits, Kernel kernel)
{
    private readonly bool _needsBelow = Needs(limits, -1, kernel), _needsAbove = Needs(limits, 1, kernel);
    private readonly bool _allowsBelow = Allows(limits, -1, kernel), _allowsAbove = Allows(limits, 1, kernel);

    /// <summary>The input of this function; the same value as that of another one at the same x, so that they share what they have in common.</summary>
    public Value Of(Value x, LargestInput? other)
    {
        double largest = LargestOf(format);
        Value above = Cuts(_needsAbove, _allowsAbove, other?._needsAbove, other?._allowsAbove) ? x.Builder.Minimum(x.Builder.Constant(largest), x) : x;
        return Cuts(_needsBelow, _allowsBelow, other?._needsBelow, other?._allowsBelow) ? x.Builder.Maximum(x.Builder.Constant(-largest), above) : above;
    }

    /// <summary>Whether a limit is taken care of by that.</summary>
    public bool Covers(TailLimit limit, LargestInput? other) => double.IsInfinity(limit.Bound) && (limit.Bound > 0
        ? Cuts(_needsAbove, _allowsAbove, other?._needsAbove, other?._allowsAbove)
        : Cuts(_needsBelow, _allowsBelow, other?._needsBelow, other?._allowsBelow));

    private static bool Cuts(bool needs, bool allows, bool? otherNeeds, bool? otherAllows) => (needs || otherNeeds == true) && allows && otherAllows != false;

    private static bool Needs(IReadOnlyList<TailLimit> limits, int side, Kernel kernel) => LimitOn(limits, side) is not null && Allows(limits, side, kernel);

    private static bool Allows(IReadOnlyList<TailLimit> limits, int side, Kernel kernel)
    {
        double there = LimitOn(limits, side)?.Limit ?? KernelInterpreter.Run(kernel, [side * double.PositiveInfinity])[0];
        return limits.All(limit => limit.Bound * side < 0 || double.IsInfinity(limit.Bound)) && KernelInterpreter.Run(kernel, [side * LargestOf(kernel.Format)])[0].Equals(there);
    }

    private static TailLimit? LimitOn(IReadOnlyList<TailLimit> limits, int side) => limits.FirstOrDefault(limit => double.IsInfinity(limit.Bound) && limit.Bound * side > 0);

    private static double LargestOf(LaneFormat format) => format == LaneFormat.Double ? double.MaxValue : float.MaxValue;
}
