using System;

namespace ActivationGen.Formulas;

/// <summary>All numbers from <see cref="Lower"/> to <see cref="Upper"/>, which may be infinite. NaN is not spoken of.</summary>
internal readonly record struct Interval(double Lower, double Upper)
{
    public static Interval Everything { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public bool IsNonNegative => Lower >= 0;

    public bool IsNonPositive => Upper <= 0;

    public bool IsPositive => Lower > 0;

    public bool IsNegative => Upper < 0;

    public bool Contains(double value) => Lower <= value && value <= Upper;

    public Interval Union(Interval other) => new(Math.Min(Lower, other.Lower), Math.Max(Upper, other.Upper));

    public Interval Intersect(double lower, double upper) => new(Math.Min(Math.Max(Lower, lower), upper), Math.Max(Math.Min(Upper, upper), lower));

    /// <summary>
    /// Enlarged by some units of the last place at both ends, so that it holds both the exact result and one rounded a few times, but not past 0:
    /// rounding doesn't change signs, and signs are what is asked for.
    /// </summary>
    public Interval Widened()
    {
        double lower = Lower - Margin(Lower), upper = Upper + Margin(Upper);
        return new(Lower > 0 ? Math.Max(lower, 0) : lower, Upper < 0 ? Math.Min(upper, 0) : upper);
    }

    public static Interval operator -(Interval a) => new(-a.Upper, -a.Lower);

    public static Interval operator +(Interval a, Interval b) => new Interval(
        Defined(a.Lower + b.Lower, double.NegativeInfinity), Defined(a.Upper + b.Upper, double.PositiveInfinity)).Widened();

    public static Interval operator -(Interval a, Interval b) => a + -b;

    public static Interval operator *(Interval a, Interval b)
    {
        double p = Product(a.Lower, b.Lower), q = Product(a.Lower, b.Upper), r = Product(a.Upper, b.Lower), s = Product(a.Upper, b.Upper);
        return new Interval(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s))).Widened();
    }

    /// <summary>Everything where the divisor may be 0: whether it is 0 or -0, and the quotient infinite or minus infinite, bounds do not tell.</summary>
    public static Interval operator /(Interval a, Interval b)
    {
        // A quotient with an infinite divisor is 0, and inf / inf NaN: the reciprocals cover both.
        if (b.Lower > 0) { return a * new Interval(1 / b.Upper, 1 / b.Lower).Widened(); }

        return b.Upper < 0 ? -a / -b : Everything;
    }

    /// <summary>Infinity times 0 is NaN as a value, and as a bound 0: every finite multiple of 0 is.</summary>
    private static double Product(double x, double y)
    {
        if (x == 0 || y == 0) { return 0; }

        double product = x * y;
        return product == 0 ? (x < 0) == (y < 0) ? double.Epsilon : -double.Epsilon : product;
    }

    private static double Defined(double bound, double otherwise) => double.IsNaN(bound) ? otherwise : bound;

    private static double Margin(double bound) => double.IsInfinity(bound) || bound == 0 ? 0 : Math.Abs(bound) * 1e-15 + 4 * double.Epsilon;
}
