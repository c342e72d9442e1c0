using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2002: removes the activation that is one too many.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ActivationAfterActivationFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ActivationAfterActivation.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls) =>
        Offer(finding, "Remove this activation", () => editor.Remove(calls[0]));
}
