using System.Linq;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>The types of TorchSharp in a compilation.</summary>
internal sealed class TorchSymbols
{
    private readonly INamedTypeSymbol _module;
    private readonly INamedTypeSymbol _tensor;
    private readonly INamedTypeSymbol _factories;
    private readonly INamedTypeSymbol? _functions;
    private readonly INamedTypeSymbol? _initialisers;
    private readonly INamedTypeSymbol? _optimisers;
    private readonly INamedTypeSymbol _torch;
    private readonly INamedTypeSymbol? _special;
    private readonly INamedTypeSymbol? _parameter;

    private TorchSymbols(Compilation compilation, INamedTypeSymbol torch, INamedTypeSymbol module, INamedTypeSymbol tensor, INamedTypeSymbol factories)
    {
        (_torch, _module, _tensor, _factories) = (torch, module, tensor, factories);
        _functions = compilation.GetTypeByMetadataName("TorchSharp.torch+nn+functional");
        _initialisers = compilation.GetTypeByMetadataName("TorchSharp.torch+nn+init");
        _optimisers = compilation.GetTypeByMetadataName("TorchSharp.torch+optim");
        _special = compilation.GetTypeByMetadataName("TorchSharp.torch+special");
        _parameter = compilation.GetTypeByMetadataName("TorchSharp.Modules.Parameter");
    }

    /// <summary>The types; null if the compilation does not reference TorchSharp.</summary>
    public static TorchSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TorchSharp.torch") is { } torch
        && compilation.GetTypeByMetadataName("TorchSharp.torch+nn+Module") is { } module
        && compilation.GetTypeByMetadataName("TorchSharp.torch+Tensor") is { } tensor
        && compilation.GetTypeByMetadataName("TorchSharp.torch+nn") is { } factories
            ? new TorchSymbols(compilation, torch, module, tensor, factories)
            : null;

    public bool IsTorch(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _torch.ContainingAssembly);

    /// <summary>Whether a rule may report at a call of the method. Types that only calculate with tensors have no such call, and are not read.</summary>
    public bool MayCarryFinding(IMethodSymbol method) => method.Name is "forward" or "call"
        ? IsModule(method.ContainingType)
        : IsTorch(method) && (IsInitialiser(method) || IsOptimiser(method) || TorchNames.IsTelling(method.Name));

    public bool IsTensor(ITypeSymbol? type) => Derives(type, _tensor);

    public bool IsParameter(ITypeSymbol? type) => _parameter is not null && Derives(type, _parameter);

    public bool IsModule(ITypeSymbol? type) => Derives(type, _module);

    /// <summary>Whether a class of the user derives from a module.</summary>
    public bool IsUserModule(ITypeSymbol? type) => type is INamedTypeSymbol { IsAbstract: false } && !IsTorch(type) && IsModule(type);

    /// <summary>Whether a type prepares data, for which nobody asks for gradients: a data set of TorchSharp, or a transformation of images.</summary>
    public bool IsOfData(INamedTypeSymbol? type)
    {
        for (INamedTypeSymbol? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (IsTorch(candidate) && candidate.ContainingType is { Name: "data", ContainingType.Name: "utils" }) { return true; }
        }

        return type?.AllInterfaces.Any(contract => contract.Name == "ITransform") == true;
    }

    /// <summary>Whether it is a static method of <c>torch.nn</c>, which make layers and losses.</summary>
    public bool IsFactory(IMethodSymbol method) => Is(method.ContainingType, _factories);

    public bool IsFunctional(IMethodSymbol method) => Is(method.ContainingType, _functions);

    public bool IsInitialiser(IMethodSymbol method) => Is(method.ContainingType, _initialisers);

    public bool IsOptimiser(IMethodSymbol method) => Is(method.ContainingType, _optimisers);

    /// <summary>Whether it is a method of tensors, or a static one of <c>torch</c> that takes a tensor first.</summary>
    public bool IsTensorFunction(IMethodSymbol method) =>
        Is(method.ContainingType, _tensor) || Is(method.ContainingType, _torch) || Is(method.ContainingType, _special);

    private static bool Is(ITypeSymbol? type, INamedTypeSymbol? expected) => expected is not null && SymbolEqualityComparer.Default.Equals(type, expected);

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol ancestor)
    {
        for (ITypeSymbol? candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (Is(candidate, ancestor)) { return true; }
        }

        return type is ITypeParameterSymbol { ConstraintTypes: { Length: > 0 } constraints } && Derives(constraints[0], ancestor);
    }
}
