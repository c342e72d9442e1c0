using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x sigmoid(u) with u = 2 sqrt(2 / pi) (x + 0.044715 x^3) in float lanes: the tanh form of the Gaussian error linear unit.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="isFast">Whether the quotient stays as the division rounds it: 1.98 ULP in place of 1.3.</param>
    /// <remarks>
    /// 1. With b = |x|, the result is max(0, x) - b sigmoid(-v), v = |u|.
    /// 2. e^-v magnifies an error of v by up to 107, so v is the sum of two floats: b^2 exactly, in two; p = k1 + k3 b^2 and what it loses; b p and what that loses.
    ///    The error of v is below 2^-28 times its last place. k1 has 21 bits, so that p - k1 is exact up to the last b that counts.
    /// 3. sigmoid(-v) = 2^n / D as in <see cref="Sigmoid"/>, the smaller part of v added to the reduced argument.
    /// 4. b / D as in <see cref="SwishSingle"/>, corrected by its residual, and the power of two last: one rounding where the result is subnormal.
    /// </remarks>
    internal static Value GeluTanhSingle(Value x, bool isFast)
    {
        GeluTanhArgument argument = GeluTanhParts(x);
        Value b = argument.B;
        if (isFast)
        {
            Value single = ReducedExpm1(argument.R) + PowerOfTwoOf(argument.N) + 1;
            return Maximum(0, x) - Scale(b / single, argument.N);
        }

        Value denominator = SigmoidDenominator(argument.R, argument.N, out Value lost);
        Value reciprocal = 1 / denominator;
        Value quotient = b * reciprocal;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, b));
        return Maximum(0, x) - Scale(FusedMultiplyAdd(residual, reciprocal, quotient), argument.N);
    }

    /// <summary>The derivative of <see cref="GeluTanhSingle"/> in float lanes: sigmoid(u) (1 + c sigmoid(-u)) with c = x u'.</summary>
    /// <remarks>
    /// With w = sigmoid(-v) and c = |x| u' = v + 2 k3 b^3: w (1 - c + c w) for x &lt; 0, else (1 - w) (1 + c w). Beside the change of sign 1 - c is (1 - v) - (c - v):
    /// the first difference is exact there, and c - v is small and has v's smaller part.
    /// Below 3.9 ULP, within 1/4 of the change of sign measured against 1/16.
    /// </remarks>
    internal static Value GeluTanhDerivativeSingle(Value x) => GeluTanhDerivativeSingle(x, out _, out _, out _);

    /// <summary>The derivative, with its parts: |x| and w = mantissa * 2^n.</summary>
    private static Value GeluTanhDerivativeSingle(Value x, out Value b, out Value mantissa, out Value n)
    {
        GeluTanhArgument argument = GeluTanhParts(x);
        Value v = argument.High;
        (b, n) = (argument.B, argument.N);
        mantissa = SigmoidMantissa(argument.R, n, out _);
        Value w = Scale(mantissa, n);

        // The cubic part of the slope, without the rest of k1 that it came with.
        Value beyond = FusedMultiplyAdd(b, -2 * GeluTanhK1Low, FusedMultiplyAdd(b * argument.Cubic, 2, argument.Low));
        Value c = v + beyond;
        Value factor = FusedMultiplyAdd(c, w, Select(x, Comparison.Less, 0, 1 - v - beyond, x.Builder.Constant(1)));
        return Select(x, Comparison.Less, 0, Scale(mantissa * factor, n), (1 - w) * factor);
    }

    private static GeluTanhArgument GeluTanhParts(Value x)
    {
        RequireFloatLanes(x, nameof(GeluTanhSingle));
        Value b = Minimum(10.9f, Absolute(x));
        Value square = b * b;
        Value squareLost = RoundingErrorOfProduct(b, b, square);
        Value k1 = x.Builder.Constant(GeluTanhK1), k3 = x.Builder.Constant(GeluTanhK3);
        Value p = FusedMultiplyAdd(square, k3, k1);
        Value lost = x.Builder.FusedMultiplyAdd(square, k3, k1 - p, mustFuse: true);
        Value rest = FusedMultiplyAdd(squareLost, k3, lost) + FusedMultiplyAdd(square, GeluTanhK3Low, GeluTanhK1Low);
        Value high = b * p;
        Value low = FusedMultiplyAdd(b, rest, RoundingErrorOfProduct(b, p, high));
        Value n = RoundToInteger(high, -Log2E);
        Value r = FusedMultiplyAdd(n, SingleLn2High, high) + FusedMultiplyAdd(n, SingleLn2Low, low);
        return new GeluTanhArgument(b, high, low, rest - (k1 - p), n, r);
    }

    /// <param name="B">|x|, no larger than where the results are 0 or 1.</param>
    /// <param name="High">v = |u|, rounded.</param>
    /// <param name="Low">What that lacks.</param>
    /// <param name="Cubic">v / b - <see cref="GeluTanhK1"/>: k3 b^2 and <see cref="GeluTanhK1Low"/>.</param>
    /// <param name="N">The integer nearest to -v / ln 2.</param>
    /// <param name="R">v + n ln 2.</param>
    private sealed record GeluTanhArgument(Value B, Value High, Value Low, Value Cubic, Value N, Value R);

    /// <summary>k1 = 2 sqrt(2 / pi) to 21 bits, k3 = 0.044715 k1, and what the floats lack (scripts/fit/gelu_tanh_single.py).</summary>
    private const float GeluTanhK1 = 1.5957689f, GeluTanhK1Low = 1.930779e-07f, GeluTanhK3 = 0.071354814f, GeluTanhK3Low = 2.3988325e-09f;
}
