using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>The logarithm of the sum of exponentials: one value a row.</summary>
internal sealed class LogSumExp : RowFunction
{
    private const string OverlapOrRows = "The length of {x} is no multiple of {rowLength}, there is not one element a row of ";

    private static readonly RowParameter
        Result = new("Span<T>", "y", "Receives one value a row; must not overlap {x}.") { Divisor = "rowLength" },
        Gradient = new("T", "gradOutput", "The gradient with respect to the output."),
        Gradients = new("ReadOnlySpan<T>", "gradOutput", "The gradient with respect to the outputs, one element a row; must not overlap {gradInput}.") { Divisor = "rowLength" };

    public override string Name => "logsumexp";

    public override string Formula => "logsumexp(x) = log(sum over j of e^x[j])";

    public override string Remarks =>
        """
        Nothing overflows, whatever the inputs. -infinity adds nothing, and a row of it alone, or an empty one, gives -infinity; infinity gives infinity; NaN
        gives NaN.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) =>
    [
        new(ActivationMembers.Forward, "", [RowMap.X], "F(x), one row", "return {kernels}.Forward({x});") { Returns = "T", ReturnDescription = "F(x)." },
        new(ActivationMembers.Backward, "Backward", [RowMap.X, Gradient, RowMap.GradInput], "The gradient through F of one row: {gradInput} = {gradOutput} * softmax({x})",
            string.Join("\n", RowChecks.SameLength("x", "gradInput"), RowChecks.SameOrDisjoint("x", "gradInput"),
                "{kernels}.Weighted({x}, {x}.Length, {gradInput}, {gradOutput});"))
        {
            Errors = "{gradInput} has another length than {x}, or overlaps it without being the same span",
        },
        new(ActivationMembers.Batch, "Batch", [RowMap.X, RowMap.RowLength, Result], "{y}[row] = F(row) for each row of a batch",
            string.Join("\n", RowChecks.Rows("x", "rowLength"), RowChecks.OneEachRow("x", "rowLength", "y"), RowChecks.Disjoint("x", "y"),
                "{kernels}.Forward({x}, {rowLength}, {y});"))
        {
            Unit = "{rowLength}",
            Errors = OverlapOrRows + "{y}, or {y} overlaps {x}",
        },
        new(ActivationMembers.BatchBackward, "BatchBackward", [RowMap.X, RowMap.RowLength, Gradients, RowMap.GradInput], "The gradient through F for each row of a batch",
            string.Join("\n", RowChecks.Rows("x", "rowLength"), RowChecks.OneEachRow("x", "rowLength", "gradOutput"), RowChecks.SameLength("x", "gradInput"),
                RowChecks.SameOrDisjoint("x", "gradInput"), RowChecks.Disjoint("gradOutput", "gradInput"),
                "{kernels}.Backward({x}, {rowLength}, {gradOutput}, {gradInput});"))
        {
            Unit = "{rowLength}",
            Errors = OverlapOrRows + "{gradOutput}, {gradInput} has another length than {x}, or spans overlap without being the same",
        },
    ];

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.LogSumFiles(target);

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        kernels.Code(
            $$"""
            /// <summary>The log-sum-exp of one row; of none, as the sum of none, log(0).</summary>
            internal static {T} Forward(ReadOnlySpan<{T}> x)
            {
                if (x.Length == 0) { return {T}.NegativeInfinity; }

                Span<{T}> result = stackalloc {T}[1];
                Forward(x, x.Length, result);
                return result[0];
            }

            /// <summary>The log-sum-exp of each row, of some rows at a time.</summary>
            internal static void Forward(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y)
            {
                int size = RowBlock.LengthWithRests(y.Length);
                Span<double> block = RowBlock.Aligned({{ScratchText.Take("double", "size")}});
                for (int start = 0; start < y.Length;)
                {
                    int count = Math.Min(RowBlock.RowsOfBlock(rowLength), y.Length - start);
                    int finite = Sums(x.Slice(start * rowLength, count * rowLength), rowLength, block);
                    TakeLogs(block, finite);
                    Span<double> maxima = RowBlock.Maxima(block, finite), logSums = RowBlock.Sums(block, finite);
                    for (int row = 0; row < finite; row++) { y[start + row] = ({T})(maxima[row] + logSums[row]); }

                    start += finite;
                    if (finite < count)
                    {
                        y[start] = RowLimits.LogSumExp(x.Slice(start * rowLength, rowLength));
                        start++;
                    }
                }

                Scratch.Return(rented);
            }

            /// <summary>gradInput = gradOutput * softmax(x), row by row.</summary>
            internal static void Backward(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
            {
                for (int row = 0; row < gradOutput.Length; row++)
                {
                    Weighted(x.Slice(row * rowLength, rowLength), rowLength, gradInput.Slice(row * rowLength, rowLength), gradOutput[row]);
                }
            }
            """);
        kernels.LogSums();
        kernels.Loop(new SoftmaxLoop { Name = "Sums", Summary = "The sums of e^(x - max x), for each row.", KeepsSums = true });
        kernels.Loop(SoftmaxParts.Probabilities() with
        {
            Name = "Weighted",
            Summary = "y = softmax(x) * weight, for each row.",
            Numbers = ["weight"],
            Weight = "weight",
            Limit = "RowLimits.Probabilities(rowX, rowY, 1);\nfor (int i = 0; i < rowY.Length; i++) { rowY[i] *= weight; }",
        });
    }
}
