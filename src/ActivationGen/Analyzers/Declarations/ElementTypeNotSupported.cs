using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0009: neither float nor double.</summary>
internal static class ElementTypeNotSupported
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0009",
        "The element type is not supported",
        "Activations are generated for float and double, not for '{0}'. Declare '{1}' with float.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0009.md");

    public static Diagnostic At(Location location, string type, string method) => Diagnostic.Create(Descriptor, location, type, method);
}
