using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2001: gives the whole stack an activation that gradients survive.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SaturatingStackFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SaturatingStack.Rule.Id);

    private protected override void Register(CodeFixContext context, Diagnostic diagnostic, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        void offer(string factory, string function, string hint) => Offer(
            context, diagnostic, $"Use {function} in the whole stack{hint}", () => editor.Rename(calls, new LayerNames(factory, function, 0)));

        offer("ReLU", "relu", "");
        offer("SiLU", "silu", "");
        offer("GELU", "gelu", "");
        offer("SELU", "selu", " (initialise weights with standard deviation 1/sqrt(inputs))");
    }
}
