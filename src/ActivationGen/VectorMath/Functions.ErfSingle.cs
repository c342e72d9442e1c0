using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>erf in float lanes.</summary>
    /// <remarks>Degree 7, 2^-28.2 (scripts/fit/erf_single.py).</remarks>
    private static Value ErfSingle(Value x) => OddBySegments(x, ErfSegments);

    private static readonly SegmentTable ErfSegments = new(
        End: 3.94f,
        Scale: 2.4f,
        FirstEnd: 0.21f,
        Centres: [0x3F200F91, 0x3F855991, 0x3FD544F3, 0x402000AF, 0x405B5DE9, 0x00000000, 0x00000000, 0x3EA00602],
        Values: [0x3F1F9899, 0x3F5BFD6D, 0x3F7B4663, 0x3F7FE556, 0x3F7FFFEB, 0x00000000, 0x00000000, 0x3EAEDB20],
        Coefficients:
        [
            [0x3F4365D9, 0x3EC32664, 0x3D8FECAF, 0x3B0EBA1A, 0x37158625, 0x00000000, 0x3E0375D4, 0x3F82FDA9],
            [0xBEF45716, 0xBECB4E77, 0xBDEFCD87, 0xBBB266CA, 0xB800BE9F, 0x00000000, 0x3408EC22, 0xBEA3C339],
            [0xBD635663, 0x3E184D67, 0x3DDA665C, 0x3C08C573, 0x388C9735, 0x00000000, 0xBEC09443, 0xBE8C8379],
            [0x3E34A8F4, 0x3D60E02A, 0xBD4BFBE1, 0xBC0D67E3, 0xB8D3B195, 0x00000000, 0x389D818A, 0x3E191D76],
            [0xBCE17D30, 0xBD89F758, 0x3A9473C0, 0x3BC8EC65, 0x38FD18C9, 0x00000000, 0x3DE5F0BE, 0x3D6B2124],
            [0xBD27C7F5, 0x3C07B372, 0x3C4DBFA7, 0xBB314938, 0xB90E9EF7, 0x00000000, 0x3AFAA42E, 0xBD471D06],
            [0x3C685F60, 0x3C3FC0FE, 0xBBBD5A63, 0x39E506C0, 0x38C26122, 0x00000000, 0xBCED3930, 0x3E971428],
        ]);
}
