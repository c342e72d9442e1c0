namespace ActivationGen.Emission.Rows.Functions;

/// <summary>What sparsemax and entmax have in common: the runtime has the arithmetic.</summary>
internal static class SparseParts
{
    public const string Remarks =
        """
        Elements far enough below the largest one have probability 0 exactly, -infinity among them; one infinity has probability 1, several share it; a row
        of -infinity alone, or with NaN in it, gives NaN.
        """;

    public static void Write(RowKernelsWriter kernels, string method)
    {
        kernels.Code(
            $$"""
            /// <summary>The outputs, row by row.</summary>
            internal static void Forward(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y)
            {
                for (int start = 0; start < x.Length; start += rowLength)
                {
                    RowProjections.{{method}}(x.Slice(start, rowLength), y.Slice(start, rowLength));
                }
            }

            /// <summary>The gradient from the outputs, row by row.</summary>
            internal static void BackwardFromOutput(ReadOnlySpan<{T}> y, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
            {
                for (int start = 0; start < y.Length; start += rowLength)
                {
                    RowProjections.{{method}}Backward(y.Slice(start, rowLength), gradOutput.Slice(start, rowLength), gradInput.Slice(start, rowLength));
                }
            }
            """);
        kernels.Code(SoftmaxParts.BackwardFromInput.Replace("{more}", "").Replace("{passed}", ""));
    }
}
