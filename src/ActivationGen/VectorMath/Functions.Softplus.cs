using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>log(1 + e^(x + low)), to the last bits also in the tail where it is small.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="low">What x lacks to the exact argument, as in <see cref="Exp"/>.</param>
    /// <remarks>
    /// 1. softplus(x) = max(0, x) + log(1 + E) with E = e^-|x|: nothing overflows, nothing cancels.
    /// 2. log(1 + E) for E in [0, 1] without a further reduction (scripts/fit/softplus.py): in float E + E^2 p(E), p of degree 8, 2^-27.5; in double as in
    ///    <see cref="ReducedLog"/>, q of degree 9, 2^-59.4; in double lanes that serve a float s q(s^2), q of degree 5, 2^-33.2.
    /// Measured: 1.930 ULP in float and 0.5021 for a float in double lanes (every 31st float,
    /// all in the worst binades), 1.58 in double (20,000 points).
    /// </remarks>
    internal static Value Softplus(Value x, Value? low = null)
    {
        Value power = ExpOfNegativeMagnitude(x, low).Named("power");
        Value tail;
        switch (x.Builder.Format)
        {
            case LaneFormat.Single:
                tail = FusedMultiplyAdd(power * power, Evaluate(power, SoftplusPolynomial), power);
                break;
            case LaneFormat.SingleInDouble:
                tail = Log1pOfUnit(power);
                break;
            default:
                tail = power + LogRest(power, SoftplusPolynomial);
                break;
        }

        if (low is not null) { tail += Select(x, Comparison.Greater, 0, low, x.Builder.Constant(0)); }

        return Maximum(0, x) + tail;
    }

    /// <summary>log(1 + e^(k x)) / k in float lanes for a power of two k: <see cref="Softplus"/>, but k x is only taken where it does not overflow.</summary>
    internal static Value SoftplusOfMultipleSingle(Value x, double k)
    {
        RequireFloatLanes(x, nameof(SoftplusOfMultipleSingle));
        Value power = ExpOfNegativeMultiple(x, k).Named("power");
        Value tail = FusedMultiplyAdd(power * power, Evaluate(power, SoftplusPolynomial), power);
        return FusedMultiplyAdd(tail, 1 / k, Maximum(0, x));
    }

    /// <summary>e^-|k x|.</summary>
    private static Value ExpOfNegativeMultiple(Value x, double k) => ExpOfNegativeMagnitude(x * k, null);

    private static readonly Polynomial SoftplusPolynomial = new(
        single: [-0.4999993f, 0.33330467f, -0.24958089f, 0.19692686f, -0.15347253f, 0.106663585f, -0.057521157f, 0.020126943f, -0.0033009963f],
        singleInDouble: [1.9999999998031555, 0.6666667929919193, 0.3999869133031292, 0.2862071385495073, 0.21393316426610853, 0.24412887639166636],
        @double:
        [
            0.6666666666666631, 0.4000000000015575, 0.28571428548051603, 0.22222223957075743, 0.18181744377703454,
            0.15386550224953113, 0.1330110073521867, 0.12105086599563464, 0.08344428546195853, 0.17010648205449952,
        ]);
}
