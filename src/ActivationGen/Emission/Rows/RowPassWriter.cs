using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// Writes a pass over rows that goes on from what has been computed of them: a method that chooses a width, the rows in plain arithmetic there, and a loop a width.
/// </summary>
internal abstract class RowPassWriter(SourceWriter writer, ElementType elementType, TargetFacts target)
{
    protected SourceWriter Writer { get; } = writer;

    /// <summary>The element type.</summary>
    protected string Element { get; } = elementType == ElementType.Double ? "double" : "float";

    protected LaneFormat Format { get; } = elementType == ElementType.Double ? LaneFormat.Double : LaneFormat.Single;

    /// <summary>The name of its methods.</summary>
    protected abstract string Name { get; }

    /// <summary>What it computes, in a sentence.</summary>
    protected abstract string Summary { get; }

    /// <summary>Its spans of elements, of which the first one tells the number of rows.</summary>
    protected abstract (string Type, string Name)[] Spans { get; }

    /// <summary>A further parameter, and the loops' for it with the arguments.</summary>
    protected abstract (string Declared, string OfLoops, string Passed) More { get; }

    public void Write()
    {
        string first = Spans[0].Name;
        string spans = string.Join(", ", Spans.Select((span, i) => $"{span.Type}<{Element}> {span.Name}{(i == 0 ? ", int rowLength" : "")}"));
        Writer.Line($"/// <summary>{Summary}</summary>");
        using (Writer.Block($"private static void {Name}({spans}, {More.Declared})"))
        {
            Writer.Line($"if ({first}.Length == 0) {{ return; }}\n");
            if (target.HasVectors)
            {
                string references = string.Join(", ", Spans.Select(span => $"ref MemoryMarshal.GetReference({span.Name})"));
                foreach (LanePrinter width in SoftmaxLoopWriter.Widths)
                {
                    using (Writer.Block($"if ({width.Condition})"))
                    {
                        Writer.Line($"{Name}{width.Width}({references}, (nuint)rowLength, (nuint)({first}.Length / rowLength), {More.Passed});");
                        Writer.Line("return;");
                    }

                    Writer.Line();
                }
            }

            WriteScalars();
        }

        if (!target.HasVectors) { return; }

        string firsts = string.Join(", ", Spans.Select(span => $"ref {Element} first{Identifiers.Pascal(span.Name)}"));
        foreach (LanePrinter width in SoftmaxLoopWriter.Widths)
        {
            Writer.Line();
            Writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
            using (Writer.Block($"private static void {Name}{width.Width}({firsts}, nuint length, nuint rows, {More.OfLoops})")) { WriteLoop(width); }
        }
    }

    /// <summary>The rows, value by value.</summary>
    protected abstract void WriteScalars();

    /// <summary>The rows at a width.</summary>
    protected abstract void WriteLoop(LanePrinter width);
}
