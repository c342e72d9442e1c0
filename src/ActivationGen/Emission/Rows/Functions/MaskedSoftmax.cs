using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>softmax over the elements that a mask lets through.</summary>
internal sealed class MaskedSoftmax : RowFunction
{
    private static readonly RowParameter Mask = new("ReadOnlySpan<bool>", "mask", "Which elements count; as long as {x}.");

    public override string Name => "masked_softmax";

    public override IEnumerable<EquatableArray<Learnable>> ArgumentSets => [[], [new Learnable(SoftmaxParts.Temperature, PerChannel: false)]];

    public override string Formula => "masked_softmax(x)[i] = e^(x[i] / t) / sum over the j with mask[j] of e^(x[j] / t), and 0 without mask[i]";

    public override string Remarks =>
        """
        Nothing overflows, whatever the inputs. A row without any element that counts, or with -infinity alone, gives zeros; one infinity has probability 1,
        several share it; NaN that counts gives NaN. What the mask hides is not looked at.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments)
    {
        foreach (RowMember member in SoftmaxParts.Members(arguments))
        {
            // From the outputs the gradient is had without the mask: they are 0 where it hides something.
            if (member.Members.HasFlag(ActivationMembers.BackwardFromOutput))
            {
                yield return member;
                continue;
            }

            List<RowParameter> parameters = [.. member.Parameters];
            parameters.Insert(1, Mask);
            List<string> lines = [.. member.Body.Split('\n')];
            lines.Insert(lines.Count - 1, "{checks}.RowArguments.RequireMask({x}.Length, {mask}, nameof({mask}));");
            lines[lines.Count - 1] = lines[lines.Count - 1].Replace("({x}, ", "({x}, {mask}, ");
            yield return member with { Parameters = [.. parameters], Body = string.Join("\n", lines) };
        }
    }

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.RuntimeFiles(target).Concat([target.HasVectors ? "RowMasks" : "PortableRowMasks"]);

    public override IEnumerable<string> ArgumentFiles => ["RowTemperatures"];

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        bool isArgument = kernels.IsArgument(SoftmaxParts.Temperature);
        string more = isArgument ? ", {T} temperature" : "", passed = isArgument ? ", temperature" : "";
        kernels.Code(
            $$"""
            /// <summary>Of some rows at a time, the elements that the mask hides become -infinity in y, and y what softmax makes of them.</summary>
            internal static void Forward(ReadOnlySpan<{T}> x, ReadOnlySpan<bool> mask, int rowLength, Span<{T}> y{{more}})
            {
                for (int start = 0, count; start < x.Length; start += count)
                {
                    count = Math.Min(Math.Max(rowLength, BlockLength - (BlockLength % rowLength)), x.Length - start);
                    Span<{T}> block = y.Slice(start, count);
                    {Portable}RowMasks.Apply(x.Slice(start, count), mask.Slice(start, count), block);
                    Forward(block, rowLength, block{{passed}});
                }
            }
            """);
        SoftmaxParts.WriteForward(kernels, "MaskedProbabilities");
        kernels.Code(SoftmaxParts.BackwardFromInput
            .Replace("ReadOnlySpan<{T}> x, int rowLength", "ReadOnlySpan<{T}> x, ReadOnlySpan<bool> mask, int rowLength")
            .Replace("(x, rowLength, gradOutput", "(x, mask, rowLength, gradOutput")
            .Replace("x.Slice(start, count), rowLength, outputs", "x.Slice(start, count), mask.Slice(start, count), rowLength, outputs")
            .Replace("{more}", more).Replace("{passed}", passed));
        SoftmaxParts.WriteBackwardFromOutput(kernels, isArgument, isArgument ? "1 / temperature" : SoftmaxParts.Scale(kernels.Parameter(SoftmaxParts.Temperature)));
        if (isArgument) { SoftmaxParts.WriteTemperatureGradients(kernels, hasMask: true); }
    }
}
