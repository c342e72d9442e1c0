using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ActivationGen.Numerics.Tests.Exact;

/// <summary>A row of inputs with the exact outputs of a row-wise function, and its gradient for a given gradient of the output.</summary>
public sealed record GoldenRow(float[] X, float[] GradOutput, double[] Y, double[] GradInput, string More)
{
    public static GoldenRow Parse(string line)
    {
        string[] fields = line.Split(';');
        return new GoldenRow(Read(fields[1], Bits.ToSingle), Read(fields[2], Bits.ToSingle), Read(fields[3], Bits.ToDouble), Read(fields[4], Bits.ToDouble),
            string.Join(';', fields.Skip(5)));
    }

    /// <summary>The rows of a case of functions over rows, by its path without the ending.</summary>
    public static IEnumerable<GoldenRow> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "golden", name + ".csv")).Skip(1).Select(Parse);

    /// <summary>The further field as floats.</summary>
    public float[] ReadSingles() => Read(More, Bits.ToSingle);

    /// <summary>The further fields as a temperature and the derivative with respect to it.</summary>
    public (float Temperature, double Derivative) ReadTemperature()
    {
        string[] fields = More.Split(';');
        return (Bits.ToSingle(fields[0]), Bits.ToDouble(fields[1]));
    }

    private static T[] Read<T>(string field, Func<string, T> parse) => [.. field.Split(' ').Select(parse)];
}
