using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2004: removes the softmax.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SoftmaxBeforeLogitsFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SoftmaxBeforeLogits.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls) =>
        Offer(finding, "Remove the softmax", () => editor.Remove(calls[0]));
}
