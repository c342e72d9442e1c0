using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>(sqrt(x^2 + 1) - 1) / 2 + x in float lanes.</summary>
    /// <remarks>
    /// With h = sqrt(x^2 + 1) and q = x / (h + 1) it is x + x q / 2. For large negative x that is half of x, and q's error is not made smaller: the denominator is kept
    /// as the sum of two floats, and the quotient corrected by its residual. The sign of 0 is put back in the end.
    /// </remarks>
    internal static Value BentIdentitySingle(Value x)
    {
        Value root = BentIdentityRoot(x, out Value bounded);
        Value denominator = root + 1;
        Value lost = root - (denominator - 1);
        Value reciprocal = 1 / denominator;
        Value quotient = bounded * reciprocal;
        Value residual = FusedNegatedMultiplyAdd(quotient, lost, FusedNegatedMultiplyAdd(quotient, denominator, bounded));
        return FusedMultiplyAdd(x * 0.5, FusedMultiplyAdd(residual, reciprocal, quotient), x) | SignOf(x);
    }

    /// <summary>x / (2 sqrt(x^2 + 1)) + 1 in float lanes: the result is at least 1/2, as much as the quotient at most.</summary>
    internal static Value BentIdentitySlopeSingle(Value x)
    {
        Value root = BentIdentityRoot(x, out Value bounded);
        return FusedMultiplyAdd(bounded / root, 0.5, 1);
    }

    /// <summary>sqrt(x^2 + 1) for x within bounds: beyond 2^60 it is |x| to the last bit, and the square would overflow before long.</summary>
    private static Value BentIdentityRoot(Value x, out Value bounded)
    {
        RequireFloatLanes(x, nameof(BentIdentitySingle));
        const double Bound = 1L << 60;
        bounded = Clamp(-Bound, x, Bound);
        return x.Builder.SquareRoot(FusedMultiplyAdd(bounded, bounded, 1)).Named("root");
    }
}
