using System;
using ActivationGen.Formulas;

namespace ActivationGen.AccuracySweep.Doubles;

/// <summary>
/// The functions that formulas are made of, in double-double: plain series and identities that have nothing in common with the kernels they judge, relatively exact near their zeros
/// and in their tails.
/// </summary>
internal static partial class ReferenceFunctions
{
    /// <summary>1 / k!.</summary>
    private static readonly DoubleDouble[] InverseFactorials = MakeInverseFactorials(30);

    public static ReferenceNumber Exponential(ReferenceNumber a)
    {
        DoubleDouble value = Exponential(a.Value);
        return ReferenceNumber.OfTail(value, value.High, a.Error);
    }

    public static ReferenceNumber ExponentialMinusOne(ReferenceNumber a)
    {
        DoubleDouble value = ExponentialMinusOne(a.Value);
        return ReferenceNumber.OfFunction(value, value.High + 1, a.Error);
    }

    public static ReferenceNumber Logarithm(ReferenceNumber a)
    {
        // One Newton step on e^y = a, with the square of what is left.
        DoubleDouble y = Math.Log(a.Value.High), rest = (a.Value * Exponential(-y)) - 1.0;
        return new ReferenceNumber(y + (rest - (rest * rest * 0.5)), (a.Error / a.Magnitude) + ReferenceNumber.FunctionRounding * Math.Max(1, Math.Abs(y.High)));
    }

    public static ReferenceNumber LogarithmOnePlus(ReferenceNumber a) =>
        ReferenceNumber.OfFunction(LogarithmOnePlus(a.Value), 1 / (1 + a.Value.High), a.Error);

    public static ReferenceNumber HyperbolicTangent(ReferenceNumber a)
    {
        DoubleDouble e = ExponentialMinusOne(Magnitude(a.Value) * -2.0), value = -e / (e + 2.0);
        return ReferenceNumber.OfFunction(a.Value.High < 0 ? -value : value, 1 - (value.High * value.High), a.Error);
    }

    /// <summary>1 / cosh(a)^2 = 4 e / (1 + e)^2 with e = e^-2|a|.</summary>
    public static ReferenceNumber HyperbolicSecantSquared(ReferenceNumber a)
    {
        DoubleDouble e = Exponential(Magnitude(a.Value) * -2.0), sum = e + 1.0, value = e * 4.0 / (sum * sum);
        return ReferenceNumber.OfTail(value, 2 * value.High, a.Error);
    }

    public static ReferenceNumber Sigmoid(ReferenceNumber a)
    {
        DoubleDouble e = Exponential(-Magnitude(a.Value)), value = (a.Value.High < 0 ? e : 1.0) / (e + 1.0);
        return ReferenceNumber.OfTail(value, Math.Min(value.High, e.High), a.Error);
    }

    /// <summary>max(a, 0) + log(1 + e^-|a|).</summary>
    public static ReferenceNumber Softplus(ReferenceNumber a)
    {
        DoubleDouble tail = LogarithmOnePlus(Exponential(-Magnitude(a.Value))), value = a.Value.High > 0 ? a.Value + tail : tail;
        return ReferenceNumber.OfTail(value, Math.Min(1, value.High), a.Error);
    }

    private static DoubleDouble Magnitude(DoubleDouble a) => a.High < 0 ? -a : a;

    private static DoubleDouble Exponential(DoubleDouble a)
    {
        // Beyond these a double-double is no more than a double, or nothing at all.
        if (!(Math.Abs(a.High) < 690)) { return Math.Exp(a.High); }

        double n = Math.Round(a.High / NamedConstants.Log2.High);
        DoubleDouble power = ExponentialMinusOneOfReduced(a - (NamedConstants.Log2 * n)) + 1.0;
        double scale = Math.ScaleB(1, (int)n);
        return new DoubleDouble(power.High * scale, power.Low * scale);
    }

    private static DoubleDouble ExponentialMinusOne(DoubleDouble a) => Math.Abs(a.High) < 0.4 ? ExponentialMinusOneOfReduced(a) : Exponential(a) - 1.0;

    /// <summary>e^r - 1 = (1 + s)^(2^6) - 1 for |r| below 0.4, with s from the series: (1 + s)^2 - 1 = s (2 + s).</summary>
    private static DoubleDouble ExponentialMinusOneOfReduced(DoubleDouble a)
    {
        const int Halvings = 6, Terms = 12;
        double step = Math.ScaleB(1, -Halvings);
        DoubleDouble r = new(a.High * step, a.Low * step), s = InverseFactorials[Terms];
        for (int i = Terms - 1; i > 0; i--) { s = (s * r) + InverseFactorials[i]; }

        s *= r;
        for (int i = 0; i < Halvings; i++) { s *= s + 2.0; }

        return s;
    }

    private static DoubleDouble LogarithmOnePlus(DoubleDouble a)
    {
        // Kahan's start, right to some digits for any a, and a Newton step on e^y - 1 = a.
        double sum = 1 + a.High;
        DoubleDouble y = sum == 1 ? a.High : Math.Log(sum) * (a.High / (sum - 1));
        DoubleDouble power = ExponentialMinusOne(y), rest = (a - power) / (power + 1.0);
        return y + (rest - (rest * rest * 0.5));
    }

    private static DoubleDouble[] MakeInverseFactorials(int count)
    {
        DoubleDouble[] inverses = new DoubleDouble[count];
        inverses[0] = 1;
        for (int k = 1; k < count; k++) { inverses[k] = inverses[k - 1] / (double)k; }

        return inverses;
    }
}
