using System;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <content>
/// Rounding to integers and powers of two, by adding 1.5 * 2^23 (double: 1.5 * 2^52): the sum's last bit is worth 1, so its rounding is the rounding to
/// an integer (ties to even), and its low bits hold that integer. There is no conversion between integers and floats that costs less.
/// </content>
internal static partial class Functions
{
    private const double Log2E = 1.4426950408889634;

    private const int SingleBias = 127, DoubleBias = 1023;

    /// <summary>
    /// The integer n nearest to x * factor, as a float; |x * factor| below 2^22 (2^51). <paramref name="biased"/> is n plus the magic number plus the
    /// exponent's bias, so that <see cref="PowerOfTwo(Value)"/> is one shift, of 2^(n + <paramref name="shift"/>), an even number. Where only <see cref="Scale"/> takes n, see
    /// <see cref="RoundToInteger(Value, double)"/>.
    /// </summary>
    private static Value RoundToInteger(Value x, double factor, out Value biased, int shift = 0)
    {
        Value magic = x.Builder.Constant(Magic(x.Builder) + shift, "rounding");
        Value scale = x.Builder.Constant(factor, Math.Abs(factor) == Log2E ? "log2E" : "stepsPerUnit");
        biased = FusedMultiplyAdd(x, scale, magic).Named("biased");
        return (biased - magic).Named("n");
    }

    /// <summary>The same for <see cref="Scale"/>, which adds twice the exponent's bias where it is two multiplications: the sum is there already.</summary>
    private static Value RoundToInteger(Value x, double factor)
    {
        Value magic = x.Builder.Constant(x.Builder.HasDoubleLanes ? 6755399441055744.0 + 2 * DoubleBias : 12582912.0 + 2 * SingleBias, "exponentMagic");
        Value scale = x.Builder.Constant(factor, Math.Abs(factor) == Log2E ? "log2E" : "stepsPerUnit");
        return (FusedMultiplyAdd(x, scale, magic).Named("biased") - magic).Named("n");
    }

    /// <summary>2^n for an n of <see cref="RoundToInteger(Value, double)"/>; 0 or subnormal where it is below the smallest normal number.</summary>
    private static Value PowerOfTwoOf(Value n) => Scale(n.Builder.Constant(1), n);

    /// <summary>2^n for the biased n of <see cref="RoundToInteger"/>, -126 &lt;= n &lt;= 127 (double: -1022 to 1023).</summary>
    private static Value PowerOfTwo(Value biased) =>
        FromBits(ToBits(biased) << (biased.Builder.HasDoubleLanes ? 52 : 23)).Named("power");

    /// <summary>The integer n nearest to x * factor, with 2^n.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="factor">What it is multiplied by.</param>
    /// <param name="isDeep">
    /// Whether a float's 2^n is exact down to the smallest subnormal one, and 0 beyond, at the price of a product: 2^(n + 64) is a normal number there. Otherwise n is at least -126.
    /// </param>
    /// <param name="power">2^n.</param>
    private static Value RoundToPower(Value x, double factor, bool isDeep, out Value power)
    {
        const int Shift = 64;
        Value n = RoundToInteger(x, factor, out Value biased, isDeep ? Shift : 0);
        power = PowerOfTwo(biased);
        if (isDeep) { power *= Math.Pow(2, -Shift); }

        return n;
    }

    /// <summary>
    /// x - n ln 2. One term of ln 2 is enough where the result is only an intermediate one (<see cref="LaneFormat.SingleInDouble"/>); otherwise ln 2 is the
    /// sum of a short and a long term, the product with the short one being exact (Cody and Waite, Software Manual for the Elementary Functions, 1980).
    /// </summary>
    /// <param name="x">The argument.</param>
    /// <param name="n">The integer nearest to x / ln 2, or to -x / ln 2 if <paramref name="sign"/> is 1.</param>
    /// <param name="sign">1 for x + n ln 2.</param>
    private static Value ReduceByLn2(Value x, Value n, int sign = -1)
    {
        switch (x.Builder.Format)
        {
            case LaneFormat.SingleInDouble:
                return FusedMultiplyAdd(n, x.Builder.Constant(sign * Ln2, "ln2"), x).Named("r");
            case LaneFormat.Single:
                Value single = FusedMultiplyAdd(n, x.Builder.Constant(sign * SingleLn2High, "ln2High"), x);
                return FusedMultiplyAdd(n, x.Builder.Constant(sign * SingleLn2Low, "ln2Low"), single).Named("r");
            default:
                Value @double = FusedMultiplyAdd(n, x.Builder.Constant(sign * DoubleLn2High, "ln2High"), x);
                return FusedMultiplyAdd(n, x.Builder.Constant(sign * DoubleLn2Low, "ln2Low"), @double).Named("r");
        }
    }

    private const double Ln2 = 0.6931471805599453;

    /// <summary>The 15 leading bits of ln 2: exact in products with n up to 9 bits.</summary>
    private const double SingleLn2High = 0.693145751953125;

    private const double SingleLn2Low = 1.42860677e-06f;

    /// <summary>The 42 leading bits of ln 2: exact in products with n up to 11 bits.</summary>
    private const double DoubleLn2High = 0.6931471805598903;

    private const double DoubleLn2Low = 5.497923018708371e-14;

    private static double Magic(KernelBuilder builder) => builder.HasDoubleLanes ? 6755399441055744.0 + DoubleBias : 12582912.0 + SingleBias;
}
