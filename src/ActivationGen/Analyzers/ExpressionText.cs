using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Analyzers;

/// <summary>Expressions as parts of the text that fixes write.</summary>
internal static class ExpressionText
{
    /// <summary>Whether an expression needs no parentheses, whatever comes to stand beside it.</summary>
    public static bool IsAtom(this SyntaxNode expression) => expression is IdentifierNameSyntax or LiteralExpressionSyntax or MemberAccessExpressionSyntax
        or ElementAccessExpressionSyntax or InvocationExpressionSyntax or ParenthesizedExpressionSyntax;

    /// <summary>The expression's text, in parentheses where it needs them.</summary>
    public static string AsOperand(this SyntaxNode expression) => expression.IsAtom() ? expression.ToString() : $"({expression})";
}
