using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>What the fixes of networks have in common: they change the calls that a diagnostic names beside its own place, all in one document.</summary>
public abstract class NetworkFix : SyntaxFix
{
    private protected sealed override void Register(Finding finding)
    {
        // A network that is spread over files is left to its author.
        if (finding.Related() is { Count: > 0 } layers && Calls(layers) is { } calls) { Register(finding, new LayerEditor(finding.Root, finding.Model, finding.Cancellation), calls); }
    }

    /// <summary>Offers the repairs of one finding.</summary>
    private protected abstract void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls);

    /// <summary>The calls that make or apply layers; null if one of the layers comes by another way.</summary>
    internal static IReadOnlyList<InvocationExpressionSyntax>? Calls(IReadOnlyList<SyntaxNode> layers)
    {
        List<InvocationExpressionSyntax> calls = [.. layers.OfType<InvocationExpressionSyntax>()];
        return calls.Count == layers.Count ? calls : null;
    }

    /// <summary>Offers an action, unless it cannot be done.</summary>
    private protected static void Offer(Finding finding, string title, Func<SyntaxNode?> changed, string key = Finding.OnlyChoice)
    {
        if (changed() is { } root) { finding.Offer(title, () => root, key); }
    }
}
