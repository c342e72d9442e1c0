using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>softmax over the elements up to a row's own position: attention that does not look ahead.</summary>
internal sealed class CausalSoftmax : RowFunction
{
    private static readonly RowParameter
        Visible = new("int", "visible", "How many elements count, from the first one: 0 to the length of {x}."),
        Queries = new("int", "queries", "The rows of a matrix, at most {rowLength}: the last row of each sees all elements, the one before it one less, and so on."),
        RowLength = new("int", "rowLength", "The number of elements of a row, at least 1; rows and matrices come one after the other.");

    public override string Name => "causal_softmax";

    public override string Formula => "causal_softmax(x)[i] = e^(x[i] / t) / sum of e^(x[j] / t) over the elements that the row may see, and 0 for the others";

    public override string Remarks =>
        """
        Nothing overflows, whatever the inputs. A row that sees nothing, or -infinity alone, gives zeros; one infinity has probability 1, several share it;
        NaN that is seen gives NaN. What comes later is not looked at.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments)
    {
        const string Matrix = "{checks}.ParallelSections.Matrix({rowLength}, {queries})";
        const string Matrices = "{checks}.RowArguments.RequireMatrices({x}.Length, {rowLength}, {queries}, nameof({x}), nameof({queries}));";
        string[] forward = [RowChecks.SameLength("x", "y"), RowChecks.SameOrDisjoint("x", "y")];
        string[] backward =
        [
            RowChecks.SameLength("x", "gradOutput"), RowChecks.SameLength("x", "gradInput"), RowChecks.SameOrDisjoint("x", "gradInput"),
            RowChecks.SameOrDisjoint("gradOutput", "gradInput"),
        ];
        const string Visibility = "{checks}.RowArguments.RequireVisible({x}.Length, {visible}, nameof({visible}));";
        const string One = "A span has another length than {x}, or overlaps another without being the same", Many = "The length of {x} makes no whole matrices, a"
            + " span has another length, or overlaps another without being the same";
        yield return new RowMember(ActivationMembers.Forward, "", [RowMap.X, Visible, RowMap.Y], "{y} = F({x}), one row of which the first elements count",
            string.Join("\n", [Visibility, .. forward, "{kernels}.ForwardRow({x}, {visible}, {y});"]))
        { Errors = One };
        yield return new RowMember(ActivationMembers.Backward, "Backward", [RowMap.X, Visible, RowMap.GradOutput, RowMap.GradInput], "The gradient through F of one row",
            string.Join("\n", [Visibility, .. backward, "{kernels}.BackwardRow({x}, {visible}, {gradOutput}, {gradInput});"]))
        { Errors = One };
        yield return new RowMember(ActivationMembers.Batch, "Batch", [RowMap.X, RowLength, Queries, RowMap.Y],
            "{y} = F({x}) for each row of matrices of attention scores, of {queries} rows each",
            string.Join("\n", [RowChecks.Rows("x", "rowLength"), Matrices, .. forward, "{kernels}.Forward({x}, {rowLength}, {queries}, {y});"]))
        { Errors = Many, Unit = Matrix };
        yield return new RowMember(ActivationMembers.BatchBackward, "BatchBackward", [RowMap.X, RowLength, Queries, RowMap.GradOutput, RowMap.GradInput],
            "The gradient through F for each row of matrices of attention scores",
            string.Join("\n", [RowChecks.Rows("x", "rowLength"), Matrices, .. backward, "{kernels}.Backward({x}, {rowLength}, {queries}, {gradOutput}, {gradInput});"]))
        {
            Errors = Many,
            Unit = Matrix,
        };

        // From the outputs the gradient is had without the positions: they are 0 where nothing is seen.
        foreach (RowMember member in RowMap.Members())
        {
            if (member.Members.HasFlag(ActivationMembers.BackwardFromOutput)) { yield return member; }
        }
    }

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.RuntimeFiles(target);

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        kernels.Code(
            """
            /// <summary>softmax of the first elements, 0 for the others.</summary>
            internal static void ForwardRow(ReadOnlySpan<{T}> x, int visible, Span<{T}> y)
            {
                Forward(x.Slice(0, visible), visible, y.Slice(0, visible));
                y.Slice(visible).Clear();
            }

            /// <summary>The gradient through the first elements, 0 for the others.</summary>
            internal static void BackwardRow(ReadOnlySpan<{T}> x, int visible, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
            {
                Backward(x.Slice(0, visible), visible, gradOutput.Slice(0, visible), gradInput.Slice(0, visible));
                gradInput.Slice(visible).Clear();
            }

            /// <summary>The last row of each matrix sees all elements, the one before it one less, and so on.</summary>
            internal static void Forward(ReadOnlySpan<{T}> x, int rowLength, int queries, Span<{T}> y)
            {
                for (int row = 0, start = 0; start < x.Length; row++, start += rowLength)
                {
                    ForwardRow(x.Slice(start, rowLength), rowLength - queries + (row % queries) + 1, y.Slice(start, rowLength));
                }
            }

            /// <summary>The gradient through each row of each matrix.</summary>
            internal static void Backward(ReadOnlySpan<{T}> x, int rowLength, int queries, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
            {
                for (int row = 0, start = 0; start < x.Length; row++, start += rowLength)
                {
                    BackwardRow(
                        x.Slice(start, rowLength), rowLength - queries + (row % queries) + 1, gradOutput.Slice(start, rowLength), gradInput.Slice(start, rowLength));
                }
            }
            """);
        SoftmaxParts.WriteForward(kernels, "MaskedProbabilities");
        SoftmaxParts.WriteBackward(kernels, hasTemperature: false, SoftmaxParts.Scale(kernels.Parameter(SoftmaxParts.Temperature)));
    }
}
