using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0006: the generator cannot add to the method or to a type around it.</summary>
internal static class NotPartial
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0006",
        "The method or its type is not partial",
        "'{0}' {1}",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0006.md");

    /// <summary>The key of the diagnostic's property that says it is about a type.</summary>
    public const string OfType = nameof(OfType);

    /// <param name="location">The name of the method or type.</param>
    /// <param name="name">The name.</param>
    /// <param name="problem">The rest of the message: why nothing can be added, and what to do.</param>
    /// <param name="ofType">Whether it is about a type around the method.</param>
    public static Diagnostic At(Location location, string name, string problem, bool ofType = false) => Diagnostic.Create(
        Descriptor, location, ofType ? ImmutableDictionary<string, string?>.Empty.Add(OfType, "") : null, name, problem);
}
