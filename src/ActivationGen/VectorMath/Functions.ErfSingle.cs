using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>erf in float lanes.</summary>
    /// <remarks>
    /// 1. b = |x|, no larger than 3.94, where erf rounds to 1; the sign is put back in the end.
    /// 2. Below 0.92: b + b p(b^2), p of degree 6, 2^-30.1.
    /// 3. Else 1 - erfc(b), erfc by a polynomial of degree 6 about the nearest multiple of 27/64, 2^-28.9 absolute; that erfc(0.92) is 0.19 makes its
    ///    rounding small beside the last one (scripts/fit/erf_single.py).
    /// </remarks>
    private static Value ErfSingle(Value x)
    {
        const double Rounding = 12582912;
        Value b = Minimum(3.94f, Absolute(x));
        Value biased = FusedMultiplyAdd(b, 64f / 27f, Rounding);
        Value h = FusedMultiplyAdd(biased - Rounding, -27f / 64f, b);
        Value outside = 1 - HornerByTable(h, ToBits(biased), ErfcSegments);
        Value centre = FusedMultiplyAdd(Evaluate(b * b, ErfCentreSingle), b, b);
        return Select(b, Comparison.Less, 0.92f, centre, outside) | SignOf(x);
    }

    private static readonly double[] ErfCentreSingle =
        [0.12837917f, -0.37612632f, 0.11283677f, -0.026858605f, 0.005199386f, -0.0008126382f, 8.308132e-5f];

    private static readonly uint[][] ErfcSegments =
    [
        [0x35F3A47A, 0x33A97710, 0x3E6E5C65, 0x3D967A77, 0x3C8B5926, 0x3B3AFFDA, 0x39B45473, 0x37F87DBF],
        [0xB755F49D, 0xB5261E60, 0xBF0DBF45, 0xBE68DCC3, 0xBD85FCB9, 0xBC580588, 0xBAF3F948, 0xB9410583],
        [0x383484D1, 0x361DBF90, 0x3EEF3137, 0x3E935BB9, 0x3DE21A8D, 0x3CE3D5D6, 0x3B9A6392, 0x3A0E8089],
        [0xB8C1C88A, 0xB6C05492, 0xBD9FD816, 0xBE2B0A90, 0xBDD1B966, 0xBD0E35A0, 0xBBF02B04, 0xBA8421A8],
        [0x391497F0, 0x3727CF2F, 0xBDFE4C71, 0x3C1FBA2C, 0x3D4B214C, 0x3CE0082D, 0x3BFC9002, 0x3AAB70F8],
        [0xB9342C3B, 0xB76F2CF9, 0x3D92D5A4, 0x3D38148F, 0xBB15F488, 0xBC4CC05E, 0xBBB9207F, 0xBAA76D63],
        [0x391F50F6, 0x3793B05B, 0xBB3B5668, 0xBCACE2F8, 0xBC3EFA03, 0x3AC0A37C, 0x3B2DE314, 0x3A68DCBC],
    ];
}
