using System;
using System.Globalization;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>C# text of constants: the shortest digits that give the same bits back, whatever the culture or the runtime of the compiler.</summary>
internal static class Literals
{
    /// <summary>A constant of a kernel in the lane's type.</summary>
    public static string OfConstant(Value constant) => (constant.IsBits, constant.Builder.HasDoubleLanes) switch
    {
        (true, true) => OfInteger(constant.ConstantBits),
        (true, false) => OfInteger((int)constant.ConstantBits),
        (false, true) => OfDouble(constant.ConstantBits),
        (false, false) => OfSingle((int)constant.ConstantBits),
    };

    public static string OfInteger(int bits) =>
        bits is > -10000 and < 10000 ? bits.ToString(CultureInfo.InvariantCulture)
        : bits < 0 ? $"unchecked((int)0x{bits:X8})"
        : $"0x{bits:X8}";

    public static string OfInteger(long bits) =>
        bits is > -10000 and < 10000 ? bits.ToString(CultureInfo.InvariantCulture) + "L"
        : bits < 0 ? $"unchecked((long)0x{bits:X16}UL)"
        : $"0x{bits:X16}L";

    public static string OfSingle(int bits)
    {
        float value = SingleBits.ToSingle((uint)bits);
        if (float.IsPositiveInfinity(value)) { return "float.PositiveInfinity"; }

        if (float.IsNegativeInfinity(value)) { return "float.NegativeInfinity"; }

        // A mask that is a NaN as a number: its payload matters.
        if (float.IsNaN(value)) { return $"global::System.BitConverter.Int32BitsToSingle({OfInteger(bits)})"; }

        if (value == 0) { return bits == 0 ? "0f" : "-0f"; }

        string text = "";
        for (int digits = 6; digits <= 9; digits++)
        {
            text = value.ToString("G" + digits, CultureInfo.InvariantCulture);
            if (float.Parse(text, CultureInfo.InvariantCulture) == value) { break; }
        }

        return text + "f";
    }

    public static string OfDouble(long bits)
    {
        double value = BitConverter.Int64BitsToDouble(bits);
        if (double.IsPositiveInfinity(value)) { return "double.PositiveInfinity"; }

        if (double.IsNegativeInfinity(value)) { return "double.NegativeInfinity"; }

        if (double.IsNaN(value)) { return $"global::System.BitConverter.Int64BitsToDouble({OfInteger(bits)})"; }

        if (value == 0) { return bits == 0 ? "0d" : "-0d"; }

        string text = "";
        for (int digits = 15; digits <= 17; digits++)
        {
            text = value.ToString("G" + digits, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == value) { break; }
        }

        return text + "d";
    }
}
