using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using ActivationGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

/// <summary>Runs code before and after its fix, against the exact function, over the whole range.</summary>
internal static class FixedCode
{
    // Roundings of the exact value, of a handful of operations.
    private const double Unit = 1.2e-15;

    /// <param name="rule">The rule that reports the members.</param>
    /// <param name="members">The code with its function F.</param>
    /// <param name="exact">What F is to compute.</param>
    /// <param name="finiteAt">Where the fixed code must not be NaN.</param>
    /// <param name="rounding">What forms that add 1 lose in either form.</param>
    public static async Task IsNoWorse(DiagnosticDescriptor rule, string members, Func<double, double> exact, IReadOnlyList<double> finiteAt, double rounding = 0)
    {
        string rewritten = await NumericCode.Fix(new StableFormFix(), rule, members);
        Assert.NotEqual(members, rewritten);
        Func<double, double> before = NumericCode.Run<double>(members), after = NumericCode.Run<double>(rewritten);
        foreach (double x in Grid())
        {
            double value = exact(x);
            if (double.IsNaN(value))
            {
                Assert.True(double.IsNaN(after(x)));
                continue;
            }

            double allowed = Math.Max(Error(before(x), value), Math.Max(Unit * Math.Abs(value), rounding));
            double reached = Error(after(x), value);
            Assert.True(reached <= allowed, FormattableString.Invariant($"{rewritten} at {x:R}: {after(x):R}, before {before(x):R}, exactly {value:R}"));
        }

        foreach (double x in finiteAt) { Assert.False(double.IsNaN(after(x)), FormattableString.Invariant($"{rewritten} is NaN at {x:R}")); }

        Assert.True(double.IsNaN(after(double.NaN)));
    }

    private static double Error(double value, double exact) => double.IsNaN(value) ? double.PositiveInfinity : value.Equals(exact) || value == exact ? 0 : Math.Abs(value - exact);

    private static IEnumerable<double> Grid()
    {
        yield return 0;
        for (int exponent = -60; exponent <= 10; exponent++)
        {
            for (double mantissa = 1; mantissa < 2; mantissa += 0.1875)
            {
                yield return Math.ScaleB(mantissa, exponent);
                yield return -Math.ScaleB(mantissa, exponent);
            }
        }

        foreach (double x in new[] { 700, 709.7, 709.79, 710, 745, 746, 1e300, double.PositiveInfinity })
        {
            yield return x;
            yield return -x;
        }
    }
}
