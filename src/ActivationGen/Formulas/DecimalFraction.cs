using System;
using System.Globalization;
using System.Numerics;

namespace ActivationGen.Formulas;

/// <summary>Exact arithmetic on decimal literals, so that a constant's second half is right to the last bit.</summary>
internal static class DecimalFraction
{
    /// <summary>The double nearest to (the decimal number in <paramref name="digits"/>) - <paramref name="nearest"/>, computed exactly and rounded once.</summary>
    public static double Difference(string digits, double nearest)
    {
        int exponentMark = digits.IndexOfAny(['e', 'E']);
        int exponent = exponentMark < 0 ? 0 : int.Parse(digits.Substring(exponentMark + 1), CultureInfo.InvariantCulture);
        string mantissa = exponentMark < 0 ? digits : digits.Substring(0, exponentMark);
        int point = mantissa.IndexOf('.');
        if (point >= 0)
        {
            exponent -= mantissa.Length - point - 1;
            mantissa = mantissa.Remove(point, 1);
        }

        // decimal = n / d, nearest = m * 2^e, both exact.
        BigInteger n = BigInteger.Parse(mantissa, CultureInfo.InvariantCulture), d = BigInteger.One;
        if (exponent >= 0) { n *= BigInteger.Pow(10, exponent); } else { d = BigInteger.Pow(10, -exponent); }

        (BigInteger m, int e) = Decompose(nearest);
        if (e >= 0) { n -= (m << e) * d; } else { n = (n << -e) - m * d; d <<= -e; }

        return ToDouble(n, d);
    }

    /// <summary>The number as an exact fraction.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Ratio(DoubleDouble value)
    {
        (BigInteger high, int highExponent) = Decompose(value.High);
        (BigInteger low, int lowExponent) = Decompose(value.Low);
        int exponent = Math.Min(highExponent, lowExponent);
        BigInteger n = (high << (highExponent - exponent)) + (low << (lowExponent - exponent));
        return exponent >= 0 ? (n << exponent, BigInteger.One) : (n, BigInteger.One << -exponent);
    }

    private static (BigInteger Mantissa, int Exponent) Decompose(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7FF);
        long fraction = bits & 0xFFFFFFFFFFFFF;
        long mantissa = exponent == 0 ? fraction : fraction | (1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(exponent, 1) - 1075);
    }

    /// <summary>n / d to within a unit of the 62nd bit, then rounded to double: enough for a second half.</summary>
    private static double ToDouble(BigInteger n, BigInteger d)
    {
        if (n.IsZero) { return 0; }

        int shift = 62 - (BitLength(BigInteger.Abs(n)) - BitLength(d));
        BigInteger quotient = shift >= 0 ? (n << shift) / d : n / (d << -shift);
        double scaled = (double)(long)quotient;
        return shift is >= 0 and < 1000 ? scaled / Math.Pow(2, shift) : scaled * Math.Pow(2, -shift / 2) * Math.Pow(2, -shift - -shift / 2);
    }

    private static int BitLength(BigInteger value)
    {
        byte[] bytes = value.ToByteArray();
        int length = (bytes.Length - 1) * 8;
        for (int top = bytes[bytes.Length - 1]; top != 0; top >>= 1) { length++; }

        return length;
    }
}
