using System;

namespace ActivationGen.Formulas;

/// <summary>
/// The primitives in double, for the evaluator: about 1e-15 of the value over the whole range, tails included. netstandard2.0 offers nothing beyond
/// <see cref="Math"/>, and the usual rewritings (exp(x) - 1, 1 - erf(x)) lose every digit somewhere.
/// </summary>
internal static partial class RealFunctions
{
    /// <summary>NaN if either is NaN; -0 counts as below 0, as IEEE 754's minimum says.</summary>
    public static double Minimum(double a, double b) =>
        double.IsNaN(a) ? a : double.IsNaN(b) ? b : a < b || a == b && IsNegative(a) ? a : b;

    /// <summary>NaN if either is NaN; 0 counts as above -0.</summary>
    public static double Maximum(double a, double b) =>
        double.IsNaN(a) ? a : double.IsNaN(b) ? b : a > b || a == b && !IsNegative(a) ? a : b;

    /// <summary>The larger leg is factored out, so that its square cannot overflow.</summary>
    public static double Hypotenuse(double a, double b)
    {
        if (double.IsNaN(a) || double.IsNaN(b)) { return double.NaN; }

        double longer = Math.Max(Math.Abs(a), Math.Abs(b)), shorter = Math.Min(Math.Abs(a), Math.Abs(b));
        if (shorter == 0 || double.IsInfinity(longer)) { return longer; }

        double ratio = shorter / longer;
        return longer * Math.Sqrt(1 + ratio * ratio);
    }

    private static bool IsNegative(double value) => BitConverter.DoubleToInt64Bits(value) < 0;

    /// <summary>x^2 as the sum of two doubles. |x| must be below 1e150.</summary>
    private static DoubleDouble ExactSquare(double x)
    {
        double t = 134217729 * x;
        double high = t - (t - x), low = x - high;
        double square = x * x;
        return new DoubleDouble(square, ((high * high - square) + 2 * high * low) + low * low);
    }
}
