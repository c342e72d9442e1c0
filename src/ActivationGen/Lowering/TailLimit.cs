using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// What a function is from some bound on, where its formula evaluated literally gives something else: x * sigmoid(x) at -infinity is -infinity * 0, though
/// its limit is 0, and a cube may overflow before its exponential vanishes.
/// </summary>
/// <param name="Bound">The inputs from here outwards are affected; an infinity where all finite inputs are well.</param>
/// <param name="Limit">The value there.</param>
internal sealed record TailLimit(double Bound, double Limit)
{
    /// <summary>The limits that a kernel of one input needs, found by running it at the ends: none, one, or one on each side.</summary>
    public static IReadOnlyList<TailLimit> Find(Kernel kernel)
    {
        List<TailLimit> limits = [];
        foreach (double sign in new[] { -1.0, 1.0 })
        {
            double there = Run(kernel, sign * double.PositiveInfinity);
            if (OnSide(kernel, sign) is { } limit && !(double.IsInfinity(limit.Bound) && limit.Limit == there)) { limits.Add(limit); }
        }

        return limits;
    }

    /// <summary>The value with this limit in place: one compare-and-select.</summary>
    public Value Apply(Value x, Value value) =>
        value.Builder.Select(x, Bound < 0 ? Comparison.LessOrEqual : Comparison.GreaterOrEqual, x.Builder.Constant(Bound), x.Builder.Constant(Limit), value);

    private static TailLimit? OnSide(Kernel kernel, double sign)
    {
        double largest = kernel.Format == LaneFormat.Double ? double.MaxValue : float.MaxValue;
        double[] last = [Run(kernel, sign * largest), Run(kernel, sign * largest / 4), Run(kernel, sign * largest / 16)];
        if (!double.IsNaN(last[0])) { return LimitOf(last) is { } limit ? new TailLimit(sign * double.PositiveInfinity, limit) : null; }

        // Something overflows on the way: the function is constant long before, or there is nothing that could be said.
        for (double bound = Math.Sqrt(largest); bound > 64; bound = Math.Sqrt(bound))
        {
            double inner = Run(kernel, sign * bound);
            if (!double.IsNaN(inner)) { return inner == Run(kernel, sign * bound / 2) ? new TailLimit(sign * bound, inner) : null; }
        }

        return null;
    }

    /// <summary>The limit of a function from its last values, outermost first: constant, growing, or vanishing. A periodic function has none.</summary>
    private static double? LimitOf(double[] last)
    {
        // The last bit may still depend on the argument: x / sqrt(1 + 3 x^2).
        double[] magnitudes = [.. last.Select(Math.Abs)];
        if (last.All(value => Math.Abs(value - last[0]) <= 1e-15 * magnitudes[0])) { return last[0]; }

        // Three values of a sine may rise or fall as well, but not be huge or tiny.
        if (magnitudes[0] > 1e9 && magnitudes[0] > 1.25 * magnitudes[1] && magnitudes[1] > 1.25 * magnitudes[2])
        {
            return Math.Sign(last[0]) * double.PositiveInfinity;
        }

        return magnitudes[0] < 1e-9 && magnitudes[0] < 0.8 * magnitudes[1] && magnitudes[1] < 0.8 * magnitudes[2] ? 0 : null;
    }

    private static double Run(Kernel kernel, double x) => KernelInterpreter.Run(kernel, [x])[0];
}
