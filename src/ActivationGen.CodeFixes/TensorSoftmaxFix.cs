using System.Collections.Immutable;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG1002: takes the maximum off before TensorPrimitives.SoftMax.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TensorSoftmaxFix : CodeFixProvider
{
    private const string Title = "Subtract the maximum first";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(TensorSoftmaxOfLogits.Descriptor.Id);

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
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is InvocationExpressionSyntax call && Changes(call, model, text) is { } changes)
            {
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(document.WithText(text.WithChanges(changes))), equivalenceKey: Title), diagnostic);
            }
        }
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
        string line = text.Lines.GetLineFromPosition(statement.SpanStart).ToString();
        string indent = line.Substring(0, line.Length - line.TrimStart().Length), end = text.ToString().Contains("\r\n") ? "\r\n" : "\n";
        return
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{type}.Subtract({x}, {type}.Max<{element}>({x}), {y});{end}{indent}"),
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
