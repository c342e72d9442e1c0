namespace ActivationGen.Formulas;

internal static class FormulaPrinter
{
    public static string Print(Expression expression) => expression.Operation.ToString();
}
