using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x Phi(x) in float lanes: the Gaussian error linear unit.</summary>
    /// <remarks>
    /// 1. With b = |x|, gelu(x) = max(0, x) - b Phi(-b), where the second term is positive and falls off like e^(-b^2 / 2).
    /// 2. Phi(-b) = g(b) e^(-b^2 / 2). g is a polynomial of degree 7 about one of eight centres, two an octave of b + 1, 2^-24.7; at the centres g is
    ///    nearly a float, so that its leading coefficient has no rounding error (scripts/fit/gelu_single.py).
    /// 3. e^(-b^2 / 2) = 2^n (1 + t), the rounding of the square recovered by a fused multiply-add.
    /// 4. b g (1 + t), with what g's last sum and the product b g lose carried along, and the power of two last: one rounding where the result is subnormal.
    /// Fast leaves both out: 2.6 ULP in place of 1.95.
    /// </remarks>
    internal static Value GeluSingle(Value x, bool isFast)
    {
        Value b = NormalParts(x, out Value n, out Value t, out Value g, out Value gLost);
        Value product = b * g;
        if (isFast) { return Maximum(0, x) - Scale(FusedMultiplyAdd(product, t, product), n); }

        Value lost = FusedMultiplyAdd(b, gLost, RoundingErrorOfProduct(b, g, product));
        return Maximum(0, x) - Scale(product + FusedMultiplyAdd(product, t, lost), n);
    }

    /// <summary>The derivative of gelu in float lanes: Phi(x) + x phi(x).</summary>
    /// <remarks>
    /// With b = |x| and the parts of <see cref="GeluSingle"/>: Phi(-b) - b phi(b) = e^(-b^2 / 2) (g(b) - b / sqrt(2 pi)), and for positive x 1 less that.
    /// </remarks>
    internal static Value GeluDerivativeSingle(Value x)
    {
        Value b = NormalParts(x, out Value n, out Value t, out Value g, out _);
        Value difference = FusedMultiplyAdd(b, -InverseSqrtTwoPi, g);
        Value tail = Scale(FusedMultiplyAdd(difference, t, difference), n);
        return Select(x, Comparison.Less, 0, tail, 1 - tail);
    }

    /// <summary>b = |x|, no larger than where the results are 0, and n, t, g and what g lost, for which Phi(-b) = g 2^n (1 + t).</summary>
    /// <param name="x">The argument.</param>
    /// <param name="n">The exponent of the power of two.</param>
    /// <param name="t">e^r - 1, with the reduced argument r of the exponential.</param>
    /// <param name="g">The scaled distribution function.</param>
    /// <param name="gLost">What g lacks to its unrounded sum.</param>
    private static Value NormalParts(Value x, out Value n, out Value t, out Value g, out Value gLost)
    {
        Value b = NormalArgument(x, out Value square, out Value squareLost);
        n = RoundToInteger(square, Log2E);
        t = ReducedExpm1(ReduceByLn2(square, n) - squareLost);
        g = NormalFactor(b, out gLost);
        return b;
    }

    /// <summary>b = |x|, no larger than where the results are 0, and -b^2 / 2 as the difference of two floats.</summary>
    private static Value NormalArgument(Value x, out Value square, out Value squareLost)
    {
        RequireFloatLanes(x, nameof(GeluSingle));
        Value b = Minimum(14.75, Absolute(x));
        Value half = b * -0.5;
        square = b * half;
        squareLost = Residual(b, half, square);
        return b;
    }

    /// <summary>g(b) = Phi(-b) e^(b^2 / 2), and what it lacks to its unrounded sum.</summary>
    private static Value NormalFactor(Value b, out Value lost)
    {
        Value segment = ToBits(b + 1) >> 22;
        Value h = b - LookUp(segment, NormalCentres), leading = LookUp(segment, NormalSegments[0]);
        Value rest = HornerByTable(h, segment, NormalSegments, lowest: 1);
        Value g = FusedMultiplyAdd(rest, h, leading);
        lost = FusedMultiplyAdd(rest, h, leading - g);
        return g;
    }

    private static readonly uint[] NormalCentres =
        [0x3FBFFAC2, 0x4020046C, 0x407FF195, 0x40C0068E, 0x411007B3, 0x414FFE87, 0x3E8014F9, 0x3F400831];

    private static readonly uint[][] NormalSegments =
    [
        [0x3E52BBF4, 0x3E10B5EF, 0x3DC16432, 0x3D84A6B6, 0x3D335CFE, 0x3CF9F0A1, 0x3ED3F5D2, 0x3E99B539],
        [0xBDB8E60D, 0xBD3ACDF9, 0xBCAE8DBF, 0xBC2829B5, 0xBB9BB07D, 0xBB180B72, 0xBE973C06, 0xBE31EAA8],
        [0x3D10267A, 0x3C5F8FD5, 0x3B9702A1, 0x3AD06419, 0x3A05A311, 0x3937F1F3, 0x3E2E20A1, 0x3DADF4C9],
        [0xBC4CCB5C, 0xBB7B00D5, 0xBA7B8040, 0xB97CC74F, 0xB862EF92, 0xB75D4F57, 0xBDAC9BFD, 0xBD163A01],
        [0x3B86A938, 0x3A854E74, 0x394A00C1, 0x38162EE5, 0x36BE43F9, 0x3584636C, 0x3D1886FD, 0x3C6B2DEA],
        [0xBAA5F6AC, 0xB986F966, 0xB81D750A, 0xB6AF3472, 0xB51E4342, 0xB39D1D18, 0xBC74E17A, 0xBBAA7CC4],
        [0x39C80B35, 0x3885DAE5, 0x36FE3471, 0x35501A0D, 0x338D7866, 0x31BE742D, 0x3BB9323E, 0x3AEA2470],
        [0xB8DC3DD7, 0xB773ABA0, 0xB5B994C6, 0xB3E87D70, 0xB1E62EE2, 0xB0018CA2, 0xBB1A3EF4, 0xB9C6D240],
    ];
}
