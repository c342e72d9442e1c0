using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>
/// Writes the forms of members over memory, which leave sections of the elements to several threads. Each calls the same methods as the form over spans, and sums
/// over the rows are made of the same sections in the same order: so the bits are the same.
/// </summary>
internal static class ParallelMemberWriter
{
    /// <summary>The type of a member's last parameter.</summary>
    public const string Options = "global::System.Threading.Tasks.ParallelOptions";

    public static void Write(SourceWriter writer, ElementType elementType, MemberShape shape)
    {
        string element = elementType == ElementType.Double ? "double" : "float";
        string parameters = string.Join(", ", shape.Parameters.Select(parameter => $"{TypeOf(parameter, element)} {parameter.Name}"));
        MemberParameter? column = shape.Inputs.FirstOrDefault(parameter => parameter.PerColumn);
        using (writer.Block($"internal static void {shape.KernelName}({parameters}, {Options} options)"))
        {
            if (shape.HasNoise) { writer.Line($"DropoutNoise noise = {DropoutMemberWriter.NoiseOf(shape)};"); }

            string whole = shape.Parameters[0].Name;
            if (!shape.HasSums)
            {
                writer.Line($"int section = {(column is null ? "ParallelSections.Length" : $"ParallelSections.Of({column.Name}.Length)")};");
                writer.Line($"ParallelSections.For({whole}.Length, section, options, (start, length) => {Call(shape, [])});");
                return;
            }

            List<RowSum> sums = RowSum.Of(shape, elementType);
            writer.Line($"int section = {RowSum.Section(shape)}, sections = RowSections.Count({whole}.Length, section);");
            foreach (RowSum sum in sums) { writer.Line($"{sum.Type}[] {sum.Part} = new {sum.Type}[sections * {Parenthesised(sum.Width)}];"); }

            writer.Line($"ParallelSections.For({whole}.Length, section, options, (start, length) => {Call(shape, sums)});");
            foreach (RowSum sum in sums)
            {
                sum.WriteStart(writer, sum.Name + ".Span");
                writer.Line(sum.Add(sum.Part, sum.Name + ".Span"));
                sum.WriteEnd(writer, sum.Name + ".Span");
            }
        }
    }

    /// <summary>The type of a parameter of the form over memory.</summary>
    public static string TypeOf(MemberParameter parameter, string element) => parameter switch
    {
        { IsValue: true } => parameter.Type(element),
        { IsOutput: true } => $"global::System.Memory<{element}>",
        _ => $"global::System.ReadOnlyMemory<{element}>",
    };

    private static string Call(MemberShape shape, List<RowSum> sums) => SectionCall.Of(
        shape, "start", whole => $"{whole}.Span.Slice(start, length)", column => $"{column}.Span", name =>
        {
            RowSum sum = sums.Find(candidate => candidate.Name == name);
            return $"{sum.Part}.AsSpan(start / section * {Parenthesised(sum.Width)}, {sum.Width})";
        });

    private static string Parenthesised(string product) => product.Contains(' ') ? $"({product})" : product;
}
