using System;
using ActivationGen.Formulas;

namespace ActivationGen.AccuracySweep.Doubles;

/// <summary>
/// A number in double-double with a bound of its absolute error, to first order: what cancels in a formula shows in the bound, so that a reference that is worth nothing
/// somewhere judges nothing there.
/// </summary>
internal readonly record struct ReferenceNumber(DoubleDouble Value, double Error)
{
    /// <summary>What an operation of <see cref="DoubleDouble"/>, some 2^-104, and a function of these is off at most, relatively.</summary>
    public const double Rounding = 1.0 / (1L << 51) / (1L << 51), FunctionRounding = 64 * Rounding;

    /// <summary>What a value that can underflow is off by at least: below some 1e-290 a double-double has not all its digits, and in the end none.</summary>
    private const double Underflow = 1e-300;

    public double Magnitude => Math.Abs(Value.High);

    public static implicit operator ReferenceNumber(double value) => new(value, 0);

    public static ReferenceNumber operator -(ReferenceNumber a) => new(-a.Value, a.Error);

    public static ReferenceNumber operator +(ReferenceNumber a, ReferenceNumber b) => Rounded(a.Value + b.Value, a.Error + b.Error);

    public static ReferenceNumber operator -(ReferenceNumber a, ReferenceNumber b) => a + -b;

    public static ReferenceNumber operator *(ReferenceNumber a, ReferenceNumber b) =>
        Rounded(a.Value * b.Value, (a.Magnitude * b.Error) + (b.Magnitude * a.Error) + (a.Error * b.Error) + (a.Magnitude > 0 && b.Magnitude > 0 ? Underflow : 0));

    public static ReferenceNumber operator /(ReferenceNumber a, ReferenceNumber b)
    {
        DoubleDouble quotient = a.Value / b.Value;
        return Rounded(quotient, (a.Error + (Math.Abs(quotient.High) * b.Error)) / Math.Max(b.Magnitude - b.Error, 0));
    }

    public static ReferenceNumber SquareRoot(ReferenceNumber a) =>
        Rounded(DoubleDouble.SquareRoot(a.Value), a.Error == 0 ? 0 : a.Error / Math.Sqrt(a.Magnitude));

    /// <summary>The value of a function, for a slope of at most <paramref name="slope"/> around the argument.</summary>
    public static ReferenceNumber OfFunction(DoubleDouble value, double slope, double errorOfArgument) =>
        new(value, (errorOfArgument == 0 ? 0 : slope * errorOfArgument) + (Math.Abs(value.High) * FunctionRounding));

    /// <summary>The same for a function with a tail that underflows.</summary>
    public static ReferenceNumber OfTail(DoubleDouble value, double slope, double errorOfArgument)
    {
        ReferenceNumber tail = OfFunction(value, slope, errorOfArgument);
        return tail with { Error = tail.Error + Underflow };
    }

    private static ReferenceNumber Rounded(DoubleDouble value, double error) => new(value, error + (Math.Abs(value.High) * Rounding));
}
