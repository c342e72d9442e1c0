using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG1001 and AG1007: takes the maximum off the exponents, found by a loop with the same head, or by LINQ where the code is LINQ.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SubtractMaximumFix : CodeFixProvider
{
    private const string Title = "Subtract the maximum";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnshiftedSoftmax.Descriptor.Id, UnshiftedLogSumExp.Descriptor.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Changes(diagnostic, root, model, text) is { } changes)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(document.WithText(text.WithChanges(changes))), equivalenceKey: Title), diagnostic);
            }
        }
    }

    private static List<TextChange>? Changes(Diagnostic diagnostic, SyntaxNode root, SemanticModel model, SourceText text)
    {
        List<InvocationExpressionSyntax> exponentials = [.. diagnostic.AdditionalLocations
            .Select(location => root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)).OfType<InvocationExpressionSyntax>()
            .Distinct().OrderBy(call => call.SpanStart)];
        if (exponentials.Count == 0 || exponentials.Exists(call => !IsPlain(call, model))) { return null; }

        InvocationExpressionSyntax first = exponentials[0];
        if (model.GetSymbolInfo(first).Symbol is not IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Single or SpecialType.System_Double } method) { return null; }

        // What is inserted must be seen from every exponential, and declare a name that is free.
        (string Text, StatementSyntax Before)? search = SearchFor(first, method, model, text, out string maximum);
        if (search is not { } found || found.Before.Parent is not BlockSyntax block || exponentials.Exists(call => !block.Span.Contains(call.Span))) { return null; }

        List<TextChange> changes = [new TextChange(new TextSpan(found.Before.SpanStart, 0), found.Text)];
        foreach (InvocationExpressionSyntax call in exponentials)
        {
            ExpressionSyntax argument = call.ArgumentList.Arguments[0].Expression;
            bool loose = argument is ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax;
            changes.Add(new TextChange(argument.Span, loose ? $"({argument}) - {maximum}" : $"{argument} - {maximum}"));
        }

        if (diagnostic.Id == UnshiftedLogSumExp.Descriptor.Id)
        {
            bool enclosed = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).Parent is not (ReturnStatementSyntax or EqualsValueClauseSyntax or ArgumentSyntax);
            changes.Add(new TextChange(new TextSpan(diagnostic.Location.SourceSpan.Start, 0), enclosed ? $"({maximum} + " : $"{maximum} + "));
            if (enclosed) { changes.Add(new TextChange(new TextSpan(diagnostic.Location.SourceSpan.End, 0), ")")); }
        }

        return changes;
    }

    private static (string Text, StatementSyntax Before)? SearchFor(
        InvocationExpressionSyntax exponential, IMethodSymbol method, SemanticModel model, SourceText text, out string maximum)
    {
        string name = maximum = FreeName(exponential);
        string type = method.ReturnType.SpecialType == SpecialType.System_Single ? "float" : "double";
        ExpressionSyntax argument = exponential.ArgumentList.Arguments[0].Expression;
        if (exponential.FirstAncestorOrSelf<SyntaxNode>(node => node is LambdaExpressionSyntax or ForStatementSyntax or ForEachStatementSyntax) is not { } repeated
            || repeated.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !IsKnownOutside(argument, repeated, model))
        {
            return null;
        }

        SourceText lines = text;
        string line = lines.Lines.GetLineFromPosition(statement.SpanStart).ToString();
        string indent = line.Substring(0, line.Length - line.TrimStart().Length);
        string end = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        if (repeated is SimpleLambdaExpressionSyntax lambda)
        {
            // Only what LINQ runs over, and only where that can be run over twice.
            if (lambda.Parent?.Parent?.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax source } }) { return null; }

            string selected = argument.ToString() == lambda.Parameter.Identifier.Text ? "" : $".Select({lambda.Parameter.Identifier.Text} => {argument})";
            return ($"{type} {name} = {source}{selected}.DefaultIfEmpty().Max();{end}{indent}", statement);
        }

        string? head = repeated switch
        {
            ForStatementSyntax loop => text.ToString(TextSpan.FromBounds(loop.SpanStart, loop.CloseParenToken.Span.End)),
            ForEachStatementSyntax loop => text.ToString(TextSpan.FromBounds(loop.SpanStart, loop.CloseParenToken.Span.End)),
            _ => null,
        };
        string prefix = exponential.Expression is MemberAccessExpressionSyntax access ? access.Expression.ToString() + "." : "";
        return head is null ? null : (
            $"{type} {name} = {type}.NegativeInfinity;{end}{indent}{head}{end}{indent}{{{end}{indent}    {name} = {prefix}Max({name}, {argument});{end}{indent}}}{end}{end}{indent}", statement);
    }

    private static bool IsPlain(InvocationExpressionSyntax call, SemanticModel model) =>
        call.ArgumentList.Arguments.Count == 1 && model.GetSymbolInfo(call).Symbol is IMethodSymbol { Name: "Exp" } method && MathFunctions.Of(method) == MathFunction.Exp;

    // The search runs before the loop's body: it must not need what the body declares, nor call anything twice.
    private static bool IsKnownOutside(ExpressionSyntax argument, SyntaxNode repeated, SemanticModel model) =>
        argument.DescendantNodesAndSelf().All(node => node switch
        {
            InvocationExpressionSyntax or AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or AwaitExpressionSyntax => false,
            IdentifierNameSyntax name => model.GetSymbolInfo(name).Symbol is { } symbol && (symbol is not ILocalSymbol local || !IsDeclaredInBody(local, repeated)),
            _ => true,
        });

    private static bool IsDeclaredInBody(ILocalSymbol local, SyntaxNode repeated) => local.DeclaringSyntaxReferences.Any(reference => repeated switch
    {
        ForStatementSyntax loop => loop.Statement.Span.Contains(reference.Span),
        ForEachStatementSyntax loop => loop.Statement.Span.Contains(reference.Span),
        _ => repeated.Span.Contains(reference.Span),
    });

    private static string FreeName(SyntaxNode node)
    {
        SyntaxNode scope = node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node;
        HashSet<string> taken = [.. scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
        foreach (string candidate in new[] { "maximum", "largest", "rowMaximum" })
        {
            if (!taken.Contains(candidate)) { return candidate; }
        }

        return "maximumOfRow";
    }
}
