using System;
using System.Collections.Generic;

namespace ActivationGen.Formulas;

/// <summary>Computes formulas in double. Several roots share what they have in common.</summary>
/// <remarks>Every primitive is good to about 1e-15 of its value, in the tails too, so that a formula's own cancellation is all that is lost.</remarks>
internal sealed class Evaluator
{
    private readonly EquatableArray<Expression> _roots;
    private readonly EquatableArray<Expression> _nodes;
    private readonly double[] _values;

    /// <summary>Prepares for many evaluations of the same formulas.</summary>
    public Evaluator(params Expression[] roots)
    {
        _roots = new EquatableArray<Expression>(roots);
        _nodes = ExpressionPool.Reachable(roots);
        _values = new double[_nodes.Length == 0 ? 0 : _nodes[_nodes.Length - 1].Index + 1];
    }

    /// <summary>The value of one formula; a condition's is 1 or 0.</summary>
    public static double Evaluate(Expression expression, IReadOnlyDictionary<string, double> variables) =>
        new Evaluator(expression).Evaluate(variables)[0];

    /// <summary>The values of the roots, in their order.</summary>
    public double[] Evaluate(IReadOnlyDictionary<string, double> variables)
    {
        foreach (Expression node in _nodes)
        {
            _values[node.Index] = node.Operation switch
            {
                Operation.Constant => node.Constant.High,
                Operation.Variable => variables[node.Name!],
                _ => Apply(node.Operation, Operand(node, 0), Operand(node, 1), Operand(node, 2)),
            };
        }

        double[] results = new double[_roots.Length];
        for (int i = 0; i < results.Length; i++) { results[i] = _values[_roots[i].Index]; }

        return results;
    }

    /// <summary>The value of one operation; operands that it does not have are ignored.</summary>
    public static double Apply(Operation operation, double a, double b = 0, double c = 0) => operation switch
    {
        Operation.Add => a + b,
        Operation.Subtract => a - b,
        Operation.Multiply => a * b,
        Operation.Divide => a / b,
        Operation.Negate => -a,
        Operation.Absolute => Math.Abs(a),
        Operation.Minimum => RealFunctions.Minimum(a, b),
        Operation.Maximum => RealFunctions.Maximum(a, b),
        Operation.SquareRoot => Math.Sqrt(a),
        Operation.Hypotenuse => RealFunctions.Hypotenuse(a, b),
        Operation.Exponential => Math.Exp(a),
        Operation.ExponentialMinusOne => RealFunctions.ExponentialMinusOne(a),
        Operation.Logarithm => Math.Log(a),
        Operation.LogarithmOnePlus => RealFunctions.LogarithmOnePlus(a),
        Operation.Sine => Math.Sin(a),
        Operation.Cosine => Math.Cos(a),
        Operation.ArcTangent => Math.Atan(a),
        Operation.HyperbolicTangent => Math.Tanh(a),
        Operation.HyperbolicSecantSquared => RealFunctions.HyperbolicSecantSquared(a),
        Operation.Sigmoid => RealFunctions.Sigmoid(a),
        Operation.Softplus => RealFunctions.Softplus(a),
        Operation.ErrorFunction => RealFunctions.ErrorFunction(a),
        Operation.ComplementaryErrorFunction => RealFunctions.ComplementaryErrorFunction(a),
        Operation.NormalCumulative => RealFunctions.NormalCumulative(a),
        Operation.NormalDensity => RealFunctions.NormalDensity(a),
        Operation.Gaussian => RealFunctions.Gaussian(a),
        Operation.Select => a != 0 ? b : c,
        Operation.Less => Truth(a < b),
        Operation.LessOrEqual => Truth(a <= b),
        Operation.Greater => Truth(a > b),
        Operation.GreaterOrEqual => Truth(a >= b),
        Operation.Equal => Truth(a == b),
        Operation.NotEqual => Truth(a != b),
        Operation.LogicalAnd => Truth(a != 0 && b != 0),
        Operation.LogicalOr => Truth(a != 0 || b != 0),
        Operation.LogicalNot => Truth(a == 0),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "Not an operation over operands."),
    };

    private static double Truth(bool holds) => holds ? 1 : 0;

    private double Operand(Expression node, int operand) => operand < node.Operands.Length ? _values[node[operand].Index] : 0;
}
