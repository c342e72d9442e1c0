using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2004: softmax twice, the second one being the loss's own as a rule.</summary>
internal sealed class SoftmaxBeforeLogits() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2004",
        "Softmax before what applies softmax itself",
        "{0}, and here it gets the output of {1}: {2}. Remove this {1}.",
        DiagnosticSeverity.Warning);

    public override void CheckLoss(LossUse loss, NetworkFindings findings)
    {
        LayerChain chain = loss.Prediction;
        int last = chain.Before(chain.Steps.Count);
        if (loss.Name != "cross_entropy" || last < 0 || !chain.Steps[last].Layer.IsSoftmax) { return; }

        // The softmax may be in another class, whose networks are used for more than this loss.
        Step step = chain.Steps[last];
        IOperation place = findings.Contains(step.At) ? step.At : loss.Call;
        findings.Report(
            Descriptor, place, [step.At.Syntax], "Cross entropy takes logits and applies softmax itself", step.Layer.Name, "gradients nearly vanish and the loss cannot come near 0");
    }

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        for (int i = 1; i < chain.Steps.Count; i++)
        {
            int before = chain.Before(i);
            if (before >= 0 && chain.Steps[before].Layer.IsSoftmax && chain.Steps[i].Layer is { Kind: LayerKind.Activation, Name: "softmax" or "log_softmax" })
            {
                Step first = chain.Steps[before];
                findings.Report(
                    Descriptor, first.At, [first.At.Syntax], $"The {chain.Steps[i].Layer.Name} after it takes logits", first.Layer.Name,
                    "probabilities lie so near to each other that the result is nearly uniform and gradients nearly vanish");
            }
        }
    }
}
