using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

/// <summary>Bounds and NaN propagation hold for what the evaluator computes; substitution.</summary>
public sealed class AnalysisTests
{
    private static readonly double[] s_constants = [0, -0.0, 1, -1, 0.1, 3, -6, 1e-300, 1e300, double.PositiveInfinity, double.NegativeInfinity];

    [Fact]
    public void EveryNodeOfRandomFormulasIsWithinItsBounds()
    {
        RandomFormulas formulas = new(5, OperationSets.All, s_constants);
        for (int i = 0; i < 2000; i++)
        {
            Expression formula = formulas.Next(1 + i % 12);
            IntervalAnalysis bounds = IntervalAnalysis.Of(formula);
            Expression[] nodes = [.. ExpressionPool.Reachable(formula)];
            Evaluator all = new(nodes);
            foreach (double x in RandomFormulas.Points)
            {
                double[] values = all.Evaluate(new Dictionary<string, double> { ["x"] = x, ["Alpha"] = formulas.Uniform(-2, 2) });
                for (int n = 0; n < nodes.Length; n++)
                {
                    Assert.True(double.IsNaN(values[n]) || bounds[nodes[n]].Contains(values[n]), $"{nodes[n]} at {x:R}: {values[n]:R} not in {bounds[nodes[n]]}");
                }
            }
        }
    }

    [Theory]
    [InlineData("Tanh(x)", -1, 1)]
    [InlineData("Sigmoid(x) + 1", 1, 2)]
    [InlineData("Exp(x)", 0, double.PositiveInfinity)]
    [InlineData("x * x", 0, double.PositiveInfinity)]
    [InlineData("1 / (1 + Exp(x))", 0, 1)]
    [InlineData("Min(Max(x, 0), 6)", 0, 6)]
    [InlineData("Sqrt(x * x + 1)", 1, double.PositiveInfinity)]
    [InlineData("Gaussian(x) * Abs(x)", 0, double.PositiveInfinity)]
    [InlineData("x > 0 ? 2 : -3", -3, 2)]
    [InlineData("x - x", 0, 0)]
    [InlineData("x / Abs(x)", double.NegativeInfinity, double.PositiveInfinity)]
    public void BoundsAreTight(string formula, double lower, double upper)
    {
        Expression f = FormulaParser.ParseOrThrow(formula, new ExpressionPool(), "x");
        Interval bounds = IntervalAnalysis.Of(f)[f];
        Assert.Equal(lower, bounds.Lower, 1e-14);
        Assert.Equal(upper, bounds.Upper, 1e-14);
    }

    [Fact]
    public void InputsMayBeNarrowed()
    {
        Expression f = FormulaParser.ParseOrThrow("Log1p(x)", new ExpressionPool(), "x");
        Assert.True(IntervalAnalysis.Of(f, new Dictionary<string, Interval> { ["x"] = new(0, 1) })[f].IsNonNegative);
        Assert.False(IntervalAnalysis.Of(f)[f].IsNonNegative);
    }

    [Fact]
    public void WhereNaNIsSaidToPropagateItDoes()
    {
        RandomFormulas formulas = new(6, OperationSets.All, s_constants);
        int holding = 0, not = 0;
        for (int i = 0; i < 3000; i++)
        {
            Expression formula = formulas.Next(1 + i % 10);
            if (!NaNPropagation.Holds(formula, "x"))
            {
                not++;
                continue;
            }

            holding++;
            foreach (double alpha in RandomFormulas.Points)
            {
                double value = Evaluator.Evaluate(formula, new Dictionary<string, double> { ["x"] = double.NaN, ["Alpha"] = alpha });
                Assert.True(double.IsNaN(value), formula.ToString());
            }
        }

        Assert.InRange(holding, 500, 3000);
        Assert.InRange(not, 100, 3000);
    }

    [Theory]
    [InlineData("Max(x, 0)", true)]
    [InlineData("x > 0 ? x : 0", false)]
    [InlineData("x > 0 ? 0 : x", true)]
    [InlineData("x > 0 ? 1 : 0 * x", true)]
    [InlineData("Alpha > 0 ? x : 0", false)]
    [InlineData("x != 0 ? x : 1", true)]
    [InlineData("!(x < 0) ? x : 1", true)]
    [InlineData("x < 0 && Alpha > 0 ? 1 : x", true)]
    [InlineData("x < 0 || Alpha > 0 ? 1 : x", false)]
    [InlineData("0 * x", true)]
    [InlineData("Alpha", false)]
    [InlineData("Hypot(x, Alpha)", true)]
    public void TellsWhetherNaNPassesThrough(string formula, bool passes) =>
        Assert.Equal(passes, NaNPropagation.Holds(FormulaParser.ParseOrThrow(formula, new ExpressionPool(), "x", "Alpha"), "x"));

    [Fact]
    public void SubstitutionPutsNumbersInPlaceOfParametersAndFoldsTheirConditions()
    {
        Expression f = FormulaParser.ParseOrThrow("Alpha > 0 ? Max(Alpha * x, x) : Beta", new ExpressionPool(), "x", "Alpha", "Beta");
        Expression substituted = Substitution.Apply(f, new Dictionary<string, double> { ["Alpha"] = 0.5 });
        Assert.Equal("Max(0.5 * x, x)", FormulaPrinter.Print(Simplifier.Simplify(substituted)));
    }

    [Fact]
    public void SubstitutionTakesFormulasToo()
    {
        ExpressionPool pool = new();
        Expression f = FormulaParser.ParseOrThrow("x * x + Alpha", pool, "x", "Alpha"), bias = FormulaParser.ParseOrThrow("x + bias", pool, "x", "bias");
        Assert.Equal("(x + bias) * (x + bias) + Alpha", FormulaPrinter.Print(Substitution.Apply(f, new Dictionary<string, Expression> { ["x"] = bias })));
    }
}
