using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>The gradient through probabilities: each row's sum of products in double, and from it the gradients.</summary>
internal sealed class RowGradientWriter(SourceWriter writer, ElementType elementType, TargetFacts target) : RowPassWriter(writer, elementType, target)
{
    protected override string Name => "Gradient";

    protected override string Summary => "gradInput = y * scale * (gradOutput - sum of y * gradOutput), row by row.";

    protected override (string Type, string Name)[] Spans => [("ReadOnlySpan", "y"), ("ReadOnlySpan", "gradOutput"), ("Span", "gradInput")];

    protected override (string Declared, string OfLoops, string Passed) More => ($"{Element} scale", $"{Element} scale", "scale");

    protected override void WriteScalars()
    {
        using (Writer.Block("for (int start = 0; start < y.Length; start += rowLength)"))
        {
            Writer.Line("double mean = 0;");
            Writer.Line("for (int i = start; i < start + rowLength; i++) { mean += (double)y[i] * gradOutput[i]; }\n");
            Writer.Line($"for (int i = start; i < start + rowLength; i++) {{ gradInput[i] = ({Element})((double)y[i] * scale * (gradOutput[i] - mean)); }}");
        }
    }

    protected override void WriteLoop(LanePrinter width) => new Body(Writer, width, Format).Write();

    private sealed class Body(SourceWriter writer, LanePrinter width, LaneFormat format) : RowLoopWriter(writer, width, format)
    {
        private readonly RowStatements _gradients = Gradients(width, format);
        private readonly string _sumType = width.LaneType(LaneFormat.Double, isBits: false);

        public void Write()
        {
            WriteMask();
            WriteNone($"{Vector}.Zero");
            WriteNumbers(["scale"]);
            WriteRows("for (nuint row = 0; row < rows; row++)", () =>
            {
                WriteWindow("firstY", "y");
                WriteWindow("firstGradOutput", "gradOutput");
                WriteZeros(_sumType, "products");
                WriteSteps("0", "whole", "whole", suffixes =>
                {
                    WriteLoads("firstY", suffixes, "nextY");
                    WriteLoads("firstGradOutput", suffixes, "nextGradOutput");
                    WriteProducts(suffixes, "nextY", "nextGradOutput");
                });
                WriteIfWindow(() => Writer.Line($"RowLanes.AddProducts({All("keep", "y")}, {All("keep", "gradOutput")}, {All("ref products")});"));
                Writer.Line($"{Element} mean = ({Element})RowLanes.Total({All("products")});");
                WriteNumbers(["mean"]);
                WriteOutputs(_gradients, "gradInput", "firstGradInput", ("firstY", "y"), ("firstGradOutput", "gradOutput"));
                Writer.Line("firstY = ref Unsafe.Add(ref firstY, length);");
                Writer.Line("firstGradOutput = ref Unsafe.Add(ref firstGradOutput, length);");
                Writer.Line("firstGradInput = ref Unsafe.Add(ref firstGradInput, length);");
            });
        }

        private static RowStatements Gradients(LanePrinter width, LaneFormat format)
        {
            KernelBuilder builder = new(format);
            Value scaled = (builder.Input(new KernelInput("y")) * SoftmaxLoop.Number(builder, "scale")).Named("scaled");
            Value deviation = (builder.Input(new KernelInput("gradOutput")) - SoftmaxLoop.Number(builder, "mean")).Named("deviation");
            return RowStatements.Of(width, builder.Build(new KernelOutput("gradInput", scaled * deviation)));
        }
    }
}
