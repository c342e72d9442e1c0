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
    /// k = 1: D is rounded once, and so is the quotient: 1.77 ULP; corrected by the residual it would be 1.08 at a quarter more time. Fast: D = (t + 2^n) + 1, 2.00 ULP.
    /// Other k: the quotient is corrected by its residual as in <see cref="Sigmoid"/>, 1.3 ULP; not so if Fast.
    /// </remarks>
    internal static Value SwishSingle(Value x, float k, float kLow, bool isFast)
    {
        Value b = SwishArgument(x, k, kLow, out Value n, out Value r);
        if (isFast) { return Maximum(0, x) - Scale(b / (ReducedExpm1(r) + PowerOfTwoOf(n) + 1), n); }

        Value denominator = SwishDenominator(r, PowerOfTwoOf(n), out Value lost);
        if (k == 1 && kLow == 0) { return Maximum(0, x) - Scale(b / denominator, n); }

        Value reciprocal = 1 / denominator;
        Value quotient = b * reciprocal;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, b));
        return Maximum(0, x) - Scale(FusedMultiplyAdd(residual, reciprocal, quotient), n);
    }

    /// <summary>The derivative of x sigmoid(k x) in float lanes: sigmoid(u) (1 + u sigmoid(-u)) with u = k x.</summary>
    /// <remarks>
    /// With b = |u| and w = sigmoid(-b), with the denominator of <see cref="SwishSingle"/>: v = w (1 - b + b w) for x &lt; 0, and 1 - v otherwise, because
    /// x sigmoid(x) less its mirror image is x. 1 - b is exact near the root. For k = 1 the quotient w is left as it is rounded: 3.50 ULP; other k, which bring the rounding
    /// of k x with them, would come to 4.24.
    /// </remarks>
    internal static Value SwishDerivativeSingle(Value x, float k, float kLow) => SwishDerivativeSingle(x, k, kLow, out _, out _, out _);

    /// <summary>The derivative, with its parts: |x| and sigmoid(-|k x|) = mantissa * 2^n.</summary>
    private static Value SwishDerivativeSingle(Value x, float k, float kLow, out Value magnitude, out Value mantissa, out Value n)
    {
        magnitude = SwishArgument(x, k, kLow, out n, out Value r);
        Value s = PowerOfTwoOf(n);
        Value denominator = SwishDenominator(r, s, out Value lost);
        mantissa = (k == 1 && kLow == 0 ? 1 / denominator : ReciprocalOf(denominator, lost)).Named("mantissa");
        Value b = magnitude, complement = 1 - magnitude;
        if (k != 1 || kLow != 0)
        {
            b = magnitude * k;
            complement = FusedNegatedMultiplyAdd(magnitude, x.Builder.Constant(k), 1);
            if (kLow != 0) { complement = FusedNegatedMultiplyAdd(magnitude, x.Builder.Constant(kLow), complement); }
        }

        Value v = Scale(mantissa * FusedMultiplyAdd(b, mantissa * s, complement), n).Named("v");
        return SelectBySign(x, v, 1 - v);
    }

    /// <summary>D = 2^n + e^r as the sum of the returned value and <paramref name="lost"/>; <paramref name="s"/> is 2^n.</summary>
    /// <remarks>D = (1 + 2^n) + t, where t has what the first sum loses (at n = -24 and below) besides e^r - 1.</remarks>
    private static Value SwishDenominator(Value r, Value s, out Value lost)
    {
        Value sum = (s.Named("s") + 1).Named("sum");
        Value square = r * r;
        Value t = FusedMultiplyAdd(HornerOfPairs(r, square, ExpPolynomial), square, r + (s - (sum - 1))).Named("t");
        Value denominator = (sum + t).Named("denominator");
        lost = t - (denominator - sum);
        return denominator;
    }

    /// <summary>|x|, no larger than where |x| e^-|k x| is 0; and n and r, for which e^-|k x| = 2^n e^-r.</summary>
    private static Value SwishArgument(Value x, float k, float kLow, out Value n, out Value r)
    {
        RequireFloatLanes(x, nameof(SwishSingle));
        const float Highest = 110;
        Value magnitude = Minimum(Highest / k, Absolute(x));
        n = RoundToInteger(magnitude, -Log2E * k);
        if (k == 1 && kLow == 0)
        {
            r = ReduceByLn2(magnitude, n, sign: 1);
            return magnitude;
        }

        // n times the short part of ln 2 is exact, and so is the product with k within the fused operation.
        r = x.Builder.FusedMultiplyAdd(magnitude, x.Builder.Constant(k), n * SingleLn2High, mustFuse: true);
        r = FusedMultiplyAdd(n, SingleLn2Low, r);
        if (kLow != 0) { r = FusedMultiplyAdd(magnitude, kLow, r); }

        r.Named("r");
        return magnitude;
    }
}
