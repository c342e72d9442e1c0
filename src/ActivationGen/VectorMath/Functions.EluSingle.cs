using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>e^x - 1 in float lanes for x of at most 0: the negative side of the exponential linear unit.</summary>
    /// <remarks>As <see cref="Expm1"/>, but below 0 nothing overflows and one term of ln 2 is enough.</remarks>
    internal static Value Expm1OfNegativeSingle(Value x)
    {
        Value r = ReduceExponentOfNegative(x, out Value power);
        return FusedMultiplyAdd(power, ReducedExpm1(r), power - 1);
    }

    /// <summary>(c + cLow) (e^x - 1) in float lanes for x of at most 0.</summary>
    /// <param name="x">The argument.</param>
    /// <param name="c">The float nearest to the factor.</param>
    /// <param name="cLow">What that float lacks to the factor.</param>
    /// <remarks>
    /// c (e^x - 1) = (c 2^n - c) + c 2^n r + c 2^n (e^r - 1 - r). What the first difference rounds off, the last term and cLow's share are small: they are
    /// added up first, so that two roundings of full size are left, and one where x is above -ln 2 / 2.
    /// </remarks>
    internal static Value ScaledExpm1OfNegativeSingle(Value x, float c, float cLow)
    {
        Value r = ReduceExponentOfNegative(x, out Value power);
        Value scaled = power * c;
        Value difference = scaled - c;
        Value small = FusedMultiplyAdd(scaled, Horner(r, ExpPolynomial) * (r * r), scaled - (difference + c));
        if (cLow != 0) { small = FusedMultiplyAdd(FusedMultiplyAdd(power, r, power - 1), cLow, small); }

        return difference + FusedMultiplyAdd(scaled, r, small);
    }

    private static Value ReduceExponentOfNegative(Value x, out Value power)
    {
        RequireFloatLanes(x, nameof(Expm1OfNegativeSingle));
        Value argument = Maximum(-18, x);
        Value n = RoundToInteger(argument, Log2E, out Value biased);
        power = PowerOfTwo(biased);
        return FusedMultiplyAdd(n, -Ln2, argument);
    }
}
