using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x sigmoid(x) in float lanes: the sigmoid linear unit.</summary>
    /// <remarks>
    /// With b = |x|, silu(x) = max(0, x) - b sigmoid(-b). The second term is <see cref="Sigmoid"/>'s quotient with the numerator b, corrected by its
    /// residual in the same way, and the power of two last: one rounding where the result is subnormal.
    /// </remarks>
    internal static Value SiluSingle(Value x)
    {
        Value b = SigmoidParts(x, out Value n, out Value denominator, out Value lost);
        Value reciprocal = 1 / denominator;
        Value quotient = b * reciprocal;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, b));
        return Maximum(0, x) - Scale(FusedMultiplyAdd(residual, reciprocal, quotient), n);
    }

    /// <summary>The derivative of silu in float lanes: sigmoid(x) (1 + x sigmoid(-x)).</summary>
    /// <remarks>With b = |x| and w = sigmoid(-b): w (1 - b + b w) for x &lt; 0, else (1 - w) (1 + b w).</remarks>
    internal static Value SiluDerivativeSingle(Value x)
    {
        Value b = SigmoidParts(x, out Value n, out Value denominator, out Value lost);
        Value quotient = 1 / denominator;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, 1));
        Value mantissa = FusedMultiplyAdd(residual, quotient, quotient);
        Value w = Scale(mantissa, n);
        Value factor = FusedMultiplyAdd(b, w, Select(x, Comparison.Less, 0, 1 - b, x.Builder.Constant(1)));
        return Select(x, Comparison.Less, 0, Scale(mantissa * factor, n), (1 - w) * factor);
    }

    /// <summary>
    /// b = |x|, no larger than where b e^-b is 0, and n and D, the sum of <paramref name="denominator"/> and <paramref name="lost"/>, for which
    /// sigmoid(-b) = 2^n / D: see <see cref="Sigmoid"/>.
    /// </summary>
    private static Value SigmoidParts(Value x, out Value n, out Value denominator, out Value lost)
    {
        RequireFloatLanes(x, nameof(SiluSingle));
        Value b = Minimum(110, Absolute(x));
        n = RoundToInteger(b, -Log2E, out _);
        Value t = ReducedExpm1(ReduceByLn2(b, n, sign: 1));
        Value s = PowerOfTwoAtLeastNormal(n);
        denominator = (s + 1 + t).Named("denominator");
        lost = s - (denominator - 1) + t;
        return b;
    }
}
