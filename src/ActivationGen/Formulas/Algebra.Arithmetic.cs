using System;

namespace ActivationGen.Formulas;

/// <content>Sums, products and quotients. Constants come first in products and last in sums, other operands in the order of their creation.</content>
internal sealed partial class Algebra
{
    public Expression Add(Expression a, Expression b)
    {
        if (Fold(Operation.Add, a, b) is { } folded) { return folded; }

        if (a.IsConstant || !b.IsConstant && a.Index > b.Index) { (a, b) = (b, a); }

        if (IsNegativeZero(b) || _zerosAreExact && b.IsValue(0)) { return a; }

        if (b.Operation == Operation.Negate) { return Subtract(a, b[0]); }

        if (a.Operation == Operation.Negate && !b.IsConstant) { return Subtract(b, a[0]); }

        // a + (-2 u) = a - 2 u, exactly.
        if (IsNegativeMultiple(b)) { return Subtract(a, Negate(b)); }

        if (IsNegativeMultiple(a) && !b.IsConstant) { return Subtract(b, Negate(a)); }

        if (_zerosAreExact && LikeTerms(Operation.Add, a, b) is { } gathered) { return gathered; }

        return ReferenceEquals(a, b) ? Multiply(a.Pool.Constant(2), a) : a + b;
    }

    public Expression Subtract(Expression a, Expression b)
    {
        if (Fold(Operation.Subtract, a, b) is { } folded) { return folded; }

        if (b.IsConstant) { return Add(a, Negate(b)); }

        if (IsNegativeZero(a) || _zerosAreExact && a.IsValue(0)) { return Negate(b); }

        if (b.Operation == Operation.Negate) { return Add(a, b[0]); }

        // a - (-2 u) = a + 2 u, exactly.
        if (IsNegativeMultiple(b)) { return Add(a, Negate(b)); }

        return _zerosAreExact && LikeTerms(Operation.Subtract, a, b) is { } gathered ? gathered : a - b;
    }

    public Expression Multiply(Expression a, Expression b)
    {
        if (Fold(Operation.Multiply, a, b) is { } folded) { return folded; }

        if (b.IsConstant || !a.IsConstant && a.Index > b.Index) { (a, b) = (b, a); }

        if (a.IsConstant) { return MultiplyByConstant(a, b); }

        if (a.Operation == Operation.Negate || b.Operation == Operation.Negate)
        {
            Expression product = Multiply(WithoutNegation(a), WithoutNegation(b));
            return a.Operation == b.Operation ? product : Negate(product);
        }

        if (a.Operation == Operation.Absolute && ReferenceEquals(a, b)) { return Multiply(a[0], a[0]); }

        if (!_zerosAreExact) { return a * b; }

        if (a.Operation == Operation.Select && Selects01(a)) { return Select(a[0], Multiply(a[1], b), Multiply(a[2], b)); }

        if (b.Operation == Operation.Select && Selects01(b)) { return Select(b[0], Multiply(b[1], a), Multiply(b[2], a)); }

        if (HasOneConstantFactor(a)) { return Multiply(a[0], Multiply(a[1], b)); }

        return HasOneConstantFactor(b) ? Multiply(b[0], Multiply(a, b[1])) : a * b;
    }

    public Expression Divide(Expression a, Expression b)
    {
        if (Fold(Operation.Divide, a, b) is { } folded) { return folded; }

        if (b.IsConstant && HasExactReciprocal(b)) { return Multiply(b.Pool.Constant(1 / b.Constant.High), a); }

        if (_zerosAreExact && a.IsValue(0)) { return a.Pool.Constant(0); }

        if (a.Operation == Operation.Negate) { return b.Operation == Operation.Negate ? Divide(a[0], b[0]) : Negate(Divide(a[0], b)); }

        if (b.Operation == Operation.Negate) { return Negate(Divide(a, b[0])); }

        // Constant factors of a derivative gather in front.
        if (_zerosAreExact && HasOneConstantFactor(b) && b[0].Constant.IsFinite && b[0].Constant.High != 0)
        {
            return a.IsConstant ? Divide(Divide(a, b[0]), b[1]) : Multiply(Divide(a.Pool.Constant(1), b[0]), Divide(a, b[1]));
        }

        if (_zerosAreExact && HasOneConstantFactor(a))
        {
            return b.IsConstant ? Multiply(Divide(a[0], b), a[1]) : Multiply(a[0], Divide(a[1], b));
        }

        return a / b;
    }

    private Expression MultiplyByConstant(Expression c, Expression u)
    {
        if (c.IsValue(1)) { return u; }

        if (c.IsValue(-1)) { return Negate(u); }

        if (_zerosAreExact && c.IsValue(0)) { return c.Pool.Constant(0); }

        if (u.Operation == Operation.Negate) { return Multiply(Negate(c), u[0]); }

        if (u.Operation == Operation.Multiply && u[0].IsConstant && MayGather(c, u[0])) { return Multiply(Multiply(c, u[0]), u[1]); }

        if (_zerosAreExact && u.Operation == Operation.Select && u[1].IsConstant && u[2].IsConstant)
        {
            return Select(u[0], Multiply(c, u[1]), Multiply(c, u[2]));
        }

        return c * u;
    }

    /// <summary>
    /// Whether c (d u) may become (c d) u: unless d enlarges and c shrinks, the product in one step overflows where it did in two.
    /// In derivatives an overflow on the way is an artefact.
    /// </summary>
    private bool MayGather(Expression c, Expression d)
    {
        double outer = Math.Abs(c.Constant.High), inner = Math.Abs(d.Constant.High), product = outer * inner;
        return product is > 1e-290 and < 1e290 && (_zerosAreExact || !(outer < 1 && inner > 1));
    }

    /// <summary>c u + d u = (c + d) u, and the same with minus; nothing if the terms are not alike.</summary>
    private Expression? LikeTerms(Operation operation, Expression a, Expression b)
    {
        (Expression c, Expression u) = HasOneConstantFactor(a) ? (a[0], a[1]) : (a.Pool.Constant(1), a);
        (Expression d, Expression v) = HasOneConstantFactor(b) ? (b[0], b[1]) : (b.Pool.Constant(1), b);
        return ReferenceEquals(u, v) ? Multiply(Fold(operation, c, d)!, u) : null;
    }

    private static bool HasExactReciprocal(Expression c)
    {
        const long Fraction = 0xFFFFFFFFFFFFF;
        double magnitude = Math.Abs(c.Constant.High);
        return c.Constant.IsDouble && magnitude is > 1e-290 and < 1e290 && (Bits(c) & Fraction) == 0;
    }

    private static bool Selects01(Expression select) => IsUnit(select[1]) && IsUnit(select[2]);

    private static bool IsUnit(Expression e) => e.IsValue(0) || e.IsValue(1) || e.IsValue(-1);

    private static bool IsNegativeZero(Expression e) => e.IsValue(0) && Bits(e) != 0;

    private static bool IsNegativeMultiple(Expression e) => e.Operation == Operation.Multiply && e[0].IsConstant && e[0].Constant.High < 0;

    private static Expression WithoutNegation(Expression e) => e.Operation == Operation.Negate ? e[0] : e;

    private static Expression? Fold(Operation operation, Expression a, Expression b) => ConstantFolding.TryFold(a.Pool, operation, [a, b]);
}
