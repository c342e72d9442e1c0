using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Formulas;

/// <summary>The primitives and macros, and their derivatives, against values computed with 700 digits (ExactValues/make_exact_values.py).</summary>
public sealed class ExactValuesTests
{
    public static TheoryData<string> Functions => [.. Rows().Select(row => row.Function).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void ValuesAreExactTo2e15(string function)
    {
        Expression f = FormulaParser.ParseOrThrow(function + "(x)", new ExpressionPool(), "x");
        foreach (Row row in Rows().Where(row => row.Function == function)) { AssertClose(row.Value, At(f, row.X), 2e-15, function, row.X); }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void SimplifiedValuesAreExactTo2e15(string function)
    {
        Expression f = Simplifier.Simplify(FormulaParser.ParseOrThrow(function + "(x)", new ExpressionPool(), "x"));
        foreach (Row row in Rows().Where(row => row.Function == function)) { AssertClose(row.Value, At(f, row.X), 2e-15, function, row.X); }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void DerivativesAreExactTo4e15(string function)
    {
        Expression f = FormulaParser.ParseOrThrow(function + "(x)", new ExpressionPool(), "x");
        Expression derivative = Differentiator.Differentiate(f, "x");
        foreach (Row row in Rows().Where(row => row.Function == function)) { AssertClose(row.Derivative, At(derivative, row.X), 4e-15, function + "'", row.X); }
    }

    private static double At(Expression f, double x) => Evaluator.Evaluate(f, new Dictionary<string, double> { ["x"] = x });

    private static void AssertClose(double exact, double computed, double tolerance, string function, double x)
    {
        bool isClose = exact == computed || Math.Abs(exact - computed) <= tolerance * Math.Abs(exact) + 2 * double.Epsilon;
        Assert.True(isClose, $"{function}({x:R}) is {exact:R}, computed {computed:R}: off by {Math.Abs(computed / exact - 1):E2}");
    }

    private static IEnumerable<Row> Rows()
    {
        using Stream stream = typeof(ExactValuesTests).Assembly.GetManifestResourceStream("ExactValues/primitives.csv")!;
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split(',');
            yield return new Row(cells[0], Bits(cells[1]), Bits(cells[2]), Bits(cells[3]));
        }
    }

    private static double Bits(string hex) => BitConverter.Int64BitsToDouble(long.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture));

    private sealed record Row(string Function, double X, double Value, double Derivative);
}
