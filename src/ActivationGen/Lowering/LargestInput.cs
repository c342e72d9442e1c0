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
    private readonly Side _below = Side.Of(-1, limits, kernel), _above = Side.Of(1, limits, kernel);

    /// <summary>The input of this function; that of another one at the same x is the same value, so that they share what they have in common.</summary>
    public Value Of(Value x, LargestInput? other)
    {
        double largest = LargestOf(format);
        Value above = _above.IsCut(other?._above) ? x.Builder.Minimum(x.Builder.Constant(largest), x) : x;
        return _below.IsCut(other?._below) ? x.Builder.Maximum(x.Builder.Constant(-largest), above) : above;
    }

    /// <summary>Whether a limit is taken care of by that.</summary>
    public bool Covers(TailLimit limit, LargestInput? other) =>
        double.IsInfinity(limit.Bound) && (limit.Bound > 0 ? _above.IsCut(other?._above) : _below.IsCut(other?._below));

    private static double LargestOf(LaneFormat format) => format == LaneFormat.Double ? double.MaxValue : float.MaxValue;

    /// <param name="Needs">Whether the function has a limit on this side, which the largest input gives.</param>
    /// <param name="Allows">Whether the largest input gives what the infinity shall give, by itself or by a limit.</param>
    private sealed record Side(bool Needs, bool Allows)
    {
        public static Side Of(int sign, IReadOnlyList<TailLimit> limits, Kernel kernel)
        {
            List<TailLimit> here = [.. limits.Where(limit => limit.Bound * sign > 0)];
            double expected = here.Count > 0 ? here[0].Limit : KernelInterpreter.Run(kernel, [sign * double.PositiveInfinity])[0];
            bool allows = here.TrueForAll(limit => double.IsInfinity(limit.Bound))
                && KernelInterpreter.Run(kernel, [sign * LargestOf(kernel.Format)])[0].Equals(expected);
            return new Side(here.Count > 0 && allows, allows);
        }

        /// <summary>Whether inputs are cut off on this side: where that serves one of the functions and does the other no harm.</summary>
        public bool IsCut(Side? other) => (Needs || other is { Needs: true }) && Allows && other is not { Allows: false };
    }
}
