using System;
using System.Collections.Generic;

namespace ActivationGen.Formulas;

/// <summary>Creates the nodes of one formula and everything derived from it, each distinct node once.</summary>
internal sealed class ExpressionPool
{
    private readonly Dictionary<Key, Expression> _nodes = [];
    private readonly List<Expression> _ordered = [];

    /// <summary>How many distinct nodes there are; indexes run below it.</summary>
    public int Count => _ordered.Count;

    public Expression this[int index] => _ordered[index];

    public Expression Constant(DoubleDouble value) => Intern(Operation.Constant, [], value, null);

    public Expression Variable(string name) => Intern(Operation.Variable, [], default, name);

    public Expression Create(Operation operation, Expression a) => Intern(operation, [a], default, null);

    public Expression Create(Operation operation, Expression a, Expression b) => Intern(operation, [a, b], default, null);

    public Expression Select(Expression condition, Expression whenTrue, Expression whenFalse) =>
        Intern(Operation.Select, [condition, whenTrue, whenFalse], default, null);

    /// <summary>A node with the operation of <paramref name="node"/> over other operands.</summary>
    public Expression With(Expression node, EquatableArray<Expression> operands) => Intern(node.Operation, operands, node.Constant, node.Name);

    /// <summary>The nodes that the roots are made of, operands before users. Iterative: a chain of any depth is no deeper for the stack.</summary>
    public static EquatableArray<Expression> Reachable(params Expression[] roots)
    {
        if (roots.Length == 0) { return []; }

        ExpressionPool pool = roots[0].Pool;
        bool[] used = new bool[pool.Count];
        foreach (Expression root in roots) { used[root.Index] = true; }

        int count = 0;
        for (int i = pool.Count - 1; i >= 0; i--)
        {
            if (!used[i]) { continue; }

            count++;
            foreach (Expression operand in pool[i].Operands) { used[operand.Index] = true; }
        }

        Expression[] nodes = new Expression[count];
        for (int i = used.Length - 1; i >= 0; i--)
        {
            if (used[i]) { nodes[--count] = pool[i]; }
        }

        return new EquatableArray<Expression>(nodes);
    }

    private Expression Intern(Operation operation, EquatableArray<Expression> operands, DoubleDouble constant, string? name)
    {
        Key key = new(operation,
            operands.Length > 0 ? operands[0].Index : -1, operands.Length > 1 ? operands[1].Index : -1, operands.Length > 2 ? operands[2].Index : -1,
            BitConverter.DoubleToInt64Bits(constant.High), BitConverter.DoubleToInt64Bits(constant.Low), name);
        if (!_nodes.TryGetValue(key, out Expression? node))
        {
            node = new Expression(this, _ordered.Count, operation, operands, constant, name);
            _nodes.Add(key, node);
            _ordered.Add(node);
        }

        return node;
    }

    /// <summary>Constants are told apart by their bits: 0 and -0 are two nodes, NaN is one.</summary>
    private readonly record struct Key(Operation Operation, int A, int B, int C, long High, long Low, string? Name);
}
