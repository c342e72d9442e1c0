using System;

namespace ActivationGen.AccuracySweep;

/// <summary>
/// The least magnitude that errors are measured against, as golden/README.md has it: 1 for periodic functions and the like, 1/16 within 1/4 of where a
/// derivative changes sign (a relative error means nothing beside a zero), else 0.
/// </summary>
internal sealed record ErrorFloor(bool IsAbsolute, double[] SignChanges)
{
    public double At(float x)
    {
        if (IsAbsolute) { return 1; }

        foreach (double root in SignChanges)
        {
            if (Math.Abs(x - root) <= 0.25) { return 1.0 / 16; }
        }

        return 0;
    }

    /// <summary>The distance of a computed value from the exact one, in units of float's last place.</summary>
    public double ErrorInUlps(float x, float computed, double exact)
    {
        float nearest = (float)exact;
        if (float.IsNaN(computed) || float.IsNaN(nearest)) { return float.IsNaN(computed) == float.IsNaN(nearest) ? 0 : double.PositiveInfinity; }

        // The largest number is half an ULP from where rounding gives infinity.
        if (float.IsInfinity(nearest)) { return computed == nearest || Math.Abs(computed) == float.MaxValue && Math.Sign(computed) == Math.Sign(exact) ? 0 : double.PositiveInfinity; }

        if (float.IsInfinity(computed)) { return double.PositiveInfinity; }

        double scale = Math.Max(Math.Abs(exact), At(x));
        int exponent = Math.Clamp((int)(BitConverter.DoubleToInt64Bits(scale) >> 52) - 1023, -126, 127);
        return Math.Abs(computed - exact) * BitConverter.Int64BitsToDouble((1023L + 23 - exponent) << 52);
    }
}
