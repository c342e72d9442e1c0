using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>AG0011: two declarations want the same member, or its name is taken by something that is no method.</summary>
internal static class CollidingMembers
{
    public static readonly DiagnosticDescriptor Descriptor = new(
        "AG0011",
        "Generated members collide",
        "The members generated for '{0}' collide with {1}. Rename the method, or leave the member out with Members.",
        RuleCategories.Declarations,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + "AG0011.md");

    /// <param name="location">The method's name.</param>
    /// <param name="method">The method's name as text.</param>
    /// <param name="other">What is there already, with an article or in quotes.</param>
    public static Diagnostic At(Location location, string method, string other) => Diagnostic.Create(Descriptor, location, method, other);
}
