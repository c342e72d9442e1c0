using System;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <summary>
/// The coefficients of one polynomial, the lowest power first, with a set for each lane format: fitted, and rounded to the format one after the other,
/// by the script in scripts/fit that the function's notes name.
/// </summary>
internal sealed class Polynomial(float[] single, double[] singleInDouble, double[] @double)
{
    private readonly double[] _single = [.. single.Select(c => (double)c)];

    public double[] For(LaneFormat format) => format switch
    {
        LaneFormat.Single => _single,
        LaneFormat.SingleInDouble => singleInDouble,
        _ => @double,
    };

    /// <summary>The polynomial q(x) = p(scale * x) * factor, both powers of two, so that every coefficient stays exact.</summary>
    public Polynomial Rescaled(double scale, double factor = 1) =>
        Map(coefficients => [.. coefficients.Select((c, power) => c * factor * Math.Pow(scale, power))]);

    /// <summary>The even (first = 0) or odd (first = 1) coefficients alone: a polynomial in x^2.</summary>
    public Polynomial EverySecond(int first) => Map(coefficients => [.. coefficients.Where((_, power) => power % 2 == first)]);

    private Polynomial Map(Func<double[], double[]> transform) =>
        new([.. transform(_single).Select(c => (float)c)], transform(singleInDouble), transform(@double));
}
