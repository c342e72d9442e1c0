using System;
using System.Globalization;

namespace ActivationGen.Numerics.Tests.Exact;

/// <summary>An argument with the exact value and derivative there.</summary>
/// <param name="IsSingle">Whether the argument is a float.</param>
/// <param name="X">The argument.</param>
/// <param name="Value">f(x).</param>
/// <param name="Derivative">f'(x); none at a kink.</param>
public sealed record GoldenPoint(bool IsSingle, double X, ExactValue Value, ExactValue? Derivative)
{
    public static GoldenPoint Parse(string line)
    {
        string[] fields = line.Split(',');
        bool isSingle = fields[0] == "f32";
        double x = isSingle ? Bits.ToSingle(fields[1]) : Bits.ToDouble(fields[1]);
        return new GoldenPoint(isSingle, x, Read(fields, 2)!, Read(fields, 5));
    }

    private static ExactValue? Read(string[] fields, int first) =>
        fields[first].Length == 0 ? null
        : new ExactValue(Bits.ToDouble(fields[first]), Bits.ToDouble(fields[first + 1]), double.Parse(fields[first + 2], CultureInfo.InvariantCulture));
}

/// <summary>Numbers written as their bits in hexadecimal.</summary>
internal static class Bits
{
    public static double ToDouble(string hex) => BitConverter.UInt64BitsToDouble(ulong.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    public static float ToSingle(string hex) => BitConverter.UInt32BitsToSingle(uint.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
