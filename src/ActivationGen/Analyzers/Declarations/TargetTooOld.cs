using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0012: what is generated could not be compiled.</summary>
internal static class TargetTooOld
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0012",
        "The language version or target framework is too old",
        "{0}",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0012.md");

    public static Diagnostic At(Location location, string problem) => Diagnostic.Create(Descriptor, location, problem);
}
