using System;

namespace ActivationGen.Formulas;

/// <summary>Exponential and logarithm to about 100 bits, for constants such as <c>Log(2)</c> and <c>Exp(-1)</c>.</summary>
internal static class DoubleDoubleFunctions
{
    /// <summary>e^a for a normal result.</summary>
    public static DoubleDouble Exponential(DoubleDouble a)
    {
        // e^a = 2^n (e^r)^(2^9) with r = (a - n log 2) / 2^9, |r| < 2^-10: twelve terms of the series reach 2^-140.
        const int Halvings = 9;
        double n = Math.Round(a.High / NamedConstants.Log2.High);
        if (Math.Abs(n) > 900) { return Math.Exp(a.High); }

        DoubleDouble r = (a - NamedConstants.Log2 * n) * (1.0 / (1 << Halvings));

        // The series is of e^r - 1, and (1 + s)^2 - 1 = s (2 + s): the 1 is added last, so that squaring loses no bits.
        DoubleDouble s = 0;
        for (int i = 12; i > 0; i--) { s = (s + 1.0) * r / (double)i; }

        for (int i = 0; i < Halvings; i++) { s *= s + 2.0; }

        return (s + 1.0) * Math.Pow(2, n);
    }

    /// <summary>log(a) for a normal a: one Newton step on e^y = a doubles the digits.</summary>
    public static DoubleDouble Logarithm(DoubleDouble a)
    {
        DoubleDouble y = Math.Log(a.High);
        return y + (a * Exponential(-y) - 1.0);
    }
}
