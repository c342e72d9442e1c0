using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Formulas;

/// <content>What each kind of syntax means.</content>
internal sealed partial class FormulaParser
{
    private Term Leaf(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression):
                return new Term(_pool.Constant(Number(literal)), literal.Token.Value is int or uint or long or ulong);
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) || literal.IsKind(SyntaxKind.FalseLiteralExpression):
                Operation comparison = literal.IsKind(SyntaxKind.TrueLiteralExpression) ? Operation.Equal : Operation.NotEqual;
                return new Term(_pool.Create(comparison, _pool.Constant(0), _pool.Constant(0)));
            case IdentifierNameSyntax name when _scope.TryGetValue(name.Identifier.ValueText, out Expression? known):
                return new Term(known);
            case IdentifierNameSyntax name when NamedConstants.TryGet(name.Identifier.ValueText, out DoubleDouble value):
                return new Term(_pool.Constant(value));
            case IdentifierNameSyntax name:
                throw new Unreadable($"'{name.Identifier.ValueText}' is neither a parameter nor a known constant", name);
            case MemberAccessExpressionSyntax access when IsNumericType(access.Expression):
                return NamedConstants.TryGet(access.Name.Identifier.ValueText, out DoubleDouble constant)
                    ? new Term(_pool.Constant(constant))
                    : throw new Unreadable($"'{access.Name.Identifier.ValueText}' is not a known constant", access.Name);
            case InvocationExpressionSyntax call:
                throw new Unreadable($"'{call.Expression}' needs arguments to be part of a formula", call);
            case CastExpressionSyntax cast:
                throw new Unreadable($"a cast to '{cast.Type}' is not supported in a formula", cast);
            default:
                throw new Unreadable($"'{Abbreviated(syntax)}' is not supported in a formula", syntax);
        }
    }

    private Term Combine(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case ParenthesizedExpressionSyntax:
                return _values.Pop();
            case CastExpressionSyntax cast:
                return new Term(NumberOperand(_values.Pop(), cast.Expression));
            case PrefixUnaryExpressionSyntax unary:
                return Unary(unary, _values.Pop());
            case BinaryExpressionSyntax binary:
                Term right = _values.Pop(), left = _values.Pop();
                return Binary(binary, left, right);
            case ConditionalExpressionSyntax conditional:
                Term whenFalse = _values.Pop(), whenTrue = _values.Pop(), condition = _values.Pop();
                return new Term(
                    _pool.Select(
                        ConditionOperand(condition, conditional.Condition),
                        NumberOperand(whenTrue, conditional.WhenTrue),
                        NumberOperand(whenFalse, conditional.WhenFalse)),
                    whenTrue.IsInteger && whenFalse.IsInteger);
            default:
                return Call((InvocationExpressionSyntax)syntax);
        }
    }

    private Term Unary(PrefixUnaryExpressionSyntax syntax, Term operand)
    {
        switch (syntax.Kind())
        {
            case SyntaxKind.UnaryPlusExpression:
                return operand with { Expression = NumberOperand(operand, syntax.Operand) };
            case SyntaxKind.LogicalNotExpression:
                return new Term(_pool.Create(Operation.LogicalNot, ConditionOperand(operand, syntax.Operand)));
            case SyntaxKind.UnaryMinusExpression:
                Expression number = NumberOperand(operand, syntax.Operand);

                // -2 is a number; -(2) a negation, which is how the printer tells the two apart. There is no integer -0.
                bool isBare = syntax.Operand is LiteralExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax;
                if (!number.IsConstant || !isBare) { return operand with { Expression = -number }; }

                return operand with { Expression = operand.IsInteger && number.IsValue(0) ? number : _pool.Constant(-number.Constant) };
            default:
                throw new Unreadable($"the operator '{syntax.OperatorToken.Text}' is not supported in a formula", syntax);
        }
    }

    private Term Binary(BinaryExpressionSyntax syntax, Term left, Term right)
    {
        Operation operation = syntax.Kind() switch
        {
            SyntaxKind.AddExpression => Operation.Add,
            SyntaxKind.SubtractExpression => Operation.Subtract,
            SyntaxKind.MultiplyExpression => Operation.Multiply,
            SyntaxKind.DivideExpression => Operation.Divide,
            SyntaxKind.LessThanExpression => Operation.Less,
            SyntaxKind.LessThanOrEqualExpression => Operation.LessOrEqual,
            SyntaxKind.GreaterThanExpression => Operation.Greater,
            SyntaxKind.GreaterThanOrEqualExpression => Operation.GreaterOrEqual,
            SyntaxKind.EqualsExpression => Operation.Equal,
            SyntaxKind.NotEqualsExpression => Operation.NotEqual,
            SyntaxKind.LogicalAndExpression => Operation.LogicalAnd,
            SyntaxKind.LogicalOrExpression => Operation.LogicalOr,
            _ => throw new Unreadable($"the operator '{syntax.OperatorToken.Text}' is not supported in a formula", syntax),
        };
        if (operation is Operation.LogicalAnd or Operation.LogicalOr)
        {
            return new Term(_pool.Create(operation, ConditionOperand(left, syntax.Left), ConditionOperand(right, syntax.Right)));
        }

        Expression a = NumberOperand(left, syntax.Left), b = NumberOperand(right, syntax.Right);
        bool isInteger = left.IsInteger && right.IsInteger && operation <= Operation.Divide;
        if (isInteger && operation == Operation.Divide)
        {
            throw new Unreadable($"'{Abbreviated(syntax)}' is an integer division in C#, which drops the fraction: write one operand with a decimal point", syntax);
        }

        return new Term(_pool.Create(operation, a, b), isInteger);
    }

    private Term Call(InvocationExpressionSyntax syntax)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = syntax.ArgumentList.Arguments;
        Expression[] values = new Expression[arguments.Count];
        for (int i = values.Length - 1; i >= 0; i--) { values[i] = NumberOperand(_values.Pop(), arguments[i].Expression); }

        string name = FunctionName(syntax.Expression);
        if (name == "Log" && values.Length == 2)
        {
            return new Term(_pool.Create(Operation.Logarithm, values[0]) / _pool.Create(Operation.Logarithm, values[1]));
        }

        if (!FormulaFunctions.TryGet(name, out FormulaFunctions.Function function))
        {
            throw new Unreadable($"there is no function '{name}' in formulas; there are {string.Join(", ", FormulaFunctions.Names)}", syntax.Expression);
        }

        return function.Arity == values.Length
            ? new Term(function.Expand(new EquatableArray<Expression>(values)))
            : throw new Unreadable($"'{name}' takes {function.Arity} argument{(function.Arity == 1 ? "" : "s")}, not {values.Length}", syntax);
    }

    private static string FunctionName(ExpressionSyntax function) => function switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access when IsNumericType(access.Expression) => access.Name.Identifier.ValueText,
        _ => throw new Unreadable($"'{Abbreviated(function)}' is not a function of formulas", function),
    };

    /// <summary>Math, MathF, float, double, and these behind a namespace.</summary>
    private static bool IsNumericType(ExpressionSyntax qualifier) => qualifier switch
    {
        PredefinedTypeSyntax type => type.Keyword.IsKind(SyntaxKind.FloatKeyword) || type.Keyword.IsKind(SyntaxKind.DoubleKeyword),
        IdentifierNameSyntax name => name.Identifier.ValueText is "Math" or "MathF" or "Single" or "Double",
        MemberAccessExpressionSyntax access => access.Expression.ToString() is "System" or "global::System" && IsNumericType(access.Name),
        _ => false,
    };

    private static DoubleDouble Number(LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text;
        if (literal.Token.Value is int or uint or long or ulong) { return Convert.ToDouble(literal.Token.Value, CultureInfo.InvariantCulture); }

        if (!DoubleDouble.TryParse(text, out DoubleDouble value)) { throw new Unreadable($"'{text}' is not a number", literal); }

        return text.EndsWith("d", StringComparison.OrdinalIgnoreCase) ? value.High : value;
    }

    private static Expression NumberOperand(Term term, SyntaxNode syntax) =>
        term.Expression.IsCondition ? throw new Unreadable($"'{Abbreviated(syntax)}' is a condition where a number is needed", syntax) : term.Expression;

    private static Expression ConditionOperand(Term term, SyntaxNode syntax) =>
        term.Expression.IsCondition ? term.Expression : throw new Unreadable($"'{Abbreviated(syntax)}' is a number where a condition is needed", syntax);

    private static string Abbreviated(SyntaxNode syntax)
    {
        string text = syntax.ToString();
        return text.Length <= 60 ? text : text.Substring(0, 59) + "…";
    }
}
