using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG3001: one call over the spans in the place of the loop.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ScalarLoopFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ScalarLoop.Descriptor.Id);

    private protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan) is not ForStatementSyntax loop || !diagnostic.Properties.TryGetValue(ScalarLoop.Statement, out string? text) || text is null) { return; }

        // A comment in the loop is about what is being replaced, and the user's to move.
        bool comments = loop.DescendantTrivia().Any(trivia => trivia.Span.Start >= loop.SpanStart && trivia.Span.End <= loop.Span.End
            && (trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia)));
        if (comments) { return; }

        Offer(context, diagnostic, "Call it once for the whole span", () => root.ReplaceNode(loop, SyntaxFactory.ParseStatement(text).WithTriviaFrom(loop)));
    }
}
