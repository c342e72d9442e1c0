using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2009: writes AlphaDropout.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SelfNormalisingMismatchFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SelfNormalisingMismatch.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        // The function alpha_dropout does nothing unless it is told that it trains, the other way round than dropout; whole channels are another module's.
        if (editor.MethodOf(calls[0]) is { Name: "Dropout" })
        {
            Offer(finding, "Use AlphaDropout", () => editor.Rename(calls, new LayerNames("AlphaDropout", "alpha_dropout", 2)));
        }
    }
}
