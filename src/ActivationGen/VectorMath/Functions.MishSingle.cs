using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x tanh(softplus(x)) in float lanes: mish.</summary>
    /// <remarks>
    /// 1. With E = e^-|x|: mish(x) = x E (E + 2) / (E (E + 2) + 2) for x &lt; 0, else x - x 2 E^2 / (2 E (E + 1) + 1); no logarithm.
    /// 2. E = 2^n 2^(j/8) e^r, j from 0 to 7, |r| at most ln 2 / 16; 2^(j/8) from a table, to twice float's precision, and e^r = 1 + r + r^2 (1/2 + ...)
    ///    of degree 4 (scripts/fit/exp_table.py), 2^-32.4.
    /// 3. The numerator is kept as the sum of two floats, and the quotient is corrected by its residual; the power of two comes last.
    /// </remarks>
    internal static Value MishSingle(Value x)
    {
        RequireFloatLanes(x, nameof(MishSingle));

        // 1.5 * 2^20: the sum's last bit is worth 1/8.
        const double Rounding = 1572864;
        Value b = Minimum(110, Absolute(x)), a = -b;
        Value biased = FusedMultiplyAdd(a, Log2E, Rounding);
        // Eighths of ln 2 have three bits more than whole ones: without fused multiply-add the usual high part's product would round, so a shorter one is taken.
        Value eighths = biased - Rounding;
        Value r = FusedMultiplyAdd(eighths, 2.1219444e-4, FusedMultiplyAdd(eighths, -0.693359375, a));
        Value n = FromBits(ToBits(biased) & x.Builder.Bits(~7L)) - Rounding;
        Value t = FusedMultiplyAdd(Evaluate(r, MishExpCoefficients), r * r, r);
        Value root = LookUp(ToBits(biased), EighthRoots, "root");
        Value mantissa = root + FusedMultiplyAdd(root, t, LookUp(ToBits(biased), EighthRootsLow, "rootLow"));

        Value e = Scale(mantissa, n);
        Value twice = e + e, plusTwo = e + 2;
        Value factor = Select(x, Comparison.Less, 0, plusTwo, twice);
        Value denominator = Select(
            x, Comparison.Less, 0, FusedMultiplyAdd(e, plusTwo, 2), FusedMultiplyAdd(twice, e + 1, 1));

        Value first = b * mantissa;
        Value firstLow = FusedMultiplyAdd(b, mantissa, -first);
        Value numerator = first * factor;
        Value numeratorLow = FusedMultiplyAdd(firstLow, factor, FusedMultiplyAdd(first, factor, -numerator));
        Value reciprocal = 1 / denominator;
        Value quotient = numerator * reciprocal;
        Value residual = FusedNegatedMultiplyAdd(quotient, denominator, numerator) + numeratorLow;
        return Maximum(0, x) - Scale(FusedMultiplyAdd(residual, reciprocal, quotient), n);
    }

    /// <summary>(e^r - 1 - r) / r^2 for |r| at most ln 2 / 16.</summary>
    private static readonly double[] MishExpCoefficients = [0.5, 0.16668037f, 0.041669033f];

    /// <summary>2^(j/8).</summary>
    private static readonly uint[] EighthRoots =
        [0x3F800000, 0x3F8B95C2, 0x3F9837F0, 0x3FA5FED7, 0x3FB504F3, 0x3FC5672A, 0x3FD744FD, 0x3FEAC0C7];

    /// <summary>What the floats of <see cref="EighthRoots"/> lack.</summary>
    private static readonly uint[] EighthRootsLow =
        [0x00000000, 0xB260ABA1, 0x33231B71, 0xB32C9D5E, 0x32CFE77A, 0x320AA837, 0xB2D4A58A, 0xB24116DE];
}
