using System.Globalization;
using System.Numerics;
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
    /// After Payne and Hanek (Radian Reduction for Trigonometric Functions, 1983), with floats for digits.
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
        uint[][] pieces = MultiplesOfInversePi(k);
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

    /// <summary>v less the nearest integer, |v| below 2^22; the last bit of <paramref name="biased"/> is the integer's.</summary>
    private static Value WithoutInteger(Value v, out Value biased)
    {
        Value rounding = v.Builder.Constant(12582912, "rounding");
        biased = v + rounding;
        return v - (biased - rounding);
    }

    private const int PiecesScale = 48;

    private const double InverseScale = 1.0 / (1L << PiecesScale);

    private const int InversePiBits = 320, FactorBits = 160;

    /// <summary>1 / pi * 2^320, rounded down.</summary>
    private static readonly BigInteger InversePiDigits = BigInteger.Parse(
        "0517cc1b727220a94fe13abe8fa9a6ee06db14acc9e21c820ff28b1d5ef5de2b0db92371d2126e970", NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>
    /// k / pi * 2^48 in three floats, as bits, for magnitudes from 2^(1 + 16 i) on, i from 0 to 7: less what gives an even number times any of those.
    /// </summary>
    private static uint[][] MultiplesOfInversePi(DoubleDouble k)
    {
        const int Point = InversePiBits + FactorBits;
        BigInteger multiple = InversePiDigits * (Scaled(k.High) + Scaled(k.Low));
        uint[][] pieces = [new uint[8], new uint[8], new uint[8]];
        for (int segment = 0; segment < 8; segment++)
        {
            // x is a multiple of 2^(e - 23), e = 1 + 16 i; in the first segment of any float, but then all bits count.
            BigInteger rest = segment == 0 ? multiple : multiple % BigInteger.Pow(2, Point + 24 - (1 + (16 * segment)));
            foreach (uint[] piece in pieces)
            {
                int shift = System.Math.Max(0, BitLength(rest) - 24);
                uint leading = (uint)(rest >> shift);
                rest -= new BigInteger(leading) << shift;
                piece[segment] = SingleBits.Of((float)(leading * System.Math.Pow(2, shift - Point + PiecesScale)));
            }
        }

        return pieces;
    }

    /// <summary>v * 2^160, which is an integer for the factors that are taken.</summary>
    private static BigInteger Scaled(double v)
    {
        if (v == 0) { return BigInteger.Zero; }

        int exponent = (int)((System.BitConverter.DoubleToInt64Bits(v) >> 52) & 0x7FF) - 1075;
        BigInteger mantissa = new(v * System.Math.Pow(2, -exponent));
        int shift = FactorBits + exponent;
        return shift >= 0 ? mantissa << shift : mantissa >> -shift;
    }

    private static int BitLength(BigInteger v)
    {
        int length = 0;
        for (; !v.IsZero; v >>= 1) { length++; }

        return length;
    }
}
