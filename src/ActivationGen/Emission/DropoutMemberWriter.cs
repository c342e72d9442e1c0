using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>
/// Writes batches with dropout behind the activation, put together from the batch's own methods and the runtime's noise: a few rows at a time, which are still in
/// the cache when the noise comes. What is kept depends on an element's place in the whole, so each method is told where it starts.
/// </summary>
internal sealed class DropoutMemberWriter(SourceWriter writer, ElementType elementType)
{
    private readonly string _element = elementType == ElementType.Double ? "double" : "float";

    public void Write(ActivationMembers member)
    {
        MemberShape shape = MemberShape.Of(member);
        if (shape.HasSums) { WriteBackward(shape); }
        else { WriteForward(shape); }
    }

    /// <summary>The noise of a member, in terms of its arguments.</summary>
    public static string NoiseOf(MemberShape shape)
    {
        bool isAlpha = shape.Member is ActivationMembers.AlphaDropout or ActivationMembers.AlphaDropoutBackward;
        return $"DropoutNoise.{(isAlpha ? "Alpha" : "Plain")}(keepProbability, seed){(shape.HasSums ? ".Slope()" : "")}";
    }

    private void WriteForward(MemberShape shape)
    {
        ShortRowsWriter shortRows = new(writer, _element, shape);
        writer.Line(
            $$"""
            internal static void {{shape.KernelName}}(ReadOnlySpan<{{_element}}> x, ReadOnlySpan<{{_element}}> bias, {{_element}} keepProbability, long seed, Span<{{_element}}> y) =>
                {{shape.LoopName}}(x, bias, {{NoiseOf(shape)}}, 0, y);

            """);
        using (writer.Block($"private static void {shape.LoopName}({shortRows.Declared})"))
        {
            shortRows.WriteChoice();
            writer.Line(
                $$"""
                int rows = Blocks.OfRows(bias.Length);
                for (int start = 0, length; start < x.Length; start += length)
                {
                    length = Math.Min(rows, x.Length - start);
                    Span<{{_element}}> block = y.Slice(start, length);
                    Batch(x.Slice(start, length), bias, block);
                    noise.Apply(block, (long)first + start);
                }
                """);
        }

        writer.Line();
        shortRows.WriteMethod();
    }

    private void WriteBackward(MemberShape shape)
    {
        ShortRowsWriter shortRows = new(writer, _element, shape);
        using (writer.Block($"private static void {shape.LoopName}({shortRows.Declared})"))
        {
            shortRows.WriteChoice();
            writer.Line(ComposedMemberWriter.BackwardOfBatch(_element, "noise.Apply(gradients, (long)first + start);"));
        }

        writer.Line();
        shortRows.WriteMethod();
    }
}
