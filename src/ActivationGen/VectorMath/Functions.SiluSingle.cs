using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x sigmoid(k x) in float lanes: the sigmoid linear unit, and swish.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="k">The float nearest to the factor.</param>
    /// <param name="kLow">What that float lacks to the factor.</param>
    /// <remarks>
    /// With b = |x|, the result is max(0, x) - b sigmoid(-k b). The second term is <see cref="Sigmoid"/>'s quotient with the numerator b, corrected by its
    /// residual in the same way, and the power of two last: one rounding where the result is subnormal. What k b loses joins the reduced argument.
    /// </remarks>
    internal static Value SwishSingle(Value x, float k, float kLow)
    {
        Value b = SigmoidParts(x, k, kLow, out _, out _, out Value n, out Value denominator, out Value lost);
        Value reciprocal = 1 / denominator;
        Value quotient = b * reciprocal;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, b));
        return Maximum(0, x) - Scale(FusedMultiplyAdd(residual, reciprocal, quotient), n);
    }

    /// <summary>The derivative of x sigmoid(k x) in float lanes: sigmoid(u) (1 + u sigmoid(-u)) with u = k x.</summary>
    /// <remarks>
    /// With b = |u| and w = sigmoid(-b): w (1 - b + b w) for x &lt; 0, else (1 - w) (1 + b w). 1 - b is exact near the root, where b's own rounding
    /// counts, too.
    /// </remarks>
    internal static Value SwishDerivativeSingle(Value x, float k, float kLow)
    {
        SigmoidParts(x, k, kLow, out Value b, out Value? tail, out Value n, out Value denominator, out Value lost);
        Value quotient = 1 / denominator;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, 1));
        Value mantissa = FusedMultiplyAdd(residual, quotient, quotient);
        Value w = Scale(mantissa, n);
        Value complement = tail is null ? 1 - b : 1 - b - tail;
        Value factor = FusedMultiplyAdd(b, w, Select(x, Comparison.Less, 0, complement, x.Builder.Constant(1)));
        return Select(x, Comparison.Less, 0, Scale(mantissa * factor, n), (1 - w) * factor);
    }

    /// <summary>
    /// |x|, no larger than where |x| e^-|k x| is 0; b and <paramref name="tail"/>, whose sum is k times that; and n and D, the sum of
    /// <paramref name="denominator"/> and <paramref name="lost"/>, for which sigmoid(-k |x|) = 2^n / D: see <see cref="Sigmoid"/>.
    /// </summary>
    private static Value SigmoidParts(
        Value x, float k, float kLow, out Value b, out Value? tail, out Value n, out Value denominator, out Value lost)
    {
        RequireFloatLanes(x, nameof(SwishSingle));
        const float Highest = 110;
        Value magnitude = Minimum(Highest / k, Absolute(x));
        b = k == 1 ? magnitude : magnitude * k;
        tail = k == 1 ? null : RoundingErrorOfProduct(magnitude, x.Builder.Constant(k), b);
        if (tail is not null && kLow != 0) { tail = FusedMultiplyAdd(magnitude, kLow, tail); }

        n = RoundToInteger(b, -Log2E);
        Value r = ReduceByLn2(b, n, sign: 1);
        Value t = ReducedExpm1(tail is null ? r : r + tail);
        Value s = PowerOfTwoOf(n);
        denominator = (s + 1 + t).Named("denominator");
        lost = s - (denominator - 1) + t;
        return magnitude;
    }
}
