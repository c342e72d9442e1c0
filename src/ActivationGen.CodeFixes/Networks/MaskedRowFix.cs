using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG1013: sets masked entries to 0 after softmax, in value and gradient.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MaskedRowFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(MaskedRow.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        if (finding.Property(MaskedRow.Mask) is not { } mask) { return; }

        Offer(
            finding, "Set masked entries to 0 after softmax",
            () => editor.Root.ReplaceNode(calls[0], SyntaxFactory.ParseExpression($"{calls[0].WithoutTrivia().ToFullString()}.masked_fill({mask}, 0)").WithTriviaFrom(calls[0])));
    }
}
