using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>A stack of layers whose activations are methods that the user has declared with <c>[Activation]</c>.</summary>
internal sealed class DeclaredStack
{
    private readonly Solution _solution;
    private readonly List<DeclaredActivation> _activations;

    private DeclaredStack(Solution solution, List<DeclaredActivation> activations) => (_solution, _activations) = (solution, activations);

    /// <summary>The stack; null if one of its layers is something else, or is declared where it cannot be changed.</summary>
    public static async Task<DeclaredStack?> OfAsync(Finding finding, IReadOnlyList<SyntaxNode> layers)
    {
        Dictionary<IMethodSymbol, HashSet<TextSpan>> names = new(SymbolEqualityComparer.Default);
        foreach (SyntaxNode layer in layers)
        {
            if (NameOf(layer) is not { } name || finding.Model.GetSymbolInfo(name, finding.Cancellation).Symbol is not IMethodSymbol method || DeclarationOf(method) is not { } declared) { return null; }

            if (!names.TryGetValue(declared, out HashSet<TextSpan> spans)) { names.Add(declared, spans = []); }

            spans.Add(name.Identifier.Span);
        }

        List<DeclaredActivation> activations = [];
        foreach (KeyValuePair<IMethodSymbol, HashSet<TextSpan>> used in names)
        {
            if (await DeclaredActivation.OfAsync(used.Key, finding, used.Value).ConfigureAwait(false) is not { } activation) { return null; }

            activations.Add(activation);
        }

        return new DeclaredStack(finding.Document.Project.Solution, activations);
    }

    /// <summary>What gives the stack another activation; null where that cannot be had without changing what is no part of it.</summary>
    public SolutionChanges? Replace(string activation)
    {
        SolutionChanges all = new(_solution);
        foreach (DeclaredActivation declared in _activations)
        {
            if (declared.Replace(activation) is not { } changes || !all.TryAdd(changes)) { return null; }
        }

        return all;
    }

    private static SimpleNameSyntax? NameOf(SyntaxNode layer) => layer switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };

    // The generated members have the declared method's name and a suffix.
    private static IMethodSymbol? DeclarationOf(IMethodSymbol method)
    {
        IMethodSymbol definition = (method.PartialDefinitionPart ?? method).OriginalDefinition;
        if (AttributeNames.ActivationsOf(definition).Any()) { return definition; }

        return !GeneratedCode.IsOurs(definition) ? null : definition.ContainingType.GetMembers().OfType<IMethodSymbol>()
            .Where(other => AttributeNames.ActivationsOf(other).Any() && other.PartialDefinitionPart is null && definition.Name.StartsWith(other.Name, StringComparison.Ordinal))
            .OrderByDescending(other => other.Name.Length).FirstOrDefault();
    }
}
