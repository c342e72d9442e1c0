using System;
using System.Linq;

namespace ActivationGen.Numerics.Tests.Exact;

/// <summary>A row of inputs with the exact outputs of a row-wise function, and its gradient for a given gradient of the output.</summary>
public sealed record GoldenRow(float[] X, float[] GradOutput, double[] Y, double[] GradInput)
{
    public static GoldenRow Parse(string line)
    {
        string[] fields = line.Split(';');
        return new GoldenRow(Read(fields[1], Bits.ToSingle), Read(fields[2], Bits.ToSingle), Read(fields[3], Bits.ToDouble), Read(fields[4], Bits.ToDouble));
    }

    private static T[] Read<T>(string field, Func<string, T> parse) => [.. field.Split(' ').Select(parse)];
}
