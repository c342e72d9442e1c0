using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using ActivationGen.Analyzers.Networks.Reading;
using ActivationGen.Analyzers.Usage;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Analyzers.Networks;

/// <summary>
/// Whether a body has to do with a network. Most bodies are told by their syntax alone, without an allocation: they name no declared activation, and their
/// file does not import TorchSharp. Only a name that is left is bound, and the first that is one of a network's decides.
/// </summary>
internal sealed class NetworkMentions(Compilation compilation, NetworkModel model)
{
    private const string Torch = "TorchSharp";

    private static readonly ConditionalWeakTable<SyntaxTree, object> ImportsOfTrees = new();

    private readonly DeclaredNames _declared = new(compilation);

    // Activations of a referenced project are declared in no tree: every call, and every method that is handed over, may be one.
    private readonly bool _hasForeignActivations =
        compilation.SourceModule.ReferencedAssemblySymbols.Any(assembly => assembly.GetTypeByMetadataName(AttributeNames.Activation) is not null);

    private readonly System.Lazy<bool> _isImportedEverywhere = new(() => compilation.SyntaxTrees.Any(tree => Imports(tree) == Import.Everywhere));

    private enum Import
    {
        None,
        Here,
        Everywhere,
    }

    public bool AreIn(SyntaxNode block, SemanticModel semantics, CancellationToken cancellation)
    {
        bool isTorch = model.Torch is not null && (Imports(block.SyntaxTree) != Import.None || _isImportedEverywhere.Value);
        return Concerns(block, new Search(isTorch, _declared.In(cancellation), semantics, cancellation));
    }

    private bool Concerns(SyntaxNode node, in Search search)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } part) { continue; }

            if (part is SimpleNameSyntax name && IsCandidate(name, search) && IsOfNetwork(name, search)) { return true; }

            if (part is not (IdentifierNameSyntax or BaseTypeDeclarationSyntax or AttributeListSyntax) && Concerns(part, search)) { return true; }
        }

        return false;
    }

    private bool IsCandidate(SimpleNameSyntax name, in Search search)
    {
        string text = name.Identifier.ValueText;
        if (search.Declared.Contains(text)) { return true; }

        // A module may be handed to a file that does not import what it is made of; another may spell out where everything comes from.
        if (model.Torch is not null && text is "forward" or "call" or Torch) { return true; }

        SyntaxNode? use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access.Parent
            : name.Parent is MemberBindingExpressionSyntax binding ? binding.Parent
            : name.Parent;
        if (use is InvocationExpressionSyntax) { return search.IsTorch || _hasForeignActivations; }

        // A method that is handed over, or the member of an enum that is named like an activation.
        return use is ArgumentSyntax && (_hasForeignActivations || (search.Declared.Count > 0 && TorchNames.Activation(text) is not null));
    }

    private bool IsOfNetwork(SimpleNameSyntax name, in Search search)
    {
        SymbolInfo info = search.Semantics.GetSymbolInfo(name, search.Cancellation);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) switch
        {
            IMethodSymbol method => model.Torch?.MayCarryFinding(method) == true || model.Activations.NameOf(method) is not null,
            // A layer may be told its activation by the member of an enum.
            IFieldSymbol field => NetworkReader.IsNamedAsActivation(field),
            INamespaceSymbol space => space.Name == Torch,
            _ => false,
        };
    }

    private static Import Imports(SyntaxTree tree) => (Import)ImportsOfTrees.GetValue(tree, static read => ReadImports(read));

    private static object ReadImports(SyntaxTree tree)
    {
        CompilationUnitSyntax root = (CompilationUnitSyntax)tree.GetRoot();
        Import import = Of(root.Usings);
        // Within TorchSharp's own namespace nothing needs to be imported.
        foreach (SyntaxNode node in root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (import == Import.None && node is BaseNamespaceDeclarationSyntax space && (First(space.Name) == Torch || Of(space.Usings) != Import.None)) { import = Import.Here; }
        }

        return import;
    }

    private static Import Of(SyntaxList<UsingDirectiveSyntax> usings)
    {
        Import import = Import.None;
        foreach (UsingDirectiveSyntax directive in usings)
        {
            if (First(directive.NamespaceOrType) != Torch) { continue; }

            if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)) { return Import.Everywhere; }

            import = Import.Here;
        }

        return import;
    }

    private static string First(TypeSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => First(qualified.Left),
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private readonly struct Search(bool isTorch, HashSet<string> declared, SemanticModel semantics, CancellationToken cancellation)
    {
        public bool IsTorch { get; } = isTorch;

        public HashSet<string> Declared { get; } = declared;

        public SemanticModel Semantics { get; } = semantics;

        public CancellationToken Cancellation { get; } = cancellation;
    }
}
