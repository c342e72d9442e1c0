using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>1 / (1 + e^-(x + low)), to the last bits also in the tail where it is small.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="low">What x lacks to the exact argument, as in <see cref="Exp"/>.</param>
    /// <remarks>
    /// All but the last selection depends on b = |x| alone, so that sigmoid(x) and sigmoid(-x), whose product is the derivative, share it.
    /// 1. Reduction: b = r - n ln 2, so that e^-b = 2^n e^-r and sigmoid(-b) = 2^n / (2^n + e^r).
    /// 2. e^r = 1 + t as in <see cref="ReducedExpm1"/>.
    /// 3. The quotient 1 / D, D = 2^n + 1 + t, is corrected by its residual: without that the rounding of denominator and quotient would cost 2.3 ULP.
    /// 4. sigmoid(b) = 1 - sigmoid(-b).
    /// 2^n is exact down to the smallest subnormal float and 0 beyond, where a product with it is off by 0.71 ULP at most; in double that would be the worst error.
    /// Double lanes that serve a float: E / (1 + E) or 1 / (1 + E) with E = e^-b, one division as formulas over e^-|x| have it, which then share it.
    /// Measured: 0.971 ULP in float (all floats), 0.5011 for a float in double lanes (every 31st float), 0.91 in double (400,000 points).
    /// </remarks>
    internal static Value Sigmoid(Value x, Value? low = null)
    {
        if (x.Builder.Format == LaneFormat.SingleInDouble)
        {
            (Value numerator, Value sum) = SigmoidQuotient(x, low);
            return numerator / sum;
        }

        Value tail = SigmoidTail(ReduceNegativeMagnitude(x, low, out Value n), n);
        return SelectBySign(x, tail, 1 - tail);
    }

    /// <summary>sigmoid(x + low) sigmoid(-x - low), the derivative, to the last bits also in its tails.</summary>
    /// <remarks>
    /// w (1 - w) for w = sigmoid(-|x|), at most 1/2: nothing cancels, and it shares all but its last operations with <see cref="Sigmoid"/>. In float lanes the
    /// quotient w is not corrected: its relative error becomes smaller in w - w^2, not larger.
    /// Double lanes that serve a float: E / (1 + E)^2.
    /// </remarks>
    internal static Value SigmoidDerivative(Value x, Value? low = null)
    {
        if (x.Builder.Format == LaneFormat.SingleInDouble)
        {
            Value power = ExpOfNegativeMagnitude(x, low);
            Value sum = power + 1;
            return power / (sum * sum);
        }

        Value r = ReduceNegativeMagnitude(x, low, out Value n);
        if (x.Builder.HasDoubleLanes)
        {
            Value tail = SigmoidTail(r, n);
            return tail * (1 - tail);
        }

        Value w = (1 / SigmoidDenominator(r, n, out _, out Value s) * s).Named("w");
        return FusedNegatedMultiplyAdd(w, w, w);
    }

    /// <summary>sigmoid(-b) = 2^n / D.</summary>
    private static Value SigmoidTail(Value r, Value n)
    {
        Value mantissa = SigmoidMantissa(r, n, out Value s);
        return (n.Builder.HasDoubleLanes ? Scale(mantissa, n) : mantissa * s).Named("tail");
    }

    /// <summary>sigmoid(-b) / 2^n = 1 / D; <paramref name="s"/> is 2^n.</summary>
    private static Value SigmoidMantissa(Value r, Value n, out Value s)
    {
        Value reciprocal = SigmoidReciprocal(r, n, out Value residual, out s);
        return FusedMultiplyAdd(residual, reciprocal, reciprocal);
    }

    /// <summary>Nearly 1 / D, with its <paramref name="residual"/> 1 - reciprocal D; <paramref name="s"/> is 2^n.</summary>
    /// <remarks>
    /// The residual is 1 - q - q t - q s, of which 1 - q is exact if q has no bits below the last one of numbers from 1/2 to 1. A q below 1/2 (n = 0) has one more; q is taken to be what
    /// is left of it in 1 - (1 - q). q s is exact. So only the product with t is rounded, by far less than an ULP of q, without D ever being needed exactly.
    /// </remarks>
    private static Value SigmoidReciprocal(Value r, Value n, out Value residual, out Value s)
    {
        Value complement = (1 - (1 / SigmoidDenominator(r, n, out Value t, out s))).Named("complement");
        Value reciprocal = (1 - complement).Named("reciprocal");
        residual = FusedNegatedMultiplyAdd(reciprocal, s, FusedNegatedMultiplyAdd(reciprocal, t, complement)).Named("residual");
        return reciprocal;
    }

    /// <summary>1 / (denominator + lost), corrected by the residual.</summary>
    private static Value ReciprocalOf(Value denominator, Value lost)
    {
        Value reciprocal = 1 / denominator;
        Value residual = FusedNegatedMultiplyAdd(reciprocal, lost, FusedNegatedMultiplyAdd(reciprocal, denominator, 1));
        return FusedMultiplyAdd(residual, reciprocal, reciprocal);
    }

    /// <summary>sigmoid(x) in float lanes with one rounding more each in denominator and quotient: 2.4 ULP, a third faster.</summary>
    /// <remarks>E / (1 + E) for x &lt; 0, else 1 / (1 + E), with E = e^-|x|; far out the quotient is E itself, subnormal or not.</remarks>
    internal static Value SigmoidFastSingle(Value x)
    {
        RequireFloatLanes(x, nameof(SigmoidFastSingle));
        Value power = ExpOfNegativeMagnitude(x, null).Named("power");
        return SelectBySign(x, power, x.Builder.Constant(1)) / (power + 1);
    }

    /// <summary>Numerator and denominator of the sigmoid in double lanes that serve a float.</summary>
    internal static (Value Numerator, Value Denominator) SigmoidQuotient(Value x, Value? low)
    {
        Value power = ExpOfNegativeMagnitude(x, low);
        return (SelectBySign(x, power, x.Builder.Constant(1)), power + 1);
    }

    /// <summary>D = 2^n + e^r, rounded, for which sigmoid(-b) = 2^n / D; <paramref name="t"/> is e^r - 1, <paramref name="s"/> 2^n.</summary>
    private static Value SigmoidDenominator(Value r, Value n, out Value t, out Value s)
    {
        t = ReducedExpm1(r).Named("t");
        s = PowerOfTwoOf(n).Named("s");
        return (s + 1 + t).Named("denominator");
    }

    /// <summary>The same D as the sum of the returned value and what it has <paramref name="lost"/>.</summary>
    private static Value SigmoidDenominator(Value r, Value n, out Value lost)
    {
        Value denominator = SigmoidDenominator(r, n, out Value t, out Value s);
        lost = (s - (denominator - 1) + t).Named("lost");
        return denominator;
    }

    /// <summary>e^-|x + low|.</summary>
    private static Value ExpOfNegativeMagnitude(Value x, Value? low)
    {
        if (x.Builder.Format == LaneFormat.SingleInDouble) { return Exp(-Absolute(x), low is null ? null : low ^ SignOf(-x)); }

        Value r = ReduceNegativeMagnitude(x, low, out Value n);
        return Scale(FusedMultiplyAdd(FusedMultiplyAdd(Evaluate(r, ExpOfNegativePolynomial), r, -1), r, 1), n);
    }

    /// <summary>The r and n &lt;= 0 for which e^-|x + low| = 2^n e^-r: r = |x + low| + n ln 2.</summary>
    private static Value ReduceNegativeMagnitude(Value x, Value? low, out Value n)
    {
        Value magnitude = Minimum(x.Builder.HasDoubleLanes ? 746 : 104, Absolute(x));
        n = RoundToInteger(magnitude, -Log2E);
        Value r = ReduceByLn2(magnitude, n, sign: 1);
        return low is null ? r : r + (low ^ SignOf(x));
    }
}
