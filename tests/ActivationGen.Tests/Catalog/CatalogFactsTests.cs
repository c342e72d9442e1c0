using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Catalog;

/// <summary>The facts that analyzers and docs go by, held against the formulas.</summary>
public sealed class CatalogFactsTests
{
    private static readonly Dictionary<string, double> Defaults = [];
    private static readonly double[] Grid = [.. Enumerable.Range(-4000, 8001).Select(i => i / 100.0)];

    public static TheoryData<string> Names => [.. ActivationCatalog.Entries.Where(e => e.Kind == ActivationKind.Elementwise).Select(e => e.Name)];

    [Theory, MemberData(nameof(Names))]
    public void MonotoneMeansThatTheFunctionNeverFalls(string name)
    {
        CatalogEntry entry = Entry(name);
        CatalogFormula formula = new(entry, entry.Formula, Defaults);
        bool falls = Grid.Zip(Grid.Skip(1)).Any(pair => formula.At(pair.Second) < formula.At(pair.First) - 1e-12);
        Assert.Equal(entry.Facts.Monotone, !falls);
    }

    [Theory, MemberData(nameof(Names))]
    public void SaturationSaysWhereTheSlopeVanishes(string name)
    {
        CatalogEntry entry = Entry(name);
        Func<double, double> slope = Slope(entry);
        bool flat(double x) => Enumerable.Range(0, 20).All(i => Math.Abs(slope(x * (1 + i / 10.0))) < 1e-3);
        Saturation expected = (flat(-100), flat(100)) switch
        {
            (true, true) => Saturation.Both,
            (true, false) => Saturation.Negative,
            _ => Saturation.None,
        };
        Assert.Equal(expected, entry.Facts.Saturation);
    }

    [Theory, MemberData(nameof(Names))]
    public void TheDerivativeByHandIsTheBooks(string name)
    {
        CatalogEntry entry = Entry(name);
        ExpressionPool pool = new();
        Expression formula = FormulaParser.ParseOrThrow(entry.Definition ?? entry.Formula, pool, [.. entry.Parameters.Select(p => p.Name), "x"]);
        string book = FormulaPrinter.Print(Simplifier.SimplifyDerivative(Differentiator.Differentiate(formula, "x")));
        CatalogFormula derivative = new(entry, book, Defaults);
        Func<double, double> slope = Slope(entry);

        // Off the kinks, which the entries settle by hand, and where the textbook forms do not overflow.
        foreach (double x in Grid.Where(x => Math.Abs(x) < 20).Select(x => x + 0.00123)) { Assert.Equal(derivative.At(x), slope(x), 1e-6); }
    }

    private static Func<double, double> Slope(CatalogEntry entry)
    {
        if (entry.Derivative is string text) { return new CatalogFormula(entry, text, Defaults).At; }

        ExpressionPool pool = new();
        Expression formula = FormulaParser.ParseOrThrow(entry.Formula, pool, [.. entry.Parameters.Select(p => p.Name), "x"]);
        return new CatalogFormula(entry, FormulaPrinter.Print(Differentiator.Differentiate(formula, "x")), Defaults).At;
    }

    private static CatalogEntry Entry(string name)
    {
        Assert.True(ActivationCatalog.TryFind(name, out CatalogEntry entry));
        return entry;
    }
}
