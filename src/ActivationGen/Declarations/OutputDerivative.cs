using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Emission.Rows;
using ActivationGen.Formulas;

namespace ActivationGen.Declarations;

/// <summary>Whether an activation's derivative can be had from its output, for given parameters.</summary>
internal static class OutputDerivative
{
    // Conditions are few, and asked at every keystroke.
    private static readonly ConcurrentDictionary<CatalogEntry, Expression> Conditions = new();

    public static bool Exists(CatalogEntry entry, EquatableArray<ParameterValue> parameters)
    {
        if (entry.Kind != ActivationKind.Elementwise)
        {
            return RowFunctions.Get(entry.Name).Members([]).Any(member => member.Members.HasFlag(ActivationMembers.BackwardFromOutput));
        }

        if (entry.DerivativeFromOutput is null) { return false; }

        if (entry.FromOutputCondition is null) { return true; }

        Expression condition = Conditions.GetOrAdd(entry, Parse);
        Dictionary<string, double> values = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        return Evaluator.Evaluate(condition, values) != 0;
    }

    private static Expression Parse(CatalogEntry entry) =>
        FormulaParser.ParseOrThrow($"({entry.FromOutputCondition}) ? 1 : 0", new ExpressionPool(),
            [.. entry.Parameters.Select(parameter => parameter.Name)]);
}
