using System.Collections.Generic;

namespace ActivationGen.Formulas;

/// <summary>Puts values in place of variables.</summary>
internal static class Substitution
{
    /// <summary>The formula with the named variables replaced by numbers; those that are not named stay.</summary>
    public static Expression Apply(Expression expression, IReadOnlyDictionary<string, double> values)
    {
        Dictionary<string, Expression> constants = [];
        foreach (KeyValuePair<string, double> value in values) { constants[value.Key] = expression.Pool.Constant(value.Value); }

        return Apply(expression, constants);
    }

    /// <summary>The formula with the named variables replaced by formulas of the same pool.</summary>
    public static Expression Apply(Expression expression, IReadOnlyDictionary<string, Expression> values)
    {
        Expression[] replaced = new Expression[expression.Index + 1];
        foreach (Expression node in ExpressionPool.Reachable(expression))
        {
            replaced[node.Index] = node.Operation switch
            {
                Operation.Variable => values.TryGetValue(node.Name!, out Expression? value) ? value : node,
                Operation.Constant => node,
                _ => expression.Pool.With(node, node.MapOperands(replaced)),
            };
        }

        return replaced[expression.Index];
    }
}
