using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2005: removes the activation, takes its logarithm, or takes the loss that wants logits.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LossMismatchFix : NetworkFix
{
    // The weight, the reduction and what else both losses have in the same places.
    private const int LossArguments = 3;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(LossMismatch.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        switch (finding.Property(LossMismatch.Repair))
        {
            case LossMismatch.Remove:
                Offer(finding, "Remove the activation", () => editor.Remove(calls[0]));
                break;
            case LossMismatch.TakeLogarithm:
                Offer(finding, "Use log_softmax", () => editor.Rename(calls, new LayerNames("LogSoftmax", "log_softmax", 1)));
                break;
            case LossMismatch.TakeLogits:
                Offer(
                    finding, "Use binary_cross_entropy_with_logits",
                    () => editor.Rename(calls, new LayerNames("BCEWithLogitsLoss", "binary_cross_entropy_with_logits", LossArguments)));
                break;
        }
    }
}
