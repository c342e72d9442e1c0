using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG3002: keeps the exponential in a local before the statement.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RepeatedExponentialFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RepeatedExponential.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        SemanticModel model = finding.Model;
        if (finding.Node is not InvocationExpressionSyntax second || finding.Related() is not { Count: 1 } related || related[0] is not InvocationExpressionSyntax first
            || second.FirstAncestorOrSelf<SyntaxNode>(node => node is StatementSyntax or LambdaExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax)
                is not StatementSyntax { Parent: BlockSyntax } statement
            || statement is not (ExpressionStatementSyntax or ReturnStatementSyntax or LocalDeclarationStatementSyntax) || model.GetTypeInfo(first).Type is not { } type)
        {
            return;
        }

        // What is computed before the statement cannot need what the statement declares or sets.
        bool isKnownBefore = first.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>()
            .All(name => model.GetSymbolInfo(name).Symbol is { } symbol && symbol.DeclaringSyntaxReferences.All(reference => !statement.Span.Contains(reference.Span)))
            && !statement.DescendantNodes().Any(node => node is PostfixUnaryExpressionSyntax or AwaitExpressionSyntax || (node is AssignmentExpressionSyntax && node.Parent != statement));
        if (!isKnownBefore) { return; }

        string name = statement.FreeName("exponential", "power");
        finding.Offer("Keep the exponential in a local",
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{type.ToMinimalDisplayString(model, statement.SpanStart)} {name} = {first};{finding.Text.NewLineBefore(statement)}"),
            new TextChange(first.Span, name),
            new TextChange(second.Span, name),
        ]);
    }
}
