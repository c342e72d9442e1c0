using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^x - 1, to the last bits also near 0.</summary>
    /// <remarks>
    /// 1. Reduction and polynomial as in <see cref="Exp"/>: e^r - 1 = r + r^2 p(r).
    /// 2. e^x - 1 = 2^n (e^r - 1) + (2^n - 1), where the second term is exact or far larger than the first; the smallest part, r^2 p(r), is added last.
    /// 3. Half of it is computed and doubled in the end, because 2^n overflows half a binade before e^x does.
    /// 4. Where x^2 / 2 is below half an ULP the result is x: subnormals would lose a bit when they are halved, and -0 its sign.
    /// Measured: 1.277 ULP in float and 0.5043 for a float in double lanes (every 31st float), 1.32 in double (20,000 points).
    /// </remarks>
    internal static Value Expm1(Value x)
    {
        KernelBuilder builder = x.Builder;
        if (builder.Format == LaneFormat.SingleInDouble)
        {
            Value t = ReducedExpm1(ReduceExponent(x, null, out Value power));
            return Select(x, Comparison.Equal, 0, x, FusedMultiplyAdd(power, t, power - 1));
        }

        Value argument = builder.HasDoubleLanes ? Clamp(-38, x, 710) : Clamp(-18, x, 89);
        Value n = RoundToInteger(argument, Log2E, out Value biased);
        Value r = ReduceByLn2(argument, n);
        Value halfPower = FromBits(builder.IntegerSubtract(ToBits(biased), builder.Bits(1)) << (builder.HasDoubleLanes ? 52 : 23)).Named("halfPower");
        Value square = Evaluate(r, ExpPolynomial) * (r * r);
        Value half = FusedMultiplyAdd(halfPower, square, FusedMultiplyAdd(halfPower, r, halfPower - 0.5));
        Value negligible = ByFormat(x, 2.9802322E-08f, 0, 5.551115123125783E-17);
        return Select(Absolute(x), Comparison.Less, negligible, x, half + half);
    }
}
