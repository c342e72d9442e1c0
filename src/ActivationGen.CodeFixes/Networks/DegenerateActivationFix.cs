using System.Collections.Generic;
using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>AG2010: writes the usual values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DegenerateActivationFix : NetworkFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DegenerateActivation.Rule.Id);

    private protected override void Register(Finding finding, LayerEditor editor, IReadOnlyList<InvocationExpressionSyntax> calls)
    {
        if (editor.MethodOf(calls[0]) is not { } method) { return; }

        Dictionary<ArgumentSyntax, string> changes = [];
        SeparatedSyntaxList<ArgumentSyntax> arguments = calls[0].ArgumentList.Arguments;
        for (int i = 0; i < arguments.Count; i++)
        {
            string? parameter = arguments[i].NameColon?.Name.Identifier.ValueText ?? (i < method.Parameters.Length ? method.Parameters[i].Name : null);
            if (parameter is not null && Usual(parameter) is { } value) { changes.Add(arguments[i], value); }
        }

        if (changes.Count == 0) { return; }

        Offer(
            finding, "Use the usual values",
            () => editor.Root.ReplaceNodes(
                changes.Keys,
                (original, argument) => argument.WithExpression(SyntaxFactory.ParseExpression(changes[original]).WithTriviaFrom(argument.Expression))));
    }

    private static string? Usual(string parameter) => parameter switch
    {
        "negative_slope" => "0.01",
        "min_val" or "min" => "-1",
        "max_val" or "max" => "1",
        "p" => "0.5",
        "lower" => "1.0 / 8",
        "upper" => "1.0 / 3",
        "alpha" or "beta" => "1",
        _ => null,
    };
}
