using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <remarks>
    /// In double:
    /// 1. b = |x|; the sign is put back in the end, so that -0 stays.
    /// 2. Below 0.5493, where tanh is 1/2: b + b^3 p(b^2), p of degree 10, 2^-60 (scripts/fit/tanh.py).
    /// 3. Otherwise 1 - 2 e^-2b / (1 + e^-2b) = 1 - 2 2^n / (2^n + e^2r) with b = r - n ln 2 / 2, e^2r as in <see cref="Exp"/>.
    /// Float lanes: see <see cref="TanhSingle"/>. Double lanes that serve a float: m / (2 - m) with m = 1 - e^-2b, whose exponential 1 / cosh(x)^2 shares.
    /// Measured: 0.760 ULP in float (all floats), 0.5031 for a float in double lanes (every 31st float, all in the worst binades), 1.30 in double (20,000 points).
    /// </remarks>
    internal static Value Tanh(Value x)
    {
        switch (x.Builder.Format)
        {
            case LaneFormat.Single:
                return TanhSingle(x);
            case LaneFormat.SingleInDouble:
                Value t = ReducedExpm1(ReduceExponent(-Absolute(x + x), null, out Value e));
                Value m = FusedNegatedMultiplyAdd(e, t, 1 - e);
                return m / (2 - m) | SignOf(x);
            default:
                Value b = Minimum(20, Absolute(x));
                Value n = RoundToPower(b, -2 * Log2E, isDeep: false, out Value s);
                Value r = FusedMultiplyAdd(n, DoubleLn2Low / 2, FusedMultiplyAdd(n, DoubleLn2High / 2, b)).Named("r");
                Value denominator = s + FusedMultiplyAdd(FusedMultiplyAdd(Evaluate(r, ExpOfTwicePolynomial), r, 2), r, 1);
                Value large = FusedNegatedMultiplyAdd(s, 2 / denominator, 1);
                Value square = b * b;
                Value small = FusedMultiplyAdd(b * square, Evaluate(square, TanhPolynomial), b);
                return Select(b, Comparison.Less, 0.5493061443340548, small, large) | SignOf(x);
        }
    }

    private static readonly double[] TanhPolynomial =
    [
        -0.3333333333333328, 0.13333333333323752, -0.053968253962082845, 0.02186948833750131, -0.008863231803993177, 0.0035920839259477853,
        -0.0014554903634836124, 0.0005882274267293158, -0.00023282664195478685, 8.251765591911631e-05, -1.899967259574127e-05,
    ];
}
