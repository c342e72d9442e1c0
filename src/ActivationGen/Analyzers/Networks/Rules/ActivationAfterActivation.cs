using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2002: two activations with nothing between them.</summary>
internal sealed class ActivationAfterActivation() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2002",
        "An activation directly after another",
        "{0} is applied to the output of {1} with no layer between them{2}. {3}.",
        DiagnosticSeverity.Warning);

    public override void CheckChain(LayerChain chain, NetworkFindings findings)
    {
        for (int i = 1; i < chain.Steps.Count; i++)
        {
            Step first = chain.Steps[i - 1], second = chain.Steps[i];
            if (IsNarrow(first.Layer) && second.Layer is { Kind: LayerKind.Activation, Name: "softmax" or "log_softmax" } && !first.IsShared)
            {
                findings.Report(Descriptor, first.At, [first.At.Syntax], Noun.Of(second.Layer), Noun.Of(first.Layer),
                    $", and logits in a range of {Width(first.Layer)} leave the probabilities nearly equal", $"Remove {first.Layer.Name}");
                continue;
            }

            // Softmax and the logistic functions after a rectifier are another rule's.
            if (!IsPlain(first.Layer) || !IsPlain(second.Layer) || first.IsShared || IsCustomary(chain, i) || RectifierBeforeLogits.Concerns(first.Layer, second.Layer))
            {
                continue;
            }

            string why = first.Layer.IsRectifier && second.Layer.IsRectifier ? ", which changes nothing"
                : IsNarrow(second.Layer) ? ", which only narrows the range and weakens gradients" : ", which only weakens gradients";
            findings.Report(Descriptor, second.At, [second.At.Syntax], Noun.Of(second.Layer), Noun.Of(first.Layer), why, "Remove one of the two, or put the layer that is missing between them");
        }
    }

    private static bool IsNarrow(Layer layer) => layer is { Kind: LayerKind.Activation, Name: "sigmoid" or "hard_sigmoid" or "tanh" or "softsign" };

    private static int Width(Layer layer) => layer.Name is "sigmoid" or "hard_sigmoid" ? 1 : 2;

    private static bool IsPlain(Layer layer) => layer.Kind == LayerKind.Activation && layer.Name is not ("softmax" or "softmin" or "log_softmax" or "linear");

    // Clipping after an activation, the tanh of a softplus, and shrinkage are built so on purpose.
    private static bool IsCustomary(LayerChain chain, int second) => (chain.Steps[second - 1].Layer.Name, chain.Steps[second].Layer.Name) is
        ("softplus", "tanh") or (_, "hard_tanh" or "threshold" or "softshrink" or "hardshrink" or "squared_relu") or ("tanh", "softplus");
}
