using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2001: so many saturating hidden layers that gradients vanish.</summary>
internal sealed class SaturatingStack() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2001",
        "Gradients vanish in a deep stack of saturating activations",
        "{0} hidden layers in a row end in {1}, {2}. Use relu, gelu or silu in the hidden layers, or put normalisation or residual paths between them.",
        DiagnosticSeverity.Warning);

    // sigmoid' is at most 1/4 and tanh' at most 1, so that a layer of tanh counts half.
    private const int Sigmoid = 2;
    private const int Tanh = 1;

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        List<Step> stack = [];
        HashSet<object> weights = [];
        Step? product = null;
        for (int i = 0; i < chain.Steps.Count; i++)
        {
            Step step = chain.Steps[i];
            switch (step.Layer.Kind)
            {
                case LayerKind.Affine:
                    product = step;
                    break;
                case LayerKind.Activation when Weight(step.Layer) > 0:
                    // The same weights again are a recurrence, and a layer that no product follows is the last one.
                    bool isHidden = product is not null && weights.Add(Identity(product.Layer)) && FeedsProduct(chain, i);
                    if (isHidden) { stack.Add(step); }

                    product = null;
                    break;
                case LayerKind.Shape or LayerKind.Pooling or LayerKind.Dropout:
                    break;
                default:
                    Report(stack, chain, findings);
                    stack.Clear();
                    product = null;
                    break;
            }
        }

        Report(stack, chain, findings);
    }

    private static int Weight(Layer layer) => layer.Name switch
    {
        "sigmoid" or "hard_sigmoid" => Sigmoid,
        "tanh" or "softsign" => Tanh,
        _ => 0,
    };

    // A product of the user is told by its weights, if they are known; a module by itself.
    private static object Identity(Layer layer) => layer.Weights is { } known ? known : layer;

    private static bool FeedsProduct(LayerChain chain, int index)
    {
        for (int i = index + 1; i < chain.Steps.Count; i++)
        {
            switch (chain.Steps[i].Layer.Kind)
            {
                case LayerKind.Affine:
                    return true;
                case LayerKind.Shape or LayerKind.Pooling or LayerKind.Dropout:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private void Report(List<Step> stack, LayerChain chain, NetworkFindings findings)
    {
        if (stack.Sum(step => Weight(step.Layer)) < findings.SaturatingDepth * Sigmoid || stack.Count == 0) { return; }

        string[] names = [.. stack.Select(step => step.Layer.Name).Distinct()];
        int sigmoids = stack.Count(step => Weight(step.Layer) == Sigmoid);
        string why = sigmoids > 0
            ? $"whose slope is at most 1/4: beside their weights they scale gradients by 1/{System.Math.Pow(4, sigmoids).ToString("N0", CultureInfo.InvariantCulture)} or less on the way back"
            : "whose slope falls to 0 on both sides: gradients fade from layer to layer";
        IOperation? place = stack.Select(step => step.Layer.Origin).FirstOrDefault(findings.Contains);
        if (place is null) { return; }

        // A layer that is used outside the stack, too, as the output mostly, cannot be another one within it.
        SyntaxNode[] layers = [.. stack.Select(step => step.Layer.Origin.Syntax)];
        bool isStackAlone = chain.Steps.Count(step => step.Layer.Kind == LayerKind.Activation && layers.Contains(step.Layer.Origin.Syntax)) == stack.Count;
        findings.Report(Descriptor, place, isStackAlone ? layers : [], stack.Count, string.Join(" and ", names), why);
    }
}
