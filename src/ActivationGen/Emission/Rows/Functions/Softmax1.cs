using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>softmax of a row that may choose nothing: as if there were a further element of 0, whose probability is left out.</summary>
internal sealed class Softmax1 : RowFunction
{
    public override string Name => "softmax1";

    public override string Formula => "softmax1(x)[i] = e^x[i] / (1 + sum over j of e^x[j])";

    public override string Remarks =>
        """
        Nothing overflows, whatever the inputs. -infinity has probability 0, and a row of it alone gives zeros; one infinity has probability 1, several share it;
        a row with NaN in it gives NaN.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) => RowMap.Members();

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.RuntimeFiles(target);

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        // The maximum of the longer row is max(0, max x), so that the 1 never overflows nor vanishes where it counts. A copy costs little beside e^.
        kernels.Code(
            $$"""
            /// <summary>The probabilities of some rows at a time, each with a 0 behind its elements.</summary>
            internal static void Forward(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y)
            {
                if (x.Length == 0) { return; }

                int longer = rowLength + 1, rows = x.Length / rowLength, together = Math.Max(1, BlockLength / longer);
                int size = Math.Min(together, rows) * longer;
                Span<{T}> block = {{ScratchText.Take("{T}", "size")}};
                for (int first = 0, count; first < rows; first += count)
                {
                    count = Math.Min(together, rows - first);
                    for (int row = 0; row < count; row++)
                    {
                        x.Slice((first + row) * rowLength, rowLength).CopyTo(block.Slice(row * longer));
                        block[(row * longer) + rowLength] = 0;
                    }

                    Longer(block.Slice(0, count * longer), longer, block.Slice(0, count * longer));
                    for (int row = 0; row < count; row++) { block.Slice(row * longer, rowLength).CopyTo(y.Slice((first + row) * rowLength)); }
                }

                Scratch.Return(rented);
            }
            """);
        kernels.Loop(SoftmaxParts.Probabilities() with { Name = "Longer" });

        // What is left out has no gradient, so that the others' is softmax's.
        SoftmaxParts.WriteBackward(kernels, hasTemperature: false, "1");
    }
}
