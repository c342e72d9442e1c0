using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

public sealed class FormulaParserTests
{
    [Theory]
    [InlineData("1 + x * 3", 7)]
    [InlineData("(1 + x) * 3", 9)]
    [InlineData("x - 3 - 4", -5)]
    [InlineData("12 / x / 3", 2)]
    [InlineData("-x * x", -4)]
    [InlineData("+x", 2)]
    [InlineData("1.5e1f + 0.5d + 1m + 0x10 + 1_000", 1032.5)]
    [InlineData("x > 1 && x < 3 ? 10 : 20", 10)]
    [InlineData("x > 1 && !(x < 3) || x == 5 ? 10 : 20", 20)]
    [InlineData("x < 0 ? 1 : x < 3 ? 2 : 3", 2)]
    [InlineData("true ? 1 : 2", 1)]
    [InlineData("(float)x + (double)1", 3)]
    [InlineData("MathF.Max(x, 3) + Math.Min(x, 3) + System.Math.Abs(-x)", 7)]
    [InlineData("float.Abs(x) + double.Hypot(3, 4) + global::System.MathF.Sqrt(4)", 9)]
    [InlineData("Square(x) + Clamp(x, 3, 5) + Relu(x) + Sign(x)", 10)]
    [InlineData("Pow(x, 3) + Pow(x, -1) + Pow(x, 0)", 9.5)]
    [InlineData("Pow(x + 2, 0.5) + Pow(x + 2, 1.5) + Pow(x + 2, -0.5)", 10.5)]
    [InlineData("Pow(-x, 5)", -32)]
    [InlineData("Pow(Abs(x), x / 2.0 + 9 - 9)", 2)]
    [InlineData("FusedMultiplyAdd(x, 3, 4)", 10)]
    [InlineData("Log(8, x)", 3)]
    [InlineData("Exp2(x) + Log2(8)", 7)]
    [InlineData("(x * 0 + 1) / 2", 0.5)]
    public void MeansWhatCSharpMeans(string text, double valueAt2) => Assert.Equal(valueAt2, At(text, 2), 1e-14);

    [Theory]
    [InlineData("Pi", Math.PI)]
    [InlineData("MathF.PI", Math.PI)]
    [InlineData("double.E", Math.E)]
    [InlineData("float.PositiveInfinity", double.PositiveInfinity)]
    [InlineData("-Infinity", double.NegativeInfinity)]
    [InlineData("double.NaN", double.NaN)]
    public void KnowsTheNamedConstants(string text, double value)
    {
        Expression constant = Parse(text);
        Assert.True(constant.IsConstant);
        Assert.Equal(value, constant.Constant.High);
    }

    [Fact]
    public void LiteralsKeepTheirDigitsUnlessMarkedAsDouble()
    {
        Assert.NotEqual(0, Parse("1.702").Constant.Low);
        Assert.Equal(0, Parse("1.702d").Constant.Low);
        Assert.Equal(0, Parse("1.5").Constant.Low);
    }

    [Fact]
    public void NegativeZeroIsWrittenWithAPoint()
    {
        Assert.Equal(double.NegativeInfinity, 1 / Parse("-0.0").Constant.High);
        Assert.Equal(double.PositiveInfinity, 1 / Parse("-0").Constant.High);
    }

    [Fact]
    public void NamesInScopeStandForTheirFormulas()
    {
        ExpressionPool pool = new();
        Expression x = pool.Variable("x");
        ParseResult result = FormulaParser.Parse("t * t", pool, new Dictionary<string, Expression> { ["t"] = x + 1 });
        Assert.Same((x + 1) * (x + 1), result.Expression);
    }

    [Fact]
    public void EqualSubexpressionsAreOneNode()
    {
        Expression sum = Parse("Exp(x) + Math.Exp((x))");
        Assert.Same(sum[0], sum[1]);
    }

    [Theory]
    [InlineData("x + beta", "beta", "neither a parameter nor a known constant")]
    [InlineData("1 + Gamma(x)", "Gamma", "no function 'Gamma'")]
    [InlineData("Max(x)", "Max(x)", "takes 2 arguments, not 1")]
    [InlineData("Exp(x, x)", "Exp(x, x)", "takes 1 argument, not 2")]
    [InlineData("Exp()", "Exp()", "needs arguments")]
    [InlineData("x % 2", "x % 2", "operator '%'")]
    [InlineData("x & 2", "x & 2", "operator '&'")]
    [InlineData("3 + x++", "x++", "not supported")]
    [InlineData("1 + (x > 2)", "(x > 2)", "a condition where a number is needed")]
    [InlineData("x ? 1 : 2", "x", "a number where a condition is needed")]
    [InlineData("x > 1", "x > 1", "a formula is a number")]
    [InlineData("x * (1 / 2)", "1 / 2", "integer division")]
    [InlineData("(int)x", "(int)x", "cast to 'int'")]
    [InlineData("Foo.Exp(x)", "Foo.Exp", "not a function of formulas")]
    [InlineData("x.Length + 1", "x.Length", "not supported")]
    [InlineData("\"a\" + x", "\"a\"", "not supported")]
    [InlineData("Max(val1: x, 2)", "val1: x", "no names")]
    [InlineData("Max(x, x => 3)", "x => 3", "not supported")]
    public void ErrorsNameTheOffendingNode(string text, string offending, string message)
    {
        ParseResult result = FormulaParser.Parse(text, new ExpressionPool(), ["x"]);
        Assert.Null(result.Expression);
        Assert.Contains(message, result.Error!.Message, StringComparison.Ordinal);
        Assert.Equal(offending, text.Substring(result.Error.Span.Start, result.Error.Span.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x +")]
    [InlineData("(x")]
    [InlineData("x x")]
    [InlineData("1e400")]
    [InlineData("Exp(x")]
    public void BrokenTextIsAnError(string text)
    {
        Assert.NotEmpty(FormulaParser.Parse(text, new ExpressionPool(), ["x"]).Error!.Message);
        Assert.Throws<FormatException>(() => Parse(text));
    }

    [Fact]
    public void HalfTypedFormulasNeverThrow()
    {
        const string Text = "x > 0 ? MathF.Pow(x, 2.5e-1f) / (1 + Abs(-x)) : !(x <= -Alpha) && x != 3 ? Clamp(x, -1, 1) : float.NaN";
        int formulas = Enumerable.Range(0, Text.Length + 1)
            .Count(n => FormulaParser.Parse(Text.Substring(0, n), new ExpressionPool(), ["x", "Alpha"]) is { Error: null, Expression: not null });
        Assert.InRange(formulas, 2, Text.Length / 2);
    }

    private static Expression Parse(string text) => FormulaParser.ParseOrThrow(text, new ExpressionPool(), "x");

    private static double At(string text, double x) => Evaluator.Evaluate(Parse(text), new Dictionary<string, double> { ["x"] = x });
}
