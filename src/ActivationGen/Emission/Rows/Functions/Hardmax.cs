using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>1 for the first of the largest elements, 0 for the others.</summary>
internal sealed class Hardmax : RowFunction
{
    public override string Name => "hardmax";

    public override string Formula => "hardmax(x)[i] = 1 if x[i] is the first of the largest elements, else 0";

    public override string Remarks =>
        """
        Infinities are compared as any number; a row with NaN in it gives NaN. Steps have no slope: the gradient is 0.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) => RowMap.Members();

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => ["RowWinners"];

    public override void WriteKernels(RowKernelsWriter kernels) => kernels.Code(
        """
        /// <summary>1 for the first of the largest elements of each row, 0 for the others.</summary>
        internal static void Forward(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y)
        {
            for (int start = 0; start < x.Length; start += rowLength)
            {
                RowWinners.Mark(x.Slice(start, rowLength), y.Slice(start, rowLength));
            }
        }

        /// <summary>gradInput = 0.</summary>
        internal static void Backward(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
        {
            gradInput.Clear();
        }

        /// <summary>gradInput = 0.</summary>
        internal static void BackwardFromOutput(ReadOnlySpan<{T}> y, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
        {
            gradInput.Clear();
        }
        """);
}
