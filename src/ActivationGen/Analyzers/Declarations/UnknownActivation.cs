using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0002: the name is not in the catalog.</summary>
internal static class UnknownActivation
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0002",
        "The activation is unknown",
        "{0}. {1}.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0002.md");

    /// <summary>The key of the diagnostic's property that lists the nearest names, separated by commas.</summary>
    public const string NearestNames = "NearestNames";

    public static Diagnostic At(Location location, string? name)
    {
        EquatableArray<string> nearest = string.IsNullOrEmpty(name) ? [] : Nearest(name!);
        string problem = string.IsNullOrEmpty(name) ? "The attribute names no activation" : $"There is no activation named '{name}'";
        string repair = nearest.Length == 0
            ? "Write the name of one in snake case, such as \"relu\", \"elu\", \"gelu\" or \"softmax\""
            : "Did you mean " + Listing.Alternatives(nearest.Select(candidate => $"\"{candidate}\"")) + "? Names are in snake case, as in Keras and PyTorch";
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty.Add(NearestNames, string.Join(",", nearest));
        return Diagnostic.Create(Descriptor, location, properties, problem, repair);
    }

    // One name an activation: an alias of what has been suggested is no further help.
    private static EquatableArray<string> Nearest(string name) => ActivationCatalog.NearestNames(name, count: 9)
        .GroupBy(candidate => ActivationCatalog.Get(candidate).Name).Select(names => names.First()).Take(3).ToEquatableArray();
}
