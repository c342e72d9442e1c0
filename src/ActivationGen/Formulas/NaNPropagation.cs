namespace ActivationGen.Formulas;

/// <summary>Whether a formula hands NaN on by itself, or needs help, as <c>x &gt; 0 ? 1 : 0</c> does.</summary>
internal static class NaNPropagation
{
    /// <summary>
    /// Whether NaN in the variable makes the result NaN for certain, whatever the other variables are: every operation with a NaN operand gives NaN
    /// but for selects, of which the branch that NaN takes counts (both, where that isn't known).
    /// </summary>
    public static bool Holds(Expression expression, string variable)
    {
        bool[] propagates = new bool[expression.Index + 1];

        // What a condition is for NaN, where that is certain.
        bool?[] truth = new bool?[expression.Index + 1];
        foreach (Expression node in ExpressionPool.Reachable(expression))
        {
            if (node.IsCondition) { truth[node.Index] = Truth(node, propagates, truth); }
            else { propagates[node.Index] = Propagates(node, variable, propagates, truth); }
        }

        return propagates[expression.Index];
    }

    private static bool Propagates(Expression node, string variable, bool[] propagates, bool?[] truth)
    {
        switch (node.Operation)
        {
            case Operation.Constant:
                return double.IsNaN(node.Constant.High);
            case Operation.Variable:
                return node.Name == variable;
            case Operation.Select:
                bool whenTrue = propagates[node[1].Index], whenFalse = propagates[node[2].Index];
                return truth[node[0].Index] is { } holds ? (holds ? whenTrue : whenFalse) : whenTrue && whenFalse;
            default:
                return IsAny(node, propagates);
        }
    }

    private static bool? Truth(Expression condition, bool[] propagates, bool?[] truth)
    {
        switch (condition.Operation)
        {
            case Operation.LogicalNot:
                return !truth[condition[0].Index];
            case Operation.LogicalAnd:
                return truth[condition[0].Index] & truth[condition[1].Index];
            case Operation.LogicalOr:
                return truth[condition[0].Index] | truth[condition[1].Index];
            default:
                return IsAny(condition, propagates) ? condition.Operation == Operation.NotEqual : null;
        }
    }

    private static bool IsAny(Expression node, bool[] propagates)
    {
        foreach (Expression operand in node.Operands)
        {
            if (propagates[operand.Index]) { return true; }
        }

        return false;
    }
}
