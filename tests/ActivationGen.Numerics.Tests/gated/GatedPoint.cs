using System;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.Numerics.Tests.Gated;

/// <summary>A gate and a value with the exact output and derivatives, from a file of <c>make_gated.py</c>.</summary>
internal sealed record GatedPoint(double Gate, double Value, double Beta, ExactValue Y, ExactValue ByGate, ExactValue ByValue, ExactValue? ByBeta)
{
    public static GatedPoint[] Read(string name, bool isSingle) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "gated", name + ".csv")).Skip(1).Select(line => line.Split(','))
            .Where(fields => fields[0] == (isSingle ? "f32" : "f64")).Select(fields => Parse(fields, isSingle))];

    private static GatedPoint Parse(string[] fields, bool isSingle)
    {
        double Number(int i) => isSingle ? Bits.ToSingle(fields[i]) : Bits.ToDouble(fields[i]);
        ExactValue Exact(int i, double floor = 0) => new(Bits.ToDouble(fields[i]), Bits.ToDouble(fields[i + 1]), floor);
        double floor = double.Parse(fields[^1], CultureInfo.InvariantCulture);
        return new GatedPoint(Number(1), Number(2), Bits.ToDouble(fields[3]), Exact(4), Exact(6, floor), Exact(8), fields.Length > 11 ? Exact(10) : null);
    }
}
