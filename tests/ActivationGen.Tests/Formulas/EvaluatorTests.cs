using System.Collections.Generic;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

public sealed class EvaluatorTests
{
    [Theory]
    [InlineData("Exp(x)", 0, double.PositiveInfinity)]
    [InlineData("Expm1(x)", -1, double.PositiveInfinity)]
    [InlineData("Log1p(x)", double.NaN, double.PositiveInfinity)]
    [InlineData("Tanh(x)", -1, 1)]
    [InlineData("Sech2(x)", 0, 0)]
    [InlineData("Sigmoid(x)", 0, 1)]
    [InlineData("Softplus(x)", 0, double.PositiveInfinity)]
    [InlineData("Erf(x)", -1, 1)]
    [InlineData("Erfc(x)", 2, 0)]
    [InlineData("NormalCdf(x)", 0, 1)]
    [InlineData("NormalPdf(x)", 0, 0)]
    [InlineData("Gaussian(x)", 0, 0)]
    [InlineData("Hypot(x, 3)", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("Sinh(x)", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("Cosh(x)", double.PositiveInfinity, double.PositiveInfinity)]
    public void InfinitiesGiveTheLimits(string formula, double atMinusInfinity, double atInfinity)
    {
        Assert.Equal(atMinusInfinity, At(formula, double.NegativeInfinity));
        Assert.Equal(atInfinity, At(formula, double.PositiveInfinity));
    }

    [Fact]
    public void EveryFunctionPassesNaNOn()
    {
        foreach (string name in FormulaFunctions.Names)
        {
            Assert.True(FormulaFunctions.TryGet(name, out FormulaFunctions.Function function));
            string arguments = function.Arity switch { 1 => "x", 2 => "x, 3", _ => "x, 1, 3" };

            // The macro for the sign is a select, which leaves NaN to the lowering.
            if (name != "Sign") { Assert.True(double.IsNaN(At($"{name}({arguments})", double.NaN)), name); }
        }
    }

    [Theory]
    [InlineData("Expm1(x)")]
    [InlineData("Log1p(x)")]
    [InlineData("Tanh(x)")]
    [InlineData("Erf(x)")]
    [InlineData("Sin(x)")]
    [InlineData("Atan(x)")]
    public void OddFunctionsKeepNegativeZero(string formula) => Assert.Equal(double.NegativeInfinity, 1 / At(formula, -0.0));

    [Fact]
    public void HypotenuseDoesNotOverflow() => Assert.Equal(5e300, At("Hypot(x, 4e300)", 3e300), 1e286);

    [Fact]
    public void SeveralRootsAreGivenInTheirOrder()
    {
        ExpressionPool pool = new();
        Expression x = pool.Variable("x");
        Assert.Equal([4, 16, 3], new Evaluator(x + 1, (x + 1) * (x + 1), x).Evaluate(new Dictionary<string, double> { ["x"] = 3 }));
    }

    private static double At(string formula, double x) =>
        Evaluator.Evaluate(FormulaParser.ParseOrThrow(formula, new ExpressionPool(), "x"), new Dictionary<string, double> { ["x"] = x });
}
