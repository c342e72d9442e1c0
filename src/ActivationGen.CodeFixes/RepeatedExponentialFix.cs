using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG3002: keeps the exponential in a local before the statement.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RepeatedExponentialFix : CodeFixProvider
{
    private const string Title = "Keep the exponential in a local";

    private static readonly string[] Names = ["exponential", "power"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RepeatedExponential.Descriptor.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        Diagnostic diagnostic = context.Diagnostics.First();
        if (diagnostic.AdditionalLocations.Count != 1 || await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax second
            || root.FindNode(diagnostic.AdditionalLocations[0].SourceSpan, getInnermostNodeForTie: true) is not InvocationExpressionSyntax first
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

        string[] taken = [.. (statement.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? root).DescendantTokens().Select(token => token.ValueText)];
        string name = Names.FirstOrDefault(candidate => !taken.Contains(candidate)) ?? Names[0] + "Once";
        string line = text.Lines.GetLineFromPosition(statement.SpanStart).ToString();
        string indent = line.Substring(0, line.Length - line.TrimStart().Length), end = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        TextChange[] changes =
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{type.ToMinimalDisplayString(model, statement.SpanStart)} {name} = {first};{end}{indent}"),
            new TextChange(first.Span, name),
            new TextChange(second.Span, name),
        ];
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(document.WithText(text.WithChanges(changes))), equivalenceKey: Title), diagnostic);
    }
}
