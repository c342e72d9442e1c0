using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Formulas;
using ActivationGen.Lowering;
using Xunit;

namespace ActivationGen.Tests.Lowering;

/// <summary>What double lanes compute for a formula is that formula: the catalog's text and the other form cannot part unnoticed.</summary>
public sealed class DoubleFormTests
{
    public static TheoryData<string> Forms => [.. DoubleForm.All.Select(form => form.Activation).Distinct()];

    public static TheoryData<string> Expansions => [.. SlopeNearRoot.All.Select(expansion => expansion.Activation)];

    [Theory, MemberData(nameof(Forms))]
    public void FormsAreFoundAndHaveTheFormulasValues(string activation) =>
        Assert.All(DoubleForm.All.Where(form => form.Activation == activation), form => AssertSameValues(activation, form.IsDerivative));

    private static void AssertSameValues(string activation, bool isDerivative)
    {
        Expression formula = FormulaOf(activation, isDerivative), form = DoubleForm.Of(formula, "x");
        Assert.NotSame(formula, form);
        for (double x = -30; x < 30; x += 0.0625)
        {
            double expected = At(formula, x), actual = At(form, x);
            Assert.True(Math.Abs(actual - expected) <= 1e-13 * (1 + Math.Abs(expected)), $"{activation} at {x}: {actual} for {expected}");
        }
    }

    [Theory, MemberData(nameof(Expansions))]
    public void ExpansionAboutARootIsFound(string activation) =>
        Assert.Equal(activation, SlopeNearRoot.Find(FormulaOf(activation, isDerivative: true), "x")?.Activation);

    [Theory, InlineData("swish", 0.1, true), InlineData("swish", 1.0, false), InlineData("swish", 3.0, true)]
    public void SwishHasTheExpansionForAnyBetaButOne(string activation, double beta, bool isFound)
    {
        ActivationFormulas formulas = ActivationFormulas.Of(ActivationCatalog.Get(activation), [new("Beta", beta)]);
        Assert.Equal(isFound, SlopeNearRoot.Find(formulas.Derivative, "x") is not null);
    }

    [Fact]
    public void OtherFormulasStayAsTheyAre()
    {
        foreach (string activation in (string[])["tanh", "sigmoid", "gelu", "softplus"])
        {
            Expression formula = FormulaOf(activation, isDerivative: false);
            Assert.Same(formula, DoubleForm.Of(formula, "x"));
        }
    }

    private static Expression FormulaOf(string activation, bool isDerivative)
    {
        CatalogEntry entry = ActivationCatalog.Get(activation);
        ActivationFormulas formulas = ActivationFormulas.Of(entry, entry.Parameters.Select(parameter => new Declarations.ParameterValue(parameter.Name, parameter.Default)));
        return isDerivative ? formulas.Derivative : formulas.Function;
    }

    private static double At(Expression formula, double x) => Evaluator.Evaluate(formula, new Dictionary<string, double>(StringComparer.Ordinal) { ["x"] = x });
}
