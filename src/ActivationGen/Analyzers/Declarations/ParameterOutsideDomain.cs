using System.Collections.Immutable;
using System.Globalization;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0004: NaN, an infinity, or a value for which the formula is no activation.</summary>
internal static class ParameterOutsideDomain
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0004",
        "The parameter is outside its domain",
        "{0} = {1} makes no sense for '{2}'. It must be {3}; the usual value is {4}.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0004.md");

    /// <summary>The key of the diagnostic's property that holds the usual value, where that is possible.</summary>
    public const string Usual = nameof(Usual);

    public static Diagnostic At(
        Location location, CatalogEntry entry, Parameter parameter, double value, string? condition = null, bool usualIsPossible = true) =>
        Diagnostic.Create(
            Descriptor, location, usualIsPossible ? ImmutableDictionary<string, string?>.Empty.Add(Usual, Text(parameter.Default)) : null,
            parameter.Name, Text(value), entry.Name, condition ?? parameter.Domain.Describe(), Text(parameter.Default));

    // Invariant: a message must not say 1,5 on some machines and 1.5 on others.
    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
