using System;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <summary>
/// A function of |x| up to where it is at its limit, by one polynomial a segment: in float lanes a look-up of a coefficient is one instruction. Eight segments, two an octave
/// of scale |x| + 1, and the tables are bits of floats in the order of that sum's leading bits (scripts/fit/float_tables.py).
/// </summary>
/// <param name="End">Where the function rounds to its limit.</param>
/// <param name="Scale">What spreads the segments so that the last one ends below 16.</param>
/// <param name="Centres">The centre of each segment; of the first, 0.</param>
/// <param name="Values">The function at the centres, which are chosen so that it is nearly a float there and has no rounding error.</param>
/// <param name="Coefficients">Those of the distance from the centre, to the power of 1 and on.</param>
/// <param name="FirstEnd">Of an odd function, a number between the end of the first segment and the value at the second centre.</param>
internal sealed record SegmentTable(float End, float Scale, uint[] Centres, uint[] Values, uint[][] Coefficients, float FirstEnd = 0)
{
    /// <summary>The first segment's place in the tables.</summary>
    private const int First = 6;

    /// <summary>The table of factor f(|x|); <paramref name="excess"/> is added to the coefficient of |x| in the first segment.</summary>
    public SegmentTable Scaled(double factor, double excess)
    {
        uint[] centres = [.. Centres], values = [.. Values];
        uint[][] coefficients = [.. Coefficients.Select(row => row.ToArray())];
        for (int segment = 0; segment < centres.Length; segment++)
        {
            double[] polynomial = [SingleOf(values[segment]), .. coefficients.Select(row => SingleOf(row[segment]))];
            if (segment == First) { polynomial[1] += excess / factor; }
            else { polynomial = Recentred(polynomial, factor, ref centres[segment]); }

            values[segment] = BitsOf(factor * polynomial[0]);
            for (int power = 1; power < polynomial.Length; power++) { coefficients[power - 1][segment] = BitsOf(factor * polynomial[power]); }
        }

        return this with { Centres = centres, Values = values, Coefficients = coefficients, FirstEnd = (float)(factor * FirstEnd) };
    }

    /// <summary>The polynomial about one of the floats beside the centre: the one for which factor times the value is nearest to a float.</summary>
    private static double[] Recentred(double[] polynomial, double factor, ref uint centre)
    {
        const uint Farthest = 64;
        uint old = centre;
        double smallest = double.PositiveInfinity;
        double[] best = polynomial;
        for (uint candidate = old - Farthest; candidate <= old + Farthest; candidate++)
        {
            double[] moved = Moved(polynomial, SingleOf(candidate) - SingleOf(old));
            double value = factor * moved[0], loss = Math.Abs(value - (float)value);
            if (loss < smallest) { (smallest, best, centre) = (loss, moved, candidate); }
        }

        return best;
    }

    /// <summary>The coefficients of p(h + distance).</summary>
    private static double[] Moved(double[] polynomial, double distance)
    {
        double[] moved = [.. polynomial];
        for (int first = 0; first < moved.Length - 1; first++)
        {
            for (int power = moved.Length - 2; power >= first; power--) { moved[power] += moved[power + 1] * distance; }
        }

        return moved;
    }

    /// <summary>Minus the centres.</summary>
    public uint[] NegatedCentres => [.. Centres.Select(c => c ^ 0x80000000)];

    private static double SingleOf(uint bits) => SingleBits.ToSingle(bits);

    private static uint BitsOf(double value) => SingleBits.Of((float)value);
}
