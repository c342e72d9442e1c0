using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <remarks>
    /// 1. b = |x|; the sign is put back in the end, so that -0 stays.
    /// 2. Small b (below 0.995, in double 0.5493 where tanh is 1/2): b + b^3 p(b^2), p of degree 6, in double 10 (scripts/fit/tanh.py), 2^-27.0 and 2^-60.
    /// 3. Otherwise 1 - 2 e^-2b / (1 + e^-2b) = 1 - 2 2^n / (2^n + e^2r) with b = r - n ln 2 / 2, e^2r as in <see cref="Exp"/>.
    /// Double lanes that serve a float: m / (2 - m) with m = 1 - e^-2b, whose exponential 1 / cosh(x)^2 shares.
    /// Measured: 0.981 ULP in float and 0.5031 for a float in double lanes (every 31st float,
    /// all in the worst binades), 1.30 in double (20,000 points).
    /// </remarks>
    internal static Value Tanh(Value x)
    {
        KernelBuilder builder = x.Builder;
        if (builder.Format == LaneFormat.SingleInDouble)
        {
            Value t = ReducedExpm1(ReduceExponent(-Absolute(x + x), null, out Value power));
            Value m = FusedNegatedMultiplyAdd(power, t, 1 - power);
            return m / (2 - m) | SignOf(x);
        }

        Value b = Minimum(builder.HasDoubleLanes ? 20 : 9.5, Absolute(x));
        Value n = RoundToInteger(b, -2 * Log2E, out Value biased);
        Value r = builder.HasDoubleLanes
            ? FusedMultiplyAdd(n, DoubleLn2Low / 2, FusedMultiplyAdd(n, DoubleLn2High / 2, b))
            : FusedMultiplyAdd(n, Ln2 / 2, b);
        Value s = PowerOfTwo(biased);
        Value denominator = s + FusedMultiplyAdd(FusedMultiplyAdd(Horner(r, ExpOfTwicePolynomial), r, 2), r, 1);
        Value large = FusedMultiplyAdd(s, -2 / denominator, 1);

        Value square = b * b;
        Value small = FusedMultiplyAdd(b * square, Horner(square, TanhPolynomial), b);
        return Select(b, Comparison.Less, builder.HasDoubleLanes ? 0.5493061443340548 : 0.995, small, large) | SignOf(x);
    }

    /// <summary>tanh in float lanes by one formula for all arguments: 2.5 ULP, a third faster.</summary>
    /// <remarks>m / (2 - m) with m = 1 - e^-2|x| = 2^n (1 - e^-2r) + (1 - 2^n) and |x| = r - n ln 2 / 2; near 0 n is 0, and m has all its digits.</remarks>
    internal static Value TanhFastSingle(Value x)
    {
        RequireFloatLanes(x, nameof(TanhFastSingle));
        Value b = Minimum(9.5, Absolute(x));
        Value n = RoundToInteger(b, -2 * Log2E, out Value biased);
        Value r = FusedMultiplyAdd(n, Ln2 / 2, b).Named("r");
        Value s = PowerOfTwo(biased);

        // The roots of the quotient: 1 - e^-2r to the last bits, with the square last.
        Value t = FusedNegatedMultiplyAdd(r * r, Horner(r, ExpOfNegativeTwicePolynomial), r + r);
        Value m = FusedMultiplyAdd(s, t, 1 - s).Named("m");
        return m / (2 - m) | SignOf(x);
    }

    private static readonly Polynomial TanhPolynomial = new(
        single: [-0.33333278f, 0.1333197f, -0.05385393f, 0.021405209f, -0.007817497f, 0.0022020978f, -0.00032865076f],
        singleInDouble: [],
        @double:
        [
            -0.3333333333333328, 0.13333333333323752, -0.053968253962082845, 0.02186948833750131, -0.008863231803993177, 0.0035920839259477853,
            -0.0014554903634836124, 0.0005882274267293158, -0.00023282664195478685, 8.251765591911631e-05, -1.899967259574127e-05,
        ]);
}
