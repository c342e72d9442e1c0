using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2009: selu with what takes its self-normalisation away.</summary>
internal sealed class SelfNormalisingMismatch() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2009",
        "Selu with ordinary dropout or batch normalisation",
        "{0}",
        DiagnosticSeverity.Warning);

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        for (int i = 1; i < chain.Steps.Count; i++)
        {
            Layer layer = chain.Steps[i].Layer;
            if (layer is { Kind: LayerKind.Dropout, Name: "dropout" } && Previous(chain, i) is { } before && before.IsActivation("selu"))
            {
                findings.Report(Descriptor, layer.Origin, [layer.Origin.Syntax],
                    "Dropout sets outputs of selu to 0 and moves their mean and variance, which selu keeps at 0 and 1 otherwise. Use AlphaDropout.");
            }

            if (layer is { Kind: LayerKind.Normalisation, Name: "batch_norm" }
                && (chain.Steps[i - 1].Layer.IsActivation("selu") || (i + 1 < chain.Steps.Count && chain.Steps[i + 1].Layer.IsActivation("selu"))))
            {
                findings.Report(Descriptor, layer.Origin, [],
                    "Selu keeps mean and variance at 0 and 1 by itself, which batch normalisation only disturbs. Remove the normalisation, or use relu with it.");
            }
        }
    }

    private static Layer? Previous(LayerChain chain, int index)
    {
        int before = index - 1;
        while (before >= 0 && chain.Steps[before].Layer.Kind == LayerKind.Shape) { before--; }

        return before >= 0 ? chain.Steps[before].Layer : null;
    }
}
