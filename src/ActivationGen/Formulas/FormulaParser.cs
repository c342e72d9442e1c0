using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Formulas;

/// <summary>
/// Reads C# expression syntax as real mathematics: catalog formulas from text, users' own formulas from their method bodies.
/// Literals are the decimal numbers as written (<c>0.1d</c>: the double nearest to it), casts to float and double mean nothing.
/// </summary>
/// <remarks>The syntax is walked with a stack of its own, so a sum of ten thousand terms needs no deep call stack.</remarks>
internal sealed partial class FormulaParser
{
    private readonly ExpressionPool _pool;
    private readonly IReadOnlyDictionary<string, Expression> _scope;
    private readonly Stack<Term> _values = new();

    private FormulaParser(ExpressionPool pool, IReadOnlyDictionary<string, Expression> scope) => (_pool, _scope) = (pool, scope);

    /// <summary>Parses <paramref name="text"/>; <paramref name="variables"/> are the names that it may use.</summary>
    public static ParseResult Parse(string text, ExpressionPool pool, IReadOnlyCollection<string> variables) =>
        Parse(text, pool, variables.ToDictionary(name => name, pool.Variable));

    /// <summary>Parses <paramref name="text"/>; <paramref name="scope"/> says what each name stands for: a variable, a constant, a local's formula.</summary>
    public static ParseResult Parse(string text, ExpressionPool pool, IReadOnlyDictionary<string, Expression> scope)
    {
        ExpressionSyntax syntax = SyntaxFactory.ParseExpression(text);
        if (syntax.ContainsDiagnostics)
        {
            Diagnostic first = syntax.GetDiagnostics().First();
            return ParseResult.Failure(first.GetMessage(CultureInfo.InvariantCulture), first.Location.SourceSpan);
        }

        return Parse(syntax, pool, scope);
    }

    /// <summary>Reads syntax that the compiler has parsed already.</summary>
    public static ParseResult Parse(ExpressionSyntax syntax, ExpressionPool pool, IReadOnlyDictionary<string, Expression> scope)
    {
        try
        {
            Term result = new FormulaParser(pool, scope).Read(syntax);
            return result.Expression.IsCondition ? throw new Unreadable("a formula is a number, not a condition", syntax) : new ParseResult(result.Expression, null);
        }
        catch (Unreadable unreadable)
        {
            return ParseResult.Failure(unreadable.Message, unreadable.Syntax.Span);
        }
    }

    /// <summary>For formulas that are part of the program, such as the catalog's.</summary>
    public static Expression ParseOrThrow(string text, ExpressionPool pool, params string[] variables)
    {
        ParseResult result = Parse(text, pool, variables);
        return result.Expression ?? throw new FormatException($"{result.Error!.Message} at {result.Error.Span} of '{text}'");
    }

    /// <summary>Operands first, then the node that they belong to.</summary>
    private Term Read(ExpressionSyntax root)
    {
        Stack<(ExpressionSyntax Syntax, bool OperandsRead)> pending = new();
        pending.Push((root, false));
        while (pending.Count > 0)
        {
            (ExpressionSyntax syntax, bool operandsRead) = pending.Pop();
            if (operandsRead)
            {
                _values.Push(Combine(syntax));
                continue;
            }

            ExpressionSyntax[] operands = Operands(syntax);
            if (operands.Length == 0)
            {
                _values.Push(Leaf(syntax));
                continue;
            }

            pending.Push((syntax, true));
            for (int i = operands.Length - 1; i >= 0; i--) { pending.Push((operands[i], false)); }
        }

        return _values.Pop();
    }

    private static ExpressionSyntax[] Operands(ExpressionSyntax syntax) => syntax switch
    {
        ParenthesizedExpressionSyntax s => [s.Expression],
        CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.FloatKeyword or (int)SyntaxKind.DoubleKeyword } } s => [s.Expression],
        PrefixUnaryExpressionSyntax s => [s.Operand],
        BinaryExpressionSyntax s when !s.IsKind(SyntaxKind.AsExpression) && !s.IsKind(SyntaxKind.IsExpression) => [s.Left, s.Right],
        ConditionalExpressionSyntax s => [s.Condition, s.WhenTrue, s.WhenFalse],
        InvocationExpressionSyntax s => [.. Arguments(s).Select(a => a.Expression)],
        _ => [],
    };

    private static IEnumerable<ArgumentSyntax> Arguments(InvocationExpressionSyntax call)
    {
        foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
        {
            yield return argument.NameColon is null && argument.RefKindKeyword.IsKind(SyntaxKind.None)
                ? argument
                : throw new Unreadable("arguments of a formula's functions have no names or modifiers", argument);
        }
    }

    /// <summary>A subexpression that has been read.</summary>
    /// <param name="Expression">Its formula.</param>
    /// <param name="IsInteger">Whether C# computes it in integers, where division means something else.</param>
    private readonly record struct Term(Expression Expression, bool IsInteger = false);

    private sealed class Unreadable(string message, SyntaxNode syntax) : Exception(message)
    {
        public SyntaxNode Syntax { get; } = syntax;
    }
}
