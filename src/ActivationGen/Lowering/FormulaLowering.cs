using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Lowering;

/// <summary>
/// Turns formulas into kernel values: real mathematics into machine arithmetic. Several formulas lowered by one object share what they have in common,
/// so that a derivative reuses the exponential of its function.
/// </summary>
internal sealed partial class FormulaLowering
{
    private readonly KernelBuilder _builder;
    private readonly IReadOnlyDictionary<string, Value> _inputs;
    private readonly ArgumentTails? _tails;
    private readonly DeepTail? _deepTail;
    private readonly Dictionary<Expression, Value> _values = [];
    private readonly ActivationAccuracy _accuracy;
    private readonly bool _besideSlope;
    private IntervalAnalysis? _intervals;

    /// <param name="builder">The kernel that receives the values.</param>
    /// <param name="inputs">The value of each variable of the formulas.</param>
    /// <param name="deepTail">The deep tail of the formula, if it has one.</param>
    /// <param name="accuracy">Which of the float lanes' kernels to take.</param>
    /// <param name="besideSlope">Whether the kernel receives the formula's derivative as well: some functions then take the reduction that their slope needs, with the same bits.</param>
    public FormulaLowering(
        KernelBuilder builder, IReadOnlyDictionary<string, Value> inputs, DeepTail? deepTail, ActivationAccuracy accuracy, bool besideSlope)
    {
        (_accuracy, _besideSlope) = (accuracy, besideSlope);
        _builder = builder;
        _inputs = inputs;
        _deepTail = deepTail;
        // Double lanes have no wider ones to fall back on: arguments of functions that magnify their rounding are carried to twice the precision.
        _tails = builder.Format == LaneFormat.Double ? new ArgumentTails(builder, _values) : null;
    }

    public Value Lower(Expression root)
    {
        EquatableArray<Expression> nodes = ExpressionPool.Reachable(root);
        if (_builder.Format == LaneFormat.SingleInDouble) { _intervals = IntervalAnalysis.Of(root); }

        _tails?.Request(nodes);
        foreach (Expression node in nodes)
        {
            if (_values.ContainsKey(node)) { continue; }

            _values.Add(node, LowerNode(node));
            _tails?.Add(node);
        }

        return _deepTail?.Result(_values[root], X) ?? _values[root];
    }

    private Value LowerNode(Expression node)
    {
        if (_builder.Format == LaneFormat.Single && SinglePatterns.Match(node, _accuracy) is { } pattern) { return pattern.Build(_values[pattern.Argument]); }

        return node.Operation switch
        {
            Operation.Constant => _builder.Constant(node.Constant.High),
            Operation.Variable => _inputs[node.Name!],
            Operation.Add => Sum(node, node[0], node[1]),
            Operation.Subtract => Difference(node, node[0], node[1]),
            Operation.Multiply => Product(node),
            Operation.Divide => Quotient(node),
            Operation.Negate => -Of(node, 0),
            Operation.Absolute => _builder.Absolute(Of(node, 0)),
            Operation.Minimum => Extreme(node, _builder.Minimum),
            Operation.Maximum => Extreme(node, _builder.Maximum),
            Operation.SquareRoot => _builder.SquareRoot(Of(node, 0)),
            Operation.Hypotenuse => Functions.Hypot(Of(node, 0), Of(node, 1)),
            Operation.Exponential => Exponential(node),
            Operation.ExponentialMinusOne => Functions.Expm1(Of(node, 0)),
            Operation.Logarithm => Functions.Log(Of(node, 0)),
            Operation.LogarithmOnePlus => LogarithmOnePlus(node),
            Operation.Sine => Functions.Sin(Of(node, 0), Tail(node)),
            Operation.Cosine => Functions.Cos(Of(node, 0), Tail(node)),
            Operation.ArcTangent => Functions.Atan(Of(node, 0)),
            Operation.HyperbolicTangent => Functions.Tanh(Of(node, 0)),
            Operation.HyperbolicSecantSquared => SecantSquared(Of(node, 0), Tail(node)),
            Operation.Sigmoid => Functions.Sigmoid(Argument(node), Tail(node)),
            Operation.Softplus => Functions.Softplus(Argument(node), Tail(node)),
            Operation.ErrorFunction => Functions.Erf(Of(node, 0)),
            Operation.ComplementaryErrorFunction => Functions.Erfc(Of(node, 0)),
            Operation.NormalCumulative => Functions.NormalCdf(Of(node, 0)),
            Operation.NormalDensity => Functions.NormalPdf(Of(node, 0)),
            Operation.Gaussian => _builder.Format == LaneFormat.Single ? Functions.GaussianSingle(Of(node, 0)) : Functions.Gaussian(Of(node, 0)),
            Operation.Select => Select(node),
            Operation.LogicalAnd => _builder.Minimum(Of(node, 0), Of(node, 1)),
            Operation.LogicalOr => _builder.Maximum(Of(node, 0), Of(node, 1)),
            Operation.LogicalNot => 1 - Of(node, 0),
            Operation.Less or Operation.LessOrEqual or Operation.Greater or Operation.GreaterOrEqual or Operation.Equal or Operation.NotEqual =>
                Compare(node, _builder.Constant(1), _builder.Constant(0)),
            _ => throw new InvalidOperationException($"{node.Operation} has no lowering."),
        };
    }

    /// <summary>1 / cosh(u)^2 = 4 sigmoid(2 u) sigmoid(-2 u): the sigmoids take the argument's tail, which e^ magnifies.</summary>
    private static Value SecantSquared(Value u, Value? tail) => tail is null
        ? Functions.Sech2(u)
        : 4 * (Functions.Sigmoid(u * 2, tail * 2) * Functions.Sigmoid(u * -2, tail * -2));

    private Value Quotient(Expression node)
    {
        bool isSoftsign = node[0].Operation == Operation.Variable && node[1].Operation == Operation.Add && node[1].Operands.Any(operand => operand.IsValue(1))
            && node[1].Operands.Any(operand => operand.Operation == Operation.Absolute && operand[0] == node[0]);
        return isSoftsign && _besideSlope && _builder.Format == LaneFormat.Single
            ? Functions.SoftsignBesideSlopeSingle(Of(node, 0), Of(node, 1))
            : Of(node, 0) / Of(node, 1);
    }

    private Value LogarithmOnePlus(Expression node)
    {
        Expression argument = node[0];
        if (_builder.Format != LaneFormat.SingleInDouble || !IsWithinUnit(_intervals![argument])) { return Functions.Log1p(Of(node, 0)); }

        if (argument.Operation == Operation.Sigmoid)
        {
            (Value numerator, Value denominator) = Functions.SigmoidQuotient(Argument(argument), Tail(argument));
            return Functions.Log1pOfQuotient(numerator, denominator);
        }

        bool isQuotientOfPositives = argument.Operation == Operation.Divide && _intervals[argument[0]].IsNonNegative;
        return isQuotientOfPositives ? Functions.Log1pOfQuotient(Of(argument, 0), Of(argument, 1)) : Functions.Log1pOfUnit(Of(node, 0));
    }

    private Value Exponential(Expression node)
    {
        if (_tails?.WantsPair(node) != true) { return Functions.Exp(Argument(node), Tail(node)); }

        Value power = Functions.ExpWithTail(Argument(node), Tail(node), out Value tail);
        _tails.Add(node, tail);
        return power;
    }

    private Value Of(Expression node, int operand) => _values[node[operand]];

    private Value Argument(Expression exponential) =>
        _deepTail?.Argument(exponential, Of(exponential, 0), X) ?? Of(exponential, 0);

    /// <summary>The one variable of a formula with a deep tail.</summary>
    private Value X => _inputs.Values.Single();

    private Value? Tail(Expression node) => _tails?.Of(node[0]);

    /// <summary>A product within a sum is contracted to a fused multiply-add: one operation and one rounding fewer.</summary>
    private Value Sum(Expression node, Expression a, Expression b)
    {
        if (_tails?.Wants(node) == true) { return _values[a] + _values[b]; }

        if (IsContractible(a)) { return FusedSum(a, _values[b]); }

        if (IsContractible(b)) { return FusedSum(b, _values[a]); }

        return _builder.Format == LaneFormat.Double && CompensatedSum(a, b) is { } compensated ? compensated : _values[a] + _values[b];
    }

    private Value Difference(Expression node, Expression a, Expression b) =>
        _tails?.Wants(node) != true && IsContractible(b) ? _builder.FusedNegatedMultiplyAdd(_values[b[0]], _values[b[1]], _values[a]) : _values[a] - _values[b];

    private bool IsContractible(Expression node) =>
        node.Operation == Operation.Multiply && !IsInexact(node[0]) && !IsInexact(node[1]) && !IsSquareOfSine(node);

    /// <summary>From 0 to 1, give or take what interval arithmetic is wide.</summary>
    private static bool IsWithinUnit(Interval interval) => interval.Lower >= 0 && interval.Upper <= 1.0001;

    private bool IsInexact(Expression node) => node.IsConstant && _builder.Format switch
    {
        LaneFormat.Single => !IsSingle(node.Constant),
        LaneFormat.Double => !node.Constant.IsDouble,
        _ => false,
    };

    private Value Product(Expression node)
    {
        if (SigmoidSlope.SigmoidOf(node) is { } sigmoid) { return Functions.SigmoidDerivative(Argument(sigmoid), Tail(sigmoid)); }

        if (IsSquareOfSine(node)) { return Functions.SinSquared(Of(node[0], 0), Tail(node[0])); }

        Value a = Of(node, 0), b = Of(node, 1);
        if (_tails?.Wants(node) == true) { return a * b; }

        if (IsInexact(node[0])) { return CompensatedProduct(node[0].Constant, b); }

        return IsInexact(node[1]) ? CompensatedProduct(node[1].Constant, a) : a * b;
    }

    /// <summary>Minimum and maximum that keep NaN: the machine's return their second operand, so a constant goes first.</summary>
    private Value Extreme(Expression node, Func<Value, Value, Value> operation)
    {
        Value a = Of(node, 0), b = Of(node, 1);
        if (node[0].IsConstant) { return operation(a, b); }

        return node[1].IsConstant ? operation(b, a) : _builder.Select(a, Comparison.Equal, a, operation(a, b), a);
    }

    private Value Select(Expression node) =>
        ExponentialUnit(node) ?? (IsBySign(node) ? _builder.SelectBySign(_values[node[0][0]], Of(node, 1), Of(node, 2)) : Select(node[0], Of(node, 1), Of(node, 2)));

    /// <summary>
    /// The exponential linear units have a kernel for their negative side. It gives 0 for -0, so 0 goes with the positive side, where the value is the same
    /// and keeps its sign. At 0 the slope is that of the negative side.
    /// </summary>
    private Value? ExponentialUnit(Expression node)
    {
        if (_builder.Format != LaneFormat.Single) { return null; }

        (SinglePattern? negative, Comparison comparison) = SinglePatterns.ExponentialLinearUnit(node, _besideSlope) is { } unit
            ? (unit, Comparison.GreaterOrEqual)
            : (SinglePatterns.ExponentialLinearUnitSlope(node), Comparison.Greater);
        return negative is null
            ? null
            : _builder.Select(_values[negative.Argument], comparison, _builder.Constant(0), Of(node, 1), negative.Build(_values[negative.Argument]));
    }

    /// <summary>Whether a selection is by the sign of the variable, between branches that are equal at 0: then it does not matter which one -0 takes.</summary>
    private bool IsBySign(Expression node)
    {
        Expression condition = node[0];
        if (condition.Operation != Operation.Less || condition[0].Operation != Operation.Variable || !condition[1].IsValue(0) || _inputs.Count != 1) { return false; }

        Dictionary<string, double> atZero = new(StringComparer.Ordinal) { [condition[0].Name!] = 0 };
        return Evaluator.Evaluate(node[1], atZero) == Evaluator.Evaluate(node[2], atZero);
    }

    /// <summary>Two comparisons that are joined select one after the other; only what is joined further is computed as 0 or 1.</summary>
    private Value Select(Expression condition, Value whenTrue, Value whenFalse)
    {
        switch (condition.Operation)
        {
            case Operation.LogicalAnd when IsComparison(condition[0]) && IsComparison(condition[1]):
                return Compare(condition[0], Compare(condition[1], whenTrue, whenFalse), whenFalse);
            case Operation.LogicalOr when IsComparison(condition[0]) && IsComparison(condition[1]):
                return Compare(condition[0], whenTrue, Compare(condition[1], whenTrue, whenFalse));
            default:
                return IsComparison(condition)
                    ? Compare(condition, whenTrue, whenFalse)
                    : _builder.Select(_values[condition], Comparison.NotEqual, _builder.Constant(0), whenTrue, whenFalse);
        }
    }

    private static bool IsComparison(Expression condition) =>
        condition.Operation is not (Operation.LogicalAnd or Operation.LogicalOr or Operation.LogicalNot);

    private Value Compare(Expression condition, Value whenTrue, Value whenFalse)
    {
        Comparison comparison = condition.Operation switch
        {
            Operation.Less => Comparison.Less,
            Operation.LessOrEqual => Comparison.LessOrEqual,
            Operation.Greater => Comparison.Greater,
            Operation.GreaterOrEqual => Comparison.GreaterOrEqual,
            Operation.Equal => Comparison.Equal,
            _ => Comparison.NotEqual,
        };
        Value left = _values[condition[0]], right = _values[condition[1]];
        if (IsBetweenSingles(condition[1])) { right = Bound(condition[1].Constant, up: comparison is Comparison.Less or Comparison.GreaterOrEqual); }

        if (IsBetweenSingles(condition[0])) { left = Bound(condition[0].Constant, up: comparison is Comparison.Greater or Comparison.LessOrEqual); }

        return _builder.Select(left, comparison, right, whenTrue, whenFalse);
    }

    /// <summary>
    /// Whether a bound lies between two floats. One that differs from a float by less than a double tells is meant to be that float: half of 1 / (1 / 6) is 3, the end
    /// of hard_sigmoid's ramp.
    /// </summary>
    private bool IsBetweenSingles(Expression node) => _builder.Format == LaneFormat.Single && node.IsConstant && (float)node.Constant.High is var nearest
        && nearest != node.Constant.High && !float.IsNaN(nearest);

    /// <summary>The neighbouring float of a bound that is none: x &lt; 0.1 holds for the floats below the next one above 0.1.</summary>
    private Value Bound(DoubleDouble constant, bool up)
    {
        float nearest = (float)constant.High;
        bool isAbove = nearest > constant.High;
        if (up == isAbove) { return _builder.Constant(nearest); }

        uint bits = SingleBits.Of(nearest);
        bool away = up == nearest > 0;
        return _builder.Constant(nearest == 0 ? (up ? float.Epsilon : -float.Epsilon) : SingleBits.ToSingle(away ? bits + 1 : bits - 1));
    }

    internal static bool IsSingle(DoubleDouble constant) => constant.IsDouble && ((float)constant.High == constant.High || double.IsNaN(constant.High));
}
