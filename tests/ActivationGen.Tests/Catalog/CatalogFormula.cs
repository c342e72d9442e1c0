using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Formulas;

namespace ActivationGen.Tests.Catalog;

/// <summary>A formula of the catalog as a function of one variable, the parameters filled in.</summary>
internal sealed class CatalogFormula
{
    private readonly Evaluator _evaluator;
    private readonly Dictionary<string, double> _values;

    public CatalogFormula(CatalogEntry entry, string text, IReadOnlyDictionary<string, double> parameters)
    {
        _values = Values(entry, parameters);
        _evaluator = new Evaluator(FormulaParser.ParseOrThrow(text, new ExpressionPool(), [.. _values.Keys, "x", "y"]));
    }

    public double At(double argument)
    {
        _values["x"] = _values["y"] = argument;
        return _evaluator.Evaluate(_values)[0];
    }

    /// <summary>Whether a condition over the parameters holds; none holds always.</summary>
    public static bool Holds(CatalogEntry entry, string? condition, IReadOnlyDictionary<string, double> parameters) =>
        condition is null || new CatalogFormula(entry, $"{condition} ? 1 : 0", parameters).At(0) == 1;

    private static Dictionary<string, double> Values(CatalogEntry entry, IReadOnlyDictionary<string, double> parameters)
    {
        Dictionary<string, double> values = entry.Parameters.ToDictionary(p => p.Name, p => p.Default);
        foreach ((string name, double value) in parameters)
        {
            values[name] = values.ContainsKey(name) ? value : throw new ArgumentException($"{entry.Name} has no parameter {name}.", nameof(parameters));
        }

        return values;
    }
}
