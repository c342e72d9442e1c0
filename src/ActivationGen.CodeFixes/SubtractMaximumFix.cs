using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG1001 and AG1007: takes the maximum off the exponents, found by a loop with the same head, or by LINQ where the code is LINQ.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SubtractMaximumFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnshiftedSoftmax.Descriptor.Id, UnshiftedLogSumExp.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        if (Changes(finding) is { } changes) { finding.Offer("Subtract the maximum", changes); }
    }

    private static List<TextChange>? Changes(Finding finding)
    {
        SemanticModel model = finding.Model;
        List<InvocationExpressionSyntax> exponentials = [.. (finding.Related() ?? []).OfType<InvocationExpressionSyntax>().Distinct().OrderBy(call => call.SpanStart)];
        if (exponentials.Count == 0 || exponentials.Exists(call => !IsPlain(call, model))) { return null; }

        InvocationExpressionSyntax first = exponentials[0];
        if (model.GetSymbolInfo(first).Symbol is not IMethodSymbol { ReturnType.SpecialType: SpecialType.System_Single or SpecialType.System_Double } method) { return null; }

        // What is inserted must be seen from every exponential, and declare a name that is free.
        (string Text, StatementSyntax Before)? search = SearchFor(first, method, model, finding.Text, out string maximum);
        if (search is not { } found || found.Before.Parent is not BlockSyntax block || exponentials.Exists(call => !block.Span.Contains(call.Span))) { return null; }

        List<TextChange> changes = [new TextChange(new TextSpan(found.Before.SpanStart, 0), found.Text)];
        foreach (InvocationExpressionSyntax call in exponentials)
        {
            ExpressionSyntax argument = call.ArgumentList.Arguments[0].Expression;
            bool loose = argument is ConditionalExpressionSyntax or AssignmentExpressionSyntax or SwitchExpressionSyntax;
            changes.Add(new TextChange(argument.Span, loose ? $"({argument}) - {maximum}" : $"{argument} - {maximum}"));
        }

        if (finding.Diagnostic.Id == UnshiftedLogSumExp.Descriptor.Id)
        {
            bool enclosed = finding.Node.Parent is not (ReturnStatementSyntax or EqualsValueClauseSyntax or ArgumentSyntax);
            TextSpan sum = finding.Node.Span;
            changes.Add(new TextChange(new TextSpan(sum.Start, 0), enclosed ? $"({maximum} + " : $"{maximum} + "));
            if (enclosed) { changes.Add(new TextChange(new TextSpan(sum.End, 0), ")")); }
        }

        return changes;
    }

    private static (string Text, StatementSyntax Before)? SearchFor(
        InvocationExpressionSyntax exponential, IMethodSymbol method, SemanticModel model, SourceText text, out string maximum)
    {
        string name = maximum = exponential.FreeName("maximum", "largest", "rowMaximum");
        string type = method.ReturnType.SpecialType == SpecialType.System_Single ? "float" : "double";
        ExpressionSyntax argument = exponential.ArgumentList.Arguments[0].Expression;
        if (exponential.FirstAncestorOrSelf<SyntaxNode>(node => node is LambdaExpressionSyntax or ForStatementSyntax or ForEachStatementSyntax) is not { } repeated
            || repeated.FirstAncestorOrSelf<StatementSyntax>() is not { } statement || !IsKnownOutside(argument, repeated, model))
        {
            return null;
        }

        string newLine = text.NewLineBefore(statement);
        if (repeated is SimpleLambdaExpressionSyntax lambda)
        {
            // Only what LINQ runs over, and only where that can be run over twice.
            if (lambda.Parent?.Parent?.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax source } }) { return null; }

            string selected = argument.ToString() == lambda.Parameter.Identifier.Text ? "" : $".Select({lambda.Parameter.Identifier.Text} => {argument})";
            return ($"{type} {name} = {source}{selected}.DefaultIfEmpty().Max();{newLine}", statement);
        }

        string? head = repeated switch
        {
            ForStatementSyntax loop => text.ToString(TextSpan.FromBounds(loop.SpanStart, loop.CloseParenToken.Span.End)),
            ForEachStatementSyntax loop => text.ToString(TextSpan.FromBounds(loop.SpanStart, loop.CloseParenToken.Span.End)),
            _ => null,
        };
        string prefix = exponential.Expression is MemberAccessExpressionSyntax access ? access.Expression.ToString() + "." : "";
        return head is null ? null : (
            $"{type} {name} = {type}.NegativeInfinity;{newLine}{head}{newLine}{{{newLine}    {name} = {prefix}Max({name}, {argument});{newLine}}}{text.LineEnd()}{newLine}", statement);
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
}
