using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Catalog;

/// <summary>Gated entries state a formula for people and name the activation that is computed: both are the same function.</summary>
public sealed class GatedFunctionTests
{
    public static TheoryData<string> Names => [.. ActivationCatalog.Entries.Where(entry => entry.Kind == ActivationKind.Gated).Select(entry => entry.Name)];

    [Theory, MemberData(nameof(Names))]
    public void TheFormulaIsTheValueTimesTheActivationOfTheGate(string name)
    {
        CatalogEntry entry = ActivationCatalog.Get(name), activation = ActivationCatalog.Get(entry.Gate);
        Assert.Subset(activation.Parameters.Select(parameter => parameter.Name).ToHashSet(), entry.Parameters.Select(parameter => parameter.Name).ToHashSet());
        CatalogFormula gate = new(activation, activation.Formula, entry.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default));
        foreach (string text in new[] { entry.Formula, entry.Definition }.OfType<string>())
        {
            Evaluator formula = new(FormulaParser.ParseOrThrow(text, new ExpressionPool(), ["gate", "value", .. entry.Parameters.Select(parameter => parameter.Name)]));
            Dictionary<string, double> values = entry.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Default);
            for (double x = -8; x <= 8; x += 0.125)
            {
                (values["gate"], values["value"]) = (x, 1.5 - x);
                Assert.Equal((1.5 - x) * gate.At(x), formula.Evaluate(values)[0], 1e-13);
            }
        }
    }
}
