using System;
using System.Collections.Generic;
using ActivationGen.Formulas;

namespace ActivationGen.Tests.Formulas;

/// <summary>Formulas made at random from a seed: each node takes operands from those before it, so that much is shared.</summary>
internal sealed class RandomFormulas(int seed, ReadOnlyMemory<Operation> operations, ReadOnlyMemory<double> constants)
{
    private static readonly Operation[] s_comparisons =
        [Operation.Less, Operation.LessOrEqual, Operation.Greater, Operation.GreaterOrEqual, Operation.Equal, Operation.NotEqual];

    private readonly Random _random = new(seed);

    /// <summary>Points where functions tend to go wrong, and ordinary ones.</summary>
    public static IReadOnlyList<double> Points { get; } =
    [
        0, -0.0, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon,
        1e-300, -1e-300, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 6, 0.1, -0.7, 1.234567, -2.71828, 17.3, -29.5, 88.1, -104.2, 710.3, -746.1, 1e10, -1e200,
    ];

    /// <summary>A formula over x and Alpha with about <paramref name="size"/> operations.</summary>
    public Expression Next(int size)
    {
        ExpressionPool pool = new();
        List<Expression> nodes = [pool.Variable("x"), pool.Variable("Alpha")];
        for (int i = 0; i < size; i++)
        {
            Operation operation = Pick(operations.Span);
            Expression a = Operand(pool, nodes);
            nodes.Add(operation switch
            {
                Operation.Select => pool.Select(Condition(pool, nodes), a, Operand(pool, nodes)),
                Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Minimum or Operation.Maximum
                    or Operation.Hypotenuse => pool.Create(operation, a, Operand(pool, nodes)),
                _ => pool.Create(operation, a.IsConstant ? nodes[nodes.Count - 1] : a),
            });
        }

        return nodes[nodes.Count - 1];
    }

    public double Uniform(double low, double high) => low + (high - low) * _random.NextDouble();

    private T Pick<T>(ReadOnlySpan<T> items) => items[_random.Next(items.Length)];

    /// <summary>Mostly recent nodes, sometimes a constant.</summary>
    private Expression Operand(ExpressionPool pool, List<Expression> nodes) => _random.Next(4) == 0
        ? pool.Constant(Pick(constants.Span))
        : nodes[nodes.Count - 1 - Math.Min(_random.Next(nodes.Count), _random.Next(nodes.Count))];

    private Expression Condition(ExpressionPool pool, List<Expression> nodes)
    {
        Expression comparison = pool.Create(Pick<Operation>(s_comparisons), nodes[_random.Next(nodes.Count)], Operand(pool, nodes));
        return _random.Next(6) switch
        {
            0 => pool.Create(Operation.LogicalNot, comparison),
            1 => pool.Create(Operation.LogicalAnd, comparison, Condition(pool, nodes)),
            2 => pool.Create(Operation.LogicalOr, comparison, Condition(pool, nodes)),
            _ => comparison,
        };
    }
}
