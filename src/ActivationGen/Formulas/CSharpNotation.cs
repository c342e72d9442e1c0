using System;
using System.Collections.Generic;

namespace ActivationGen.Formulas;

/// <summary>Formulas in the syntax that <see cref="FormulaParser"/> reads, node by node.</summary>
internal static class CSharpNotation
{
    private static readonly Dictionary<Operation, string> s_functions = new()
    {
        [Operation.Absolute] = "Abs",
        [Operation.Minimum] = "Min",
        [Operation.Maximum] = "Max",
        [Operation.SquareRoot] = "Sqrt",
        [Operation.Hypotenuse] = "Hypot",
        [Operation.Exponential] = "Exp",
        [Operation.ExponentialMinusOne] = "Expm1",
        [Operation.Logarithm] = "Log",
        [Operation.LogarithmOnePlus] = "Log1p",
        [Operation.Sine] = "Sin",
        [Operation.Cosine] = "Cos",
        [Operation.ArcTangent] = "Atan",
        [Operation.HyperbolicTangent] = "Tanh",
        [Operation.HyperbolicSecantSquared] = "Sech2",
        [Operation.Sigmoid] = "Sigmoid",
        [Operation.Softplus] = "Softplus",
        [Operation.ErrorFunction] = "Erf",
        [Operation.ComplementaryErrorFunction] = "Erfc",
        [Operation.NormalCumulative] = "NormalCdf",
        [Operation.NormalDensity] = "NormalPdf",
        [Operation.Gaussian] = "Gaussian",
    };

    public static Phrase Phrase(Expression e) => e.Operation switch
    {
        Operation.Constant => Number(e.Constant),
        Operation.Variable => new(Precedence.Primary, [e.Name!]),
        Operation.Add => Infix(e, " + ", Precedence.Additive),
        Operation.Subtract => Infix(e, " - ", Precedence.Additive),
        Operation.Multiply => Infix(e, " * ", Precedence.Multiplicative),
        Operation.Divide when MayReadAsInteger(e[0]) && MayReadAsInteger(e[1]) => new(Precedence.Multiplicative,
            ["(double)", new(e[0], Precedence.Unary), " / ", new(e[1], Precedence.Unary)]),
        Operation.Divide => Infix(e, " / ", Precedence.Multiplicative),

        // The parser takes "-2" for a number and "-(2)" for a negation.
        Operation.Negate => new(Precedence.Unary, ["-", new(e[0], e[0].IsConstant ? Precedence.Parenthesised : Precedence.Primary)]),
        Operation.Select => new(Precedence.Conditional,
            [new(e[0], Precedence.Or), " ? ", new(e[1], Precedence.Or), " : ", new(e[2], Precedence.Conditional)]),
        Operation.Less => Comparison(e, " < ", Precedence.Relational),
        Operation.LessOrEqual => Comparison(e, " <= ", Precedence.Relational),
        Operation.Greater => Comparison(e, " > ", Precedence.Relational),
        Operation.GreaterOrEqual => Comparison(e, " >= ", Precedence.Relational),
        Operation.Equal => Comparison(e, " == ", Precedence.Equality),
        Operation.NotEqual => Comparison(e, " != ", Precedence.Equality),
        Operation.LogicalAnd => Infix(e, " && ", Precedence.And),
        Operation.LogicalOr => Infix(e, " || ", Precedence.Or),
        Operation.LogicalNot => new(Precedence.Unary, ["!", new(e[0], Precedence.Primary)]),
        _ => Call(s_functions[e.Operation], e),
    };

    /// <summary>Left-associative: the right operand needs parentheses at the same precedence, or it would be another node.</summary>
    internal static Phrase Infix(Expression e, string symbol, Precedence precedence) =>
        new(precedence, [new(e[0], precedence), symbol, new(e[1], precedence + 1)]);

    internal static Phrase Comparison(Expression e, string symbol, Precedence precedence) =>
        new(precedence, [new(e[0], Precedence.Additive), symbol, new(e[1], Precedence.Additive)]);

    internal static Phrase Call(string function, Expression e) => e.Operands.Length == 1
        ? new(Precedence.Primary, [function + "(", new(e[0], Precedence.Conditional), ")"])
        : new(Precedence.Primary, [function + "(", new(e[0], Precedence.Conditional), ", ", new(e[1], Precedence.Conditional), ")"]);

    /// <summary>Whether the text could be one that C# computes in integers, so that a division drops the fraction: if its outermost leaves are.</summary>
    private static bool MayReadAsInteger(Expression e) => IsWholeNumber(OutermostLeaf(e, last: false)) && IsWholeNumber(OutermostLeaf(e, last: true));

    private static Expression OutermostLeaf(Expression e, bool last)
    {
        while (e.Operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Negate or Operation.Select)
        {
            e = last || e.Operation == Operation.Select ? e[e.Operands.Length - 1] : e[0];
        }

        return e;
    }

    private static bool IsWholeNumber(Expression e) => e.IsConstant && e.Constant.IsDouble && Math.Floor(e.Constant.High) == e.Constant.High;

    private static Phrase Number(DoubleDouble value)
    {
        string text = NumberText.Exact(value);
        return new(text[0] == '-' ? Precedence.Unary : Precedence.Primary, [text]);
    }
}
