using System;
using System.Collections.Concurrent;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>Methods that carry <c>[Activation]</c>, in this assembly or a referenced one, and their batch forms. Gated ones join two streams and are no step of a chain.</summary>
internal sealed class GeneratedActivations
{
    private const string Batch = nameof(Batch);

    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _users = new(SymbolEqualityComparer.Default);

    /// <summary>The catalog's name of what the method computes from its first argument; null if it is no such method.</summary>
    public string? NameOf(IMethodSymbol method)
    {
        // What is neither partial nor from another assembly nor named as a batch form is no concern of ours: attributes are dear to bind.
        if (method.Parameters.Length is < 1 or > 3) { return null; }

        bool foreign = method.Locations.Length == 0 || !method.Locations[0].IsInSource;
        if (foreign && !HasAttribute(method.ContainingAssembly)) { return null; }

        if (foreign || method.IsPartialDefinition || method.PartialDefinitionPart is not null)
        {
            if (Declared(method.PartialDefinitionPart ?? method) is { } name) { return name; }
        }

        string stem = method.Name.EndsWith(Batch, StringComparison.Ordinal) ? method.Name.Substring(0, method.Name.Length - Batch.Length) : method.Name;
        return foreign || stem.Length < method.Name.Length || GeneratedCode.IsOurs(method) ? Sibling(method, stem) : null;
    }

    private static string? Sibling(IMethodSymbol method, string stem) =>
        method.ContainingType is null ? null : method.ContainingType.GetMembers(stem).OfType<IMethodSymbol>().Select(Declared).FirstOrDefault(name => name is not null);

    private static string? Declared(IMethodSymbol method) =>
        AttributeNames.ActivationsOf(method).FirstOrDefault() is { ConstructorArguments: { Length: > 0 } arguments }
        && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string name } && ActivationCatalog.TryFind(name, out CatalogEntry entry) && entry.Kind != ActivationKind.Gated
            ? entry.Name
            : null;

    private bool HasAttribute(IAssemblySymbol? assembly) =>
        assembly is not null && _users.GetOrAdd(assembly, static candidate => candidate.GetTypeByMetadataName(AttributeNames.Activation) is not null);
}
