using System;

namespace ActivationGen.Formulas;

/// <summary>
/// Builds nodes in their simplest form, from operands that are simple already. Each rule states an identity that holds for every double, NaN,
/// infinities and signed zeros included; those that do not (x - x = 0, 0 x = 0, x + 0 = x for x = -0) are not here, or only in
/// <see cref="OfDerivatives"/>.
/// </summary>
internal sealed partial class Algebra
{
    private readonly bool _zerosAreExact;

    private Algebra(bool zerosAreExact) => _zerosAreExact = zerosAreExact;

    /// <summary>For formulas that are evaluated: preserves every value.</summary>
    public static Algebra OfValues { get; } = new(zerosAreExact: false);

    /// <summary>
    /// For derivatives: 0 u = 0, 0 + u = u, and constant factors gather however they are nested. The zeros in question are derivatives of constants or
    /// factors that are constant, exact by the rules of calculus: a term with such a factor is not there at all, whatever the other factor's limit is,
    /// so an infinite or NaN value of that other factor is an artefact of its evaluation. The sign of a zero derivative carries no meaning.
    /// </summary>
    public static Algebra OfDerivatives { get; } = new(zerosAreExact: true);

    /// <summary>The operation over operands, simplified.</summary>
    public Expression Build(ExpressionPool pool, Operation operation, EquatableArray<Expression> operands)
    {
        if (ConstantFolding.TryFold(pool, operation, operands) is { } folded) { return folded; }

        Expression a = operands[0];
        return operation switch
        {
            Operation.Add => Add(a, operands[1]),
            Operation.Subtract => Subtract(a, operands[1]),
            Operation.Multiply => Multiply(a, operands[1]),
            Operation.Divide => Divide(a, operands[1]),
            Operation.Negate => Negate(a),
            Operation.Absolute => Absolute(a),
            Operation.Minimum => Extreme(operation, a, operands[1], neutral: double.PositiveInfinity),
            Operation.Maximum => Extreme(operation, a, operands[1], neutral: double.NegativeInfinity),
            Operation.Select => Select(a, operands[1], operands[2]),
            Operation.Hypotenuse => pool.Create(operation, WithoutSign(a), WithoutSign(operands[1])),
            Operation.LogicalAnd or Operation.LogicalOr or Operation.LogicalNot => Conditions.Build(pool, operation, operands),
            _ => operands.Length == 1 ? Function(operation, a) : pool.Create(operation, a, operands[1]),
        };
    }

    /// <summary>Odd functions pass a sign on, even ones drop it.</summary>
    public Expression Function(Operation operation, Expression a)
    {
        ExpressionPool pool = a.Pool;
        if (ConstantFolding.TryFold(pool, operation, [a]) is { } folded) { return folded; }

        switch (operation)
        {
            case Operation.Sine or Operation.ArcTangent or Operation.HyperbolicTangent or Operation.ErrorFunction when a.Operation == Operation.Negate:
                return Negate(pool.Create(operation, a[0]));
            case Operation.Cosine or Operation.HyperbolicSecantSquared or Operation.NormalDensity or Operation.Gaussian:
                return pool.Create(operation, WithoutSign(a));

            // e^(-u^2): the Gaussian carries the square to twice the precision.
            case Operation.Exponential when a.Operation == Operation.Negate && IsSquare(a[0]):
                return Function(Operation.Gaussian, a[0][0]);
            default:
                return pool.Create(operation, a);
        }
    }

    public Expression Negate(Expression a) => a.Operation switch
    {
        Operation.Constant => ConstantFolding.TryFold(a.Pool, Operation.Negate, [a])!,
        Operation.Negate => a[0],
        Operation.Multiply when a[0].IsConstant => Multiply(Negate(a[0]), a[1]),
        Operation.Divide when a[0].IsConstant => Divide(Negate(a[0]), a[1]),
        Operation.Divide when a[1].IsConstant => Divide(a[0], Negate(a[1])),
        _ => -a,
    };

    public Expression Absolute(Expression a)
    {
        if (ConstantFolding.TryFold(a.Pool, Operation.Absolute, [a]) is { } folded) { return folded; }

        return a.Operation switch
        {
            Operation.Negate => Absolute(a[0]),
            Operation.Absolute or Operation.Hypotenuse => a,
            Operation.Multiply when IsSquare(a) => a,
            Operation.Multiply when HasOneConstantFactor(a) => Multiply(Absolute(a[0]), Absolute(a[1])),
            Operation.Exponential or Operation.HyperbolicSecantSquared or Operation.Sigmoid or Operation.Softplus => a,
            Operation.ComplementaryErrorFunction or Operation.NormalCumulative or Operation.NormalDensity or Operation.Gaussian => a,
            _ => a.Pool.Create(Operation.Absolute, a),
        };
    }

    /// <summary>A bound at infinity, relu's MaxValue if nobody sets it, bounds nothing.</summary>
    private static Expression Extreme(Operation operation, Expression a, Expression b, double neutral) =>
        ReferenceEquals(a, b) || b.IsValue(neutral) ? a
        : a.IsValue(neutral) ? b
        : a.Pool.Create(operation, a, b);

    public static Expression Select(Expression condition, Expression whenTrue, Expression whenFalse)
    {
        if (ReferenceEquals(whenTrue, whenFalse)) { return whenTrue; }

        if (Conditions.Truth(condition) is { } holds) { return holds ? whenTrue : whenFalse; }

        if (condition.Operation == Operation.LogicalNot) { return Select(condition[0], whenFalse, whenTrue); }

        // Within a branch the condition is known.
        if (whenTrue.Operation == Operation.Select && ReferenceEquals(whenTrue[0], condition)) { return Select(condition, whenTrue[1], whenFalse); }

        if (whenFalse.Operation == Operation.Select && ReferenceEquals(whenFalse[0], condition)) { return Select(condition, whenTrue, whenFalse[2]); }

        return condition.Pool.Select(condition, whenTrue, whenFalse);
    }

    private static bool IsSquare(Expression a) => a.Operation == Operation.Multiply && ReferenceEquals(a[0], a[1]);

    private static Expression WithoutSign(Expression a)
    {
        while (a.Operation is Operation.Negate or Operation.Absolute) { a = a[0]; }

        return a;
    }

    /// <summary>c u, where u is no such product itself: rules that reach through it then never reach deeper.</summary>
    private static bool HasOneConstantFactor(Expression a) =>
        a.Operation == Operation.Multiply && a[0].IsConstant && !(a[1].Operation == Operation.Multiply && a[1][0].IsConstant);

    private static long Bits(Expression constant) => BitConverter.DoubleToInt64Bits(constant.Constant.High);
}
