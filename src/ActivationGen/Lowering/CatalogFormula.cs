using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ActivationGen.Catalog;
using ActivationGen.Formulas;

namespace ActivationGen.Lowering;

/// <summary>Tells formulas of the catalog, whoever wrote them: what a function has a kernel, a form or an expansion of its own for.</summary>
internal static class CatalogFormula
{
    /// <summary>What a pool's formulas have been compared with: each declaration asks for the same few, function and derivative.</summary>
    private static readonly ConditionalWeakTable<ExpressionPool, Dictionary<(string Activation, bool Derivative, string Variable), Expression>> Known = new();

    /// <summary>Whether a formula is that of an activation of the catalog with its defaults, or its derivative.</summary>
    public static bool Is(string activation, bool derivative, Expression formula, string variable)
    {
        Dictionary<(string, bool, string), Expression> known = Known.GetOrCreateValue(formula.Pool);
        if (!known.TryGetValue((activation, derivative, variable), out Expression expected))
        {
            CatalogEntry entry = ActivationCatalog.Get(activation);
            Expression general = FormulaParser.ParseOrThrow(
                derivative ? entry.Derivative! : entry.Formula, formula.Pool, [variable, .. entry.Parameters.Select(parameter => parameter.Name)]);
            Dictionary<string, double> defaults = entry.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
            expected = Simplifier.Simplify(defaults.Count == 0 ? general : Substitution.Apply(general, defaults));
            known.Add((activation, derivative, variable), expected);
        }

        // A pool has each node once: the same formula is the same node.
        return formula == expected;
    }

    /// <summary>Whether a formula is the given one of the catalog for one value of its only parameter.</summary>
    public static bool IsWith(string parameter, double value, string general, Expression formula, string variable)
    {
        Dictionary<string, double> parameters = new(StringComparer.Ordinal) { [parameter] = value };
        return Simplifier.Simplify(Substitution.Apply(FormulaParser.ParseOrThrow(general, formula.Pool, [variable, parameter]), parameters)) == formula;
    }

    /// <summary>The k of a formula that is the slope of x sigmoid(k x), as the named activation has it: e^(-k |x|) tells.</summary>
    public static DoubleDouble? FactorOfSwishSlope(Expression formula, string variable, string activation)
    {
        Expression? exponential = ExpressionPool.Reachable(formula).FirstOrDefault(node => node.Operation == Operation.Exponential);
        if (exponential is null || exponential[0].Operation == Operation.Multiply && !exponential[0][0].IsConstant) { return null; }

        DoubleDouble k = exponential[0].Operation == Operation.Multiply ? -exponential[0][0].Constant : 1;
        return IsWith("Beta", k.High, ActivationCatalog.Get(activation).Derivative!, formula, variable) ? k : null;
    }
}
