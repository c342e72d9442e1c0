using System;
using ActivationGen.Numerics.Tests;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.AccuracySweep;

/// <summary>
/// References for the periodic functions from the C library, which have nothing in common with ours. The products with the frequencies are exact in double for the frequencies that are swept.
/// </summary>
internal static class PeriodicReferences
{
    public static Map<double>? Function(GoldenCase golden) => golden.Activation switch
    {
        "sine" => Map(x => Math.Sin(Frequency(golden) * x)),
        // At infinity, where the sine is nothing, it is its own limit.
        "snake" => Map(x => double.IsInfinity(x) ? x : x + (Math.Pow(Math.Sin(Frequency(golden) * x), 2) / Frequency(golden))),
        _ => null,
    };

    public static Map<double>? Derivative(GoldenCase golden) => golden.Activation switch
    {
        "sine" => Map(x => Frequency(golden) * Math.Cos(Frequency(golden) * x)),
        "snake" => Map(x => 1 + Math.Sin(2 * Frequency(golden) * x)),
        _ => null,
    };

    /// <summary>Every float is reduced as it is; a multiple of it has more digits, and is reduced up to 2^50.</summary>
    public static double Range(GoldenCase golden) =>
        golden.Activation is "sine" or "snake" && Frequency(golden) != 1 ? Math.Pow(2, 49) / Frequency(golden) : double.PositiveInfinity;

    private static double Frequency(GoldenCase golden) =>
        golden.Parameters.TryGetValue("Omega", out double omega) ? omega : golden.Parameters.TryGetValue("Alpha", out double alpha) ? alpha : 1;

    private static Map<double> Map(Func<double, double> function) => (x, y) =>
    {
        for (int i = 0; i < x.Length; i++) { y[i] = function(x[i]); }
    };
}
