using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0010: a row-wise function declared for a single value, or asked for members that need one.</summary>
internal static class RowFunctionOfOneValue
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0010",
        "The shape is impossible for a function of rows",
        "'{0}' is a function of a whole row, so that it has no form for one value. Declare '{1}' as '{2}'.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0010.md");

    public static Diagnostic At(Location location, string activation, string method, string form) =>
        Diagnostic.Create(Descriptor, location, ImmutableDictionary<string, string?>.Empty.Add(SignatureNotSupported.Nearest, form), activation, method, form);
}
