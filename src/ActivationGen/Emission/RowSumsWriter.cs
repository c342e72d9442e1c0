using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>
/// Writes members that sum over the rows: section by section, each summed up by itself, so that the sections can be left to several threads and the sum still has
/// the bits that it has on one.
/// </summary>
internal static class RowSumsWriter
{
    public static void Write(SourceWriter writer, ElementType elementType, MemberShape shape)
    {
        string element = elementType == ElementType.Double ? "double" : "float";
        string parameters = string.Join(", ", shape.Parameters.Select(p => p.IsValue ? $"{p.Type(element)} {p.Name}" : $"{p.Type(element)}<{element}> {p.Name}"));
        List<RowSum> sums = RowSum.Of(shape, elementType);
        using (writer.Block($"internal static void {shape.KernelName}({parameters})"))
        {
            if (shape.HasNoise) { writer.Line($"DropoutNoise noise = {DropoutMemberWriter.NoiseOf(shape)};"); }

            writer.Line($"int section = {RowSum.Section(shape)};");
            if (sums.TrueForAll(sum => sum.IsOfElements))
            {
                // One section is the whole: nothing to add up.
                using (writer.Block("if (x.Length <= section)"))
                {
                    writer.Line($"{SectionCall.Of(shape, "0", whole => whole, column => column, name => name)};");
                    writer.Line("return;");
                }

                writer.Line();
            }

            foreach (RowSum sum in sums)
            {
                sum.WriteBuffer(writer, sum.Part);
                sum.WriteStart(writer, sum.Name);
            }

            using (writer.Block("for (int start = 0, length; start < x.Length; start += length)"))
            {
                writer.Line("length = Math.Min(section, x.Length - start);");
                writer.Line($"{SectionCall.Of(shape, "start", whole => $"{whole}.Slice(start, length)", column => column, name => sums.Find(sum => sum.Name == name).Part)};");
                foreach (RowSum sum in sums) { writer.Line(sum.Add(sum.Part, sum.Name)); }
            }

            foreach (RowSum sum in sums)
            {
                sum.WriteEnd(writer, sum.Name);
                RowSum.WriteReturn(writer, sum.Part);
            }
        }
    }
}
