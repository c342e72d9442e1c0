using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2008 and AG2011: draws weights as the activation behind them wants it, and starts biases at 0.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class InitialiserFix : NetworkFix
{
    private const string Zeros = "zeros_";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(InitialiserMismatch.Rule.Id, DyingRectifier.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        string? initialiser = finding.Diagnostic.Id == DyingRectifier.Rule.Id ? Zeros : finding.Property(InitialiserMismatch.Initialiser);
        InvocationExpressionSyntax call = calls[0];
        if (initialiser is null || call.ArgumentList.Arguments.Count == 0) { return; }

        // Written as the user reaches the class init: by its name, or by a static using.
        string prefix = call.Expression is MemberAccessExpressionSyntax access ? access.Expression + "." : "";
        string tensor = call.ArgumentList.Arguments[0].ToString();
        string written = initialiser == InitialiserMismatch.SelfNormalising
            ? $"{prefix}kaiming_normal_({tensor}, nonlinearity: {prefix}NonlinearityType.Linear)"
            : $"{prefix}{initialiser}({tensor})";
        Offer(finding, $"Use {initialiser}", () => editor.Root.ReplaceNode(call, SyntaxFactory.ParseExpression(written).WithTriviaFrom(call)));
    }
}
