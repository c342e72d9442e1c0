using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ActivationGen.Emission.Rows;
using ActivationGen.Formulas;

namespace ActivationGen.Catalog;

/// <summary>An entry as people read it, for the docs, the doc comments of attributes and completion: formulas in the textbook's form, parameters in words.</summary>
internal static class EntryDescription
{
    /// <summary>A derivative given by hand is shown as it is up to this length; a longer one is arranged for the computer, and the textbook's is shown.</summary>
    private const int Readable = 70;

    /// <summary>f over x and the parameters.</summary>
    public static string Function(CatalogEntry entry) => entry.Kind != ActivationKind.Elementwise
        ? RowFunctions.Get(entry.Name).Formula
        : FormulaPrinter.Mathematics(Parse(entry, entry.Definition ?? entry.Formula));

    /// <summary>f' over x and the parameters; empty for functions over rows.</summary>
    public static string Derivative(CatalogEntry entry)
    {
        if (entry.Kind != ActivationKind.Elementwise) { return ""; }

        Expression derivative = entry.Derivative is { Length: <= Readable } byHand
            ? Parse(entry, byHand)
            : Simplifier.SimplifyDerivative(Differentiator.Differentiate(Parse(entry, entry.Derivative is null ? entry.Formula : entry.Definition ?? entry.Formula), "x"));
        return FormulaPrinter.Mathematics(derivative);
    }

    /// <summary>f' over y = f(x); empty where it cannot be had.</summary>
    public static string FromOutput(CatalogEntry entry) => entry.DerivativeFromOutput is string text ? FormulaPrinter.Mathematics(Parse(entry, text)) : "";

    /// <summary>A parameter's meaning, domain, default, and the defaults of libraries that take another one.</summary>
    public static string Of(Parameter parameter)
    {
        string others = string.Concat(OtherDefaults(parameter).Select(known => $"; {Number(known.Value)} in {known.Libraries}"));
        return $"{parameter.Meaning}; {parameter.Domain.Describe()}; default {Number(parameter.Default)}{others}";
    }

    /// <summary>The values that libraries take instead of the default, each once.</summary>
    public static IEnumerable<(double Value, string Libraries)> OtherDefaults(Parameter parameter) =>
        parameter.LibraryDefaults.GroupBy(known => known.Value).Select(same => (same.Key, string.Join(", ", same.Select(known => known.Library))));

    public static string Number(double value) =>
        double.IsPositiveInfinity(value) ? "∞" : value == 1.0 / 6 ? "1/6" : value == 2.0 / 3 ? "2/3" : value.ToString("R", CultureInfo.InvariantCulture);

    private static Expression Parse(CatalogEntry entry, string text) =>
        FormulaParser.ParseOrThrow(text, new ExpressionPool(), [.. entry.Parameters.Select(p => p.Name), "x", "y"]);
}
