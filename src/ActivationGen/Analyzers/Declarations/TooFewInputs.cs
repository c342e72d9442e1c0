using System.Collections.Immutable;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0010: a function of a row declared for a single value, or one of a gate and a value declared for one input.</summary>
internal static class TooFewInputs
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0010",
        "The shape is impossible for a function of rows or of two inputs",
        "'{0}' {1}. Declare '{2}' as '{3}'.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0010.md");

    public static Diagnostic At(Location location, CatalogEntry entry, string method, string form) => Diagnostic.Create(
        Descriptor, location, ImmutableDictionary<string, string?>.Empty.Add(SignatureNotSupported.Nearest, form), entry.Name, entry.Kind == ActivationKind.Gated
            ? "takes a gate and a value, so that it has no form for one input"
            : "is a function of a whole row, so that it has no form for one value",
        method, form);
}
