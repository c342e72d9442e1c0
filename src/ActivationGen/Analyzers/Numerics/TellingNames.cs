using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>
/// Whether a body's text names anything that a rule is about. It is asked of every body at every keystroke, so it looks at syntax only and allocates
/// nothing; a body that passes is bound.
/// </summary>
internal static class TellingNames
{
    private const int LongestList = 64;

    public static bool AreIn(SyntaxNode node)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            // Tables of numbers call nothing, and are long.
            if (child.AsNode() is not { } part || part is LiteralExpressionSyntax or InitializerExpressionSyntax { Expressions.Count: > LongestList }) { continue; }

            // A type within top-level statements' file has blocks of its own.
            if (part is SimpleNameSyntax name && IsTelling(name)) { return true; }

            if (part is not (IdentifierNameSyntax or BaseTypeDeclarationSyntax or AttributeListSyntax) && AreIn(part)) { return true; }
        }

        return false;
    }

    private static bool IsTelling(SimpleNameSyntax name) => name.Identifier.ValueText switch
    {
        "Exp" or "ExpM1" or "LogP1" or "SoftMax" => true,
        // Loggers have a Log as well, and they are everywhere.
        "Log" => IsOfNumbers(name) && name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments: { Count: 1 } arguments } && !IsText(arguments[0].Expression),
        // 1 - Tanh(x) * Tanh(x), and the one of TensorPrimitives.
        "Tanh" => name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "MathF" or "TensorPrimitives" or "Half" } or PredefinedTypeSyntax },
        "Sinh" => IsOperandOf(name, SyntaxKind.DivideExpression),
        "Cos" or "Sqrt" => IsOperandOf(name, SyntaxKind.SubtractExpression),
        "Pow" => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { ArgumentList.Arguments: { Count: 2 } arguments }
            && arguments[0].Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "E" } or LiteralExpressionSyntax,
        "Clamp" or "Min" or "Max" => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call && HasComplement(call),
        _ => false,
    };

    private static bool IsOfNumbers(SimpleNameSyntax name) => name.Parent is not MemberAccessExpressionSyntax access || access.Name != name
        || access.Expression switch
        {
            PredefinedTypeSyntax => true,
            IdentifierNameSyntax { Identifier.ValueText: { Length: > 0 } type } => type is "Math" or "MathF" or "Mathf" or "Half" || type[0] == 'T',
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Math" or "MathF" } => true,
            _ => false,
        };

    private static bool IsText(ExpressionSyntax argument) => argument is InterpolatedStringExpressionSyntax
        || argument.IsKind(SyntaxKind.StringLiteralExpression)
        || argument is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: PredefinedTypeSyntax type } } && type.Keyword.IsKind(SyntaxKind.StringKeyword);

    private static bool IsOperandOf(SimpleNameSyntax name, SyntaxKind kind)
    {
        SyntaxNode? call = name.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        while (call?.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax) { call = call.Parent; }

        return call?.Parent is { } parent && parent.IsKind(kind);
    }

    // The 1 - epsilon of a clamp.
    private static bool HasComplement(InvocationExpressionSyntax call)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression.IsKind(SyntaxKind.SubtractExpression)) { return true; }
        }

        return false;
    }
}
