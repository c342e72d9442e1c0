using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x sigmoid(k x) in float lanes: the sigmoid linear unit, and swish.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="k">The float nearest to the factor.</param>
    /// <param name="kLow">What that float lacks to the factor.</param>
    /// <param name="isFast">Whether the denominator may be rounded twice, and the quotient stays as it is rounded for every k.</param>
    /// <remarks>
    /// With b = |x|, the result is max(0, x) - b sigmoid(-k b), and the second term is b / D times 2^n, D as in <see cref="Sigmoid"/>, the power of two last: one
    /// rounding where the result is subnormal.
    /// k = 1: D = (1 + 2^n) + t, where what the first sum loses (at n = -24 and below) is added to t beforehand, and one division: 1.77 ULP; corrected by the
    /// residual it would be 1.08 at a quarter more time. Fast: D = (t + 2^n) + 1, 2.00 ULP.
    /// Other k: what k b loses joins the reduced argument, and the quotient is corrected by its residual as in <see cref="Sigmoid"/>, 1.3 ULP; not so if Fast.
    /// </remarks>
    internal static Value SwishSingle(Value x, float k, float kLow, bool isFast)
    {
        Value b = SwishArgument(x, k, kLow, out _, out _, out Value n, out Value r);
        if (isFast) { return Maximum(0, x) - Scale(b / (ReducedExpm1(r) + PowerOfTwoOf(n) + 1), n); }

        if (k == 1 && kLow == 0)
        {
            Value s = PowerOfTwoOf(n).Named("s");
            Value sum = (s + 1).Named("sum");
            Value t = FusedMultiplyAdd(Horner(r, ExpPolynomial), r * r, r + (s - (sum - 1))).Named("t");
            return Maximum(0, x) - Scale(b / (sum + t), n);
        }

        Value denominator = SigmoidDenominator(r, n, out Value lost);
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
        SwishArgument(x, k, kLow, out Value b, out Value? tail, out Value n, out Value r);
        Value denominator = SigmoidDenominator(r, n, out Value lost);
        Value quotient = 1 / denominator;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, 1));
        Value mantissa = FusedMultiplyAdd(residual, quotient, quotient);
        Value w = Scale(mantissa, n);
        Value complement = tail is null ? 1 - b : 1 - b - tail;
        Value factor = FusedMultiplyAdd(b, w, Select(x, Comparison.Less, 0, complement, x.Builder.Constant(1)));
        return Select(x, Comparison.Less, 0, Scale(mantissa * factor, n), (1 - w) * factor);
    }

    /// <summary>
    /// |x|, no larger than where |x| e^-|k x| is 0; b and <paramref name="tail"/>, whose sum is k times that; and n and r, for which
    /// e^-|k x| = 2^n e^-r.
    /// </summary>
    private static Value SwishArgument(Value x, float k, float kLow, out Value b, out Value? tail, out Value n, out Value r)
    {
        RequireFloatLanes(x, nameof(SwishSingle));
        const float Highest = 110;
        Value magnitude = Minimum(Highest / k, Absolute(x));
        b = k == 1 ? magnitude : magnitude * k;
        tail = k == 1 ? null : RoundingErrorOfProduct(magnitude, x.Builder.Constant(k), b);
        if (tail is not null && kLow != 0) { tail = FusedMultiplyAdd(magnitude, kLow, tail); }

        n = RoundToInteger(b, -Log2E);
        r = ReduceByLn2(b, n, sign: 1);
        if (tail is not null) { r += tail; }

        return magnitude;
    }
}
