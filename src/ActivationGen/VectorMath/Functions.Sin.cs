using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <content>
/// Sine and cosine, by the nearest multiple n of half a turn (sine) or odd multiple of a quarter turn (cosine): one polynomial over half a turn serves both,
/// and no quadrant has to be selected.
/// </content>
internal static partial class Functions
{
    /// <summary>sin(x + low).</summary>
    /// <remarks>
    /// Float results from double lanes:
    /// 1. x / pi = n + f, |f| at most 5/8, from two pieces of 1 / pi, n from the first alone; from 2^50 on the pieces that start where x / pi modulo 2 does, by one of three
    ///    ranges of the exponent, in a branch. So every float is reduced, with an absolute error below 2^-50; computed arguments are up to 2^50. f is what the
    ///    product with the first piece leaves of n: only fused does it leave anything.
    /// 2. sin(pi f) = f p(f^2), p of degree 6, 2^-39.1 (scripts/fit/sin.py), with the sign of (-1)^n.
    /// Double:
    /// 1. x = n pi + r + s, |r| at most pi / 2, pi in three pieces: x - n pi1 is exact, and s is what the next step loses.
    /// 2. sin r = r - r^3 q(r^2), q of degree 8, 2^-61.9; sin(r + s) = sin r + s cos r, where a parabola does for the cosine.
    /// The reduction's absolute error is below 2^-100 n. From 2^30 on x / pi is reduced by all the digits of 1 / pi that it takes, in a branch (<see cref="HalfTurnsDouble"/>).
    /// </remarks>
    internal static Value Sin(Value x, Value? low = null)
    {
        RequireDoubleLanes(x, nameof(Sin));
        Value rounding = x.Builder.Constant(HalfTurnRounding, "rounding");
        if (x.Builder.Format == LaneFormat.SingleInDouble)
        {
            return ByInversePi(x, (inverse, inverseLow) =>
            {
                Value biased = FusedMultiplyAdd(x, inverse, rounding);

                // Minus zero plus minus zero is how the sign of zero gets through; hence also the positive second piece.
                return SinOfMultiple(x, low, inverse, inverseLow, -(biased - rounding)) ^ SignOfParity(biased);
            });
        }

        Value shifted = FusedMultiplyAdd(x, 1 / System.Math.PI, rounding);
        Value usual = SinOfDifference(ReduceByPi(x, shifted - rounding, low, out Value excess), excess) ^ SignOfParity(shifted);
        HalfTurnsDouble(x, low, out Value f, out Value tail, out Value parity);
        Value beyond = SinOfDifference(InRadians(f, tail, out Value excessBeyond), excessBeyond) ^ SignOfParity(parity);
        return x.Builder.SelectRarely(x, LargestReducedDouble, beyond, usual).Named("sine");
    }

    /// <summary>sin(x + low)^2 in double lanes: as <see cref="Sin"/>, but squared with what the sine's last operation rounds.</summary>
    internal static Value SinSquared(Value x, Value? low = null)
    {
        Value rounding = x.Builder.Constant(HalfTurnRounding, "rounding");
        Value n = FusedMultiplyAdd(x, 1 / System.Math.PI, rounding) - rounding;
        Value usual = SquareOfSinOfDifference(ReduceByPi(x, n, low, out Value excess), excess);
        HalfTurnsDouble(x, low, out Value f, out Value tail, out _);
        Value beyond = SquareOfSinOfDifference(InRadians(f, tail, out Value excessBeyond), excessBeyond);
        return x.Builder.SelectRarely(x, LargestReducedDouble, beyond, usual).Named("sineSquared");
    }

    /// <summary>cos(x + low): as <see cref="Sin"/>, with n + 1/2 for n, and cos((n + 1/2) pi + r) = (-1)^(n + 1) sin r.</summary>
    internal static Value Cos(Value x, Value? low = null)
    {
        RequireDoubleLanes(x, nameof(Cos));

        // An odd constant, so that the sum's last bit is the parity of n + 1.
        Value rounding = x.Builder.Constant(HalfTurnRounding + 1, "rounding");
        if (x.Builder.Format == LaneFormat.SingleInDouble)
        {
            return ByInversePi(x, (inverse, inverseLow) =>
            {
                Value biased = FusedMultiplyAdd(x, inverse, -0.5) + rounding;
                return SinOfMultiple(x, low, inverse, inverseLow, rounding - biased - 0.5) ^ SignOfParity(biased);
            });
        }

        Value shifted = FusedMultiplyAdd(x, 1 / System.Math.PI, -0.5) + rounding;
        Value usual = SinOfDifference(ReduceByPi(x, shifted - rounding + 0.5, low, out Value excess), excess) ^ SignOfParity(shifted);

        // cos(pi f) = sin(pi (1/2 - |f|)), whose difference is exact near the zeros.
        HalfTurnsDouble(x, low, out Value f, out Value tail, out Value parity);
        Value r = InRadians(0.5 - Absolute(f), -(tail ^ SignOf(f)), out Value excessBeyond);
        Value beyond = SinOfDifference(r, excessBeyond) ^ SignOfParity(parity);
        return x.Builder.SelectRarely(x, LargestReducedDouble, beyond, usual).Named("cosine");
    }

    /// <summary>The magnitude up to which three doubles of pi are enough.</summary>
    private const double LargestReducedDouble = 1 << 30;

    /// <summary>1.5 * 2^52: adding it rounds to an integer and leaves its parity in the last bit.</summary>
    private const double HalfTurnRounding = 6755399441055744.0;

    /// <summary>A function of x and of 1 / pi in two pieces, which for large x are less what gives an even number of half turns.</summary>
    private static Value ByInversePi(Value x, System.Func<Value, Value, Value> function)
    {
        Value magnitude = Absolute(x);
        Value usual = function(x.Builder.Constant(0.31830988618379064), x.Builder.Constant(3.583247455607534e-17));
        (double first, double firstHigh, double firstLow) = InversePiPieces[0];
        Value high = x.Builder.Constant(firstHigh), low = x.Builder.Constant(firstLow);
        foreach ((double from, double pieceHigh, double pieceLow) in InversePiPieces.Skip(1))
        {
            high = Select(magnitude, Comparison.Less, from, high, x.Builder.Constant(pieceHigh));
            low = Select(magnitude, Comparison.Less, from, low, x.Builder.Constant(pieceLow));
        }

        return x.Builder.SelectRarely(magnitude, x.Builder.Constant(first), function(high, low), usual).Named("sine");
    }

    /// <summary>sin(pi f) for x / pi + <paramref name="negated"/> = f.</summary>
    private static Value SinOfMultiple(Value x, Value? low, Value inverse, Value inverseLow, Value negated)
    {
        Value f = FusedMultiplyAdd(x, inverseLow, x.Builder.FusedMultiplyAdd(x, inverse, negated, mustFuse: true));
        return SinOfHalfTurns(low is null ? f : FusedMultiplyAdd(low, 1 / System.Math.PI, f));
    }

    /// <summary>From 2^50, 2^76 and 2^102: the bits of 1 / pi that count, in two doubles (scripts/fit/sin.py).</summary>
    private static readonly (double From, double High, double Low)[] InversePiPieces =
    [
        (1125899906842624.0, 1.2841276633451829e-08, 1.3826520197188677e-24),
        (7.555786372591432e+22, 1.46854777018591e-16, 5.090832193749854e-33),
        (5.070602400912918e+30, 3.037013244824923e-24, 1.5718273777458022e-40),
    ];

    private static Value SignOfParity(Value biased) => FromBits(ToBits(biased) << 63);

    /// <summary>sin(pi f) for |f| at most 5/8.</summary>
    private static Value SinOfHalfTurns(Value f) => f * Evaluate(f * f, SinOfHalfTurnsCoefficients);

    /// <summary>The r for which x + low - n pi = r - <paramref name="excess"/>; n, or n - 1/2, is the integer nearest to x / pi.</summary>
    private static Value ReduceByPi(Value x, Value n, Value? low, out Value excess)
    {
        Value first = FusedNegatedMultiplyAdd(n, x.Builder.Constant(System.Math.PI), x);
        Value? lost = null;
        if (low is not null)
        {
            // A tail can be thousands of units of the reduced argument's last place: it is part of the argument, not of its rounding error.
            Value sum = first + low;
            lost = low - (sum - first);
            first = sum;
        }

        Value r = FusedNegatedMultiplyAdd(n, x.Builder.Constant(Pi2), first).Named("r");

        // Negated, so that -0 - 0 gives back a sign of zero.
        excess = FusedMultiplyAdd(n, Pi3, FusedMultiplyAdd(n, Pi2, r - first));
        if (lost is not null) { excess -= lost; }

        return r;
    }

    /// <summary>The r for which pi (f + tail) = r - <paramref name="excess"/>.</summary>
    private static Value InRadians(Value f, Value tail, out Value excess)
    {
        Value pi = f.Builder.Constant(System.Math.PI), r = f * pi;
        excess = FusedNegatedMultiplyAdd(tail, pi, FusedMultiplyAdd(f, -Pi2, FusedNegatedMultiplyAdd(f, pi, r)));
        return r;
    }

    /// <summary>sin(r - excess) for |r| at most pi / 2 and a small excess.</summary>
    private static Value SinOfDifference(Value r, Value excess) => r - LessThanArgument(r, excess);

    /// <summary>sin(r - excess)^2: from 1 on 1 - sin(pi / 2 - |r - excess|)^2, whose terms beside the argument are small, and their roundings with them.</summary>
    private static Value SquareOfSinOfDifference(Value r, Value excess)
    {
        Value magnitude = Absolute(r), towardsZero = excess ^ SignOf(r);
        Value argument = Select(magnitude, Comparison.Less, 1, magnitude, System.Math.PI / 2 - magnitude);
        Value less = LessThanArgument(argument, Select(magnitude, Comparison.Less, 1, towardsZero, -(Pi2 / 2) - towardsZero));
        Value sine = argument - less, tail = argument - sine - less;
        Value square = FusedMultiplyAdd(sine, sine, (sine + sine) * tail);
        return Select(magnitude, Comparison.Less, 1, square, 1 - square);
    }

    /// <summary>r - sin(r - excess).</summary>
    private static Value LessThanArgument(Value r, Value excess)
    {
        Value square = r * r;
        Value cosine = FusedMultiplyAdd(square, -0.405, 1);

        // In order, not by pairs: so the cosine of 0 comes out as 1.
        return FusedMultiplyAdd(r * square, Horner(square, SinCoefficients), excess * cosine);
    }

    /// <summary>What pi has beyond the double, and beyond the next.</summary>
    private const double Pi2 = 1.2246467991473532e-16, Pi3 = -2.9947698097183397e-33;

    private static readonly double[] SinOfHalfTurnsCoefficients =
    [
        3.1415926535846523, -5.167712778877459, 2.550163995198557, -0.5992638806979032, 0.08214134966213338, -0.007353978096267093,
        0.00043638599535095337,
    ];

    private static readonly double[] SinCoefficients =
    [
        0.16666666666666666, -0.008333333333333217, 0.0001984126984121946, -2.75573192133712e-06, 2.5052107142151332e-08, -1.6058958622432504e-10,
        7.643761978613268e-13, -2.73804705789185e-15, 1.5363897679012611e-18,
    ];
}
