using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

/// <content>
/// Gated linear units in float lanes: value * a(x) for an activation a that would round too often if its own rounded value were multiplied. a is kept as the sum
/// of two numbers until the product is taken, whose rounding error is carried along: only the last rounding is left, and what a's parts are off.
/// </content>
internal static partial class Functions
{
    /// <summary>value * sigmoid(x) in float lanes.</summary>
    internal static Value GluSingle(Value x, Value value) => Gated(SigmoidPair(x), value);

    /// <summary>value * x sigmoid(k x) in float lanes; <paramref name="kLow"/> is what the float k lacks to the factor.</summary>
    internal static Value SwiGluSingle(Value x, Value value, float k, float kLow) => Gated(SwishPair(x, k, kLow), value);

    /// <summary>value * x Phi(x) in float lanes.</summary>
    internal static Value GeGluSingle(Value x, Value value) => Gated(GeluPair(x), value);

    /// <summary>sigmoid(x) as a sum of two floats: the quotient of <see cref="Sigmoid"/>, or what it lacks to 1, and its residual.</summary>
    internal static (Value High, Value Low) SigmoidPair(Value x)
    {
        SwishArgument(x, 1, 0, out Value n, out Value r);
        Value denominator = SigmoidDenominator(r, n, out Value lost, out _);
        Value quotient = 1 / denominator;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, 1));
        Value tail = Scale(quotient, n).Named("tail"), tailLow = Scale(residual * quotient, n).Named("tailLow");
        Value complement = 1 - tail;
        return (Select(x, Comparison.Less, 0, tail, complement), Select(x, Comparison.Less, 0, tailLow, 1 - complement - tail - tailLow));
    }

    /// <summary>x sigmoid(k x) as a sum of two floats: max(0, x), less the quotient of <see cref="SwishSingle"/> and its residual.</summary>
    internal static (Value High, Value Low) SwishPair(Value x, float k, float kLow)
    {
        Value b = SwishArgument(x, k, kLow, out Value n, out Value r);
        Value denominator = SigmoidDenominator(r, n, out Value lost, out _);
        Value reciprocal = 1 / denominator;
        Value quotient = b * reciprocal;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, b));
        return RectifiedLess(x, Scale(quotient, n).Named("tail"), Scale(residual * reciprocal, n).Named("tailLow"));
    }

    /// <summary>x Phi(x) as a sum of two floats, from the parts of <see cref="GeluSingle"/>.</summary>
    internal static (Value High, Value Low) GeluPair(Value x)
    {
        Value b = NormalParts(x, out Value n, out Value t, out Value g, out Value gLost, out Value r, sumsSmallFirst: true);
        Value product = b * g;
        Value lost = FusedMultiplyAdd(b, gLost, RoundingErrorOfProduct(b, g, product));
        Value tLost = FusedMultiplyAdd(Horner(r, ExpPolynomial), r * r, r - t);
        Value small = FusedMultiplyAdd(product, tLost, lost);
        Value rest = FusedMultiplyAdd(product, t, small);
        Value restLost = RoundingErrorOfProduct(product, t, rest) + small;
        Value sum = product + rest;
        return RectifiedLess(x, Scale(sum, n).Named("tail"), Scale(product - sum + rest + restLost, n).Named("tailLow"));
    }

    /// <summary>max(0, x) - (tail + tailLow), where the tail is 0 or at most half of |x|, so that the difference's rounding error is exact.</summary>
    private static (Value High, Value Low) RectifiedLess(Value x, Value tail, Value tailLow)
    {
        Value rectified = Maximum(0, x);
        Value high = rectified - tail;
        return (high, rectified - high - tail - tailLow);
    }

    /// <summary>value * (high + low). Where that overflows, or one of them is infinite, the product is it: its rounding error would be none.</summary>
    private static Value Gated((Value High, Value Low) activation, Value value)
    {
        Value product = (value * activation.High).Named("product");
        Value sum = product + FusedMultiplyAdd(value, activation.Low, RoundingErrorOfProduct(value, activation.High, product));
        return Select(Absolute(product), Comparison.Equal, double.PositiveInfinity, product, sum);
    }
}
