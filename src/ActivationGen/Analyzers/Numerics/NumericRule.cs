using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>A rule of hand-written numerics.</summary>
internal abstract class NumericRule
{
    public abstract DiagnosticDescriptor Rule { get; }

    /// <summary>Looks for its pattern in a body.</summary>
    public abstract void Check(BodyModel body, Findings findings);

    /// <summary>A rule's descriptor, with its page.</summary>
    protected static DiagnosticDescriptor Describe(string id, DiagnosticSeverity severity, string title, string message, string category = RuleCategories.Numerics) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Rules + id + ".md");
}
