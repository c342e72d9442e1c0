using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>log(1 + x), to the last bits also near 0.</summary>
    /// <remarks>
    /// 1. Reduction: 1 + x = 2^e (1 + f), e from the rounded sum, but f = x 2^-e + (2^-e - 1) from x itself with one rounding: the sum's rounding error
    ///    does no harm. 4 f is computed, because 2^-e is not a normal number where e is largest.
    /// 2. log(1 + f) as in <see cref="Log"/>, with <see cref="ReducedLog"/>. At 0 the sign is x's.
    /// Measured: 0.960 ULP in float and 0.5001 for a float in double lanes (every 31st float,
    /// all in the worst binades), 1.30 in double (20,000 points).
    /// </remarks>
    internal static Value Log1p(Value x)
    {
        Value finite = Log1pOfFinite(x, out Value sum);
        return Select(x, Comparison.Equal, 0, x, WithLimitsOfLog(sum, finite));
    }

    /// <summary>The same for finite x above -1, and for 0 with the sign of a sum.</summary>
    private static Value Log1pOfFinite(Value x, out Value sum)
    {
        KernelBuilder builder = x.Builder;
        sum = x + 1;
        Value e = ExponentField(ShiftedExponent(sum), out Value field) - ByFormat(x, ExponentMagicSingle, ExponentMagicDouble, ExponentMagicDouble);
        Value f;
        if (builder.Format == LaneFormat.SingleInDouble)
        {
            Value inversePower = FromBits(builder.IntegerSubtract(builder.Bits(2 * DoubleBias), field) << 52);
            f = FusedMultiplyAdd(x, inversePower, inversePower - 1);
        }
        else
        {
            Value inversePower = builder.HasDoubleLanes
                ? FromBits(builder.IntegerSubtract(builder.Bits(2 * DoubleBias + 2), field) << 52)
                : FromBits(builder.IntegerSubtract(builder.Bits(2 * SingleBias + 2), field) << 23);
            f = FusedMultiplyAdd(x, inversePower, inversePower - 4) * 0.25;
        }

        return ReducedLog(e, f);
    }

    /// <summary>log(1 + x) for 0 &lt;= x &lt;= 1, in double lanes that serve a float: without a reduction, as in <see cref="Softplus"/>.</summary>
    internal static Value Log1pOfUnit(Value x) => LogOfRatio(x / (x + 2));

    /// <summary>log(1 + n / d) for 0 &lt;= n &lt;= d, in the same lanes: with one division, as log((1 + t) / (1 - t)) for t = n / (n + 2 d).</summary>
    internal static Value Log1pOfQuotient(Value n, Value d) => LogOfRatio(n / (d + n + d));

    private static Value LogOfRatio(Value t) => t * Evaluate(t * t, SoftplusPolynomial);
}
