using System;
using ActivationGen.Formulas;

namespace ActivationGen.AccuracySweep.Doubles;

/// <content>Sine, cosine and the inverse tangent.</content>
internal static partial class ReferenceFunctions
{
    /// <summary>pi / 2 in three doubles.</summary>
    private const double Quarter1 = 1.5707963267948966, Quarter2 = 6.123233995736766e-17, Quarter3 = -1.4973849048591833e-33;

    /// <summary>The largest argument that these three reduce.</summary>
    private const double LargestReduced = 1 << 30;

    public static ReferenceNumber Sine(ReferenceNumber a) => Periodic(a, quarters: 0);

    public static ReferenceNumber Cosine(ReferenceNumber a) => Periodic(a, quarters: 1);

    public static ReferenceNumber ArcTangent(ReferenceNumber a)
    {
        // tan(y + d) = a for the double y and the small d = atan((a cos y - sin y) / (cos y + a sin y)).
        double y = Math.Atan(a.Value.High);
        DoubleDouble sine = SineOfReduced(y), cosine = CosineOfReduced(y);
        DoubleDouble value = y + (((a.Value * cosine) - sine) / (cosine + (a.Value * sine)));
        return ReferenceNumber.OfFunction(value, 1 / (1 + (a.Value.High * a.Value.High)), a.Error);
    }

    private static ReferenceNumber Periodic(ReferenceNumber a, int quarters)
    {
        if (!(a.Magnitude < LargestReduced)) { return new ReferenceNumber(double.NaN, double.PositiveInfinity); }

        double n = Math.Round(a.Value.High / Quarter1);
        DoubleDouble r = a.Value - ((DoubleDouble)n * Quarter1) - ((DoubleDouble)n * Quarter2) - (n * Quarter3);
        DoubleDouble value = ((long)n + quarters & 3) switch
        {
            0 => SineOfReduced(r),
            1 => CosineOfReduced(r),
            2 => -SineOfReduced(r),
            _ => -CosineOfReduced(r),
        };
        return new ReferenceNumber(value, a.Error + (ReferenceNumber.FunctionRounding * Math.Max(Math.Abs(value.High), Math.Abs(n) * ReferenceNumber.Rounding)));
    }

    private static DoubleDouble SineOfReduced(DoubleDouble r) => Series(r, first: 1) * r;

    private static DoubleDouble CosineOfReduced(DoubleDouble r) => Series(r, first: 0);

    /// <summary>1 / first! - r^2 / (first + 2)! + ..., for |r| up to pi / 2.</summary>
    private static DoubleDouble Series(DoubleDouble r, int first)
    {
        DoubleDouble square = r * r, sum = 0;
        for (int i = 28 + first; i >= first; i -= 2) { sum = InverseFactorials[i] - (sum * square); }

        return sum;
    }
}
