using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>The text of a method's declaration with its <c>[Activation]</c>, and what changes it.</summary>
internal sealed class DeclarationText
{
    private readonly MethodDeclarationSyntax _syntax;
    private readonly AttributeArgumentListSyntax _arguments;

    private DeclarationText(DocumentId document, MethodDeclarationSyntax syntax, AttributeArgumentListSyntax arguments, ActivationMembers? members) =>
        (Document, _syntax, _arguments, Members) = (document, syntax, arguments, members);

    public DocumentId Document { get; }

    /// <summary>The members that the attribute asks for; null if it leaves them open.</summary>
    public ActivationMembers? Members { get; }

    /// <summary>The declaration; null if it is not in the solution's text.</summary>
    public static DeclarationText? Of(IMethodSymbol method, AttributeData attribute, Solution solution, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList: { } arguments } syntax
            || syntax.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } declaration || solution.GetDocument(declaration.SyntaxTree) is not { } document)
        {
            return null;
        }

        int? members = attribute.NamedArguments.Where(argument => argument.Key == nameof(Members)).Select(argument => argument.Value.Value as int?).FirstOrDefault();
        return new DeclarationText(document.Id, declaration, arguments, (ActivationMembers?)members);
    }

    /// <summary>Names another activation; the parameters of the one before are left out.</summary>
    public TextChange NameChange(string activation, string constant, CatalogEntry before)
    {
        IEnumerable<string> kept = _arguments.Arguments
            .Where(argument => argument.NameEquals is { } name && !before.Parameters.Any(parameter => parameter.Name == name.Name.Identifier.ValueText))
            .Select(argument => argument.ToString());
        ExpressionSyntax name = _arguments.Arguments.First(argument => argument.NameEquals is null).Expression;
        string text = name is MemberAccessExpressionSyntax { Expression: var owner } && owner.ToString().EndsWith("ActivationNames", System.StringComparison.Ordinal)
            ? $"{owner}.{constant}"
            : $"\"{activation}\"";
        return new TextChange(_arguments.Span, $"({string.Join(", ", [text, .. kept])})");
    }

    /// <summary>Gives the method another name.</summary>
    public TextChange Rename(string name) => new(_syntax.Identifier.Span, name);

    /// <summary>A second method of another name and activation below this one.</summary>
    public TextChange Second(string name, string activation, string constant, CatalogEntry before)
    {
        SourceText file = _syntax.SyntaxTree.GetText();
        TextSpan span = _syntax.Span;
        TextChange[] changes = [NameChange(activation, constant, before), Rename(name)];
        SourceText copy = file.GetSubText(span).WithChanges(changes.Select(change => new TextChange(new TextSpan(change.Span.Start - span.Start, change.Span.Length), change.NewText!)));
        string newLine = file.NewLineBefore(_syntax);
        string summary = _syntax.HasStructuredTrivia && _syntax.GetLeadingTrivia().Any(trivia => trivia.GetStructure() is DocumentationCommentTriviaSyntax)
            ? $"/// <summary>{activation}, for hidden layers.</summary>{newLine}"
            : "";
        // A comment behind the declaration stays on its line.
        TextLine last = file.Lines.GetLineFromPosition(span.End);
        bool endsWithComment = file.ToString(TextSpan.FromBounds(span.End, last.End)).TrimStart().StartsWith("//", System.StringComparison.Ordinal);
        return new TextChange(new TextSpan(endsWithComment ? last.End : span.End, 0), $"{file.LineEnd()}{newLine}{summary}{copy}");
    }
}
