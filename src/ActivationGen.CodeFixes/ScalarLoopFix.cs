using System.Collections.Immutable;
using ActivationGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG3001: one call over the spans in the place of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ScalarLoopFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ScalarLoop.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        if (finding.Node is not ForStatementSyntax loop || finding.Property(ScalarLoop.Statement) is not { } text) { return; }

        // A comment in the loop is about what is being replaced, and the user's to move.
        if (loop.HasCommentsWithin()) { return; }

        finding.Offer("Call it once for the whole span", () => finding.Root.ReplaceNode(loop, SyntaxFactory.ParseStatement(text).WithTriviaFrom(loop)));
    }
}
