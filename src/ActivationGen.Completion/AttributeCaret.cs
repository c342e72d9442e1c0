using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Completion;

/// <summary>What the caret stands at within an attribute.</summary>
internal enum CaretPlace
{
    /// <summary>Within the quotes of the name.</summary>
    Name,

    /// <summary>At the first argument, before there are quotes.</summary>
    QuotedName,

    /// <summary>At a further argument.</summary>
    Parameter,

    /// <summary>Behind the equals sign of a named argument.</summary>
    Value,
}

/// <summary>A caret within <c>[Activation(...)]</c>.</summary>
/// <param name="Place">What it stands at.</param>
/// <param name="Word">The word around it, which a chosen item replaces.</param>
/// <param name="Attribute">The attribute.</param>
/// <param name="Entry">The activation that is named already; null if there is none of that name.</param>
/// <param name="Parameter">The named argument whose value it is.</param>
/// <param name="Library">The library whose defaults the assembly takes.</param>
internal sealed record AttributeCaret(CaretPlace Place, TextSpan Word, AttributeSyntax Attribute, CatalogEntry? Entry, string? Parameter, Library? Library)
{
    public static async Task<AttributeCaret?> FindAsync(Document document, int position, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || Locate(root, position) is not { } found) { return null; }

        // Half-typed attributes stand before nothing yet, and bind all the same.
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || !AttributeNames.IsActivation(model.GetTypeInfo(found.Attribute, cancellation).Type))
        {
            return null;
        }

        ExpressionSyntax? name = found.Attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals is null)?.Expression;
        CatalogEntry? entry = found.Place is CaretPlace.Parameter or CaretPlace.Value && name is not null
            && model.GetConstantValue(name, cancellation) is { HasValue: true, Value: string text } && ActivationCatalog.TryFind(text, out CatalogEntry known) ? known : null;
        return new AttributeCaret(found.Place, found.Word, found.Attribute, entry, found.Parameter, LibraryConvention.Of(model.Compilation));
    }

    private static (CaretPlace Place, TextSpan Word, AttributeSyntax Attribute, string? Parameter)? Locate(SyntaxNode root, int position)
    {
        SyntaxToken token = root.FindToken(position);
        if (position <= token.SpanStart) { token = token.GetPreviousToken(); }

        if (token.IsKind(SyntaxKind.StringLiteralToken) && InQuotes(token, position) is { } content)
        {
            return token.Parent?.Parent is AttributeArgumentSyntax { NameEquals: null, Parent: AttributeArgumentListSyntax { Parent: AttributeSyntax named } list } argument
                && list.Arguments[0] == argument && IsNamed(named) ? (CaretPlace.Name, content, named, null) : null;
        }

        TextSpan word = new(position, 0);
        if (SyntaxFacts.IsIdentifierPartCharacter(token.Text.LastOrDefault()) && !token.IsKind(SyntaxKind.NumericLiteralToken) && position <= token.Span.End)
        {
            word = token.Span;
            token = token.GetPreviousToken();
        }

        if (token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is not { ArgumentList: { } arguments } attribute || !IsNamed(attribute)) { return null; }

        return token.Kind() switch
        {
            SyntaxKind.OpenParenToken when token == arguments.OpenParenToken => (CaretPlace.QuotedName, word, attribute, null),
            SyntaxKind.CommaToken when token.Parent == arguments => (CaretPlace.Parameter, word, attribute, null),
            SyntaxKind.EqualsToken when token.Parent is NameEqualsSyntax name => (CaretPlace.Value, word, attribute, name.Name.Identifier.ValueText),
            _ => null,
        };
    }

    /// <summary>The text between quotes that the caret stands in, as far as it is one word: behind quotes that are not closed the rest of the line follows.</summary>
    private static TextSpan? InQuotes(SyntaxToken literal, int position)
    {
        string text = literal.Text;
        int start = text.IndexOf('"') + 1, caret = position - literal.SpanStart;
        bool closed = text.Length > start && text[text.Length - 1] == '"';
        if (start == 0 || caret < start || caret > (closed ? text.Length - 1 : text.Length)) { return null; }

        int end = caret;
        while (end < text.Length && SyntaxFacts.IsIdentifierPartCharacter(text[end])) { end++; }

        return TextSpan.FromBounds(literal.SpanStart + start, literal.SpanStart + end);
    }

    private static bool IsNamed(AttributeSyntax attribute) =>
        attribute.Name.DescendantTokens().LastOrDefault(token => token.IsKind(SyntaxKind.IdentifierToken)).ValueText is "Activation" or "ActivationAttribute";
}
