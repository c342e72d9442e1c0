using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;
using VectorFunctions = ActivationGen.VectorMath.Functions;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>The logarithm of softmax, by subtraction.</summary>
internal sealed class LogSoftmax : RowFunction
{
    public override string Name => "log_softmax";

    public override string Formula => "log_softmax(x)[i] = x[i] - log(sum over j of e^x[j])";

    public override string Remarks =>
        """
        Nothing overflows, whatever the inputs, and the logarithm of a probability near 1 keeps its digits. -infinity stays -infinity; one infinity gives 0
        and -infinity elsewhere, several share the probability; a row of -infinity alone, or with NaN in it, gives NaN.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) => RowMap.Members();

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) =>
        SoftmaxParts.LogSumFiles(target).Concat([target.HasVectors ? "RowSums" : "PortableRowSums"]);

    private const string Forward = "internal static void Forward(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y)";

    private const string Blocks = "private static void ForwardBlocks(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y)";

    private const string FewRows =
        $$"""
        /// <summary>y = x - log(sum of e^x), row by row.</summary>
        {{Forward}}
        {
            if (x.Length == 0) { return; }

            if (x.Length / rowLength >= RowBlock.FewRows || !VectorWidth.Has128)
            {
                ForwardBlocks(x, rowLength, y);
                return;
            }

            for (int start = 0; start < x.Length; start += rowLength)
            {
                start += SumsRowByRow(x.Slice(start), rowLength, y.Slice(start)) * rowLength;
                if (start == x.Length) { return; }

                RowLimits.LogProbabilities(x.Slice(start, rowLength), y.Slice(start, rowLength));
            }
        }
        """;

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        if (kernels.Target.HasVectors) { kernels.Code(FewRows); }

        kernels.Code(
            $$"""
            /// <summary>y = x - log(sum of e^x), row by row: the sums of some rows, their logarithms, and the outputs of those rows.</summary>
            {signature}
            {
                if (x.Length == 0) { return; }

                int size = RowBlock.LengthWithRests(x.Length / rowLength);
                Span<double> block = RowBlock.Aligned({{ScratchText.Take("double", "size")}});
                int blockLength = RowBlock.RowsOfBlock(rowLength) * rowLength;
                for (int start = 0; start < x.Length;)
                {
                    int count = Math.Min(blockLength, x.Length - start), rows = Sums(x.Slice(start, count), rowLength, block), finite = rows * rowLength;
                    TakeLogs(block, rows);
                    Subtract(x.Slice(start, finite), rowLength, y.Slice(start, finite), block);
                    start += finite;
                    if (finite < count)
                    {
                        RowLimits.LogProbabilities(x.Slice(start, rowLength), y.Slice(start, rowLength));
                        start += rowLength;
                    }
                }

                Scratch.Return(rented);
            }
            """.Replace("{signature}", kernels.Target.HasVectors ? Blocks : Forward));
        kernels.LogSums();
        kernels.Loop(new SoftmaxLoop { Name = "Sums", Summary = "The sums of e^(x - max x), for each row.", KeepsSums = true, FinishFew = LogProbability });
        kernels.Subtraction();
        kernels.Code(SoftmaxParts.BackwardFromInput.Replace("{more}", "").Replace("{passed}", ""));
        kernels.Code(
            """
            /// <summary>gradInput = gradOutput - e^y * sum of gradOutput, row by row.</summary>
            internal static void BackwardFromOutput(ReadOnlySpan<{T}> y, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
            {
                Span<double> sums = stackalloc double[{Portable}RowSums.Lanes];
                for (int start = 0; start < y.Length; start += rowLength)
                {
                    ReadOnlySpan<{T}> gradients = gradOutput.Slice(start, rowLength);
                    sums.Clear();
                    {Portable}RowSums.Add(gradients, sums);
                    Gradient(y.Slice(start, rowLength), gradients, gradInput.Slice(start, rowLength), ({T}){Portable}RowSums.Total(sums));
                }
            }
            """);
        kernels.Pass("Gradient", Gradient(kernels.Format), new MemberParameter("y"), new MemberParameter("gradOutput"), new MemberParameter("gradInput", IsOutput: true));
    }

    private static Value LogProbability(KernelBuilder builder, Value x) => x - SoftmaxLoop.Number(builder, "maximum") - SoftmaxLoop.Number(builder, "logSum");

    private static Kernel Gradient(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value probability = VectorFunctions.Exp(builder.Input(new KernelInput("y"))).Named("probability");
        Value gradient = builder.FusedNegatedMultiplyAdd(probability, SoftmaxLoop.Number(builder, "sum"), builder.Input(new KernelInput("gradOutput")));
        return builder.Build(new KernelOutput("gradInput", gradient));
    }
}
