using System.Globalization;
using System.Numerics;
using ActivationGen.Formulas;

namespace ActivationGen.VectorMath;

/// <summary>
/// Multiples of 1 / pi in pieces for the reduction of large arguments, after Payne and Hanek (Radian Reduction for Trigonometric Functions, 1983): of the digits of k / pi only
/// those count that do not give an even number of half turns, and which these are, the exponent of the argument tells.
/// </summary>
internal static class InversePi
{
    private const int Bits = 1344, FactorBits = 160;

    /// <summary>1 / pi * 2^1344, rounded down.</summary>
    private static readonly BigInteger Digits = BigInteger.Parse(
        "0517cc1b727220a94fe13abe8fa9a6ee06db14acc9e21c820ff28b1d5ef5de2b0db92371d2126e9700324977504e8c90e7f0ef58e5894d39f"
        + "74411afa975da24274ce38135a2fbf209cc8eb1cc1a99cfa4e422fc5defc941d8ffc4bffef02cc07f79788c5ad05368fb69b3f6793e584db"
        + "a7a31fb34f2ff516ba93dd63f5f2f8bd9e839cfbc529497535fdafd88fc6ae842b0198237e3db5d5f867de104d7a1b0ed4f1c8b0af730d84",
        NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>
    /// k / pi * 2^<paramref name="scale"/> in pieces of <paramref name="precision"/> bits, an array for each piece with an entry for each segment: that of arguments from 2^(1 + width i) on, i from 0,
    /// which are multiples of 2^(2 + width i - precision).
    /// </summary>
    /// <param name="k">The factor; the sum of its parts is a multiple of 2^-160.</param>
    /// <param name="precision">The bits of a number: of the argument, and of each piece.</param>
    /// <param name="pieceCount">The number of pieces.</param>
    /// <param name="segmentCount">The number of segments.</param>
    /// <param name="width">The exponents in a segment.</param>
    /// <param name="scale">The power of two that the pieces are larger by, so that none is subnormal.</param>
    public static double[][] Multiples(DoubleDouble k, int precision, int pieceCount, int segmentCount, int width, int scale)
    {
        const int Point = Bits + FactorBits;
        BigInteger multiple = Digits * (Scaled(k.High) + Scaled(k.Low));
        double[][] pieces = new double[pieceCount][];
        for (int piece = 0; piece < pieceCount; piece++) { pieces[piece] = new double[segmentCount]; }

        for (int segment = 0; segment < segmentCount; segment++)
        {
            // In the first segment there may be any smaller number, too: there all bits count.
            BigInteger rest = segment == 0 ? multiple : multiple % BigInteger.Pow(2, Point + precision - (1 + (width * segment)));
            foreach (double[] piece in pieces)
            {
                int shift = System.Math.Max(0, BitLength(rest) - precision);
                BigInteger leading = rest >> shift;
                rest -= leading << shift;
                piece[segment] = (double)leading * System.Math.Pow(2, shift - Point + scale);
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
        byte[] bytes = v.ToByteArray();
        int last = bytes.Length - 1;
        while (last > 0 && bytes[last] == 0) { last--; }

        int length = 8 * last;
        for (int top = bytes[last]; top != 0; top >>= 1) { length++; }

        return length;
    }
}
