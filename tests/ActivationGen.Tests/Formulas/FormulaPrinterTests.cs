using System;
using System.Globalization;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

public sealed class FormulaPrinterTests
{
    private static readonly double[] s_constants =
        [0, -0.0, 1, -1, 2, 0.1, -0.3, 1e-7, 1e22, 12345678901234567, double.MaxValue, double.Epsilon, -1e-300, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    [Fact]
    public void WhatIsPrintedParsesBackToTheSameNode()
    {
        RandomFormulas formulas = new(1, OperationSets.All, s_constants);
        for (int i = 0; i < 1000; i++)
        {
            Expression formula = formulas.Next(1 + i % 12);
            string text = FormulaPrinter.Print(formula);
            ParseResult result = FormulaParser.Parse(text, formula.Pool, ["x", "Alpha"]);
            Assert.True(ReferenceEquals(formula, result.Expression), $"{text}: {result.Error?.Message}");
        }
    }

    [Theory]
    [InlineData("1.702")]
    [InlineData("0.044715")]
    [InlineData("-1.0507009873554804934193349852946e-12")]
    [InlineData("Sqrt(2 / Pi)")]
    [InlineData("1.0 / 3")]
    [InlineData("Log(10)")]
    [InlineData("1 + 1e-200")]
    [InlineData("3.5e300 + 0.1")]
    public void ConstantsKeepBothHalves(string text)
    {
        Expression constant = Simplifier.Simplify(FormulaParser.ParseOrThrow(text, new ExpressionPool()));
        Assert.True(constant.IsConstant);
        string printed = FormulaPrinter.Print(constant);
        Assert.True(ReferenceEquals(constant, FormulaParser.ParseOrThrow(printed, constant.Pool)), printed);
    }

    [Theory]
    [InlineData("x - (1 - x) - (x - 1)", "x - (1 - x) - (x - 1)")]
    [InlineData("(x * 2) * (x / 3)", "x * 2 * (x / 3)")]
    [InlineData("-(x * 2)", "-(x * 2)")]
    [InlineData("(-x) * 2", "-x * 2")]
    [InlineData("-(-x)", "-(-x)")]
    [InlineData("(x > 0) ? (x) : (x < 1 ? 2 : 3)", "x > 0 ? x : x < 1 ? 2 : 3")]
    [InlineData("(x > 0 ? 1 : 2) + 1", "(x > 0 ? 1 : 2) + 1")]
    [InlineData("Max((x), 1.0 / 2)", "Max(x, (double)1 / 2)")]
    public void ParenthesesAreOnlyWhereNeeded(string text, string printed) =>
        Assert.Equal(printed, FormulaPrinter.Print(FormulaParser.ParseOrThrow(text, new ExpressionPool(), "x")));

    [Theory]
    [InlineData("x > 0 ? x : Alpha * Expm1(x)", "x > 0 ? x : Alpha * (e^x - 1)")]
    [InlineData("x * Sigmoid(x)", "x * sigmoid(x)")]
    [InlineData("Max(x, 0)", "max(x, 0)")]
    [InlineData("Sech2(x)", "1 / cosh(x)^2")]
    [InlineData("Gaussian(x)", "e^(-x^2)")]
    [InlineData("Sqrt(x * x + 1)", "sqrt(x^2 + 1)")]
    [InlineData("Abs(x - 1)", "|x - 1|")]
    [InlineData("x + -3", "x - 3")]
    [InlineData("Pow(x, 3) + Exp(-x)", "x^3 + e^(-x)")]
    [InlineData("Softplus(x) / Hypot(x, 1)", "log(1 + e^x) / sqrt(x^2 + 1^2)")]
    [InlineData("x > 0 && x < Alpha ? 0.1 : Pi * x", "x > 0 and x < Alpha ? 0.1 : pi * x")]
    public void MathematicsReadsAsInATextbook(string text, string printed) =>
        Assert.Equal(printed, FormulaPrinter.Mathematics(FormulaParser.ParseOrThrow(text, new ExpressionPool(), "x", "Alpha")));

    [Fact]
    public void SharedFormulasAreCutRatherThanWrittenOutExponentially()
    {
        Expression e = new ExpressionPool().Variable("x");
        for (int i = 0; i < 200; i++) { e = e.Pool.Create(Operation.HyperbolicTangent, e) * e; }

        Assert.InRange(FormulaPrinter.Mathematics(e).Length, 1000, 3000);
        Assert.EndsWith("…", FormulaPrinter.Print(e), StringComparison.Ordinal);
    }

    [Fact]
    public void TheCultureDoesNotMatter()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo swedish = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            swedish.NumberFormat = new NumberFormatInfo { NumberDecimalSeparator = ",", NegativeSign = "\u2212" };
            CultureInfo.CurrentCulture = swedish;
            Assert.Equal("-1.5 * x + 0.1", FormulaPrinter.Print(FormulaParser.ParseOrThrow("-1.5 * x + 0.1", new ExpressionPool(), "x")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
