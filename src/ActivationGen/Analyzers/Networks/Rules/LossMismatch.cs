using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2005: the loss expects something else than the network gives.</summary>
internal sealed class LossMismatch() : NetworkRule(Rule)
{
    /// <summary>The key of the diagnostic's property that says what a fix does.</summary>
    public const string Repair = nameof(Repair);

    /// <summary>Take the activation away.</summary>
    public const string Remove = nameof(Remove);

    /// <summary>Make softmax log_softmax.</summary>
    public const string TakeLogarithm = nameof(TakeLogarithm);

    /// <summary>Make the loss one that takes logits.</summary>
    public const string TakeLogits = nameof(TakeLogits);

    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2005",
        "The loss does not fit the network's output",
        "{0} wants {1}, and here it gets {2}: {3}. {4}.",
        DiagnosticSeverity.Warning);

    public override void CheckLoss(LossUse loss, NetworkFindings findings)
    {
        LayerChain chain = loss.Prediction;
        int last = chain.Before(chain.Steps.Count);
        if (last < 0) { return; }

        Step step = chain.Steps[last];
        string output = Noun.Of(step.Layer);
        bool isActivation = step.Layer.Kind == LayerKind.Activation;
        bool isLogits = step.Layer is { Kind: LayerKind.Affine, Name: "linear" or "convolution" };
        switch (loss.Name)
        {
            case "nll_loss" or "kl_div" when step.Layer.IsActivation("softmax"):
                Report(findings, loss, step, TakeLogarithm, loss.Name == "nll_loss" ? "nll_loss" : "KLDivLoss", "log-probabilities", "probabilities from softmax",
                    "the loss is not the likelihood and turns negative", "Use log_softmax instead of softmax");
                break;
            case "log" when step.Layer.IsActivation("softmax") || step.Layer.IsActivation("sigmoid"):
                bool hasEpsilon = chain.Steps.Skip(last).Any(added => added.Layer.Name == NetworkReader.Epsilon);
                Report(findings, loss, step, null, hasEpsilon ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning, "log", "values that do not round to 0", "the output of " + output,
                    hasEpsilon ? "where that is 0 only the epsilon is left, and no gradient comes back" : "where that is 0 the result is -infinity, and the loss with it",
                    step.Layer.Name == "softmax" ? "Use log_softmax of the logits" : "Use logsigmoid of the logits");
                break;
            case "nll_loss" when isLogits:
                Report(findings, loss, step, null, "nll_loss", "log-probabilities", "the logits of " + output, "without log_softmax the loss has no lower bound",
                    "Put log_softmax after the last layer, or use cross_entropy");
                break;
            case "nll_loss" when isActivation && step.Layer.Name is not ("log_softmax" or "log_sigmoid"):
                Report(findings, loss, step, null, "nll_loss", "log-probabilities", "the output of " + output, "that is no distribution over the classes",
                    "Use log_softmax as the last activation");
                break;
            case "binary_cross_entropy_with_logits" when isActivation && step.Layer.Name is "sigmoid" or "softmax" or "log_sigmoid" or "hard_sigmoid":
                Report(findings, loss, step, Remove, "binary_cross_entropy_with_logits", "logits, to which it applies sigmoid itself", "the output of " + output,
                    "the loss cannot come near 0 and its gradients are small", $"Remove {output}");
                break;
            case "binary_cross_entropy" when isLogits:
                Report(findings, loss, step, TakeLogits, "binary_cross_entropy", "probabilities between 0 and 1", "the logits of " + output,
                    "values outside that range throw", "Use binary_cross_entropy_with_logits");
                break;
            case "binary_cross_entropy" when isActivation && step.Layer.Name is not ("sigmoid" or "hard_sigmoid" or "softmax" or "softmin" or "hard_tanh" or "relu6"):
                Report(findings, loss, step, null, "binary_cross_entropy", "probabilities between 0 and 1", "the output of " + output,
                    "values outside that range throw", "Use sigmoid as the last activation, or binary_cross_entropy_with_logits on the last layer itself");
                break;
            // Between two distributions, as in distillation, the squared error is a distance like any other.
            case "mse_loss" when step.Layer.IsActivation("softmax") && !IsOfOne(chain, last) && !loss.Target.Steps.Any(target => target.Layer.IsSoftmax):
                Report(findings, loss, step, null, DiagnosticSeverity.Info, "mse_loss", "values of any size", "probabilities from softmax",
                    "where the network is sure of the wrong class its gradient vanishes", "Use cross_entropy on the logits");
                break;
            case "cross_entropy" when step.Layer is { Kind: LayerKind.Activation, Name: "sigmoid" or "hard_sigmoid" or "tanh" }:
                Report(findings, loss, step, Remove, "cross_entropy", "logits of any size", "the output of " + output,
                    "with so narrow a range the loss cannot come near 0", $"Remove {output}");
                break;
        }
    }

    // Softmax of one output is another rule's.
    private static bool IsOfOne(LayerChain chain, int softmax) => chain.Before(softmax) is var before && before >= 0 && chain.Steps[before].Layer.Number("outputSize") == 1;

    private void Report(NetworkFindings findings, LossUse loss, Step step, string? repair, params object[] arguments) =>
        Report(findings, loss, step, repair, DiagnosticSeverity.Warning, arguments);

    private void Report(NetworkFindings findings, LossUse loss, Step step, string? repair, DiagnosticSeverity severity, params object[] arguments)
    {
        IOperation place = findings.Contains(step.At) && repair is Remove or TakeLogarithm ? step.At : loss.Call;
        SyntaxNode changed = repair == TakeLogarithm ? step.Layer.Origin.Syntax : repair == TakeLogits ? loss.Origin.Syntax : step.At.Syntax;
        findings.Report(
            Descriptor, findings.Contains(place) ? place : loss.Call, [changed], severity,
            ImmutableDictionary<string, string?>.Empty.Add(Repair, repair), arguments);
    }
}
