using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>factor tanh(k x) in float lanes, for positive numbers of moderate size.</summary>
    /// <remarks>
    /// As in <see cref="TanhSingle"/>, with the factor multiplied into the tables. k x is not rounded before the centre is subtracted from it; in the first segment the
    /// leading term is (factor k) |x|, and what the float of that constant lacks is added to the coefficient. At most 1.75 ULP with 24 pairs of numbers at random.
    /// </remarks>
    internal static Value ScaledTanhSingle(Value x, double factor, double k)
    {
        RequireFloatLanes(x, nameof(ScaledTanhSingle));
        float slope = (float)(factor * k);
        SegmentTable table = TanhSegments.Scaled(factor, excess: (factor * k - slope) / k);
        Value b = Minimum((float)(table.End / k), Absolute(x));
        Value segment = ToBits(FusedMultiplyAdd(b, (float)(table.Scale * k), 1)) >> 22;
        float high = (float)k;
        Value h = PlusProduct(b, high, (float)(k - high), LookUp(segment, table.NegatedCentres, "negatedCentre"));
        Value leading = x.Builder.Maximum(LookUp(segment, table.Values, "value"), Minimum(table.FirstEnd, b * slope));
        return FusedMultiplyAdd(HornerByTable(h, segment, table.Coefficients, firstPower: 1), h, leading) | SignOf(x);
    }

    /// <summary>factor / cosh(k x)^2 in float lanes, for positive numbers of moderate size.</summary>
    /// <remarks>
    /// 4 w - 4 w^2 for w = sigmoid(-2 k |x|), with the uncorrected w of <see cref="SigmoidDerivative"/>. What the product 2 k |x| loses is added to the reduced argument.
    /// The power of two comes last, so that subnormal results are rounded once. At most 3.4 ULP with 24 pairs of numbers at random.
    /// </remarks>
    internal static Value ScaledSech2Single(Value x, double factor, double k)
    {
        RequireFloatLanes(x, nameof(ScaledSech2Single));
        Value b = Minimum((float)(54 / k), Absolute(x));
        Value scale = x.Builder.Constant((float)(2 * k)), argument = b * scale;
        Value n = RoundToInteger(argument, -Log2E);
        Value r = ReduceByLn2(argument, n, sign: 1);
        if (k != 1) { r += FusedMultiplyAdd(b, 2 * k - (float)(2 * k), RoundingErrorOfProduct(b, scale, argument)); }

        Value fourfold = Scale(4 * factor / SigmoidDenominator(r, n, out _, out _), n).Named("fourfold");
        return FusedMultiplyAdd(fourfold * (-0.25 / factor), fourfold, fourfold);
    }
}
