using System;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace ActivationGen.AccuracySweep;

/// <summary>
/// The least magnitude that errors are measured against, as golden/README.md has it: 1 for periodic functions and the like, 1/16 within 1/4 of where a
/// derivative changes sign (a relative error means nothing beside a zero), else 0.
/// </summary>
internal sealed record ErrorFloor(bool IsAbsolute, double[] SignChanges)
{
    private const double BesideSignChange = 1.0 / 16, Distance = 0.25;

    public double At(double x)
    {
        if (IsAbsolute) { return 1; }

        foreach (double root in SignChanges)
        {
            if (Math.Abs(x - root) <= Distance) { return BesideSignChange; }
        }

        return 0;
    }

    /// <summary>
    /// The distances of computed values from the exact ones, in units of float's last place. In vectors: the comparison is most of a sweep's work otherwise.
    /// </summary>
    public void ErrorsInUlps(ReadOnlySpan<double> x, ReadOnlySpan<float> computed, ReadOnlySpan<double> exact, Span<double> errors)
    {
        TensorPrimitives.ConvertTruncating(computed, errors);
        int i = 0;
        for (; i <= x.Length - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            Vector512<double> y = Vector512.Create<double>(errors[i..]), reference = Vector512.Create<double>(exact[i..]);
            Vector512<double> scale = Vector512.Max(Vector512.Abs(reference), At(Vector512.Create<double>(x[i..])));
            Vector512<long> exponent = Vector512.Clamp(
                (scale.AsUInt64() >> 52).AsInt64() - Vector512.Create(1023L), Vector512.Create(-126L), Vector512.Create(127L));
            Vector512<double> unitsInOne = ((Vector512.Create(1023L + 23) - exponent) << 52).AsDouble();
            Vector512<double> error = Vector512.Abs(y - reference) * unitsInOne;
            error.CopyTo(errors[i..]);
            // What is not finite has no distance; most of it is the same on both sides.
            if (Vector512.LessThanOrEqualAll(Vector512.Abs(y), Vector512.Create((double)float.MaxValue))
                && Vector512.LessThanOrEqualAll(scale, Vector512.Create((double)float.MaxValue)))
            {
                continue;
            }

            for (int j = i; j < i + Vector512<double>.Count; j++) { errors[j] = ErrorInUlps(x[j], computed[j], exact[j]); }
        }

        for (; i < x.Length; i++) { errors[i] = ErrorInUlps(x[i], computed[i], exact[i]); }
    }

    private double ErrorInUlps(double x, float computed, double exact)
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

    private Vector512<double> At(Vector512<double> x)
    {
        if (IsAbsolute) { return Vector512<double>.One; }

        Vector512<double> floor = Vector512<double>.Zero;
        foreach (double root in SignChanges)
        {
            Vector512<double> beside = Vector512.LessThanOrEqual(Vector512.Abs(x - Vector512.Create(root)), Vector512.Create(Distance));
            floor = Vector512.ConditionalSelect(beside, Vector512.Create(BesideSignChange), floor);
        }

        return floor;
    }
}
