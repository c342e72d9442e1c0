using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2006: softmax over one element, over the batch, or over two elements.</summary>
internal sealed class DegenerateSoftmax() : NetworkRule(Rule)
{
    /// <summary>The key of the diagnostic's property that says what a fix does.</summary>
    public const string Repair = nameof(Repair);

    /// <summary>Make it sigmoid.</summary>
    public const string TakeSigmoid = nameof(TakeSigmoid);

    /// <summary>Make it run over the last axis.</summary>
    public const string TakeLastAxis = nameof(TakeLastAxis);

    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2006",
        "Softmax over the wrong axis or over too few elements",
        "{0}",
        DiagnosticSeverity.Warning);

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        for (int i = 1; i < chain.Steps.Count; i++)
        {
            Step step = chain.Steps[i];
            if (step.Layer is not { Kind: LayerKind.Activation, Name: "softmax" or "log_softmax" or "softmin" }) { continue; }

            int before = i - 1;
            while (before >= 0 && chain.Steps[before].Layer.Kind == LayerKind.Dropout) { before--; }

            if (before < 0 || chain.Steps[before].Layer is not { Kind: LayerKind.Affine, Name: "linear" } linear) { continue; }

            // After a linear layer the classes are on the last axis.
            double? axis = step.Layer.Number("dim");
            double? width = linear.Number("outputSize");
            if (axis is -1 or 1 && width == 1 && (axis == -1 || IsBatch(chain, before)))
            {
                Report(findings, step, step.Layer.Name == "softmax" ? TakeSigmoid : null, DiagnosticSeverity.Warning,
                    $"{step.Layer.Name} over a single element always gives {(step.Layer.Name == "log_softmax" ? 0 : 1)}, so that nothing is learned. Use sigmoid, or give the last layer one output for each class.");
            }
            else if (axis == 0 && IsBatch(chain, before))
            {
                Report(findings, step, TakeLastAxis, DiagnosticSeverity.Warning,
                    $"Axis 0 is the batch: this {step.Layer.Name} makes the samples of a batch compete instead of the classes. Use dim: -1.");
            }
            else if (axis is -1 && width == 2 && step.Layer.Name == "softmax")
            {
                Report(findings, step, null, DiagnosticSeverity.Info,
                    "softmax over two elements is sigmoid of their difference: one output with sigmoid gives the same with half of the weights. Use a linear layer of 1 and sigmoid, unless both are needed.");
            }
        }
    }

    public override void CheckLoss(LossUse loss, NetworkFindings findings)
    {
        LayerChain chain = loss.Prediction;
        int last = chain.Before(chain.Steps.Count);
        if (loss.Name == "cross_entropy" && last >= 0 && last == chain.Steps.Count - 1 && chain.Steps[last].Layer is { Kind: LayerKind.Affine, Name: "linear" } linear && linear.Number("outputSize") == 1)
        {
            findings.Report(Descriptor, loss.Call, [],
                "Cross entropy over a single class is always 0, since its softmax is always 1: nothing is learned. Give the last layer one output for each class, or use binary_cross_entropy_with_logits.");
        }
    }

    private void Report(NetworkFindings findings, Step step, string? repair, DiagnosticSeverity severity, string problem) => findings.Report(
        Descriptor, step.At, [step.Layer.Origin.Syntax], severity, ImmutableDictionary<string, string?>.Empty.Add(Repair, repair), problem);

    // A layer that only takes batches tells that axis 0 is one; without it a single sample may be meant.
    private static bool IsBatch(LayerChain chain, int end)
    {
        for (int i = 0; i < end; i++)
        {
            Layer layer = chain.Steps[i].Layer;
            if (layer is { Kind: LayerKind.Normalisation, Name: "batch_norm" } || (layer.Name == "flatten" && layer.Number("start_dim") is 1)) { return true; }
        }

        return false;
    }
}
