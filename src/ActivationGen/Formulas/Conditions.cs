namespace ActivationGen.Formulas;

/// <summary>Conditions: what is known of them, and their simplification.</summary>
internal static class Conditions
{
    /// <summary>
    /// Whether a condition over constants holds; nothing if it depends on more. Constants are compared as the doubles that they are evaluated as:
    /// 0.3 as written and 0.3 as a parameter's value are equal.
    /// </summary>
    public static bool? Truth(Expression condition)
    {
        if (condition.Operands.Length != 2 || !condition[0].IsConstant || !condition[1].IsConstant) { return null; }

        return Evaluator.Apply(condition.Operation, condition[0].Constant.High, condition[1].Constant.High) != 0;
    }

    /// <summary>a and b, a or b, not a: with operands that are known left out.</summary>
    public static Expression Build(ExpressionPool pool, Operation operation, EquatableArray<Expression> operands)
    {
        Expression a = operands[0];
        if (operation == Operation.LogicalNot)
        {
            // Of the comparisons only == and != are each other's opposite: an ordering and its reverse are both false for NaN.
            return a.Operation switch
            {
                Operation.LogicalNot => a[0],
                Operation.Equal => pool.Create(Operation.NotEqual, a[0], a[1]),
                Operation.NotEqual => pool.Create(Operation.Equal, a[0], a[1]),
                _ => Truth(a) is { } known ? Constant(pool, !known) : pool.Create(operation, a),
            };
        }

        Expression b = operands[1];
        bool neutral = operation == Operation.LogicalAnd;
        if (Truth(a) is { } left) { return left == neutral ? b : a; }

        if (Truth(b) is { } right) { return right == neutral ? a : b; }

        return ReferenceEquals(a, b) ? a : pool.Create(operation, a, b);
    }

    /// <summary>A condition that always, or never, holds.</summary>
    private static Expression Constant(ExpressionPool pool, bool holds)
    {
        Expression zero = pool.Constant(0);
        return pool.Create(holds ? Operation.Equal : Operation.NotEqual, zero, zero);
    }
}
