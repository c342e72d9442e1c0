using System;
using System.Globalization;

namespace ActivationGen.Formulas;

/// <summary>
/// A number as the unevaluated sum of two doubles, about 106 bits. Constants of formulas are kept this way: a factor such as 1.702, rounded to double
/// before it is multiplied and passed to an exponential, would cost one ULP of the result for each unit of the exponent.
/// </summary>
/// <remarks>
/// The arithmetic is that of Dekker (A floating-point technique for extending the available precision, 1971) with error-free sums and products.
/// Infinities, NaN and signed zeros live in <see cref="High"/> and have a zero <see cref="Low"/>.
/// </remarks>
internal readonly record struct DoubleDouble(double High, double Low)
{
    public static implicit operator DoubleDouble(double value) => new(value, 0);

    public bool IsFinite => !double.IsNaN(High) && !double.IsInfinity(High);

    /// <summary>Whether the number is exactly a double.</summary>
    public bool IsDouble => Low == 0;

    public static DoubleDouble operator -(DoubleDouble a) => new(-a.High, a.Low == 0 ? 0 : -a.Low);

    public static DoubleDouble operator +(DoubleDouble a, DoubleDouble b)
    {
        double sum = a.High + b.High;
        if (double.IsNaN(sum) || double.IsInfinity(sum)) { return sum; }

        double error = SumError(a.High, b.High, sum);
        double lows = a.Low + b.Low;
        double lowError = SumError(a.Low, b.Low, lows);
        DoubleDouble first = Normalise(sum, error + lows);
        return Normalise(first.High, first.Low + lowError);
    }

    public static DoubleDouble operator -(DoubleDouble a, DoubleDouble b) => a + -b;

    public static DoubleDouble operator *(DoubleDouble a, DoubleDouble b)
    {
        double product = a.High * b.High;
        if (product == 0 || double.IsNaN(product) || double.IsInfinity(product)) { return product; }

        double error = ProductError(a.High, b.High, product);
        return Normalise(product, error + (a.High * b.Low + a.Low * b.High));
    }

    public static DoubleDouble operator /(DoubleDouble a, DoubleDouble b)
    {
        double first = a.High / b.High;
        if (first == 0 || double.IsNaN(first) || double.IsInfinity(first) || double.IsInfinity(b.High)) { return first; }

        DoubleDouble remainder = a - b * first;
        double second = remainder.High / b.High;
        remainder -= b * second;
        return Normalise(first, second) + remainder.High / b.High;
    }

    public static DoubleDouble SquareRoot(DoubleDouble a)
    {
        double root = Math.Sqrt(a.High);
        if (root == 0 || double.IsNaN(root) || double.IsInfinity(root)) { return root; }

        // One Newton step doubles the digits: root + (a - root^2) / (2 root).
        DoubleDouble remainder = a - (DoubleDouble)root * root;
        return Normalise(root, remainder.High / (2 * root));
    }

    /// <summary>The decimal number in C# notation (digits, point, exponent, underscores), rounded to about 106 bits.</summary>
    public static bool TryParse(string text, out DoubleDouble value)
    {
        value = default;
        string digits = text.Replace("_", "").TrimEnd('f', 'F', 'd', 'D', 'm', 'M');
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out double nearest)) { return false; }

        if (double.IsInfinity(nearest) || nearest == 0) { value = nearest; return true; }

        value = new DoubleDouble(nearest, DecimalFraction.Difference(digits, nearest));
        return true;
    }

    public int CompareTo(DoubleDouble other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    public override string ToString() => High.ToString("R", CultureInfo.InvariantCulture);

    private static DoubleDouble Normalise(double high, double low)
    {
        double sum = high + low;
        return new DoubleDouble(sum, low - (sum - high));
    }

    private static double SumError(double a, double b, double sum)
    {
        double part = sum - a;
        return (a - (sum - part)) + (b - part);
    }

    /// <summary>a b - product, by Veltkamp's splitting: netstandard2.0 has no fused multiply-add.</summary>
    private static double ProductError(double a, double b, double product)
    {
        // Factors near the range's ends are scaled, so that the splitting neither overflows nor loses bits.
        double scaleA = Scale(a), scaleB = Scale(b);
        a *= scaleA;
        b *= scaleB;
        double scaled = a * b;
        (double ah, double al) = Split(a);
        (double bh, double bl) = Split(b);
        double error = ((ah * bh - scaled) + ah * bl + al * bh) + al * bl;
        return error / scaleA / scaleB + (scaled / scaleA / scaleB - product);

        static double Scale(double v) => Math.Abs(v) > 1e150 ? 1.0 / (1L << 62) / (1L << 62) : Math.Abs(v) < 1e-150 ? (double)(1L << 62) * (1L << 62) : 1;
    }

    private static (double High, double Low) Split(double v)
    {
        double t = 134217729 * v;
        double high = t - (t - v);
        return (high, v - high);
    }
}
