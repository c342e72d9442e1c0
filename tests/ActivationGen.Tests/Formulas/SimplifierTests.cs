using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

public sealed class SimplifierTests
{
    private static readonly double[] s_powersOfTwo = [0, -0.0, 1, -1, 2, -2, 4, 0.5, -0.25, double.PositiveInfinity, double.NegativeInfinity, double.NaN];
    private static readonly double[] s_decimals = [0, 1, -1, 0.1, -0.3, 1.702, 3, -6, 0.044715, 2.5];

    [Fact]
    public void NoBitOfAnyValueChangesWherePowersOfTwoAreTheConstants()
    {
        RandomFormulas formulas = new(2, OperationSets.SameRounding, s_powersOfTwo);
        int smaller = 0;
        for (int i = 0; i < 3000; i++)
        {
            Expression formula = formulas.Next(1 + i % 10), simplified = Simplifier.Simplify(formula);
            if (ExpressionPool.Reachable(simplified).Length < ExpressionPool.Reachable(formula).Length) { smaller++; }

            Evaluator both = new(formula, simplified);
            foreach (double x in RandomFormulas.Points)
            {
                double[] values = both.Evaluate(new Dictionary<string, double> { ["x"] = x, ["Alpha"] = formulas.Uniform(-2, 2) });
                Assert.True(values[0].Equals(values[1]) && (1 / values[0]).Equals(1 / values[1]), $"{formula} -> {simplified}\nat {x:R}: {values[0]:R} -> {values[1]:R}");
            }
        }

        Assert.InRange(smaller, 500, 3000);
    }

    [Fact]
    public void NoSpecialValueChangesAndOthersOnlyByRounding()
    {
        RandomFormulas formulas = new(3, OperationSets.All, s_decimals);
        int compared = 0;
        for (int i = 0; i < 3000; i++)
        {
            Expression formula = formulas.Next(1 + i % 10), simplified = Simplifier.Simplify(formula);
            Evaluator both = new([formula, simplified, .. ExpressionPool.Reachable(formula)]);
            foreach (double x in RandomFormulas.Points)
            {
                double[] values = both.Evaluate(new Dictionary<string, double> { ["x"] = x, ["Alpha"] = formulas.Uniform(-2, 2) });

                // A formula that cancels, or is steep, magnifies roundings beyond any bound: its intermediate values tell.
                if (values.Skip(2).Any(v => Math.Abs(v) is (> 0 and < 1e-3) or (> 1e3 and < double.PositiveInfinity))) { continue; }

                compared++;
                Assert.True(AreClose(values[0], values[1]), $"{formula} -> {simplified}\nat {x:R}: {values[0]:R} -> {values[1]:R}");
            }
        }

        Assert.InRange(compared, 20_000, 96_000);
    }

    [Theory]
    [InlineData("x * 1", "x")]
    [InlineData("1 * x", "x")]
    [InlineData("x / 1", "x")]
    [InlineData("x * -1", "-x")]
    [InlineData("x - 0", "x")]
    [InlineData("x + -0.0", "x")]
    [InlineData("-(-x)", "x")]
    [InlineData("x - (-2)", "x + 2")]
    [InlineData("x - (-Alpha)", "x + Alpha")]
    [InlineData("-x + Alpha", "Alpha - x")]
    [InlineData("-x * -Alpha", "x * Alpha")]
    [InlineData("-x * Alpha", "-(x * Alpha)")]
    [InlineData("x + x", "2 * x")]
    [InlineData("x / 4", "0.25 * x")]
    [InlineData("2 * (4 * x)", "8 * x")]
    [InlineData("Abs(-x)", "Abs(x)")]
    [InlineData("Abs(Exp(x))", "Exp(x)")]
    [InlineData("Abs(x) * Abs(x)", "x * x")]
    [InlineData("Tanh(-x)", "-Tanh(x)")]
    [InlineData("Cos(-Abs(x))", "Cos(x)")]
    [InlineData("Exp(-x * x)", "Gaussian(x)")]
    [InlineData("Exp(-Square(x - 1))", "Gaussian(x + -1)")]
    [InlineData("Max(x, x)", "x")]
    [InlineData("Min(x, Infinity)", "x")]
    [InlineData("Max(NegativeInfinity, x)", "x")]
    [InlineData("x > 0 ? Alpha : Alpha", "Alpha")]
    [InlineData("2 > 1 ? x : Alpha", "x")]
    [InlineData("0.3 > 0.3d ? x : Alpha", "Alpha")]
    [InlineData("!(x > 0) ? x : Alpha", "x > 0 ? Alpha : x")]
    [InlineData("x > 0 ? (x > 0 ? 1 : 2) : 3", "x > 0 ? 1 : 3")]
    [InlineData("x > 0 && 1 < 2 ? x : 1", "x > 0 ? x : 1")]
    [InlineData("x > 0 || 1 < 2 ? x : 1", "x")]
    [InlineData("!(x == 0) ? 1 : 2", "x != 0 ? 1 : 2")]
    public void FindsTheSimplerForm(string text, string simplified) => Assert.Equal(simplified, FormulaPrinter.Print(Simplifier.Simplify(Parse(text))));

    [Theory]
    [InlineData("x * 0")]
    [InlineData("x + 0")]
    [InlineData("x - x")]
    [InlineData("x / x")]
    [InlineData("0.5 * (4 * x)")]
    [InlineData("Log(Exp(x))")]
    [InlineData("-(x - Alpha)")]
    public void LeavesAloneWhatWouldChangeSpecialValues(string text)
    {
        Expression formula = Parse(text), simplified = Simplifier.Simplify(formula);
        Assert.Equal(ExpressionPool.Reachable(formula).Length, ExpressionPool.Reachable(simplified).Length);
    }

    [Theory]
    [InlineData("0 * x + Alpha", "Alpha")]
    [InlineData("0 - x", "-x")]
    [InlineData("0 / x", "0")]
    [InlineData("x * (0 * Alpha)", "0")]
    [InlineData("x - x", "0")]
    [InlineData("2 * x + 3 * x", "5 * x")]
    [InlineData("0.5 * (4 * x)", "2 * x")]
    [InlineData("2 * x / (4 * Alpha)", "0.5 * (x / Alpha)")]
    [InlineData("(x > 0 ? 1 : 0) * Alpha", "x > 0 ? Alpha : 0")]
    [InlineData("0.2 * (x > 0 ? 5 : 0)", "x > 0 ? 1 : 0")]
    public void DerivativesLoseTheirExactZeros(string text, string simplified) =>
        Assert.Equal(simplified, FormulaPrinter.Mathematics(Simplifier.SimplifyDerivative(Parse(text))));

    [Fact]
    public void ConstantsAreFoldedWithTwiceThePrecisionOfDouble()
    {
        DoubleDouble folded = Simplifier.Simplify(Parse("2 * Sqrt(2 / Pi) - Log(2) * Exp(-1)")).Constant;
        Assert.True(DoubleDouble.TryParse("1.340774524171777202498212125404850454163", out DoubleDouble exact));
        DoubleDouble error = folded - exact;
        Assert.InRange(Math.Abs(error.High), 0, 1e-29);
    }

    private static bool AreClose(double a, double b) => a.Equals(b) || Math.Abs(a - b) < 1e-9 * Math.Max(1, Math.Abs(a));

    private static Expression Parse(string text) => FormulaParser.ParseOrThrow(text, new ExpressionPool(), "x", "Alpha");
}
