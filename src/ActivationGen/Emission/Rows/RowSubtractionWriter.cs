using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>The logarithms of probabilities from the elements, once those of the sums of a block of rows are known.</summary>
internal sealed class RowSubtractionWriter(SourceWriter writer, ElementType elementType, TargetFacts target) : RowPassWriter(writer, elementType, target)
{
    protected override string Name => "Subtract";

    protected override string Summary => "y = x - maximum - log(sum of e^(x - maximum)), row by row: the two differences have one sign, so that nothing cancels.";

    protected override (string Type, string Name)[] Spans => [("ReadOnlySpan", "x"), ("Span", "y")];

    protected override (string Declared, string OfLoops, string Passed) More =>
        ("Span<double> block", "ref double first, nuint stride", "ref MemoryMarshal.GetReference(block), (nuint)RowBlock.StrideWithRests(block)");

    protected override void WriteScalars()
    {
        Writer.Line("int rows = x.Length / rowLength;");
        using (Writer.Block("for (int row = 0; row < rows; row++)"))
        {
            Writer.Line($"ReadOnlySpan<{Element}> rowX = x.Slice(row * rowLength, rowLength);");
            Writer.Line($"Span<{Element}> rowY = y.Slice(row * rowLength, rowLength);");
            Writer.Line("double maximum = RowBlock.Maxima(block, rows)[row], logSum = RowBlock.Sums(block, rows)[row];");
            Writer.Line($"for (int i = 0; i < rowX.Length; i++) {{ rowY[i] = ({Element})(rowX[i] - maximum - logSum); }}");
        }
    }

    protected override void WriteLoop(LanePrinter width) => new Body(Writer, width, Format).Write();

    private sealed class Body(SourceWriter writer, LanePrinter width, LaneFormat format) : RowLoopWriter(writer, width, format)
    {
        private readonly RowStatements _outputs = Outputs(width, format);

        public void Write()
        {
            WriteNone();
            WriteRows("for (nuint row = 0; row < rows; row++)", () =>
            {
                WriteWindow();
                WriteNumber("maximum", $"({Element})Unsafe.Add(ref RowBlock.KeptMaxima(ref first, stride), row)");
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
            return RowStatements.Of(width, builder.Build(new KernelOutput("y", difference - SoftmaxLoop.Number(builder, "logSum"))));
        }
    }
}
