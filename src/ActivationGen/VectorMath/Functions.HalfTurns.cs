using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>
    /// |k x| / pi less its nearest integer, up to a multiple of 2, as a sum of two floats in float lanes, for every float x: <paramref name="g"/> from -1/2 to 1/2 and
    /// <paramref name="low"/>, at most 2^-5. The last bit of <paramref name="parity"/> is that of the integer.
    /// </summary>
    /// <param name="x">The argument.</param>
    /// <param name="k">Its factor, from 2^-10 to 2^10.</param>
    /// <param name="g">The larger part.</param>
    /// <param name="low">The smaller part.</param>
    /// <param name="parity">A float whose last bit tells odd integers.</param>
    /// <remarks>
    /// After Payne and Hanek, with floats for digits (<see cref="InversePi"/>).
    /// 1. The exponent of x, in steps of 16, chooses 72 bits of k / pi in three floats: the bits above give even numbers for these x, and are left out. All are 2^48
    ///    times larger, and x as much smaller, to stay clear of subnormals.
    /// 2. Of the products with the first two floats, value and rounding error are kept, and with the last the value: h1 + l1 + h2 + (l2 + h3), h1 below 2^40.
    /// 3. h1 modulo 2 by adding a number whose last place is 2 (floats above 2^24 are even anyway); then the integers nearest to each of the first three are taken
    ///    off, and off their sum. They are exact, and their parities are the last bits of the sums that they come from.
    /// 4. The three remainders are added up, with the rounding errors of these sums: the result is exact near integers (Dekker's and Knuth's sums).
    /// </remarks>
    private static void HalfTurns(Value x, DoubleDouble k, out Value g, out Value low, out Value parity)
    {
        RequireFloatLanes(x, nameof(HalfTurns));
        double[][] pieces = InversePi.Multiples(k, precision: 24, pieceCount: 3, segmentCount: 8, width: 16, PiecesScale);
        Value magnitude = Absolute(x), scaled = magnitude * InverseScale;
        Value segment = ToBits(Maximum(2, magnitude)) >> 27;
        Value first = LookUp(segment, pieces[0]), second = LookUp(segment, pieces[1]), third = LookUp(segment, pieces[2]);
        Value h1 = scaled * first, h2 = scaled * second;
        Value l1 = RoundingErrorOfProduct(scaled, first, h1), l2 = RoundingErrorOfProduct(scaled, second, h2);
        low = FusedMultiplyAdd(scaled, third, l2);

        // 1.5 * 2^24: sums with positive numbers have a last place of 2 or more.
        Value even = x.Builder.Constant(25165824, "roundingToEven");
        Value a = WithoutInteger(h1 - (h1 + even - even), out Value parityA);
        Value b = WithoutInteger(l1, out Value parityB), c = WithoutInteger(h2, out Value parityC);
        Value ab = a + b, sum = ab + c;

        // a is 0 or larger than b.
        Value part = sum - ab;
        low += b - (ab - a) + (ab - (sum - part) + (c - part));
        g = WithoutInteger(sum, out Value parityOfSum);
        parity = parityA ^ parityB ^ parityC ^ parityOfSum;
    }

    /// <summary>v less the nearest integer, |v| below 2^22 (2^51); the last bit of <paramref name="biased"/> is the integer's.</summary>
    private static Value WithoutInteger(Value v, out Value biased)
    {
        Value rounding = v.Builder.Constant(v.Builder.HasDoubleLanes ? HalfTurnRounding : SingleHalfTurnRounding, "rounding");
        biased = v + rounding;
        return v - (biased - rounding);
    }

    private const int PiecesScale = 48;

    private const double InverseScale = 1.0 / (1L << PiecesScale);
}
