namespace ActivationGen.Formulas;

internal static class Simplifier
{
    public static Expression Simplify(Expression expression) => expression;

    public static Expression SimplifyDerivative(Expression expression) => expression;
}
