using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0008: BackwardFromOutput was asked for and does not exist.</summary>
internal static class DerivativeNotFromOutput
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0008",
        "The derivative cannot be had from the output",
        "The derivative of '{0}' cannot be had from its output{1}. Take Backward, which reads the input, and remove BackwardFromOutput.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0008.md");

    /// <summary>For a function with a parameter that is learned.</summary>
    public static Diagnostic OfLearnable(Location location, CatalogEntry entry) =>
        Diagnostic.Create(Descriptor, location, entry.Name, " while a parameter is learned, whose gradient depends on the input");

    public static Diagnostic At(Location location, CatalogEntry entry) =>
        Diagnostic.Create(
            Descriptor, location, entry.Name,
            entry is { DerivativeFromOutput: not null, FromOutputCondition: { } condition } ? $" unless {condition}" : "");
}
