using System.Collections.Generic;
using ActivationGen.Formulas;
using ActivationGen.Kernels;

namespace ActivationGen.Lowering;

/// <summary>
/// The rounding errors of arguments, as second halves. e^(1.702 x) magnifies the rounding of its argument by up to 745, so where a function does that,
/// the sum or product that it is applied to is carried as an unevaluated pair: the rounded value and this tail.
/// </summary>
/// <remarks>Error-free sums after Knuth, products by fused multiply-add; a tail's own rounding is 2^-106 of the value and is left.</remarks>
internal sealed class ArgumentTails(KernelBuilder builder, IReadOnlyDictionary<Expression, Value> values)
{
    private readonly HashSet<Expression> _wanted = [];
    private readonly HashSet<Expression> _exponents = [];
    private readonly HashSet<Expression> _bounded = [];
    private readonly Dictionary<Expression, Value> _tails = [];

    /// <summary>Marks the arguments whose tails matter, and what those are made of. Users come after their operands, so one walk back does it.</summary>
    public void Request(EquatableArray<Expression> nodes)
    {
        for (int i = nodes.Length - 1; i >= 0; i--)
        {
            Expression node = nodes[i];
            bool isBounded = node.Operation is Operation.Exponential or Operation.Sigmoid or Operation.Softplus or Operation.HyperbolicSecantSquared;
            if (isBounded || node.Operation is Operation.Sine or Operation.Cosine || _wanted.Contains(node) && HasTail(node.Operation))
            {
                _wanted.UnionWith(node.Operands);
            }

            if (isBounded || _bounded.Contains(node) && HasTail(node.Operation)) { _bounded.UnionWith(node.Operands); }

            if (node.Operation == Operation.Exponential || _exponents.Contains(node) && HasTail(node.Operation)) { _exponents.UnionWith(node.Operands); }
        }
    }

    /// <summary>Whether a node's tail matters; it is not contracted then, so that its rounding error is that of one operation.</summary>
    public bool Wants(Expression node) => _wanted.Contains(node);

    /// <summary>
    /// Whether a node is an exponential in another one's argument, which is then lowered to a pair. Only another exponential magnifies its error enough to
    /// be worth that: in 1 / cosh(e^x)^2 the outer function has vanished before.
    /// </summary>
    public bool WantsPair(Expression node) => node.Operation == Operation.Exponential && _exponents.Contains(node);

    /// <summary>The tail of a lowered node; none where the value is exact or its error does not matter.</summary>
    public Value? Of(Expression node) => _tails.TryGetValue(node, out Value? tail) ? tail : null;

    /// <summary>Works out the tail of a node that has just been lowered.</summary>
    public void Add(Expression node)
    {
        if (_wanted.Contains(node) && !_tails.ContainsKey(node) && Tail(node) is { } tail) { _tails.Add(node, tail); }
    }

    /// <summary>Notes the tail of a node that has been lowered to a pair.</summary>
    public void Add(Expression node, Value tail) => _tails.Add(node, tail);

    private static bool HasTail(Operation operation) =>
        operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Negate;

    private Value? Tail(Expression node) => node.Operation switch
    {
        Operation.Constant => node.Constant.IsDouble ? null : builder.Constant(node.Constant.Low),
        Operation.Negate => Of(node[0]) is { } tail ? -tail : null,
        Operation.Add => TailOfSum(node, values[node[0]], values[node[1]], Plus(Of(node[0]), Of(node[1]))),
        Operation.Subtract => TailOfSum(node, values[node[0]], -values[node[1]], Plus(Of(node[0]), Of(node[1]) is { } tail ? -tail : null)),
        Operation.Multiply => TailOfProduct(node),
        Operation.Divide => TailOfQuotient(node),
        _ => null,
    };

    private Value TailOfSum(Expression node, Value a, Value b, Value? tails)
    {
        Value sum = values[node];
        Value part = sum - a;
        Value error = (a - (sum - part)) + (b - part);
        return Finite(node, tails is null ? error : error + tails);
    }

    private Value TailOfProduct(Expression node)
    {
        Value a = values[node[0]], b = values[node[1]];
        Value error = builder.FusedMultiplyAdd(a, b, -values[node]);
        if (Of(node[0]) is { } tailA) { error = builder.FusedMultiplyAdd(tailA, b, error); }

        if (Of(node[1]) is { } tailB) { error = builder.FusedMultiplyAdd(tailB, a, error); }

        return Finite(node, error);
    }

    private Value TailOfQuotient(Expression node)
    {
        Value quotient = values[node], b = values[node[1]];
        Value remainder = builder.FusedNegatedMultiplyAdd(quotient, b, values[node[0]]);
        if (Of(node[0]) is { } tailA) { remainder += tailA; }

        if (Of(node[1]) is { } tailB) { remainder = builder.FusedNegatedMultiplyAdd(quotient, tailB, remainder); }

        return Finite(node, remainder / b);
    }

    /// <summary>
    /// An infinite or overflowing value has no tail: infinity - infinity must not turn its function into NaN. Where a tail can be as large as 1, all functions but sine and cosine have reached
    /// their limits.
    /// </summary>
    private Value Finite(Expression node, Value tail) => builder.Select(
        builder.Absolute(tail), Comparison.Less, builder.Constant(_bounded.Contains(node) ? 1 : double.PositiveInfinity), tail, builder.Constant(0));

    private static Value? Plus(Value? a, Value? b) => a is null ? b : b is null ? a : a + b;
}
