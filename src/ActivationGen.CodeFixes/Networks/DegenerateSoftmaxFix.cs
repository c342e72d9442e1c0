using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2006: takes the last axis, or sigmoid for a single output.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DegenerateSoftmaxFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DegenerateSoftmax.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        switch (finding.Property(DegenerateSoftmax.Repair))
        {
            case DegenerateSoftmax.TakeSigmoid:
                Offer(finding, "Use sigmoid", () => editor.Rename(calls, new LayerNames("Sigmoid", "sigmoid", 0)));
                break;
            case DegenerateSoftmax.TakeLastAxis when AxisOf(calls[0]) is { } axis:
                Offer(
                    finding, "Use the last axis",
                    () => editor.Root.ReplaceNode(axis.Expression, SyntaxFactory.ParseExpression("-1").WithTriviaFrom(axis.Expression)));
                break;
        }
    }

    // A literal 0 that is written: what a constant elsewhere says is its author's.
    private static ArgumentSyntax? AxisOf(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.FirstOrDefault(argument => argument.Expression is LiteralExpressionSyntax { Token.ValueText: "0" });
}
