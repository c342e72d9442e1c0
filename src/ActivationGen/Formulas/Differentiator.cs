using System;
using static ActivationGen.Formulas.Algebra;

namespace ActivationGen.Formulas;

/// <summary>
/// Symbolic derivatives. Each primitive carries its own, in a form without cancellation or overflow; one pass over the nodes, so what a formula shares
/// is differentiated once and stays shared.
/// </summary>
/// <remarks>
/// At kinks: |u| has slope 0 at 0; a select takes the branch that it takes; where the operands of a minimum or maximum are equal, the one without the
/// variable wins, so that clamping has slope 0 at its bounds however it is written.
/// </remarks>
internal static class Differentiator
{
    /// <summary>df/dv, simplified as <see cref="Simplifier.SimplifyDerivative"/> does.</summary>
    public static Expression Differentiate(Expression f, string variable)
    {
        Expression zero = f.Pool.Constant(0);
        Expression[] derivatives = new Expression[f.Index + 1];
        foreach (Expression node in ExpressionPool.Reachable(f))
        {
            EquatableArray<Expression> inner = node.MapOperands(derivatives);
            derivatives[node.Index] = node.Operation != Operation.Variable && AreAllZero(inner) ? zero : Derivative(node, inner, variable);
        }

        return derivatives[f.Index];
    }

    /// <summary>The derivative of one node; <paramref name="d"/> are those of its operands, not all of them zero.</summary>
    private static Expression Derivative(Expression f, EquatableArray<Expression> d, string variable) => f.Operation switch
    {
        Operation.Constant => Number(f, 0),
        Operation.Variable => Number(f, f.Name == variable ? 1 : 0),
        Operation.Add => Sum(d[0], d[1]),
        Operation.Subtract => OfDerivatives.Subtract(d[0], d[1]),
        Operation.Multiply => Sum(Product(d[0], f[1]), Product(f[0], d[1])),
        Operation.Divide when d[1].IsValue(0) => Quotient(d[0], f[1]),
        Operation.Divide => Quotient(OfDerivatives.Subtract(d[0], Product(f, d[1])), f[1]),
        Operation.Negate => Minus(d[0]),
        Operation.Absolute => Product(FormulaFunctions.Sign(f[0]), d[0]),
        Operation.Minimum => Extreme(Operation.Less, f, d),
        Operation.Maximum => Extreme(Operation.Greater, f, d),
        Operation.SquareRoot => Quotient(d[0], OfDerivatives.Multiply(Number(f, 2), f)),
        Operation.Hypotenuse => Sum(Product(Quotient(f[0], f), d[0]), Product(Quotient(f[1], f), d[1])),
        Operation.Exponential => Product(f, d[0]),
        Operation.ExponentialMinusOne => Product(Apply(Operation.Exponential, f[0]), d[0]),
        Operation.Logarithm => Quotient(d[0], f[0]),
        Operation.LogarithmOnePlus => Quotient(d[0], Sum(Number(f, 1), f[0])),
        Operation.Sine => Product(Apply(Operation.Cosine, f[0]), d[0]),
        Operation.Cosine => Minus(Product(Apply(Operation.Sine, f[0]), d[0])),
        Operation.ArcTangent => Quotient(d[0], Sum(Number(f, 1), Product(f[0], f[0]))),
        Operation.HyperbolicTangent => Product(Apply(Operation.HyperbolicSecantSquared, f[0]), d[0]),
        Operation.HyperbolicSecantSquared => Product(Scale(-2, Product(Apply(Operation.HyperbolicTangent, f[0]), f)), d[0]),
        Operation.Sigmoid => Product(Product(f, Apply(Operation.Sigmoid, Minus(f[0]))), d[0]),
        Operation.Softplus => Product(Apply(Operation.Sigmoid, f[0]), d[0]),
        Operation.ErrorFunction => Product(Product(TwoOverRootPi(f), Apply(Operation.Gaussian, f[0])), d[0]),
        Operation.ComplementaryErrorFunction => Product(Minus(Product(TwoOverRootPi(f), Apply(Operation.Gaussian, f[0]))), d[0]),
        Operation.NormalCumulative => Product(Apply(Operation.NormalDensity, f[0]), d[0]),
        Operation.NormalDensity => Product(Minus(Product(f[0], f)), d[0]),
        Operation.Gaussian => Product(Scale(-2, Product(f[0], f)), d[0]),
        Operation.Select => Select(f[0], d[1], d[2]),
        Operation.Less or Operation.LessOrEqual or Operation.Greater or Operation.GreaterOrEqual or Operation.Equal or Operation.NotEqual
            or Operation.LogicalAnd or Operation.LogicalOr or Operation.LogicalNot => Number(f, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(f), f.Operation, "An operation without a derivative."),
    };

    /// <summary>Of the operand that wins; a tie goes to the one that is constant in the variable, or else to the second.</summary>
    private static Expression Extreme(Operation wins, Expression f, EquatableArray<Expression> d) => d[0].IsValue(0)
        ? Select(f.Pool.Create(wins, f[1], f[0]), d[1], d[0])
        : Select(f.Pool.Create(wins, f[0], f[1]), d[0], d[1]);

    private static bool AreAllZero(EquatableArray<Expression> derivatives)
    {
        foreach (Expression derivative in derivatives)
        {
            // Of a condition the derivative is zero as well.
            if (!derivative.IsValue(0)) { return false; }
        }

        return true;
    }

    private static Expression TwoOverRootPi(Expression f) =>
        f.Pool.Constant((DoubleDouble)2 / DoubleDouble.SquareRoot(NamedConstants.Pi));

    private static Expression Number(Expression f, double value) => f.Pool.Constant(value);

    private static Expression Apply(Operation operation, Expression a) => OfDerivatives.Function(operation, a);

    private static Expression Sum(Expression a, Expression b) => OfDerivatives.Add(a, b);

    private static Expression Product(Expression a, Expression b) => OfDerivatives.Multiply(a, b);

    private static Expression Quotient(Expression a, Expression b) => OfDerivatives.Divide(a, b);

    private static Expression Minus(Expression a) => OfDerivatives.Negate(a);

    private static Expression Scale(double factor, Expression a) => OfDerivatives.Multiply(Number(a, factor), a);
}
