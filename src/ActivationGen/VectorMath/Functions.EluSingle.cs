using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^x - 1 in float lanes for x of at most 0: the negative side of the exponential linear unit.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="besideSlope">Whether <see cref="ExpOfNegativeSingle"/> of the same argument is computed in the same loop: then both have one reduction.</param>
    /// <remarks>As <see cref="Expm1"/>, but below 0 nothing overflows.</remarks>
    internal static Value Expm1OfNegativeSingle(Value x, bool besideSlope)
    {
        Value r = ReduceExponentOfNegative(x, isDeep: besideSlope, out Value power);
        return FusedMultiplyAdd(power, ReducedExpm1(r), power - 1);
    }

    /// <summary>(c + cLow) (e^x - 1) in float lanes for x of at most 0.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="c">The float nearest to the factor.</param>
    /// <param name="cLow">What that float lacks to the factor.</param>
    /// <param name="besideSlope">Whether <see cref="ExpOfNegativeSingle"/> of the same argument is computed in the same loop.</param>
    /// <remarks>
    /// c (e^x - 1) = (c 2^n - c) + c 2^n r + c 2^n (e^r - 1 - r). What the first difference rounds off, the last term and cLow's share are small: they are
    /// added up first, so that two roundings of full size are left, and one where x is above -ln 2 / 2.
    /// selu: 0.940 ULP over all floats, with coefficients chosen for these operations (scripts/fit/scaled_expm1_single.c); those of <see cref="Exp"/> leave 1.013 for five floats.
    /// </remarks>
    internal static Value ScaledExpm1OfNegativeSingle(Value x, float c, float cLow, bool besideSlope)
    {
        Value r = ReduceExponentOfNegative(x, isDeep: besideSlope, out Value power);
        Value scaled = power * c;
        Value difference = scaled - c;
        Value lost = scaled - (difference + c);
        if (cLow != 0) { lost = FusedMultiplyAdd(FusedMultiplyAdd(power, r, power - 1), cLow, lost); }

        Value small = FusedMultiplyAdd(scaled * Evaluate(r, ScaledExpm1Coefficients), r * r, lost);
        return difference + FusedMultiplyAdd(scaled, r, small);
    }

    /// <summary>c e^x in float lanes for x of at most 0, the slope of the exponential linear unit's negative side.</summary>
    /// <remarks>From the reduction of <see cref="Expm1OfNegativeSingle"/>. Results down to the smallest subnormal float are rounded once.</remarks>
    internal static Value ExpOfNegativeSingle(Value x, float c)
    {
        Value r = ReduceExponentOfNegative(x, isDeep: true, out Value power);
        Value scaled = c == 1 ? power : power * c;
        return FusedMultiplyAdd(scaled, ReducedExpm1(r), scaled);
    }

    /// <summary>The r and power for which e^x = power e^r; if deep, down to where e^x is 0. Where it is not lost beside 1, the bits are the same.</summary>
    private static Value ReduceExponentOfNegative(Value x, bool isDeep, out Value power)
    {
        RequireFloatLanes(x, nameof(Expm1OfNegativeSingle));
        Value argument = Maximum(isDeep ? -104 : -87, x);
        return ReduceByLn2(argument, RoundToPower(argument, Log2E, isDeep, out power));
    }

    /// <summary>(e^r - 1 - r) / r^2 for |r| at most ln 2 / 2.</summary>
    private static readonly double[] ScaledExpm1Coefficients = [0.49999994f, 0.166665152f, 0.0416682884f, 0.00836870354f, 0.00138189388f];
}
