using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Emission.Rows;
using ActivationGen.Formulas;

namespace ActivationGen.CatalogDocs;

/// <summary>An entry's formulas as people read them: the textbook form, and the derivative that goes with it.</summary>
internal static class EntryFormulas
{
    /// <summary>A derivative given by hand is shown as it is up to this length; a longer one is arranged for the computer, and the textbook's is shown.</summary>
    private const int Readable = 70;

    public static string Function(CatalogEntry entry) => entry.Kind == ActivationKind.Rowwise
        ? Code(RowFunctions.Get(entry.Name).Formula)
        : Code(FormulaPrinter.Mathematics(Parse(entry, entry.Definition ?? entry.Formula)));

    public static string Derivative(CatalogEntry entry)
    {
        if (entry.Kind == ActivationKind.Rowwise) { return ""; }

        Expression derivative = entry.Derivative is { Length: <= Readable } byHand
            ? Parse(entry, byHand)
            : Simplifier.SimplifyDerivative(Differentiator.Differentiate(Parse(entry, entry.Derivative is null ? entry.Formula : entry.Definition ?? entry.Formula), "x"));
        return Code(FormulaPrinter.Mathematics(derivative));
    }

    public static string FromOutput(CatalogEntry entry)
    {
        if (entry.DerivativeFromOutput is not string text) { return ""; }

        string formula = Code(FormulaPrinter.Mathematics(Parse(entry, text)));
        return entry.FromOutputCondition is string condition ? $"{formula}, if {Code(condition)}" : formula;
    }

    private static Expression Parse(CatalogEntry entry, string text) =>
        FormulaParser.ParseOrThrow(text, new ExpressionPool(), [.. entry.Parameters.Select(p => p.Name), "x", "y"]);

    private static string Code(string text) => $"`{text.Replace("|", "\\|", System.StringComparison.Ordinal)}`";
}
