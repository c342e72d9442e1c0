using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Formulas;

namespace ActivationGen.Catalog;

/// <summary>The formulas of an elementwise activation with its parameters filled in: all nodes of one pool.</summary>
/// <param name="Function">f over x.</param>
/// <param name="Derivative">f' over x: the entry's own form, or the differentiator's.</param>
/// <param name="DerivativeFromOutput">f' over y = f(x), where it can be had for these parameters.</param>
internal sealed record ActivationFormulas(Expression Function, Expression Derivative, Expression? DerivativeFromOutput)
{
    public const string Input = "x", Output = "y";

    /// <summary>f'' over x; null unless it was asked for.</summary>
    public Expression? SecondDerivative { get; private init; }

    public static ActivationFormulas Of(CatalogEntry entry, IEnumerable<ParameterValue> parameters, bool withSecondDerivative = false)
    {
        ExpressionPool pool = new();
        Dictionary<string, double> values = parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        string[] variables = [Input, Output, .. values.Keys];
        Expression Read(string text) => Simplifier.Simplify(Substitution.Apply(FormulaParser.ParseOrThrow(text, pool, variables), values));

        Expression function = Read(entry.Formula);
        Expression derivative = entry.Derivative is { } given ? Read(given) : Simplifier.SimplifyDerivative(Differentiator.Differentiate(function, Input));
        bool fromOutput = entry.DerivativeFromOutput is not null && (entry.FromOutputCondition is not { } condition || Holds(condition, values));
        return new ActivationFormulas(function, derivative, fromOutput ? Read(entry.DerivativeFromOutput!) : null)
        {
            SecondDerivative = !withSecondDerivative ? null
                : entry.SecondDerivative is { } second ? Read(second)
                : Simplifier.SimplifyDerivative(Differentiator.Differentiate(derivative, Input)),
        };
    }

    /// <summary>Whether a condition over the parameters holds.</summary>
    public static bool Holds(string condition, IReadOnlyDictionary<string, double> parameters) =>
        Evaluator.Evaluate(FormulaParser.ParseOrThrow($"({condition}) ? 1 : 0", new ExpressionPool(), [.. parameters.Keys]), parameters) == 1;
}
