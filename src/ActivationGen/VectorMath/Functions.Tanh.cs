using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="besideSlope">Whether <see cref="Sech2"/> of the same argument is computed in the same loop: in float lanes both then have one division.</param>
    /// <remarks>
    /// 1. b = |x|; the sign is put back in the end, so that -0 stays.
    /// 2. Small b (below 0.995, in double 0.5493 where tanh is 1/2): b + b^3 p(b^2), p of degree 6, in double 10 (scripts/fit/tanh.py), 2^-27.0 and 2^-60.
    /// 3. Otherwise 1 - 2 e^-2b / (1 + e^-2b) = 1 - 2 2^n / (2^n + e^2r) with b = r - n ln 2 / 2, e^2r as in <see cref="Exp"/>.
    /// Double lanes that serve a float: m / (2 - m) with m = 1 - e^-2b, whose exponential 1 / cosh(x)^2 shares.
    /// Measured: 0.981 ULP in float and 0.5031 for a float in double lanes (every 31st float,
    /// all in the worst binades), 1.30 in double (20,000 points).
    /// </remarks>
    internal static Value Tanh(Value x, bool besideSlope = false)
    {
        KernelBuilder builder = x.Builder;
        if (builder.Format == LaneFormat.SingleInDouble)
        {
            Value t = ReducedExpm1(ReduceExponent(-Absolute(x + x), null, out Value e));
            Value m = FusedNegatedMultiplyAdd(e, t, 1 - e);
            return m / (2 - m) | SignOf(x);
        }

        bool isDeep = besideSlope && !builder.HasDoubleLanes;
        Value b = isDeep ? DeepMagnitude(x) : Minimum(builder.HasDoubleLanes ? 20 : 9.5, Absolute(x));
        return TanhOfMagnitude(b, TanhDenominator(b, isDeep, out Value s), s) | SignOf(x);
    }

    private static Value TanhOfMagnitude(Value b, Value denominator, Value s)
    {
        Value large = FusedNegatedMultiplyAdd(s, 2 / denominator, 1);
        Value square = b * b;
        Value small = FusedMultiplyAdd(b * square, Evaluate(square, TanhPolynomial), b);
        return Select(b, Comparison.Less, b.Builder.HasDoubleLanes ? 0.5493061443340548 : 0.995, small, large);
    }

    /// <summary>1 / cosh(x)^2 in float lanes, from the parts of <see cref="Tanh"/>.</summary>
    /// <remarks>
    /// With S = 2^n, D = S + e^2r and p = 2 / D it is 4 S e^2r / D^2 = S (2 p - S p^2), where nothing cancels: S p is at most 1. Far out, where S is lost beside e^2r, the
    /// one term of ln 2 in the reduction tells; what r lacks is put back in the end. Results down to the smallest subnormal float are rounded once.
    /// </remarks>
    private static Value Sech2Single(Value x)
    {
        Value b = DeepMagnitude(x);
        Value r = ReduceTwice(b, isDeep: true, out Value s, out Value n);
        Value p = 2 / (s + ExpOfTwice(r));
        Value u = FusedNegatedMultiplyAdd(s * p, p, p + p);
        Value excess = r - FusedMultiplyAdd(n, SingleLn2Low / 2, FusedMultiplyAdd(n, SingleLn2High / 2, b));
        return s * FusedMultiplyAdd(excess + excess, u, u);
    }

    /// <summary>D = 2^n + e^2r for b = r - n ln 2 / 2; <paramref name="s"/> is 2^n.</summary>
    private static Value TanhDenominator(Value b, bool isDeep, out Value s)
    {
        Value r = ReduceTwice(b, isDeep, out s, out _);
        return s + ExpOfTwice(r);
    }

    /// <summary>|x|, no larger than where 1 / cosh(x)^2 is 0.</summary>
    private static Value DeepMagnitude(Value x) => Minimum(54, Absolute(x));

    /// <summary>The r and power = 2^n for which e^-2b = power e^-2r.</summary>
    private static Value ReduceTwice(Value b, bool isDeep, out Value power, out Value n)
    {
        n = RoundToPower(b, -2 * Log2E, isDeep, out power);
        Value r = b.Builder.HasDoubleLanes
            ? FusedMultiplyAdd(n, DoubleLn2Low / 2, FusedMultiplyAdd(n, DoubleLn2High / 2, b))
            : FusedMultiplyAdd(n, Ln2 / 2, b);
        return r.Named("r");
    }

    private static Value ExpOfTwice(Value r) => FusedMultiplyAdd(FusedMultiplyAdd(Evaluate(r, ExpOfTwicePolynomial), r, 2), r, 1);

    /// <summary>tanh in float lanes by one formula for all arguments: 2.5 ULP, a third faster.</summary>
    /// <remarks>m / (2 - m) with m = 1 - e^-2|x| = 2^n (1 - e^-2r) + (1 - 2^n) and |x| = r - n ln 2 / 2; near 0 n is 0, and m has all its digits.</remarks>
    internal static Value TanhFastSingle(Value x)
    {
        RequireFloatLanes(x, nameof(TanhFastSingle));
        Value r = ReduceTwice(TanhFastArgument(Absolute(x)), isDeep: false, out Value s, out _);

        // The roots of the quotient: 1 - e^-2r to the last bits, with the square last.
        Value t = FusedNegatedMultiplyAdd(r * r, Evaluate(r, ExpOfNegativeTwicePolynomial), r + r);
        Value m = FusedMultiplyAdd(s, t, 1 - s).Named("m");
        return m / (2 - m) | SignOf(x);
    }

    /// <summary>|x|, no larger than where e^-2|x| is lost beside 1, and its logarithm beside |x|.</summary>
    private static Value TanhFastArgument(Value magnitude) => Minimum(15, magnitude);

    private static readonly Polynomial TanhPolynomial = new(
        single: [-0.33333278f, 0.1333197f, -0.05385393f, 0.021405209f, -0.007817497f, 0.0022020978f, -0.00032865076f],
        singleInDouble: [],
        @double:
        [
            -0.3333333333333328, 0.13333333333323752, -0.053968253962082845, 0.02186948833750131, -0.008863231803993177, 0.0035920839259477853,
            -0.0014554903634836124, 0.0005882274267293158, -0.00023282664195478685, 8.251765591911631e-05, -1.899967259574127e-05,
        ]);
}
