using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ActivationGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace ActivationGen.CodeFixes.Networks;

/// <summary>Removes and renames layers, whichever way they are written: made by a factory, applied by a function, by a tensor's method or by a module.</summary>
internal sealed class LayerEditor(SyntaxNode root, SemanticModel model, CancellationToken cancellation)
{
    public SyntaxNode Root => root;

    /// <summary>The method that is called; null if the call does not bind.</summary>
    public IMethodSymbol? MethodOf(InvocationExpressionSyntax call) => model.GetSymbolInfo(call, cancellation).Symbol as IMethodSymbol;

    /// <summary>The document without the layer; null where what is left would not be the rest of the network.</summary>
    public SyntaxNode? Remove(InvocationExpressionSyntax call)
    {
        if (MethodOf(call) is not { } method) { return null; }

        bool isFactory = method.ContainingType.Name == "nn";
        return isFactory ? RemoveFromContainer(call) : Input(call, method) is { } input ? root.ReplaceNode(call, Bare(input, call)) : null;
    }

    /// <summary>The document with the layers made or applied by other methods; null if one of them cannot be replaced.</summary>
    /// <param name="calls">The calls.</param>
    /// <param name="names">The new name of a factory and of a function; the arguments that stay.</param>
    public SyntaxNode? Rename(IEnumerable<InvocationExpressionSyntax> calls, LayerNames names)
    {
        Dictionary<SyntaxNode, System.Func<SyntaxNode, SyntaxNode>> edits = [];
        List<InvocationExpressionSyntax> all = [.. calls];
        foreach (InvocationExpressionSyntax call in all)
        {
            if (MethodOf(call) is not { } method || NameOf(call) is not { } name || name.Identifier.ValueText.EndsWith("_", System.StringComparison.Ordinal)) { return null; }

            // A method of the user's with [Activation] has no sibling here: which other one is meant is the user's to say.
            if (!method.ContainingNamespace.ToDisplayString().StartsWith("TorchSharp", System.StringComparison.Ordinal)) { return null; }

            bool isFactory = method.ContainingType.Name == "nn";
            if (isFactory && !RenameDeclaration(call, all, names.Factory, edits)) { return null; }

            // What is static in torch itself has no sibling there for every activation.
            bool isQualified = method is { IsStatic: true, ContainingType.Name: not ("nn" or "functional") };
            if (!method.IsStatic && method.ContainingType.Name != "Tensor") { return null; }

            string newName = isFactory ? names.Factory : names.Function;
            edits[call] = node => Renamed((InvocationExpressionSyntax)node, newName, isQualified, names.KeptArguments(isFactory, method.IsStatic));
        }

        return root.ReplaceNodes(edits.Keys, (original, rewritten) => edits[original](rewritten));
    }

    // A field that is declared with the layer's own type gets the new layer's.
    private bool RenameDeclaration(
        InvocationExpressionSyntax call, List<InvocationExpressionSyntax> all, string factory, Dictionary<SyntaxNode, System.Func<SyntaxNode, SyntaxNode>> edits)
    {
        TypeInfo type = model.GetTypeInfo(call, cancellation);
        if (!SymbolEqualityComparer.Default.Equals(type.Type, type.ConvertedType) || call.Parent is ArgumentSyntax or MemberAccessExpressionSyntax) { return true; }

        if (call.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } }) { return false; }

        if (declaration.Type.IsVar) { return true; }

        SimpleNameSyntax name = declaration.Type is QualifiedNameSyntax qualified ? qualified.Right : (declaration.Type as SimpleNameSyntax)!;
        bool isWhole = declaration.Variables.All(variable => variable.Initializer?.Value is InvocationExpressionSyntax value && all.Contains(value));
        if (name is null || !isWhole) { return false; }

        edits[name] = node => SyntaxFactory.IdentifierName(factory).WithTriviaFrom(node);
        return true;
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax access => access.Name,
        _ => null,
    };

    private static InvocationExpressionSyntax Renamed(InvocationExpressionSyntax call, string name, bool isQualified, int keptArguments)
    {
        SimpleNameSyntax old = NameOf(call)!;
        ExpressionSyntax called = isQualified
            ? SyntaxFactory.ParseExpression("global::TorchSharp.torch.nn.functional." + name).WithTriviaFrom(call.Expression).WithAdditionalAnnotations(Simplifier.Annotation)
            : call.Expression.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old));
        if (ReferenceEquals(call.Expression, old)) { called = isQualified ? called : SyntaxFactory.IdentifierName(name).WithTriviaFrom(old); }

        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        while (arguments.Count > keptArguments) { arguments = arguments.RemoveAt(arguments.Count - 1); }

        return call.WithExpression(called).WithArgumentList(call.ArgumentList.WithArguments(arguments));
    }

    // What goes into a layer that is applied: the tensor of a method, or the first argument.
    private static ExpressionSyntax? Input(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (!method.IsStatic && method.ContainingType.Name == "Tensor") { return (call.Expression as MemberAccessExpressionSyntax)?.Expression; }

        bool isApplication = method.Name is "forward" or "call" || method.ContainingType.Name is "functional" or "torch" or "special";
        return isApplication ? call.ArgumentList.Arguments.FirstOrDefault()?.Expression : null;
    }

    private static ExpressionSyntax Bare(ExpressionSyntax input, InvocationExpressionSyntax call)
    {
        ExpressionSyntax whole = input.IsAtom() ? input.WithoutTrivia() : SyntaxFactory.ParenthesizedExpression(input.WithoutTrivia()).WithAdditionalAnnotations(Simplifier.Annotation);
        return whole.WithTriviaFrom(call);
    }

    // What stands after the last element, a space or a line's end, comes to stand after the one before it.
    private static SeparatedSyntaxList<T> Without<T>(SeparatedSyntaxList<T> elements, T removed)
        where T : SyntaxNode
    {
        bool isLast = elements.Count > 1 && elements.IndexOf(removed) == elements.Count - 1 && elements.SeparatorCount < elements.Count;
        SeparatedSyntaxList<T> rest = elements.Remove(removed);
        return isLast ? rest.Replace(rest[rest.Count - 1], rest[rest.Count - 1].WithTrailingTrivia(removed.GetTrailingTrivia())) : rest;
    }

    private SyntaxNode? RemoveFromContainer(InvocationExpressionSyntax call)
    {
        SyntaxNode element = call.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax tuple } ? tuple : call;
        switch (element.Parent)
        {
            case InitializerExpressionSyntax list:
                return root.ReplaceNode(list, list.WithExpressions(Without(list.Expressions, (ExpressionSyntax)element)));
            case CollectionElementSyntax { Parent: CollectionExpressionSyntax list } item:
                return root.ReplaceNode(list, list.WithElements(Without(list.Elements, item)));
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax owner } } argument when MethodOf(owner) is { } method:
                if (method.Name == "Sequential") { return owner.ArgumentList.Arguments.Count > 1 ? root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia) : null; }

                if (method.Name is not ("append" or "Add") || owner.Expression is not MemberAccessExpressionSyntax chain) { return null; }

                return owner.Parent is ExpressionStatementSyntax statement
                    ? root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)
                    : method.Name == "append" ? root.ReplaceNode(owner, chain.Expression.WithoutTrailingTrivia().WithTrailingTrivia(owner.GetTrailingTrivia())) : null;
            default:
                return null;
        }
    }
}

/// <summary>What a layer is renamed to.</summary>
/// <param name="Factory">The method of <c>torch.nn</c>, and the type of what it makes.</param>
/// <param name="Function">The function of <c>torch.nn.functional</c>, and the tensor's method.</param>
/// <param name="Parameters">How many arguments stay beside the tensor.</param>
internal sealed record LayerNames(string Factory, string Function, int Parameters)
{
    public int KeptArguments(bool isFactory, bool isStatic) => Parameters + (!isFactory && isStatic ? 1 : 0);
}
