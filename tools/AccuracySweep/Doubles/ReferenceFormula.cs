using System;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.AccuracySweep.Doubles;

/// <summary>A formula of the catalog, or that of its derivative, evaluated in double-double.</summary>
internal sealed class ReferenceFormula(Expression root)
{
    private readonly Expression[] _nodes = [.. ExpressionPool.Reachable(root)];

    /// <summary>The formulas of a case and of its derivative.</summary>
    public static (ReferenceFormula Function, ReferenceFormula Derivative) Of(GoldenCase golden)
    {
        CatalogEntry entry = ActivationCatalog.Get(golden.Activation);
        ActivationFormulas formulas = ActivationFormulas.Of(entry, entry.Parameters.Select(
            parameter => new ParameterValue(parameter.Name, golden.Parameters.TryGetValue(parameter.Name, out double value) ? value : parameter.Default)));
        return (new ReferenceFormula(formulas.Function), new ReferenceFormula(formulas.Derivative));
    }

    /// <summary>An evaluation with its own memory: one for each thread.</summary>
    public Func<double, ReferenceNumber> Evaluator()
    {
        ReferenceNumber[] values = new ReferenceNumber[_nodes.Max(node => node.Index) + 1];
        return x =>
        {
            foreach (Expression node in _nodes) { values[node.Index] = Evaluate(node, x, values); }

            return values[root.Index];
        };
    }

    private static ReferenceNumber Evaluate(Expression node, double x, ReferenceNumber[] values)
    {
        ReferenceNumber Of(int operand) => values[node[operand].Index];
        bool Holds(int operand) => Of(operand).Value.High != 0;
        int Order() => Of(0).Value.CompareTo(Of(1).Value);
        return node.Operation switch
        {
            Operation.Constant => new ReferenceNumber(node.Constant, node.Constant.IsDouble ? 0 : Math.Abs(node.Constant.High) * ReferenceNumber.Rounding),
            Operation.Variable => x,
            Operation.Add => Of(0) + Of(1),
            Operation.Subtract => Of(0) - Of(1),
            Operation.Multiply => Of(0) * Of(1),
            Operation.Divide => Of(0) / Of(1),
            Operation.Negate => -Of(0),
            Operation.Absolute => Of(0).Value.High < 0 ? -Of(0) : Of(0),
            Operation.Minimum => Order() < 0 ? Of(0) : Of(1),
            Operation.Maximum => Order() > 0 ? Of(0) : Of(1),
            Operation.SquareRoot => ReferenceNumber.SquareRoot(Of(0)),
            Operation.Hypotenuse => ReferenceNumber.SquareRoot((Of(0) * Of(0)) + (Of(1) * Of(1))),
            Operation.Exponential => ReferenceFunctions.Exponential(Of(0)),
            Operation.ExponentialMinusOne => ReferenceFunctions.ExponentialMinusOne(Of(0)),
            Operation.Logarithm => ReferenceFunctions.Logarithm(Of(0)),
            Operation.LogarithmOnePlus => ReferenceFunctions.LogarithmOnePlus(Of(0)),
            Operation.Sine => ReferenceFunctions.Sine(Of(0)),
            Operation.Cosine => ReferenceFunctions.Cosine(Of(0)),
            Operation.ArcTangent => ReferenceFunctions.ArcTangent(Of(0)),
            Operation.HyperbolicTangent => ReferenceFunctions.HyperbolicTangent(Of(0)),
            Operation.HyperbolicSecantSquared => ReferenceFunctions.HyperbolicSecantSquared(Of(0)),
            Operation.Sigmoid => ReferenceFunctions.Sigmoid(Of(0)),
            Operation.Softplus => ReferenceFunctions.Softplus(Of(0)),
            Operation.ErrorFunction => ReferenceFunctions.ErrorFunction(Of(0)),
            Operation.ComplementaryErrorFunction => ReferenceFunctions.ComplementaryErrorFunction(Of(0)),
            Operation.NormalCumulative => ReferenceFunctions.NormalCumulative(Of(0)),
            Operation.NormalDensity => ReferenceFunctions.NormalDensity(Of(0)),
            Operation.Gaussian => ReferenceFunctions.Gaussian(Of(0)),
            Operation.Select => Holds(0) ? Of(1) : Of(2),
            Operation.Less => Truth(Order() < 0),
            Operation.LessOrEqual => Truth(Order() <= 0),
            Operation.Greater => Truth(Order() > 0),
            Operation.GreaterOrEqual => Truth(Order() >= 0),
            Operation.Equal => Truth(Order() == 0),
            Operation.NotEqual => Truth(Order() != 0),
            Operation.LogicalAnd => Truth(Holds(0) && Holds(1)),
            Operation.LogicalOr => Truth(Holds(0) || Holds(1)),
            Operation.LogicalNot => Truth(!Holds(0)),
            _ => throw new NotSupportedException($"{node.Operation} has no reference."),
        };
    }

    private static ReferenceNumber Truth(bool holds) => holds ? 1 : 0;
}
