using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>An odd function that reaches 1, in float lanes.</summary>
    /// <remarks>The sign is put back in the end, so that -0 stays.</remarks>
    private static Value OddBySegments(Value x, SegmentTable table)
    {
        Value rest = Segment(Absolute(x), table, out Value h, out Value leading);
        return FusedMultiplyAdd(rest, h, leading) | SignOf(x);
    }

    /// <summary>The <paramref name="leading"/> value, the distance <paramref name="h"/> and the returned p for which f(magnitude) = leading + h p.</summary>
    /// <remarks>
    /// 1. b is the magnitude, no larger than where f rounds to 1; h = b - c for the centre c of b's segment.
    /// 2. f(b) = f(c) + h p(h): the sum is rounded like the result, and h p(h) is so much smaller that its own rounding hardly shows.
    /// 3. In the first segment f(b) = b + b p(b) for the same reason. Its value is 0, so that the larger one of the value and of b, which counts as no more than the
    ///    segment's end, is b there and the value everywhere else.
    /// </remarks>
    private static Value Segment(Value magnitude, SegmentTable table, out Value h, out Value leading)
    {
        KernelBuilder builder = magnitude.Builder;
        Value b = builder.Minimum(builder.Constant(table.End, "end"), magnitude);
        Value segment = SegmentOf(b, table, out h);
        leading = builder.Maximum(LookUp(segment, table.Values, "value"), builder.Minimum(builder.Constant(table.FirstEnd, "firstEnd"), b));
        return HornerByTable(h, segment, table.Coefficients, firstPower: 1);
    }

    /// <summary>The segment that b falls into, and the distance <paramref name="h"/> from its centre.</summary>
    private static Value SegmentOf(Value b, SegmentTable table, out Value h)
    {
        Value segment = ToBits(FusedMultiplyAdd(b, b.Builder.Constant(table.Scale, "segmentScale"), 1)) >> 22;
        h = b - LookUp(segment, table.Centres, "centre");
        return segment;
    }
}
