using System;
using System.Linq;
using ActivationGen.Numerics.Tests;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.AccuracySweep;

/// <summary>
/// The references are the generated members over doubles: other kernels, with other coefficients, than those over floats (and the C library's
/// sine). Before they judge anything they are
/// held to the exact values: they must agree to far less than a float's last place.
/// </summary>
internal static class ReferenceCheck
{
    /// <summary>In ULPs of float; a double's last place is 2e-9 of those.</summary>
    public const double Bound = 1e-6;

    public static double WorstDisagreement(SweptFunction function) => Math.Max(
        Worst(function, function.Members[0], point => point.Value), Worst(function, function.Members[1], point => point.Derivative));

    private static double Worst(SweptFunction function, SweptMember member, Func<GoldenPoint, ExactValue?> exact)
    {
        GoldenPoint[] points = [.. function.Points.Where(point => point.IsSingle && exact(point) is { } value && Math.Abs(value.High) < 3e38)];
        double[] computed = new double[points.Length];
        member.Reference([.. points.Select(point => point.X)], computed);
        return points.Select((point, i) => Disagreement(exact(point)!, computed[i], member.Floor.At((float)point.X))).Max();
    }

    /// <summary>In units of the last place of a float, a subnormal one's at the least.</summary>
    private static double Disagreement(ExactValue exact, double computed, double floor)
    {
        if (double.IsNaN(exact.High)) { return double.IsNaN(computed) ? 0 : double.PositiveInfinity; }

        double scale = Math.Max(Math.Max(Math.Abs(exact.High), floor), 1.1754943508222875e-38);
        return Math.Abs(computed - exact.High - exact.Low) / Math.ScaleB(1, Math.ILogB(scale) - 23);
    }
}
