using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>What fixes that write text need to know of the code around: how it is indented, how its lines end, which names are taken, where comments are.</summary>
internal static class CodeLayout
{
    /// <summary>The line's end that the file has, and the indentation of the line on which a node begins.</summary>
    public static string NewLineBefore(this SourceText text, SyntaxNode node)
    {
        string line = text.Lines.GetLineFromPosition(node.SpanStart).ToString();
        return text.LineEnd() + line.Substring(0, line.Length - line.TrimStart().Length);
    }

    public static string LineEnd(this SourceText text)
    {
        TextLine first = text.Lines[0];
        return text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak)) is { Length: > 0 } end ? end : "\n";
    }

    /// <summary>The first of some names that nothing in the member around a node has.</summary>
    public static string FreeName(this SyntaxNode node, params string[] candidates)
    {
        string[] taken = [.. (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? node).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)];
        return candidates.FirstOrDefault(candidate => !taken.Contains(candidate)) ?? candidates[0] + "OfThis";
    }

    /// <summary>Whether comments or directives lie within a node, which a replacement would lose; those around it are kept.</summary>
    public static bool HasCommentsWithin(this SyntaxNode node) => node.HasCommentsWithin(node.Span);

    /// <summary>As the other, in a part of a node.</summary>
    public static bool HasCommentsWithin(this SyntaxNode node, TextSpan span) => node.DescendantTrivia(span).Any(trivia => span.Contains(trivia.Span) && trivia.IsComment());

    public static bool IsComment(this SyntaxTrivia trivia) =>
        trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
