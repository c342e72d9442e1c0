using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>log cosh x in float lanes: neither an exponential nor a logarithm.</summary>
    /// <remarks>
    /// Polynomials of degree 7 (scripts/fit/logcosh_single.py) below 8.7, from where on it rounds to |x| - log 2: what |x| exceeds that by is added, and is 0 otherwise.
    /// </remarks>
    internal static Value LogCoshSingle(Value x)
    {
        RequireFloatLanes(x, nameof(LogCoshSingle));
        Value magnitude = Absolute(x);
        Value b = Minimum(LogCoshSegments.End, magnitude);
        Value segment = SegmentOf(b, LogCoshSegments, out Value h);
        Value rest = HornerByTable(h, segment, LogCoshSegments.Coefficients, firstPower: 1);
        Value value = FusedMultiplyAdd(rest, h, LookUp(segment, LogCoshSegments.Values, "value"));
        return value + (magnitude - b);
    }

    private static readonly SegmentTable LogCoshSegments = new(
        End: 8.7f,
        Scale: 1.72f,
        Centres: [0x3F5F497D, 0x3FBA110D, 0x4014DC3B, 0x405F2A3F, 0x40A763C8, 0x40EE938C, 0x00000000, 0x3EDF3BC6],
        Values: [0x3EAE2407, 0x3F504D77, 0x3FD236A8, 0x4032DD0D, 0x409135C1, 0x40D8654A, 0x00000000, 0x3DBCCA02],
        Coefficients:
        [
            [0x3F33D6E6, 0x3F657B37, 0x3F7B28ED, 0x3F7F856F, 0x3F7FFC40, 0x3F7FFFF5, 0x00000000, 0x3ED21639],
            [0x3E81A9C8, 0x3DC92949, 0x3C996B8A, 0x3AF4E60F, 0x38702EF5, 0xB5AB2DA3, 0x3F000000, 0x3ED4E5E1],
            [0xBDF2E7F7, 0xBD707079, 0xBC48B0BC, 0xBAA2FEC9, 0xB820220F, 0xB4E99406, 0xB49A0DB9, 0xBDE8F4CA],
            [0x3CA6157B, 0x3CBD3685, 0x3BC114D6, 0x3A225AC0, 0x379D26F0, 0x368E98F0, 0xBDAAA335, 0xBD0C77D3],
            [0x3C4ACE04, 0xBB9CA672, 0xBB0EAD15, 0xB9803B8A, 0xB6FA6C2C, 0xB52342A6, 0xB9710A84, 0x3D0BD615],
            [0xBC1E0519, 0xBA67666A, 0x3A1E8308, 0x38ADC6FA, 0x364A32FB, 0xB60C8EC1, 0x3CC36B02, 0xBA809BB8],
            [0x3AB468F7, 0x3A7FC72D, 0xB8D01934, 0xB7D03202, 0xB56B6259, 0x350D1F0D, 0xBBAF10D7, 0xBC4BA118],
        ]);
}
