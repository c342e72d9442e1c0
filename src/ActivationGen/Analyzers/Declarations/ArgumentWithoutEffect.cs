using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0003: a parameter that this activation does not have.</summary>
internal static class ArgumentWithoutEffect
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0003",
        "The argument has no effect on this activation",
        "{0} has no effect on '{1}', {2}. Remove it{3}.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0003.md");

    public static Diagnostic At(Location location, string argument, CatalogEntry entry)
    {
        string has = entry.Parameters.Length == 0
            ? "which has no parameters"
            : "which only has " + string.Join(", ", entry.Parameters.Select(parameter => parameter.Name));
        List<string> others = [.. ActivationCatalog.Entries
            .Where(other => other.Parameters.Any(parameter => parameter.Name == argument)).Select(other => other.Name).Take(3)];
        string repair = others.Count == 0 ? "" : $", or take an activation that has it, such as {Listing.Alternatives(others)}";
        return Diagnostic.Create(Descriptor, location, argument, entry.Name, has, repair);
    }

    /// <summary>A member that there is not for such a declaration.</summary>
    public static Diagnostic OfMember(Location location, string member, CatalogEntry entry, string reason) =>
        Diagnostic.Create(Descriptor, location, "ActivationMembers." + member, entry.Name, reason, "");

    /// <summary>The order of the halves of a packed row, for a function that takes none.</summary>
    public static Diagnostic OfPacking(Location location, string argument, CatalogEntry entry)
    {
        IEnumerable<string> gated = ActivationCatalog.Entries.Where(other => other.Kind == ActivationKind.Gated).Select(other => other.Name).Take(3);
        return Diagnostic.Create(
            Descriptor, location, argument, entry.Name, "which takes no packed rows of gate and value",
            $", or take a gated activation, such as {Listing.Alternatives([.. gated])}");
    }

    /// <summary>A constant for what the method takes as an argument.</summary>
    public static Diagnostic OfLearnable(Location location, string argument, CatalogEntry entry) =>
        Diagnostic.Create(Descriptor, location, argument, entry.Name, $"since the method takes {argument} as a parameter", ", or the method's parameter");
}
