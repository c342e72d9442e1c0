using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks;

/// <summary>A rule about networks: it looks at what was read of a type and reports what is wrong with it.</summary>
internal abstract class NetworkRule(DiagnosticDescriptor descriptor)
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>Looks at layers in a row.</summary>
    public virtual void CheckChain(LayerChain chain, NetworkFindings findings)
    {
    }

    /// <summary>Looks at a loss and the layers before it.</summary>
    public virtual void CheckLoss(LossUse loss, NetworkFindings findings)
    {
    }

    /// <summary>Looks at a layer by itself.</summary>
    public virtual void CheckLayer(Layer layer, NetworkFindings findings)
    {
    }

    /// <summary>Looks at how weights are set and trained.</summary>
    public virtual void CheckTraining(NetworkReading reading, NetworkFindings findings)
    {
    }

    private protected static DiagnosticDescriptor Describe(string id, string title, string message, DiagnosticSeverity severity, string category = RuleCategories.Networks) => new(
        id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: HelpLinks.Rules + id + ".md");
}
