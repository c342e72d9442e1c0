using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2003: two linear layers that are one.</summary>
internal sealed class LinearAfterLinear() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2003",
        "Linear layers without an activation between them",
        "This {0} follows another with no activation between them, so that the two compute no more than {1} could. Put an activation between them, or make them one layer.",
        DiagnosticSeverity.Info);

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        for (int i = 1; i < chain.Steps.Count; i++)
        {
            int before = i - 1;
            // Dropout is the identity once the network is in use.
            while (before >= 0 && chain.Steps[before].Layer.Kind == LayerKind.Dropout) { before--; }

            if (before < 0) { continue; }

            Step first = chain.Steps[before], second = chain.Steps[i];
            if (IsWideConvolution(first.Layer) && IsWideConvolution(second.Layer) && first.Layer.Number("kernel_size") == second.Layer.Number("kernel_size") && first.Layer != second.Layer
                && !first.IsShared && AtLeast(second.Layer, "out_channels", first.Layer, "out_channels"))
            {
                findings.Report(Descriptor, second.At, [], "convolution", "a wider one");
            }

            if (first.Layer is { Kind: LayerKind.Affine, Name: "linear" } && second.Layer is { Kind: LayerKind.Affine, Name: "linear" } && !first.IsShared
                && first.Layer != second.Layer && !MayBeLowRank(first.Layer, second.Layer))
            {
                findings.Report(Descriptor, second.At, [], "linear layer", "one");
            }
        }
    }

    // Two windows of the same size; a factored window, one by channels, and a projection to fewer channels are built so on purpose.
    private static bool IsWideConvolution(Layer layer) => layer is { Kind: LayerKind.Affine, Name: "convolution" } && layer.Number("kernel_size") > 1
        && layer.Number("groups") is null or 1 && layer.Number("stride") is null or 1;

    // A narrow waist between two layers saves weights on purpose; sizes that cannot be compared may be such a waist.
    private static bool MayBeLowRank(Layer first, Layer second)
    {
        bool keepsInput = AtLeast(first, "outputSize", first, "inputSize");
        bool keepsOutput = AtLeast(first, "outputSize", second, "outputSize");
        return !keepsInput && !keepsOutput;
    }

    private static bool AtLeast(Layer layer, string size, Layer other, string otherSize) =>
        layer.Number(size) is { } left && other.Number(otherSize) is { } right
            ? left >= right
            : layer.Text(size) is { } text && text == other.Text(otherSize);
}
