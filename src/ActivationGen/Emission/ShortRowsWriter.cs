using System.Collections.Generic;
using System.Linq;

namespace ActivationGen.Emission;

/// <summary>
/// Writes what batches of short rows do first: what there is one of for each column is repeated into a long row, as often as a block holds it, so that the loop need
/// not start anew for every ten elements. Sums over the rows are those of the long rows, added up in an order that the lengths alone decide.
/// </summary>
internal sealed class ShortRowsWriter(SourceWriter writer, string element, MemberShape shape)
{
    /// <summary>The writer of such a member's; none where neither speed nor the order of sums asks for it.</summary>
    public static ShortRowsWriter? For(SourceWriter writer, string element, MemberShape shape, bool hasVectors) =>
        shape.HasRows && (shape.HasSums || hasVectors) ? new(writer, element, shape) : null;

    /// <summary>The statement at the start of the member's loops that leaves short rows to <see cref="WriteMethod"/>'s method.</summary>
    public void WriteChoice() => writer.Line(
        $$"""
        if (Channels.AreShort(bias.Length, x.Length))
        {
            {{shape.LoopName}}Short({{string.Join(", ", Parameters.Select(parameter => parameter.Name))}});
            return;
        }

        """);

    /// <summary>The method that repeats the rows and calls the member's loops with them, and with as many as the rows that are left.</summary>
    public void WriteMethod()
    {
        using (writer.Block($"private static void {shape.LoopName}Short({Declared})"))
        {
            writer.Line(
                $"""
                int length = Channels.RepeatedLength(bias.Length, x.Length), whole = x.Length / length * length, rest = x.Length - whole, size = {(shape.HasSums ? "3 * length" : "length")};
                Span<{element}> scratch = {ScratchText.Take(element, "size")}, repeated = scratch.Slice(0, length);
                Channels.Repeat(bias, repeated);
                """);
            if (shape.HasSums) { writer.Line($"Span<{element}> sums = scratch.Slice(length, length), sumsOfRest = scratch.Slice(2 * length, rest);"); }

            writer.Line(
                $"""
                {SectionCall.Of(shape, "first", name => $"{name}.Slice(0, whole)", _ => "repeated", _ => "sums")};
                {SectionCall.Of(shape, "first + whole", name => $"{name}.Slice(whole)", _ => "repeated.Slice(0, rest)", _ => "sumsOfRest")};
                """);
            if (shape.HasSums)
            {
                writer.Line(
                    """
                    Blocks.AddRows(sumsOfRest, 0, sums);
                    gradBias.Clear();
                    Channels.Fold(sums, gradBias);
                    """);
            }

            writer.Line("Scratch.Return(rented);");
        }
    }

    /// <summary>The parameters of the member's loops: noise is made once for the whole, and each call is told which element it starts at.</summary>
    public string Declared => string.Join(", ", Parameters.Select(parameter => $"{parameter.Type} {parameter.Name}"));

    private IEnumerable<(string Type, string Name)> Parameters => shape.Parameters.Select(parameter => parameter.Name switch
    {
        "keepProbability" => ("DropoutNoise", "noise"),
        "seed" => ("int", "first"),
        _ => ($"{parameter.Type(element)}<{element}>", parameter.Name),
    });
}
