using System;

namespace ActivationGen.Numerics.Tests.Exact;

/// <summary>A number to twice the precision of double, and the least magnitude that errors are measured against.</summary>
public sealed record ExactValue(double High, double Low, double Floor)
{
    /// <summary>The distance of <paramref name="computed"/>, in units of float's last place.</summary>
    public double ErrorInSingleUlps(float computed)
    {
        float nearest = (float)High;
        if (float.IsNaN(computed)) { return double.IsNaN(High) ? 0 : double.PositiveInfinity; }
        // The difference quotient behind the exact derivatives steps further than e^x can be followed at huge x: an infinity's sign is not to be trusted there.
        if (float.IsInfinity(nearest)) { return Math.Abs(computed) >= 3.4e38f ? 0 : double.PositiveInfinity; }
        if (float.IsInfinity(computed)) { return double.PositiveInfinity; }

        double scale = Math.Max(Math.Abs(High), Floor);
        int exponent = scale < 1.1754943508222875e-38 ? -126 : Math.Min(Math.ILogB(scale), 127);
        return Math.Abs(computed - High) / Math.ScaleB(1, exponent - 23);
    }

    /// <summary>The distance of <paramref name="computed"/>, in units of double's last place.</summary>
    public double ErrorInDoubleUlps(double computed)
    {
        if (double.IsNaN(computed)) { return double.IsNaN(High) ? 0 : double.PositiveInfinity; }
        if (double.IsInfinity(High)) { return Math.Abs(computed) > 1.79e308 ? 0 : double.PositiveInfinity; }
        if (double.IsInfinity(computed)) { return double.PositiveInfinity; }

        double scale = Math.Max(Math.Abs(High), Floor);
        int exponent = scale < 2.2250738585072014e-308 ? -1022 : Math.ILogB(scale);
        // ScaleB, not a division by the unit: that may be the smallest subnormal.
        return Math.ScaleB(Math.Abs(computed - High - Low), 52 - exponent);
    }
}
