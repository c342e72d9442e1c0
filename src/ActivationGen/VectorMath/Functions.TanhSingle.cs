using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>tanh in float lanes: neither an exponential nor a division.</summary>
    /// <remarks>Degree 7, 2^-26.4 (scripts/fit/tanh_single.py).</remarks>
    private static Value TanhSingle(Value x) => OddBySegments(x, TanhSegments);

    /// <summary>The same with polynomials of degree 6, 2^-23.9: 1.58 ULP, a tenth faster.</summary>
    internal static Value TanhFastSingle(Value x) => OddBySegments(x, TanhFastSegments);

    private static readonly SegmentTable TanhSegments = new(
        End: 9.125f,
        Scale: 1.6f,
        FirstEnd: 0.32f,
        Centres: [0x3F7009D5, 0x3FC7F9A7, 0x402010CB, 0x407001D8, 0x40B40419, 0x40FF1F50, 0x00000000, 0x3EF00347],
        Values: [0x3F3BF0A5, 0x3F6A716E, 0x3F7C948A, 0x3F7FB790, 0x3F7FFE4C, 0x3F7FFFFC, 0x00000000, 0x3EDFD9DC],
        Coefficients:
        [
            [0x3EEC0D18, 0x3E2531C3, 0x3CD9675A, 0x3B10CB7C, 0x3859F3A1, 0x34FF4B63, 0x305FFC87, 0x3F4F10AE],
            [0xBEAD4BA4, 0xBE1748A8, 0xBCD67EA7, 0xBB10A3B2, 0xB85A91A6, 0xB4FAA780, 0xB4855D0C, 0xBEB50FC5],
            [0x3DC22A1D, 0x3DA6F5A0, 0x3C8B27AD, 0x3AC06CF4, 0x3811BCA9, 0x34AA03F6, 0xBEAAA90D, 0xBDEB8451],
            [0x3D31675F, 0xBCD04073, 0xBC03BF83, 0xBA3F4ACF, 0xB78D02CC, 0xB43BC67C, 0xB96E538A, 0x3E2C36C8],
            [0xBD59E0E6, 0xB9A44300, 0x3B3BB026, 0x3997B5F1, 0x36E19A74, 0x338AE89C, 0x3E0A8943, 0xBC8F8A93],
            [0x3C7D5192, 0x3BB9754E, 0xBA338B33, 0xB8D09003, 0xB63F7689, 0xB28056DF, 0xBC06E0DE, 0xBD67DE09],
            [0x3BEECB68, 0xBB6255FD, 0x38449C8E, 0x37E42E47, 0x355A1990, 0x31B9E6A9, 0xBD213A59, 0x3D01617D],
        ]);

    private static readonly SegmentTable TanhFastSegments = TanhSegments with
    {
        Coefficients =
        [
            [0x3EEC0D2C, 0x3E2531AD, 0x3CD967DD, 0x3B10CE4C, 0x385B3880, 0x34FF529D, 0x329A28C3, 0x3F4F10AF],
            [0xBEAD4BE3, 0xBE174895, 0xBCD67E28, 0xBB10A47F, 0xB85AF41F, 0xB4FC09EC, 0xB68E9181, 0xBEB50FC3],
            [0x3DC20CE8, 0x3DA70455, 0x3C8B1BC5, 0x3ABFF5B5, 0x380AC4CF, 0x34A81C0D, 0xBEAA954B, 0xBDEB8DCD],
            [0x3D31A741, 0xBCD052DB, 0xBC03C7C7, 0xBA3F316B, 0xB78B78AC, 0xB4339B6F, 0xBB16BD9A, 0x3E2C3452],
            [0xBD54EF90, 0xBA6B6777, 0x3B3DB673, 0x39A162C1, 0x37158177, 0x339F468B, 0x3E17B5BC, 0xBC840A18],
            [0x3C760C79, 0x3BBB7C19, 0xBA3297B1, 0xB8D1FD46, 0xB6450862, 0xB2A6ACE0, 0xBD384C2F, 0xBD669FF3],
        ],
    };
}
