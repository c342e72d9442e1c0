using System;
using System.Collections.Generic;

namespace ActivationGen.Formulas;

/// <summary>
/// Sound bounds for every node of a formula, by interval arithmetic over the graph: whatever the variables are, a value that is not NaN lies within.
/// Used to prove that sums don't cancel and quotients don't meet 0.
/// </summary>
internal sealed class IntervalAnalysis
{
    private readonly Interval[] _bounds;

    private IntervalAnalysis(Interval[] bounds) => _bounds = bounds;

    /// <summary>The bounds of a node that the root is made of. A condition's are those of 0 and 1.</summary>
    public Interval this[Expression node] => _bounds[node.Index];

    /// <summary>Bounds for variables that may be anything, infinities included.</summary>
    public static IntervalAnalysis Of(Expression root) => Of(root, new Dictionary<string, Interval>());

    /// <summary>Bounds for variables within <paramref name="inputs"/>; those not named may be anything.</summary>
    public static IntervalAnalysis Of(Expression root, IReadOnlyDictionary<string, Interval> inputs)
    {
        Interval[] bounds = new Interval[root.Index + 1];
        foreach (Expression node in ExpressionPool.Reachable(root))
        {
            bounds[node.Index] = node.Operation switch
            {
                Operation.Constant when double.IsNaN(node.Constant.High) => Interval.Everything,
                Operation.Constant => Constant(node.Constant),
                Operation.Variable => inputs.TryGetValue(node.Name!, out Interval input) ? input : Interval.Everything,
                _ => Of(node, node.Operands.Length > 0 ? bounds[node[0].Index] : default, node.Operands.Length > 1 ? bounds[node[1].Index] : default, bounds),
            };
        }

        return new IntervalAnalysis(bounds);
    }

    private static Interval Of(Expression node, Interval a, Interval b, Interval[] bounds) => node.Operation switch
    {
        Operation.Add => a + b,
        Operation.Subtract when ReferenceEquals(node[0], node[1]) => new(0, 0),
        Operation.Subtract => a - b,
        Operation.Multiply when ReferenceEquals(node[0], node[1]) => Square(a),
        Operation.Multiply => a * b,
        Operation.Divide => a / b,
        Operation.Negate => -a,
        Operation.Absolute => Magnitude(a),
        Operation.Minimum => new(Math.Min(a.Lower, b.Lower), Math.Min(a.Upper, b.Upper)),
        Operation.Maximum => new(Math.Max(a.Lower, b.Lower), Math.Max(a.Upper, b.Upper)),
        Operation.SquareRoot => Increasing(node, a.Intersect(0, double.PositiveInfinity), 0, double.PositiveInfinity),
        Operation.Hypotenuse => Hypotenuse(Magnitude(a), Magnitude(b)),
        Operation.Exponential => Increasing(node, a, 0, double.PositiveInfinity),
        Operation.ExponentialMinusOne => Increasing(node, a, -1, double.PositiveInfinity),
        Operation.Logarithm => Increasing(node, a.Intersect(0, double.PositiveInfinity), double.NegativeInfinity, double.PositiveInfinity),
        Operation.LogarithmOnePlus => Increasing(node, a.Intersect(-1, double.PositiveInfinity), double.NegativeInfinity, double.PositiveInfinity),
        Operation.Sine or Operation.Cosine => new(-1, 1),
        Operation.ArcTangent => Increasing(node, a, -1.5707963267948968, 1.5707963267948968),
        Operation.HyperbolicTangent => Increasing(node, a, -1, 1),
        Operation.Sigmoid => Increasing(node, a, 0, 1),
        Operation.Softplus => Increasing(node, a, 0, double.PositiveInfinity),
        Operation.ErrorFunction => Increasing(node, a, -1, 1),
        Operation.ComplementaryErrorFunction => Decreasing(node, a, 0, 2),
        Operation.NormalCumulative => Increasing(node, a, 0, 1),

        // Even, falling from 0 on.
        Operation.HyperbolicSecantSquared or Operation.Gaussian => Decreasing(node, Magnitude(a), 0, 1),
        Operation.NormalDensity => Decreasing(node, Magnitude(a), 0, 0.3989422804014328),
        Operation.Select => b.Union(bounds[node[2].Index]),
        _ => new(0, 1),
    };

    private static Interval Constant(DoubleDouble value) =>
        value.IsDouble ? new(value.High, value.High) : new Interval(value.High, value.High).Widened();

    /// <summary>The values at the ends, within the function's own range.</summary>
    private static Interval Increasing(Expression node, Interval a, double lowest, double highest) =>
        new Interval(Evaluator.Apply(node.Operation, a.Lower), Evaluator.Apply(node.Operation, a.Upper)).Widened().Intersect(lowest, highest);

    private static Interval Decreasing(Expression node, Interval a, double lowest, double highest) =>
        new Interval(Evaluator.Apply(node.Operation, a.Upper), Evaluator.Apply(node.Operation, a.Lower)).Widened().Intersect(lowest, highest);

    private static Interval Square(Interval a)
    {
        Interval magnitude = Magnitude(a);
        return magnitude * magnitude;
    }

    private static Interval Hypotenuse(Interval a, Interval b) => new Interval(
        RealFunctions.Hypotenuse(a.Lower, b.Lower), RealFunctions.Hypotenuse(a.Upper, b.Upper)).Widened().Intersect(Math.Max(a.Lower, b.Lower), double.PositiveInfinity);

    private static Interval Magnitude(Interval a) =>
        a.Lower >= 0 ? a : a.Upper <= 0 ? -a : new(0, Math.Max(-a.Lower, a.Upper));
}
