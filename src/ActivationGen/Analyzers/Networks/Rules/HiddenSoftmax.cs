using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2012: softmax between two layers with weights.</summary>
internal sealed class HiddenSoftmax() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2012",
        "Softmax as a hidden activation",
        "{0} stands between two layers with weights: its outputs sum to 1, so that each is tiny in a wide layer and gradients nearly vanish. Use relu, gelu or silu here.",
        DiagnosticSeverity.Warning);

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        for (int i = 1; i + 1 < chain.Steps.Count; i++)
        {
            Step step = chain.Steps[i];
            int before = chain.Before(i), after = chain.After(i);
            while (after >= 0 && chain.Steps[after].Layer.Kind == LayerKind.Pooling) { after = chain.After(after); }

            if (step.Layer is { Kind: LayerKind.Activation, Name: "softmax" or "softmin" } && !step.IsShared && before >= 0 && after >= 0
                && IsDense(chain.Steps[before].Layer) && IsDense(chain.Steps[after].Layer))
            {
                findings.Report(Descriptor, step.At, [step.Layer.Origin.Syntax], step.Layer.Name);
            }
        }
    }

    // Products of the user's own may be those of attention, with softmax between queries times keys and weights times values.
    private static bool IsDense(Layer layer) => layer is { Kind: LayerKind.Affine, Name: "linear" or "convolution" };
}
