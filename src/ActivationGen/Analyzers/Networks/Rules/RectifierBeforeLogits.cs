using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2007: a rectifier on what should be logits.</summary>
internal sealed class RectifierBeforeLogits() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2007",
        "A rectifier before softmax, sigmoid or a loss of logits",
        "{0} cuts the negative logits off before {1}: {2}, and where all are negative no gradient comes back. Remove {0}.",
        DiagnosticSeverity.Warning);

    /// <summary>Whether this rule, not that of activations in a row, reports the pair.</summary>
    public static bool Concerns(Layer first, Layer second) =>
        first.IsRectifier && second is { Kind: LayerKind.Activation, Name: "softmax" or "softmin" or "log_softmax" or "sigmoid" or "hard_sigmoid" or "log_sigmoid" };

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        for (int i = 1; i < chain.Steps.Count; i++)
        {
            int before = chain.Before(i);
            if (before >= 0 && Concerns(chain.Steps[before].Layer, chain.Steps[i].Layer)) { Report(findings, chain.Steps[before], chain.Steps[i].Layer.Name, null); }
        }
    }

    public override void CheckLoss(LossUse loss, NetworkFindings findings)
    {
        int last = loss.Prediction.Before(loss.Prediction.Steps.Count);
        if (last >= 0 && loss.Prediction.Steps[last].Layer.IsRectifier && loss.Name is "cross_entropy" or "binary_cross_entropy_with_logits")
        {
            Report(findings, loss.Prediction.Steps[last], loss.Name, loss.Call);
        }
    }

    private void Report(NetworkFindings findings, Step rectifier, string what, IOperation? otherwise)
    {
        string effect = what is "sigmoid" or "hard_sigmoid" or "log_sigmoid" or "binary_cross_entropy_with_logits"
            ? "no probability below 1/2 can be given"
            : "classes that are unlikely cannot be told apart";
        IOperation place = otherwise is null || findings.Contains(rectifier.At) ? rectifier.At : otherwise;
        findings.Report(Descriptor, place, [rectifier.At.Syntax], rectifier.Layer.Name, what, effect);
    }
}
