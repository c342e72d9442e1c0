using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>The natural logarithm; -infinity at 0, NaN below.</summary>
    /// <remarks>
    /// 1. Reduction: x = 2^e (1 + f) by the bits, 1 + f from 3/4 to 3/2, in double lanes between the roots of 1/2 and 2; subnormals are scaled first.
    /// 2. log(1 + f), see <see cref="ReducedLog"/>.
    /// Measured: 0.960 ULP in float and 0.5001 for a float in double lanes (every 31st float,
    /// all in the worst binades), 0.69 in double (20,000 points).
    /// </remarks>
    internal static Value Log(Value x)
    {
        Value scaled = x;
        Value bias = ByFormat(x, ExponentMagicSingle, ExponentMagicDouble, ExponentMagicDouble);
        if (x.Builder.Format != LaneFormat.SingleInDouble)
        {
            // A float's subnormals are normal doubles.
            Value smallestNormal = ByFormat(x, 1.17549435E-38f, 0, 2.2250738585072014E-308);
            scaled = Select(x, Comparison.Less, smallestNormal, x * ByFormat(x, 1 << 24, 0, 1L << 54), x);
            Value scaledBias = ByFormat(x, ExponentMagicSingle + 24, 0, ExponentMagicDouble + 54);
            bias = Select(x, Comparison.Less, smallestNormal, scaledBias, bias);
        }

        Value shifted = ShiftedExponent(scaled);
        Value e = ExponentField(shifted, out _) - bias;
        Value f = MantissaOf(shifted) - 1;
        return WithLimitsOfLog(x, ReducedLog(e, f));
    }

    /// <summary>e ln 2 + log(1 + f).</summary>
    /// <remarks>
    /// float: log(1 + f) = f - f^2 / 2 + f^3 p(f), p of degree 7 (scripts/fit/log.py), 2^-27.6.
    /// double: with s = f / (2 + f), log(1 + f) = f - (f^2 / 2 - s (f^2 / 2 + s^2 q(s^2))), q of degree 6, 2^-59.5: the method of FreeBSD's msun.
    /// Both add to f + e ln2High, whose rounding error is recovered (Dekker's sum; the product is exact), what is left.
    /// Double lanes that serve a float: e ln 2 + s q(s^2), q of degree 4, 2^-37.8.
    /// </remarks>
    private static Value ReducedLog(Value e, Value f)
    {
        LaneFormat format = e.Builder.Format;
        if (format == LaneFormat.SingleInDouble)
        {
            Value ratio = f / (f + 2);
            return FusedMultiplyAdd(e, Ln2, ratio * Evaluate(ratio * ratio, LogPolynomial));
        }

        Value rest = format == LaneFormat.Single ? f * f * FusedMultiplyAdd(Evaluate(f, LogPolynomial), f, -0.5) : LogRest(f, LogPolynomial);
        double ln2High = format == LaneFormat.Single ? SingleLn2High : DoubleLn2High, ln2Low = format == LaneFormat.Single ? SingleLn2Low : DoubleLn2Low;
        Value high = FusedMultiplyAdd(e, ln2High, f);
        Value lost = f - FusedMultiplyAdd(e, -ln2High, high);
        return high + (FusedMultiplyAdd(e, ln2Low, rest) + lost);
    }

    /// <summary>log(1 + f) - f in double, from a polynomial in s^2.</summary>
    private static Value LogRest(Value f, Polynomial polynomial)
    {
        Value s = f / (f + 2);
        Value square = s * s;
        Value halfSquare = f * 0.5 * f;
        return FusedMultiplyAdd(s, FusedMultiplyAdd(square, Evaluate(square, polynomial), halfSquare), -halfSquare);
    }

    /// <summary>The result, with the logarithm's limits where <paramref name="x"/> is 0, negative, infinite or NaN.</summary>
    private static Value WithLimitsOfLog(Value x, Value result)
    {
        Value zeroOrBelow = Select(x, Comparison.Equal, 0, x.Builder.Constant(double.NegativeInfinity), x.Builder.Constant(double.NaN));
        Value positive = Select(x, Comparison.Less, double.PositiveInfinity, result, x);
        return Select(x, Comparison.Greater, 0, positive, zeroOrBelow);
    }

    // ---- exponent and mantissa by bit operations

    /// <summary>The bits of a positive normal x, moved so that the exponent's field steps where 1 + f does, not at powers of two.</summary>
    private static Value ShiftedExponent(Value x) =>
        x.Builder.IntegerAdd(ToBits(x), x.Builder.HasDoubleLanes ? x.Builder.Bits(OneDouble - LowestDouble) : x.Builder.Bits(OneSingle - LowestSingle));

    /// <summary>The exponent as a number, <see cref="ExponentMagicSingle"/> (double lanes: <see cref="ExponentMagicDouble"/>) too high.</summary>
    private static Value ExponentField(Value shifted, out Value field)
    {
        KernelBuilder builder = shifted.Builder;
        field = shifted >> (builder.HasDoubleLanes ? 52 : 23);
        return FromBits(field | builder.Bits(builder.HasDoubleLanes ? 0x4330000000000000 : 0x4B000000));
    }

    private static Value MantissaOf(Value shifted)
    {
        KernelBuilder builder = shifted.Builder;
        return builder.HasDoubleLanes
            ? FromBits(builder.IntegerAdd(shifted & builder.Bits(0xFFFFFFFFFFFFF), builder.Bits(LowestDouble)))
            : FromBits(builder.IntegerAdd(shifted & builder.Bits(0x7FFFFF), builder.Bits(LowestSingle)));
    }

    private const float ExponentMagicSingle = 8388608 + SingleBias;

    private const double ExponentMagicDouble = 4503599627370496 + DoubleBias;

    /// <summary>The bits of 1 and of the lowest 1 + f: 3/4, and about the root of 1/2.</summary>
    private const long OneSingle = 0x3F800000, LowestSingle = 0x3F400000, OneDouble = 0x3FF0000000000000, LowestDouble = 0x3FE6A09E667F3BCD;

    private static readonly Polynomial LogPolynomial = new(
        single: [0.3333345f, -0.25000098f, 0.19990775f, -0.16647097f, 0.14479452f, -0.13164791f, 0.10463971f, -0.045040987f],
        singleInDouble: [2.000000000008458, 0.6666666523548036, 0.4000038678840335, 0.2853493299840809, 0.2361840856837174],
        @double:
        [
            0.6666666666666734, 0.3999999999941646, 0.2857142874209902, 0.2222219859527202, 0.18183563471825973, 0.15314066418313302, 0.14795840828938156,
        ]);
}
