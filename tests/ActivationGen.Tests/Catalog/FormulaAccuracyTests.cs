using System;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Tests.Catalog;

/// <summary>The catalog's formulas, evaluated as they stand in double, against exact values: a wrong or cancelling formula fails here, whatever is emitted for it.</summary>
public sealed class FormulaAccuracyTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Elementwise.Select(c => c.Name)];

    public static TheoryData<string> CasesWithDerivative => [.. GoldenCase.Elementwise.Where(c => Entry(c).Derivative is not null).Select(c => c.Name)];

    public static TheoryData<string> CasesWithDefinition => [.. GoldenCase.Elementwise.Where(c => Entry(c).Definition is not null).Select(c => c.Name)];

    public static TheoryData<string> CasesFromOutput => [.. GoldenCase.Elementwise
        .Where(c => Entry(c).DerivativeFromOutput is not null && CatalogFormula.Holds(Entry(c), Entry(c).FromOutputCondition, c.Parameters))
        .Select(c => c.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void TheFormulaGivesTheExactValues(string name)
    {
        GoldenCase golden = GoldenCase.Find(name);
        CatalogFormula formula = new(Entry(golden), Entry(golden).Formula, golden.Parameters);
        Assert.All(golden.ReadPoints(), point => AssertExact(point, point.Value, formula.At(point.X)));
    }

    [Theory, MemberData(nameof(CasesWithDerivative))]
    public void TheDerivativeGivesTheExactValues(string name)
    {
        GoldenCase golden = GoldenCase.Find(name);
        CatalogFormula derivative = new(Entry(golden), Entry(golden).Derivative!, golden.Parameters);
        Assert.All(golden.ReadPoints().Where(point => point.Derivative is not null), point => AssertExact(point, point.Derivative!, derivative.At(point.X)));
    }

    [Theory, MemberData(nameof(CasesWithDefinition))]
    public void TheTextbookFormIsTheSameFunction(string name)
    {
        GoldenCase golden = GoldenCase.Find(name);
        CatalogFormula definition = new(Entry(golden), Entry(golden).Definition!, golden.Parameters);

        // Away from 0 and the tails, where the textbook form loses its digits.
        GoldenPoint[] moderate = [.. golden.ReadPoints().Where(point => Math.Abs(point.X) is > 0.5 and < 4)];
        Assert.NotEmpty(moderate);
        Assert.All(moderate, point => Assert.Equal(point.Value.High, definition.At(point.X), 1e-11));
    }

    [Theory, MemberData(nameof(CasesFromOutput))]
    public void TheDerivativeFromTheOutputIsTheDerivative(string name)
    {
        GoldenCase golden = GoldenCase.Find(name);
        CatalogFormula formula = new(Entry(golden), Entry(golden).Formula, golden.Parameters);
        CatalogFormula fromOutput = new(Entry(golden), Entry(golden).DerivativeFromOutput!, golden.Parameters);
        foreach (GoldenPoint point in golden.ReadPoints().Where(point => point.Derivative is not null))
        {
            double y = formula.At(point.X);
            if (double.IsInfinity(y)) { continue; }

            // Where the function saturates its rounded output says nothing more of the slope than that it is small: the error is judged against 1,
            // and 1e-7 allows for a slope that varies as the root of the distance from the limit.
            double exact = point.Derivative!.High;
            Assert.True(Math.Abs(fromOutput.At(y) - exact) <= 1e-7 * Math.Max(1, Math.Abs(exact)), $"f'({point.X:R}) = {exact:R}, from the output {fromOutput.At(y):R}");
        }
    }

    private static CatalogEntry Entry(GoldenCase golden) => ActivationCatalog.TryFind(golden.Activation, out CatalogEntry entry) ? entry
        : throw new InvalidOperationException($"There are exact values of {golden.Activation}, but no entry.");

    private static void AssertExact(GoldenPoint point, ExactValue exact, double computed)
    {
        if (point.IsSingle)
        {
            Assert.True(exact.ErrorInSingleUlps((float)computed) <= 0.51, $"f({point.X:R}) = {exact.High:R}, computed {computed:R}");
            return;
        }

        // The evaluator rounds an argument before it goes to exp or sin, which costs in proportion to it; generated code does not.
        double tolerance = 1e-13 * (1 + Math.Abs(point.X)) * Math.Max(Math.Abs(exact.High), exact.Floor) + 1000 * double.Epsilon;
        Assert.True(Math.Abs(computed - exact.High) <= tolerance || computed == exact.High, $"f({point.X:R}) = {exact.High:R}, computed {computed:R}");
    }
}
