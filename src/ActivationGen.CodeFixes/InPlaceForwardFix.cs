using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG3004: calls the member that reads the output, which is what the buffer holds, or keeps a copy of the input where there is no such member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class InPlaceForwardFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(InPlaceForward.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } argument) { return; }

        if (finding.Property(InPlaceForward.FromOutput) is { } member)
        {
            ReadOutput(finding, call, member);
        }
        else if (finding.Related() is { Count: 1 } related && related[0] is InvocationExpressionSyntax forward)
        {
            KeepInput(finding, argument, forward);
        }
    }

    private static void ReadOutput(Finding finding, InvocationExpressionSyntax call, string member)
    {
        // Named arguments have another name there.
        if ((call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression) is not IdentifierNameSyntax name
            || call.ArgumentList.Arguments.Any(given => given.NameColon is not null))
        {
            return;
        }

        finding.Offer($"Call {member}, which reads the output", () => finding.Root.ReplaceNode(name, SyntaxFactory.IdentifierName(member).WithTriviaFrom(name)));
    }

    private static void KeepInput(Finding finding, ArgumentSyntax argument, InvocationExpressionSyntax forward)
    {
        // The copy is declared before the forward call, where the later one must see it; a lambda in between may run at any time.
        if (forward.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax block } statement || !block.Span.Contains(argument.Span)
            || argument.Ancestors().TakeWhile(node => node != block).Any(node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        {
            return;
        }

        ExpressionSyntax buffer = argument.Expression;
        ITypeSymbol? element = finding.Model.GetTypeInfo(buffer).Type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments: { Length: 1 } arguments } => arguments[0],
            _ => null,
        };
        if (element is null) { return; }

        string type = element.ToMinimalDisplayString(finding.Model, statement.SpanStart);
        string copy = finding.Model.GetTypeInfo(buffer).Type is IArrayTypeSymbol ? $"({type}[]){buffer}.Clone()" : $"{buffer}.ToArray()";
        string name = statement.FreeName("input", "kept", "before");
        finding.Offer($"Keep a copy of '{buffer}' before the call in place",
        [
            new TextChange(new TextSpan(statement.SpanStart, 0), $"{type}[] {name} = {copy};{finding.Text.NewLineBefore(statement)}"),
            new TextChange(buffer.Span, name),
        ]);
    }
}
