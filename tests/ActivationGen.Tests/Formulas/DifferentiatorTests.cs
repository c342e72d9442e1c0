using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

public sealed class DifferentiatorTests
{
    private static readonly Operation[] s_smooth =
    [
        Operation.Add, Operation.Subtract, Operation.Multiply, Operation.Negate, Operation.Sine, Operation.Cosine, Operation.ArcTangent,
        Operation.HyperbolicTangent, Operation.HyperbolicSecantSquared, Operation.Sigmoid, Operation.Softplus, Operation.ErrorFunction,
        Operation.ComplementaryErrorFunction, Operation.NormalCumulative, Operation.NormalDensity, Operation.Gaussian, Operation.ExponentialMinusOne,
    ];

    [Fact]
    public void AgreesWithCentralDifferencesOnSmoothFormulas()
    {
        RandomFormulas formulas = new(4, s_smooth, new double[] { 1, -1, 0.5, 0.3, 2 });
        int compared = 0;
        for (int i = 0; i < 1000; i++)
        {
            Expression formula = formulas.Next(1 + i % 8);
            foreach (string variable in new[] { "x", "Alpha" })
            {
                Expression derivative = Differentiator.Differentiate(formula, variable);
                Dictionary<string, double> point = new() { ["x"] = formulas.Uniform(-2, 2), ["Alpha"] = formulas.Uniform(-2, 2) };
                double coarse = CentralDifference(formula, variable, point, 1e-3), fine = CentralDifference(formula, variable, point, 5e-4);
                double value = Evaluator.Evaluate(derivative, point), tolerance = 1e-7 * (1 + Math.Abs(fine));

                // Where halving the step changes the difference, it is the difference that is wrong.
                if (Math.Abs(fine) > 1e4 || !(Math.Abs(coarse - fine) < tolerance)) { continue; }

                compared++;
                Assert.True(Math.Abs(fine - value) < 2 * tolerance, $"d/d{variable} {formula} = {derivative}\nat {point["x"]:R}: {value:R}, difference {fine:R}");
            }
        }

        Assert.InRange(compared, 1500, 2000);
    }

    [Theory]
    [InlineData("Max(x, 0)", 0, 0)]
    [InlineData("Max(0, x)", 0, 0)]
    [InlineData("Min(Max(x, 0), 6)", 0, 0)]
    [InlineData("Min(Max(x, 0), 6)", 6, 0)]
    [InlineData("Min(6, Max(0, x))", 6, 0)]
    [InlineData("Clamp(x, -1, 1)", -1, 0)]
    [InlineData("Clamp(x, -1, 1)", 1, 0)]
    [InlineData("x > 0 ? x : 0.25 * x", 0, 0.25)]
    [InlineData("x > 0 ? x : 3 * Expm1(x)", 0, 3)]
    [InlineData("x * Clamp(x + 3, 0, 6) / 6", -3, 0)]
    [InlineData("x * Clamp(x + 3, 0, 6) / 6", 3, 1)]
    [InlineData("Clamp(0.25 * x + 0.5, 0, 1)", -2, 0)]
    [InlineData("Clamp(0.25 * x + 0.5, 0, 1)", 2, 0)]
    [InlineData("Abs(x)", 0, 0)]
    [InlineData("Abs(x)", -0.0, 0)]
    [InlineData("x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0", 0.5, 0)]
    [InlineData("x > 0.5 ? x - 0.5 : x < -0.5 ? x + 0.5 : 0", -0.5, 0)]
    [InlineData("Square(Max(x, 0))", 0, 0)]
    public void KinksFollowTheConventions(string formula, double x, double slope) => Assert.Equal(slope, DerivativeAt(formula, x));

    [Theory]
    [InlineData("x > 0 ? x : Alpha * Expm1(x)", "x > 0 ? 1 : Alpha * Exp(x)")]
    [InlineData("x * Sigmoid(x)", "Sigmoid(x) + x * (Sigmoid(x) * Sigmoid(-x))")]
    [InlineData("x * NormalCdf(x)", "NormalCdf(x) + x * NormalPdf(x)")]
    [InlineData("-Softplus(-x)", "Sigmoid(-x)")]
    [InlineData("Min(Max(x, 0), 6)", "Max(x, 0) < 6 ? (x > 0 ? 1 : 0) : 0")]
    [InlineData("Alpha * Alpha", "0")]
    [InlineData("x * x * x", "x * x + 2 * (x * x)")]
    [InlineData("Alpha / x", "-(Alpha / x / x)")]
    [InlineData("x / Alpha", "1 / Alpha")]
    [InlineData("Sqrt(x * x + 1)", "x / Sqrt(x * x + 1)")]
    [InlineData("Gaussian(x)", "-2 * (x * Gaussian(x))")]
    [InlineData("Atan(3 * x)", "3 / (9 * (x * x) + 1)")]
    public void LeavesNoJunk(string formula, string derivative)
    {
        ExpressionPool pool = new();
        Expression expected = Simplifier.SimplifyDerivative(FormulaParser.ParseOrThrow(derivative, pool, "x", "Alpha"));
        Expression f = Simplifier.Simplify(FormulaParser.ParseOrThrow(formula, pool, "x", "Alpha"));
        Assert.Equal(FormulaPrinter.Print(expected), FormulaPrinter.Print(Simplifier.SimplifyDerivative(Differentiator.Differentiate(f, "x"))));
    }

    [Theory]
    [InlineData("Tanh(x)", 300)]
    [InlineData("Sigmoid(x)", -740)]
    [InlineData("Erf(x)", 26)]
    [InlineData("NormalCdf(x)", -37)]
    public void TailsOfDerivativesAreNotCancelledAway(string formula, double x) => Assert.InRange(DerivativeAt(formula, x), double.Epsilon, 1e-200);

    [Fact]
    public void SharedNodesAreDifferentiatedOnce()
    {
        // Written out, the formula has 2^60 terms.
        Expression e = new ExpressionPool().Variable("x");
        for (int i = 0; i < 60; i++) { e = e.Pool.Create(Operation.HyperbolicTangent, e * e); }

        Assert.InRange(ExpressionPool.Reachable(Differentiator.Differentiate(e, "x")).Length, 60, 600);
    }

    [Fact]
    public void EveryOperationHasADerivative()
    {
        foreach (Operation operation in OperationSets.All)
        {
            ExpressionPool pool = new();
            Expression x = pool.Variable("x"), half = 0.5 * x;
            Expression f = operation == Operation.Select
                ? pool.Select(pool.Create(Operation.Less, x, half), x, half)
                : operation is Operation.Add or Operation.Subtract or Operation.Multiply or Operation.Divide or Operation.Minimum or Operation.Maximum or Operation.Hypotenuse
                    ? pool.Create(operation, x, half + 1) : pool.Create(operation, half);
            Dictionary<string, double> point = new() { ["x"] = 0.7 };
            Assert.Equal(CentralDifference(f, "x", point, 1e-3), Evaluator.Evaluate(Differentiator.Differentiate(f, "x"), point), 1e-9);
        }
    }

    private static double DerivativeAt(string formula, double x)
    {
        Expression f = Simplifier.Simplify(FormulaParser.ParseOrThrow(formula, new ExpressionPool(), "x"));
        Expression derivative = Simplifier.SimplifyDerivative(Differentiator.Differentiate(f, "x"));
        return Evaluator.Evaluate(derivative, new Dictionary<string, double> { ["x"] = x });
    }

    /// <summary>Of fourth order: (f(x - 2h) - 8 f(x - h) + 8 f(x + h) - f(x + 2h)) / 12h.</summary>
    private static double CentralDifference(Expression f, string variable, IReadOnlyDictionary<string, double> point, double h)
    {
        double at(double offset) => Evaluator.Evaluate(f, point.ToDictionary(p => p.Key, p => p.Key == variable ? p.Value + offset : p.Value));
        return (at(-2 * h) - 8 * at(-h) + 8 * at(h) - at(2 * h)) / (12 * h);
    }
}
