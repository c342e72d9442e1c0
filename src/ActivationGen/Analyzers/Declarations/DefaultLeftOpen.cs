using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0005: a parameter is left at its default, and libraries differ in what that is.</summary>
internal static class DefaultLeftOpen
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0005",
        "Libraries disagree on the default that is left open",
        "{0} of '{1}' is left open, and libraries differ: {2}. Here it is {3}; write it down, or say [assembly: ActivationConvention(...)] once for all.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0005.md");

    /// <summary>The key of the diagnostic's property that names the activation.</summary>
    public const string Activation = nameof(Activation);

    public static Diagnostic At(Location location, CatalogEntry entry, Parameter parameter)
    {
        IEnumerable<string> values = Libraries(parameter).GroupBy(known => known.Value).Select(
            same => $"{Text(same.Key)} in {string.Join(", ", same.Select(known => known.Library))}");
        return Diagnostic.Create(
            Descriptor, location, ImmutableDictionary<string, string?>.Empty.Add(Activation, entry.Name), parameter.Name, entry.Name, string.Join("; ", values), Text(parameter.Default));
    }

    /// <summary>What each library takes for the parameter.</summary>
    public static IEnumerable<LibraryDefault> Libraries(Parameter parameter) =>
        new[] { Library.PyTorch, Library.Keras, Library.Onnx, Library.Jax }.Select(
            library => parameter.LibraryDefaults.FirstOrDefault(known => known.Library == library) ?? new LibraryDefault(library, parameter.Default));

    /// <summary>The value as one writes it in C#.</summary>
    public static string Text(double value) => value == 1.0 / 6 ? "1.0 / 6" : ParameterOutsideDomain.Text(value);

    /// <summary>The parameters that libraries disagree on. prelu's is none: its slope is learned, and the default is only where it starts.</summary>
    public static IEnumerable<Parameter> Disputed(CatalogEntry entry) =>
        entry.Parameters.Where(parameter => parameter.LibraryDefaults.Length > 0 && entry.Name != "prelu");
}
