using System.Collections.Immutable;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG1002: takes the maximum off before TensorPrimitives.SoftMax.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TensorSoftmaxFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(TensorSoftmaxOfLogits.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        if (finding.Node is InvocationExpressionSyntax call && Changes(call, finding.Model, finding.Text) is { } changes) { finding.Offer("Subtract the maximum first", changes); }
    }

    private static TextChange[]? Changes(InvocationExpressionSyntax call, SemanticModel model, SourceText text)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var type } || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { TypeArguments.Length: 1 } method) { return null; }

        if (call.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax } statement) { return null; }

        ExpressionSyntax input = call.ArgumentList.Arguments[0].Expression, output = call.ArgumentList.Arguments[1].Expression;
        if (input is not IdentifierNameSyntax || output is not IdentifierNameSyntax) { return null; }

        // The destination may be the longer one: what is normalised is the part that was written.
        string x = input.ToString(), y = output.ToString(), element = method.TypeArguments[0].ToMinimalDisplayString(model, call.SpanStart);
        string written = x == y ? y : model.GetTypeInfo(output).Type is IArrayTypeSymbol ? PartOfArray(model, call.SpanStart, y, x) : $"{y}.Slice(0, {x}.Length)";
        return
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{type}.Subtract({x}, {type}.Max<{element}>({x}), {y});{text.NewLineBefore(statement)}"),
            new TextChange(call.Span, $"{type}.SoftMax<{element}>({written}, {y})"),
        ];
    }

    /// <summary>The extension method, or its class where the file does not import System.</summary>
    private static string PartOfArray(SemanticModel model, int position, string array, string lengthOf)
    {
        string extension = $"{array}.AsSpan(0, {lengthOf}.Length)";
        return model.GetSpeculativeSymbolInfo(position, SyntaxFactory.ParseExpression(extension), SpeculativeBindingOption.BindAsExpression).Symbol is null
            ? $"System.MemoryExtensions.AsSpan({array}, 0, {lengthOf}.Length)"
            : extension;
    }
}
