using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <content>
/// Gated linear units in float lanes: value * a(x) for an activation a that would round too often if its own rounded value were multiplied. The value takes part
/// before the last correction of a, so that no rounding is added but that of one product; and y = value * max(0, x) - P for a small P that has the sign of value, one
/// fused operation.
/// </content>
internal static partial class Functions
{
    /// <summary>value * sigmoid(x) in float lanes.</summary>
    /// <remarks>The quotient of <see cref="Sigmoid"/> times the value, corrected by the quotient's residual; and the value less that for positive x.</remarks>
    internal static Value GluSingle(Value x, Value value)
    {
        Value r = ReduceNegativeMagnitude(x, null, out Value n);
        Value reciprocal = SigmoidReciprocal(r, n, out Value residual, out _);
        Value product = (value * Scale(reciprocal, n)).Named("product");
        Value tail = FusedMultiplyAdd(residual, product, product).Named("tail");
        return UnlessNaN(Select(x, Comparison.GreaterOrEqual, 0, value - tail, tail), Select(x, Comparison.GreaterOrEqual, 0, value, product));
    }

    /// <summary>value * x sigmoid(k x) in float lanes; <paramref name="kLow"/> is what the float k lacks to the factor.</summary>
    /// <remarks>With k = 1 the denominator is that of <see cref="SwishSingle"/>, rounded once.</remarks>
    internal static Value SwiGluSingle(Value x, Value value, float k, float kLow)
    {
        Value b = SwishArgument(x, k, kLow, out Value n, out Value r);
        Value denominator = SwishDenominator(r, PowerOfTwoOf(n), out Value lost);
        return LessQuotient(x, value, b, n, denominator, k == 1 && kLow == 0 ? null : lost);
    }

    /// <summary>value * x sigmoid(u) in float lanes, u as in <see cref="GeluTanhSingle"/>.</summary>
    internal static Value GeGluTanhSingle(Value x, Value value)
    {
        GeluTanhArgument argument = GeluTanhParts(x);
        return LessQuotient(x, value, argument.B, argument.N, SigmoidDenominator(argument.R, argument.N, out Value lost), lost);
    }

    /// <summary>value * x Phi(x) in float lanes, from the parts of <see cref="GeluSingle"/>.</summary>
    /// <remarks>
    /// The reduced argument r of the exponential has a second part, and e^r = 1 + r + q is never summed up. The polynomials have a degree more than those of gelu,
    /// whose error would count double: 1.80 ULP for the worst of values in place of 2.08.
    /// </remarks>
    internal static Value GeGluSingle(Value x, Value value)
    {
        Value b = NormalArgument(x, out Value square, out Value squareLost);
        Value n = RoundToInteger(square, Log2E);
        Value high = FusedMultiplyAdd(n, -SingleLn2High, square), low = FusedMultiplyAdd(n, SingleLn2Low, squareLost);
        Value r = high - low, q = FusedMultiplyAdd(Evaluate(r, ExpPolynomial), r * r, high - r - low);
        Value g = NormalFactor(b, NormalSegmentsOfProduct, out Value gLost);
        Value factor = NegatedProduct(value, b, n, out Value excess, out Value twice);
        Value product = (factor * g).Named("product");
        Value lost = FusedNegatedMultiplyAdd(excess, g, FusedMultiplyAdd(factor, gLost, RoundingErrorOfProduct(factor, g, product)));
        Value rest = FusedMultiplyAdd(product, r, FusedMultiplyAdd(product, q, lost));
        return Less(x, value, (product + rest).Named("tail"), twice);
    }

    /// <summary>sigmoid(x) and its derivative in float lanes, from one exponential: w (1 - w) with w = sigmoid(-|x|).</summary>
    internal static (Value Activation, Value Slope) SigmoidAndSlope(Value x)
    {
        Value r = ReduceNegativeMagnitude(x, null, out Value n);
        Value tail = Scale(SigmoidMantissa(r, n, out _), n).Named("tail"), complement = (1 - tail).Named("complement");
        return (Select(x, Comparison.GreaterOrEqual, 0, complement, tail), tail * complement);
    }

    /// <summary>x sigmoid(k x) and its derivative in float lanes, from one exponential.</summary>
    internal static (Value Activation, Value Slope) SwishAndSlope(Value x, float k, float kLow)
    {
        Value slope = SwishDerivativeSingle(x, k, kLow, out Value b, out Value mantissa, out Value n);
        return (Maximum(0, x) - Scale(b * mantissa, n), slope);
    }

    /// <summary>x sigmoid(u) and its derivative in float lanes, u as in <see cref="GeluTanhSingle"/>, from one exponential.</summary>
    internal static (Value Activation, Value Slope) GeluTanhAndSlope(Value x)
    {
        Value slope = GeluTanhDerivativeSingle(x, out Value b, out Value mantissa, out Value n);
        return (Maximum(0, x) - Scale(b * mantissa, n), slope);
    }

    /// <summary>x Phi(x) and its derivative in float lanes, which share exponential and polynomial.</summary>
    internal static (Value Activation, Value Slope) GeluAndSlope(Value x) => (GeluSingle(x, isFast: true), GeluDerivativeSingle(x));

    /// <summary>value * (max(0, x) - b 2^n / (denominator + lost)), the quotient of the product with b corrected by its residual.</summary>
    private static Value LessQuotient(Value x, Value value, Value b, Value n, Value denominator, Value? lost)
    {
        Value reciprocal = 1 / denominator;
        Value product = NegatedProduct(value, b, n, out Value excess, out Value twice);
        Value quotient = (product * reciprocal).Named("quotient");
        Value residual = Residual(quotient, denominator, product) - excess;
        if (lost is not null) { residual = FusedNegatedMultiplyAdd(quotient, lost, residual); }

        return Less(x, value, FusedMultiplyAdd(residual, reciprocal, quotient).Named("tail"), twice);
    }

    /// <summary>
    /// -value * b 2^n, and by what it exceeds that. Half the value and twice the other factor, so that neither large values overflow nor the other factor is
    /// subnormal where the activation is not.
    /// </summary>
    private static Value NegatedProduct(Value value, Value b, Value n, out Value excess, out Value twice)
    {
        twice = Scale(b + b, n).Named("twice");
        Value half = value * -0.5;
        Value product = (half * twice).Named("product");
        excess = Residual(half, twice, product).Named("excess");
        return product;
    }

    /// <summary>
    /// value * max(0, x) + tail. Where the value is infinite, rounding errors and differences are none: a product with something of the activation's sign it is
    /// then, which <paramref name="twice"/> tells.
    /// </summary>
    private static Value Less(Value x, Value value, Value tail, Value twice)
    {
        Value rectified = Maximum(0, x);
        Value result = x.Builder.FusedMultiplyAdd(value, rectified, tail, mustFuse: true);
        return UnlessNaN(result, value * FusedNegatedMultiplyAdd(twice, 0.25, rectified));
    }

    /// <summary>The result, or what there is instead where that is NaN.</summary>
    private static Value UnlessNaN(Value result, Value instead) => Select(result, Comparison.Equal, result, result, instead);
}
