using System;
using System.Collections.Generic;
using System.Linq;

namespace ActivationGen.BitChecksums;

/// <summary>The arguments that checksums are taken over: every binade, the range where functions bend, special values. A prime number of them, so that every loop has a remainder.</summary>
internal static class Arguments
{
    private const int Count = 10_007;

    public static float[] Singles { get; } = [.. Take(Special<float>([float.Epsilon, float.MaxValue, 1.17549435e-38f]), -149, 127, x => (float)x)];

    public static double[] Doubles { get; } = [.. Take(Special<double>([double.Epsilon, double.MaxValue, 2.2250738585072014e-308]), -1074, 1023, x => x)];

    /// <summary>Gradients and biases of moderate size, from the same generator.</summary>
    public static double[] Moderate { get; } = [.. Uniform(77).Take(Count).Select(u => (4 * u) - 2)];

    private static IEnumerable<T> Take<T>(IEnumerable<T> special, int lowest, int highest, Func<double, T> round)
    {
        IEnumerator<double> random = Uniform(1).GetEnumerator();
        double Next() => random.MoveNext() ? random.Current : throw new InvalidOperationException();

        List<T> all = [.. special];
        while (all.Count < Count)
        {
            // One of any size, three from where things happen.
            int exponent = lowest + (int)(Next() * (highest - lowest + 1));
            all.Add(round(Math.ScaleB(Next() < 0.5 ? -1 - Next() : 1 + Next(), exponent)));
            foreach (double range in (double[])[1, 8, 110]) { all.Add(round(((2 * Next()) - 1) * range)); }
        }

        return all.Take(Count);
    }

    private static IEnumerable<T> Special<T>(T[] extremes)
        where T : System.Numerics.IFloatingPointIeee754<T> =>
        [T.Zero, T.NegativeZero, T.NaN, T.PositiveInfinity, T.NegativeInfinity, T.One, -T.One, .. extremes, .. extremes.Select(x => -x)];

    /// <summary>Marsaglia's xorshift of 64 bits: the same numbers in every version of .NET.</summary>
    private static IEnumerable<double> Uniform(ulong state)
    {
        while (true)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            yield return (state >> 11) * (1.0 / (1UL << 53));
        }
    }
}
