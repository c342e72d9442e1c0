using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>x tanh(x) in float lanes.</summary>
    /// <remarks>Tanh's error and a rounding, which never come together: 1.515 ULP (all floats).</remarks>
    internal static Value LishtSingle(Value x)
    {
        RequireFloatLanes(x, nameof(LishtSingle));
        return x * Tanh(x);
    }

    /// <summary>Its slope tanh(x) + x / cosh(x)^2, in float lanes.</summary>
    /// <remarks>An odd function, too, that tends to 1. Degree 7, 2^-23.0 (scripts/fit/lisht_slope_single.py): 1.521 ULP (all floats).</remarks>
    internal static Value LishtSlopeSingle(Value x)
    {
        RequireFloatLanes(x, nameof(LishtSlopeSingle));
        return OddBySegments(x, LishtSlopeSegments);
    }

    private static readonly SegmentTable LishtSlopeSegments = new(
        End: 10.6f,
        Scale: 1.4f,
        FirstEnd: 0.4f,
        Centres: [0x3F891A81, 0x3FE4911D, 0x4036E75E, 0x4089241A, 0x40CDABA0, 0x411328D4, 0x00000000, 0x3F093046],
        Values: [0x3F98AAE5, 0x3F9151A5, 0x3F83F28C, 0x3F805DF9, 0x3F800208, 0x3F800003, 0x00000000, 0x3F65AC93],
        Coefficients:
        [
            [0x3DED222F, 0xBE15ECFD, 0xBD4530B2, 0xBBA30BAA, 0xB8EE07A1, 0xB5349EDA, 0x3F800000, 0x3F8F7D2A],
            [0xBF0A3F35, 0x3C90392E, 0x3D0C9A6F, 0x3B8A161E, 0x38D894C5, 0x352876FD, 0xB684C9E3, 0xBF9D91FD],
            [0x3EFBB04E, 0x3D9A74A4, 0xBC5B3D1B, 0xBB16B220, 0xB881B00F, 0xB4D38430, 0xBFAAA3CC, 0x3D68488B],
            [0xBE0FA25B, 0xBD9F75B3, 0x3AE7C2EA, 0x3A6A4069, 0x37E0547A, 0x3447B775, 0xBB706EE9, 0x3F31C48F],
            [0xBDD86DFE, 0x3D273FF9, 0x3ABC46E7, 0xB984FF05, 0xB71D5EE8, 0xB39100BE, 0x3F543790, 0xBEB90194],
            [0x3DFED96E, 0xBC1CD214, 0xBABF9B7B, 0x38434FEC, 0x365A01E5, 0x32C3B558, 0xBDE22FB2, 0xBE40220F],
            [0xBD24E388, 0xBB366D07, 0x3A2822C8, 0xB5F944F5, 0xB5492D23, 0xB1CCF65B, 0xBE8298BC, 0x3E7C6E74],
        ]);
}
