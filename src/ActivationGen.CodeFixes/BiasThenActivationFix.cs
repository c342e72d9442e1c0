using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG3003: one call of the batch form in the place of the sum and the activation.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class BiasThenActivationFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(BiasThenActivation.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        StatementSyntax? statement = finding.Node.FirstAncestorOrSelf<StatementSyntax>();
        if (statement is null || finding.Property(BiasThenActivation.Statement) is not { } text) { return; }

        StatementSyntax? call = null;
        if (!ContainsActivation(statement, text))
        {
            if (statement.Parent is not BlockSyntax block) { return; }

            call = block.Statements[block.Statements.IndexOf(statement) + 1];
        }

        // Comments within what is replaced are the user's to move.
        if (statement.Parent!.HasCommentsWithin(TextSpan.FromBounds(statement.SpanStart, (call ?? statement).Span.End))) { return; }

        finding.Offer("Call the batch form once", () =>
        {
            StatementSyntax fused = SyntaxFactory.ParseStatement(text).WithTriviaFrom(statement);
            if (call is null) { return finding.Root.ReplaceNode(statement, fused); }

            BlockSyntax block = (BlockSyntax)statement.Parent!;
            SyntaxList<StatementSyntax> statements = block.Statements.Replace(statement, fused.WithTrailingTrivia(call.GetTrailingTrivia()));
            return finding.Root.ReplaceNode(block, block.WithStatements(statements.RemoveAt(block.Statements.IndexOf(statement) + 1)));
        });
    }

    // A loop that applies the activation itself is replaced alone.
    private static bool ContainsActivation(StatementSyntax statement, string text)
    {
        string batch = text.Substring(0, text.IndexOf('('));
        string activation = batch.Substring(0, batch.Length - "Batch".Length);
        return statement.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => call.Expression.ToString() == activation);
    }
}
