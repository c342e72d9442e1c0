using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0001: the declared method has none of the forward shapes.</summary>
internal static class SignatureNotSupported
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0001",
        "The method's signature is none of an activation's",
        "'{0}' {1}. Declare it as '{2}'{3}.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0001.md");

    /// <summary>The key of the diagnostic's property that holds the nearest shape.</summary>
    public const string Nearest = nameof(Nearest);

    /// <summary>The key of the property that holds the other shape.</summary>
    public const string Other = nameof(Other);

    /// <param name="location">The part of the signature that does not fit.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="reason">What does not fit, as the rest of a sentence that starts with the name.</param>
    /// <param name="nearest">The shape that is nearest to what is there.</param>
    /// <param name="other">The other shape; none if the activation has only one.</param>
    public static Diagnostic At(Location location, string method, string reason, string nearest, string? other) =>
        Diagnostic.Create(
            Descriptor, location, ImmutableDictionary<string, string?>.Empty.Add(Nearest, nearest).Add(Other, other), method, reason, nearest,
            other is null ? "" : $" or '{other}'");
}
