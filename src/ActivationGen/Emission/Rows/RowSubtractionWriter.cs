using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the loops, one a width and one over single values, that make logarithms of probabilities of elements once those of the rows' sums are known.</summary>
internal sealed class RowSubtractionWriter(SourceWriter writer, ElementType elementType, TargetFacts target)
{
    private const string Name = "Subtract";

    private readonly string _element = elementType == ElementType.Double ? "double" : "float";
    private readonly LaneFormat _format = elementType == ElementType.Double ? LaneFormat.Double : LaneFormat.Single;

    public void Write()
    {
        writer.Line("/// <summary>y = x - maximum - log(sum of e^(x - maximum)), row by row: the two differences have one sign, so that nothing cancels.</summary>");
        using (writer.Block($"private static void {Name}(ReadOnlySpan<{_element}> x, int rowLength, Span<{_element}> y, Span<double> block)"))
        {
            if (target.HasVectors)
            {
                string arguments = "ref MemoryMarshal.GetReference(x), ref MemoryMarshal.GetReference(y), ref MemoryMarshal.GetReference(block), (nuint)RowBlock.Stride(block), (nuint)rowLength, (nuint)(x.Length / rowLength)";
                foreach (LanePrinter width in SoftmaxLoopWriter.Widths)
                {
                    using (writer.Block($"if ({width.Condition})"))
                    {
                        writer.Line($"{Name}{width.Width}({arguments});");
                        writer.Line("return;");
                    }

                    writer.Line();
                }
            }

            writer.Line("int rows = x.Length / rowLength;");
            using (writer.Block("for (int row = 0; row < rows; row++)"))
            {
                writer.Line($"ReadOnlySpan<{_element}> rowX = x.Slice(row * rowLength, rowLength);");
                writer.Line($"Span<{_element}> rowY = y.Slice(row * rowLength, rowLength);");
                writer.Line("double maximum = RowBlock.Maxima(block, rows)[row], logSum = RowBlock.Sums(block, rows)[row];");
                writer.Line($"for (int i = 0; i < rowX.Length; i++) {{ rowY[i] = ({_element})(rowX[i] - maximum - logSum); }}");
            }
        }

        if (!target.HasVectors) { return; }

        foreach (LanePrinter width in SoftmaxLoopWriter.Widths)
        {
            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
            using (writer.Block($"private static void {Name}{width.Width}(ref {_element} firstX, ref {_element} firstY, ref double first, nuint stride, nuint length, nuint rows)"))
            {
                new Body(writer, width, _format).Write();
            }
        }
    }

    private sealed class Body(SourceWriter writer, LanePrinter width, LaneFormat format) : RowLoopWriter(writer, width, format)
    {
        private readonly RowStatements _outputs = Outputs(width, format);

        public void Write()
        {
            WriteNone();
            WriteRows("for (nuint row = 0; row < rows; row++)", () =>
            {
                WriteWindow();
                WriteNumber("maximum", $"Unsafe.Add(ref RowBlock.Maxima<{Element}>(ref first, stride), row)");
                WriteNumber("logSum", $"({Element})Unsafe.Add(ref first, row)");
                WriteOutputs(_outputs, "y", "firstY", ("firstX", "x"));
                Writer.Line("firstX = ref Unsafe.Add(ref firstX, length);");
                Writer.Line("firstY = ref Unsafe.Add(ref firstY, length);");
            });
        }

        private static RowStatements Outputs(LanePrinter width, LaneFormat format)
        {
            KernelBuilder builder = new(format);
            Value difference = builder.Input(new KernelInput("x")) - SoftmaxLoop.Number(builder, "maximum");
            Kernel kernel = builder.Build(new KernelOutput("y", difference - SoftmaxLoop.Number(builder, "logSum")));
            return new RowStatements(width, kernel, ConstantTable.Of(Name, [kernel]));
        }
    }
}
