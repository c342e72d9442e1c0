using System.Collections.Generic;
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

    public override IEnumerable<RowMember> Members(EquatableArray<string> arguments) => RowMap.Members();

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.RuntimeFiles(target);

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        // x - maximum and -logSum have one sign: nothing cancels.
        kernels.Loop(new SoftmaxLoop
        {
            Summary = "y = (x - max x) - log(sum of e^(x - max x)), for each row.",
            HasLogSum = true,
            Finish = (builder, x) => x - SoftmaxLoop.Number(builder, "maximum") - SoftmaxLoop.Number(builder, "logSum"),
            Limit = "RowLimits.LogProbabilities(rowX, rowY);",
        });
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
        kernels.Pass("Gradient", Gradient(kernels.Format), new SpanParameter("y"), new SpanParameter("gradOutput"), new SpanParameter("gradInput", IsOutput: true));
    }

    private static Kernel Gradient(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value probability = VectorFunctions.Exp(builder.Input(new KernelInput("y"))).Named("probability");
        Value gradient = builder.FusedNegatedMultiplyAdd(probability, SoftmaxLoop.Number(builder, "sum"), builder.Input(new KernelInput("gradOutput")));
        return builder.Build(new KernelOutput("gradInput", gradient));
    }
}
