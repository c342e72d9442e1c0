using System;
using System.Globalization;
using System.Numerics;

namespace ActivationGen.Formulas;

/// <summary>Constants as text, in the invariant culture.</summary>
internal static class NumberText
{
    /// <summary>Enough digits, and no more, for the parser to find the same number again; <c>0.1d</c> is the double nearest to 0.1.</summary>
    public static string Exact(DoubleDouble value)
    {
        string shortest = Shortest(value.High);
        if (!value.IsFinite || value.High == 0) { return shortest == "-0" ? "-0.0" : shortest; }

        if (ReadsAs(shortest, value)) { return shortest; }

        if (value.IsDouble) { return shortest + "d"; }

        for (int digits = 18; digits <= 40; digits++)
        {
            string text = Decimal(value, digits);
            if (ReadsAs(text, value)) { return text; }
        }

        // The halves lie far apart: every digit that there is.
        return Decimal(value, 2200);
    }

    /// <summary>The fewest digits that give the double back.</summary>
    public static string Shortest(double value)
    {
        if (double.IsNaN(value)) { return "NaN"; }

        if (double.IsInfinity(value)) { return value > 0 ? "Infinity" : "-Infinity"; }

        // .NET Framework prints -0 as 0, and its R is off by a bit for some numbers.
        if (value == 0) { return 1 / value < 0 ? "-0" : "0"; }

        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return double.Parse(text, CultureInfo.InvariantCulture) == value ? text : value.ToString("G17", CultureInfo.InvariantCulture);
    }

    private static bool ReadsAs(string text, DoubleDouble value) => DoubleDouble.TryParse(text, out DoubleDouble read) && read == value;

    /// <summary>The number rounded to <paramref name="digits"/> significant digits, without trailing zeros, in scientific notation.</summary>
    private static string Decimal(DoubleDouble value, int digits)
    {
        (BigInteger n, BigInteger d) = DecimalFraction.Ratio(value);
        string sign = n.Sign < 0 ? "-" : "";
        n = BigInteger.Abs(n);
        int exponent = (int)Math.Floor(Math.Log10(Math.Abs(value.High)));
        int shift = digits - 1 - exponent;
        BigInteger scaled = shift >= 0
            ? (n * BigInteger.Pow(10, shift) * 2 + d) / (d * 2)
            : (n * 2 + d * BigInteger.Pow(10, -shift)) / (d * BigInteger.Pow(10, -shift) * 2);
        string all = scaled.ToString(CultureInfo.InvariantCulture).TrimEnd('0');
        int length = scaled.ToString(CultureInfo.InvariantCulture).Length;
        exponent = length - 1 - shift;
        string mantissa = all.Length == 1 ? all + ".0" : all.Insert(1, ".");
        return exponent is >= -5 and <= 0 && all.Length > 1
            ? sign + (exponent == 0 ? mantissa : "0." + new string('0', -exponent - 1) + all)
            : sign + mantissa + (exponent == 0 ? "" : "e" + exponent.ToString(CultureInfo.InvariantCulture));
    }
}
