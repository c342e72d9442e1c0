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
        g = NormalFactor(b, NormalSegments, out gLost);
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
    private static Value NormalFactor(Value b, uint[][] segments, out Value lost)
    {
        Value segment = ToBits(b + 1) >> 22;
        Value h = b - LookUp(segment, NormalCentres, "centre"), leading = LookUp(segment, segments[0], "coefficient0");
        Value rest = HornerByTable(h, segment, segments, lowest: 1);
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

    /// <summary>The same of degree 8, 2^-28.0: for a product, which has more roundings to bear.</summary>
    private static readonly uint[][] NormalSegmentsOfProduct =
    [
        NormalSegments[0],
        [0xBDB8E60D, 0xBD3ACDF9, 0xBCAE8DBE, 0xBC2829B5, 0xBB9BB07C, 0xBB180B72, 0xBE973C06, 0xBE31EAA8],
        [0x3D10266A, 0x3C5F8FD2, 0x3B970241, 0x3AD06404, 0x3A05A289, 0x3937F1E7, 0x3E2E20A1, 0x3DADF4C9],
        [0xBC4CCB9C, 0xBB7B0090, 0xBA7B815C, 0xB97CC724, 0xB862F0AC, 0xB75D4E51, 0xBDAC9C0F, 0xBD1639E5],
        [0x3B86B6AE, 0x3A855260, 0x394A4A45, 0x38164021, 0x36BEABB9, 0x3584705D, 0x3D1887A8, 0x3C6B2AF9],
        [0xBAA5DFB6, 0xB9871197, 0xB81D4F7E, 0xB6AF42ED, 0xB51E1EF5, 0xB39DBA18, 0xBC74BE8B, 0xBBAAAE90],
        [0x39C1E88E, 0x3883C309, 0x36EE4410, 0x35485F08, 0x33823F4A, 0x31B5F360, 0x3BB7EEE3, 0x3AEEDEF9],
        [0xB8E019A0, 0xB76BB344, 0xB5BC5DF8, 0xB3E62948, 0xB1E8CB7F, 0xAFD7C911, 0xBB2152D1, 0xB9A08C75],
        [0x37D3C412, 0x361CCB28, 0x34853BF1, 0x3283D77C, 0x303B5BD4, 0x2E66CD14, 0x3A00DD10, 0xB9DB582D],
    ];
}
