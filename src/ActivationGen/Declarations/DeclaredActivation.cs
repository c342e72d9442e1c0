using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Declarations;

/// <summary>A declaration that is right in itself, while the parser still has its symbols; nothing of this outlives the parser.</summary>
internal sealed record DeclaredActivation(IMethodSymbol Method, MethodDeclarationSyntax Syntax, ActivationArguments Arguments, MethodSignature Signature);

/// <summary>What the attribute says.</summary>
internal sealed record ActivationArguments(
    CatalogEntry Entry, EquatableArray<ParameterValue> Parameters, ActivationMembers Members, ActivationAccuracy Accuracy)
{
    /// <summary>Of a gated function, which half of a packed row comes first.</summary>
    public GatedPacking Packing { get; init; }
}

/// <summary>What the signature says.</summary>
internal sealed record MethodSignature(MethodShape Shape, ElementType ElementType)
{
    /// <summary>The parameters between input and output.</summary>
    public EquatableArray<Learnable> Learnables { get; init; } = [];

    /// <summary>Of a function over rows, the parameters of the activation that are parameters of the method.</summary>
    public EquatableArray<Learnable> Arguments { get; init; } = [];

    /// <summary>Of a function over rows, the types of the form's parameters, as signatures are compared.</summary>
    public string Form { get; init; } = "";
}
