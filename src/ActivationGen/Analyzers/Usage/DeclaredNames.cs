using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Analyzers.Usage;

/// <summary>
/// The names of the methods that a compilation declares with <c>[Activation]</c>, by syntax: bodies that name none of them are not bound. Kept for each
/// tree, so that an edit rereads one file. Activations of referenced assemblies are not among them.
/// </summary>
internal sealed class DeclaredNames(Compilation compilation)
{
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> OfTrees = new();

    private HashSet<string>? _names;

    public bool AreIn(SyntaxNode block, CancellationToken cancellation)
    {
        HashSet<string> names = In(cancellation);
        return names.Count > 0 && Names(block, names);
    }

    /// <summary>The names of the declared methods, of their backward passes and of their batch forms.</summary>
    public HashSet<string> In(CancellationToken cancellation) => _names ??= Gather(cancellation);

    private static bool Names(SyntaxNode node, HashSet<string> names)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } part) { continue; }

            if (part is IdentifierNameSyntax name ? names.Contains(name.Identifier.ValueText) : part is not (BaseTypeDeclarationSyntax or AttributeListSyntax) && Names(part, names)) { return true; }
        }

        return false;
    }

    private HashSet<string> Gather(CancellationToken cancellation)
    {
        HashSet<string> names = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (string name in OfTrees.GetValue(tree, Read))
            {
                names.Add(name);
                names.Add(name + "Backward");
                names.Add(name + "Batch");
            }
        }

        return names;
    }

    private static string[] Read(SyntaxTree tree)
    {
        List<string> names = [];
        foreach (SyntaxNode node in tree.GetRoot().DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is MethodDeclarationSyntax { AttributeLists.Count: > 0 } method && IsActivation(method)) { names.Add(method.Identifier.ValueText); }
        }

        return [.. names];
    }

    private static bool IsActivation(MethodDeclarationSyntax method)
    {
        foreach (AttributeListSyntax list in method.AttributeLists)
        {
            foreach (AttributeSyntax attribute in list.Attributes)
            {
                string last = attribute.Name switch
                {
                    QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
                    AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
                    SimpleNameSyntax simple => simple.Identifier.ValueText,
                    _ => "",
                };
                if (last is "Activation" or "ActivationAttribute") { return true; }
            }
        }

        return false;
    }
}
