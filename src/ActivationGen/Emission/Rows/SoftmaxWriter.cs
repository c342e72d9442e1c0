using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the kernel class of a softmax: its passes, and the code that strings them together for one row.</summary>
internal static class SoftmaxWriter
{
    public static void Write(SourceWriter writer, ActivationDeclaration declaration, TargetFacts target)
    {
        string element = declaration.ElementType == ElementType.Double ? "double" : "float";
        string runtime = target.HasVectors ? "" : "Portable";
        LaneFormat format = SoftmaxKernels.Format(declaration.ElementType, target);
        WriteRows(writer, element, runtime);
        foreach ((MemberShape shape, Kernel kernel) in new[] { SoftmaxKernels.Exponential(format), SoftmaxKernels.Scale(format), SoftmaxKernels.Gradient(format) })
        {
            writer.Line();
            new KernelMemberWriter(writer, shape, target, kernel).Write();
        }
    }

    /// <summary>The sums are in double and in a fixed order, so that long rows are exact and every width gives the same bits.</summary>
    private static void WriteRows(SourceWriter writer, string element, string runtime) => writer.Line(
        $$"""
        /// <summary>The elements of a row that are worked on at once where their exponentials must not overwrite anything; a multiple of 16.</summary>
        private const int BlockLength = 256;

        /// <summary>y = e^(x - max x) / sum of e^(x - max x), for one row.</summary>
        internal static void Forward(ReadOnlySpan<{{element}}> x, Span<{{element}}> y)
        {
            Span<double> sums = stackalloc double[{{runtime}}RowSums.Lanes];
            Exponential(x, y, {{runtime}}RowMaximum.Of(x));
            {{runtime}}RowSums.Add(y, sums);
            Scale(y, y, ({{element}})(1 / {{runtime}}RowSums.Total(sums)));
        }

        /// <summary>gradInput = y * (gradOutput - sum of y * gradOutput) with y = softmax(x), for one row. y is computed twice rather than stored.</summary>
        internal static void Backward(ReadOnlySpan<{{element}}> x, ReadOnlySpan<{{element}}> gradOutput, Span<{{element}}> gradInput)
        {
            Span<double> sums = stackalloc double[{{runtime}}RowSums.Lanes], products = stackalloc double[{{runtime}}RowSums.Lanes];
            Span<{{element}}> block = stackalloc {{element}}[BlockLength];
            {{element}} maximum = {{runtime}}RowMaximum.Of(x);
            for (int start = 0; start < x.Length; start += BlockLength)
            {
                int count = Math.Min(BlockLength, x.Length - start);
                Span<{{element}}> terms = block.Slice(0, count);
                Exponential(x.Slice(start, count), terms, maximum);
                {{runtime}}RowSums.Add(terms, sums);
                {{runtime}}RowSums.AddProducts(terms, gradOutput.Slice(start, count), products);
            }

            double total = {{runtime}}RowSums.Total(sums), mean = {{runtime}}RowSums.Total(products) / total;
            for (int start = 0; start < x.Length; start += BlockLength)
            {
                int count = Math.Min(BlockLength, x.Length - start);
                Span<{{element}}> terms = block.Slice(0, count);
                Exponential(x.Slice(start, count), terms, maximum);
                Gradient(terms, gradOutput.Slice(start, count), gradInput.Slice(start, count), ({{element}})(1 / total), ({{element}})mean);
            }
        }

        /// <summary>gradInput = y * (gradOutput - sum of y * gradOutput), for one row.</summary>
        internal static void BackwardFromOutput(ReadOnlySpan<{{element}}> y, ReadOnlySpan<{{element}}> gradOutput, Span<{{element}}> gradInput)
        {
            Span<double> products = stackalloc double[{{runtime}}RowSums.Lanes];
            {{runtime}}RowSums.AddProducts(y, gradOutput, products);
            Gradient(y, gradOutput, gradInput, 1, ({{element}}){{runtime}}RowSums.Total(products));
        }
        """);
}
