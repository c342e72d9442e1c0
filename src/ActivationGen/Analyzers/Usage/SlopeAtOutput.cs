using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Formulas;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Usage;

/// <summary>
/// Whether an activation has the same slope at its output as at its input, f'(f(x)) = f'(x), as relu has: then a gradient that reads the output in the
/// place of the input is right.
/// </summary>
internal static class SlopeAtOutput
{
    // Steps of 1/16 meet the kinks of all that the catalog has with its usual parameters, and -0 and 0 as well.
    private const double Step = 0.0625, Bound = 16;

    private static readonly double[] FarOut = [-1e4, -100, 100, 1e4];

    public static bool IsSlopeAtInput(IMethodSymbol activation, Compilation compilation)
    {
        AttributeData? attribute = AttributeNames.ActivationsOf(activation.PartialDefinitionPart ?? activation).FirstOrDefault();
        if (attribute?.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Primitive, Value: string name }
            || !ActivationCatalog.TryFind(name, out CatalogEntry entry) || entry.Kind != ActivationKind.Elementwise)
        {
            return false;
        }

        Library? library = LibraryConvention.Of(compilation);
        List<ParameterValue> values = [.. entry.Parameters.Select(parameter => new ParameterValue(
            parameter.Name,
            attribute.NamedArguments.Where(argument => argument.Key == parameter.Name).Select(argument => argument.Value.Value as double?).FirstOrDefault()
                ?? LibraryConvention.Default(parameter, library)))];
        ActivationFormulas formulas = ActivationFormulas.Of(entry, values);
        Evaluator evaluator = new(formulas.Function, formulas.Derivative);
        Dictionary<string, double> variables = [];
        double[] At(double x)
        {
            variables[ActivationFormulas.Input] = x;
            return evaluator.Evaluate(variables);
        }

        return Inputs(values).All(x => At(x) is var here && At(here[0])[1].Equals(here[1]));
    }

    private static IEnumerable<double> Inputs(IEnumerable<ParameterValue> parameters)
    {
        for (double x = -Bound; x <= Bound; x += Step) { yield return x; }

        foreach (double x in FarOut.Concat(parameters.Select(parameter => parameter.Value).Where(value => Math.Abs(value) < 1e4).SelectMany(value => new[] { value, value - Step, value + Step })))
        {
            yield return x;
        }
    }
}
