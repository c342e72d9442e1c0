using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// Writes the loops, one a width and one over single values, of the gradient through probabilities: each row's sum of products in double, and from it the
/// gradients.
/// </summary>
internal sealed class RowGradientWriter(SourceWriter writer, ElementType elementType, TargetFacts target)
{
    private const string Name = "Gradient";

    private readonly string _element = elementType == ElementType.Double ? "double" : "float";
    private readonly LaneFormat _format = elementType == ElementType.Double ? LaneFormat.Double : LaneFormat.Single;

    public void Write()
    {
        writer.Line("/// <summary>gradInput = y * scale * (gradOutput - sum of y * gradOutput), row by row.</summary>");
        using (writer.Block(
            $"private static void {Name}(ReadOnlySpan<{_element}> y, int rowLength, ReadOnlySpan<{_element}> gradOutput, Span<{_element}> gradInput, {_element} scale)"))
        {
            writer.Line("if (y.Length == 0) { return; }\n");
            if (target.HasVectors) { WriteWidthChoice(); }

            using (writer.Block("for (int start = 0; start < y.Length; start += rowLength)"))
            {
                writer.Line("double mean = 0;");
                writer.Line("for (int i = start; i < start + rowLength; i++) { mean += (double)y[i] * gradOutput[i]; }\n");
                writer.Line($"for (int i = start; i < start + rowLength; i++) {{ gradInput[i] = ({_element})((double)y[i] * scale * (gradOutput[i] - mean)); }}");
            }
        }

        if (!target.HasVectors) { return; }

        foreach (LanePrinter width in SoftmaxLoopWriter.Widths)
        {
            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
            using (writer.Block(
                $"private static void {Name}{width.Width}(ref {_element} firstY, ref {_element} firstGradOutput, ref {_element} firstGradInput, nuint length, nuint rows, {_element} scale)"))
            {
                new Body(writer, width, _format).Write();
            }
        }
    }

    private void WriteWidthChoice()
    {
        const string Arguments = "ref MemoryMarshal.GetReference(y), ref MemoryMarshal.GetReference(gradOutput), ref MemoryMarshal.GetReference(gradInput)"
            + ", (nuint)rowLength, (nuint)(y.Length / rowLength), scale";
        foreach (LanePrinter width in SoftmaxLoopWriter.Widths)
        {
            using (writer.Block($"if ({width.Condition})"))
            {
                writer.Line($"{Name}{width.Width}({Arguments});");
                writer.Line("return;");
            }

            writer.Line();
        }
    }

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
            Kernel kernel = builder.Build(new KernelOutput("gradInput", scaled * deviation));
            return new RowStatements(width, kernel, ConstantTable.Of(Name, [kernel]));
        }
    }
}
