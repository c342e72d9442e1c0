using System;
using ActivationGen.Formulas;

namespace ActivationGen.AccuracySweep.Doubles;

/// <content>The error function and what is made of it.</content>
internal static partial class ReferenceFunctions
{
    private static readonly DoubleDouble RootOfPi = DoubleDouble.SquareRoot(NamedConstants.Pi), RootOfTwo = DoubleDouble.SquareRoot(2);

    /// <summary>e^(-a^2).</summary>
    public static ReferenceNumber Gaussian(ReferenceNumber a)
    {
        DoubleDouble value = Exponential(-(a.Value * a.Value));
        double slope = 2 * a.Magnitude * value.High;
        return ReferenceNumber.OfTail(value, slope, a.Error + (a.Magnitude * ReferenceNumber.Rounding));
    }

    public static ReferenceNumber ErrorFunction(ReferenceNumber a)
    {
        DoubleDouble value = a.Magnitude < SeriesEnd ? ErrorFunctionSeries(a.Value) : 1.0 - ComplementFraction(Magnitude(a.Value));
        return ReferenceNumber.OfTail(a.Magnitude >= SeriesEnd && a.Value.High < 0 ? -value : value, 1.2 * Math.Exp(-a.Value.High * a.Value.High), a.Error);
    }

    public static ReferenceNumber ComplementaryErrorFunction(ReferenceNumber a)
    {
        double slope = 1.2 * Math.Exp(-a.Value.High * a.Value.High);
        if (a.Magnitude < SeriesEnd)
        {
            // Up to 2e-5 of 1 is left: the error stays that of the series.
            DoubleDouble series = ErrorFunctionSeries(a.Value);
            return new ReferenceNumber(1.0 - series, (slope * a.Error) + ReferenceNumber.FunctionRounding);
        }

        DoubleDouble tail = ComplementFraction(Magnitude(a.Value));
        return ReferenceNumber.OfFunction(a.Value.High < 0 ? 2.0 - tail : tail, slope, a.Error + (a.Magnitude * ReferenceNumber.Rounding));
    }

    public static ReferenceNumber NormalCumulative(ReferenceNumber a) => 0.5 * ComplementaryErrorFunction(-a / new ReferenceNumber(RootOfTwo, ReferenceNumber.Rounding));

    public static ReferenceNumber NormalDensity(ReferenceNumber a)
    {
        DoubleDouble value = Exponential(a.Value * a.Value * -0.5) / (RootOfPi * RootOfTwo);
        return ReferenceNumber.OfTail(value, a.Magnitude * value.High, a.Error + (a.Magnitude * ReferenceNumber.Rounding));
    }

    private const double SeriesEnd = 3;

    /// <summary>erf(a) = 2 / sqrt(pi) e^(-a^2) (a + 2 a^3 / 3 + 4 a^5 / (3 5) + ...), where nothing cancels.</summary>
    private static DoubleDouble ErrorFunctionSeries(DoubleDouble a)
    {
        DoubleDouble square = a * a, term = a, sum = a;
        for (int n = 1; Math.Abs(term.High) > Math.Abs(sum.High) * 1e-33; n++)
        {
            term = term * square * 2.0 / (double)((2 * n) + 1);
            sum += term;
        }

        return sum * 2.0 * Exponential(-square) / RootOfPi;
    }

    /// <summary>erfc(a) = e^(-a^2) / (sqrt(pi) (a + 1/2 / (a + 1 / (a + 3/2 / (a + ...))))) for a of 3 and more.</summary>
    private static DoubleDouble ComplementFraction(DoubleDouble a)
    {
        // Its n-th convergent is off by some e^(-2 a sqrt(2 n)).
        double root = 76 / (2 * a.High);
        DoubleDouble fraction = a;
        for (int n = 8 + (int)(root * root / 2); n > 0; n--) { fraction = a + ((n * 0.5) / fraction); }

        return Exponential(-(a * a)) / (RootOfPi * fraction);
    }
}
