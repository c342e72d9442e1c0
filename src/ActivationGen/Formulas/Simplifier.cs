namespace ActivationGen.Formulas;

/// <summary>Makes formulas smaller without changing what they compute.</summary>
internal static class Simplifier
{
    /// <summary>
    /// Changes no value, for any input: not NaN, not an infinity, not the sign of a zero. All that may differ is rounding, for the better: constants are
    /// folded with twice the precision of double.
    /// </summary>
    public static Expression Simplify(Expression expression) => Rebuild(expression, Algebra.OfValues);

    /// <summary>Also drops the exact zeros that differentiation leaves (see <see cref="Algebra.OfDerivatives"/>).</summary>
    public static Expression SimplifyDerivative(Expression expression) => Rebuild(expression, Algebra.OfDerivatives);

    private static Expression Rebuild(Expression expression, Algebra algebra)
    {
        Expression[] simplified = new Expression[expression.Index + 1];
        foreach (Expression node in ExpressionPool.Reachable(expression))
        {
            simplified[node.Index] = node.Operands.Length == 0 ? node : algebra.Build(node.Pool, node.Operation, node.MapOperands(simplified));
        }

        return simplified[expression.Index];
    }
}
