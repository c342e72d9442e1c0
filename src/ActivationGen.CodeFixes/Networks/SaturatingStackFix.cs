using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2001: gives the whole stack an activation that gradients survive, whether TorchSharp's or one that is declared with <c>[Activation]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SaturatingStackFix : RuleFix
{
    private static readonly (string Factory, string Activation, string Hint)[] Choices =
    [
        ("ReLU", "relu", ""),
        ("SiLU", "silu", ""),
        ("GELU", "gelu", ""),
        ("SELU", "selu", " (initialise weights with standard deviation 1/sqrt(inputs))"),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SaturatingStack.Rule.Id);

    private protected override async Task RegisterAsync(Finding finding)
    {
        if (finding.Related() is not { Count: > 0 } layers) { return; }

        LayerEditor editor = new(finding.Root, finding.Model, finding.Cancellation);
        DeclaredStack? declared = await DeclaredStack.OfAsync(finding, layers).ConfigureAwait(false);
        foreach ((string factory, string activation, string hint) in Choices)
        {
            if (Replaced(factory, activation) is { } changed) { finding.Offer($"Use {activation} in the whole stack{hint}", changed, activation); }
        }

        Func<System.Threading.CancellationToken, Task<Solution>>? Replaced(string factory, string activation)
        {
            if (declared is not null)
            {
                return declared.Replace(activation) is { } changes ? cancellation => changes.ApplyAsync(cancellation) : null;
            }

            return NetworkFix.Calls(layers) is { } calls && editor.Rename(calls, new LayerNames(factory, activation, 0)) is { } root
                ? _ => Task.FromResult(finding.Document.WithSyntaxRoot(root).Project.Solution)
                : null;
        }
    }
}
