using System;
using System.Numerics;

namespace ActivationGen.Kernels;

/// <summary>a * b + c with one rounding, which netstandard2.0 lacks.</summary>
internal static class FusedArithmetic
{
    /// <summary>Outside of these magnitudes error-free products and sums may overflow or lose bits below the smallest double.</summary>
    private const double LowestFactor = 1e-120, HighestFactor = 1e120, LowestAddend = 1e-200, HighestAddend = 1e280;

    public static float MultiplyAdd(float a, float b, float c)
    {
        // The product of two floats is exact in double. Their sum rounded to odd can be rounded again to float without harm: 53 bits are two more than 24.
        double product = (double)a * b;
        return (float)AddRoundingToOdd(product, c);
    }

    public static double MultiplyAdd(double a, double b, double c)
    {
        if (a == 0 || b == 0 || !IsFinite(a) || !IsFinite(b)) { return a * b + c; }

        if (!IsFinite(c)) { return c; }

        return InRange(a, LowestFactor, HighestFactor) && InRange(b, LowestFactor, HighestFactor) && (c == 0 || InRange(c, LowestAddend, HighestAddend))
            ? MultiplyAddErrorFree(a, b, c)
            : MultiplyAddExact(a, b, c);
    }

    /// <summary>S. Boldo, G. Melquiond: Emulation of FMA and correctly rounded sums, proved algorithms using rounding to odd, 2008.</summary>
    private static double MultiplyAddErrorFree(double a, double b, double c)
    {
        double product = a * b;
        double productError = ProductError(a, b, product);
        double low = c + productError;
        double lowError = SumError(c, productError, low);
        double high = product + low;
        double highError = SumError(product, low, high);
        return high + AddRoundingToOdd(lowError, highError);
    }

    private static double MultiplyAddExact(double a, double b, double c)
    {
        (BigInteger mantissa, int exponent) = Decompose(a);
        (BigInteger mantissaB, int exponentB) = Decompose(b);
        mantissa *= mantissaB;
        exponent += exponentB;
        if (c != 0)
        {
            (BigInteger mantissaC, int exponentC) = Decompose(c);
            int common = Math.Min(exponent, exponentC);
            mantissa = (mantissa << (exponent - common)) + (mantissaC << (exponentC - common));
            exponent = common;
        }

        return Round(mantissa, exponent);
    }

    /// <summary>The double nearest to mantissa * 2^exponent, ties to even.</summary>
    private static double Round(BigInteger mantissa, int exponent)
    {
        BigInteger magnitude = BigInteger.Abs(mantissa);
        int unit = Math.Max(BitLength(magnitude) + exponent - 53, -1074);
        int dropped = unit - exponent;
        if (dropped > 0)
        {
            BigInteger kept = magnitude >> dropped;
            BigInteger rest = magnitude - (kept << dropped);
            int half = rest.CompareTo(BigInteger.One << (dropped - 1));
            magnitude = half > 0 || (half == 0 && !kept.IsEven) ? kept + 1 : kept;
        }
        else
        {
            magnitude <<= -dropped;
        }

        // Two factors, each a normal double; the products are exact or overflow.
        unit = Math.Min(unit, 1100);
        double result = (double)magnitude * Math.Pow(2, unit / 2) * Math.Pow(2, unit - unit / 2);
        return mantissa.Sign < 0 ? -result : result;
    }

    private static int BitLength(BigInteger magnitude)
    {
        byte[] bytes = magnitude.ToByteArray();
        int length = bytes.Length * 8;
        while (length > 0 && (bytes[(length - 1) / 8] >> ((length - 1) % 8) & 1) == 0) { length--; }

        return length;
    }

    private static (BigInteger Mantissa, int Exponent) Decompose(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int field = (int)(bits >> 52) & 0x7FF;
        long mantissa = (bits & 0xFFFFFFFFFFFFF) | (field == 0 ? 0 : 1L << 52);
        return (bits < 0 ? -mantissa : mantissa, Math.Max(field, 1) - 1075);
    }

    /// <summary>a + b, and where that is inexact the one of the two neighbours whose last bit is 1.</summary>
    private static double AddRoundingToOdd(double a, double b)
    {
        double sum = a + b;
        double error = SumError(a, b, sum);
        long bits = BitConverter.DoubleToInt64Bits(sum);
        bool inexact = error > 0 || error < 0;
        return inexact && (bits & 1) == 0 ? BitConverter.Int64BitsToDouble(bits + ((error > 0) == (sum > 0) ? 1 : -1)) : sum;
    }

    private static double SumError(double a, double b, double sum)
    {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    private static double ProductError(double a, double b, double product)
    {
        (double ah, double al) = Split(a);
        (double bh, double bl) = Split(b);
        return ((ah * bh - product) + ah * bl + al * bh) + al * bl;
    }

    /// <summary>Two halves of 26 bits each (Veltkamp).</summary>
    private static (double High, double Low) Split(double value)
    {
        double shifted = 134217729 * value;
        double high = shifted - (shifted - value);
        return (high, value - high);
    }

    private static bool InRange(double value, double lowest, double highest) => Math.Abs(value) >= lowest && Math.Abs(value) <= highest;

    private static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
}
