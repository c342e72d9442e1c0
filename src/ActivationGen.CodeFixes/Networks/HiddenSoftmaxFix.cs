using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2012: gives the hidden layer an activation of its own for each unit.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class HiddenSoftmaxFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(HiddenSoftmax.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        void offer(string factory, string function) => Offer(finding, $"Use {function}", () => editor.Rename(calls, new LayerNames(factory, function, 0)), function);

        offer("ReLU", "relu");
        offer("SiLU", "silu");
        offer("GELU", "gelu");
    }
}
