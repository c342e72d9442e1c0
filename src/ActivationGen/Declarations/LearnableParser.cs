using System;
using System.Linq;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Declarations;

/// <summary>Reads the parameters of an activation that a method takes as arguments: between input and output, named as in the catalog.</summary>
internal static class LearnableParser
{
    /// <summary>The catalog's parameter of that name in whatever case; null if there is none.</summary>
    public static Parameter? Find(CatalogEntry entry, string argument) =>
        entry.Parameters.FirstOrDefault(parameter => string.Equals(parameter.Name, argument, StringComparison.OrdinalIgnoreCase));

    /// <summary>The learnable parameters of a method whose signature is right.</summary>
    public static EquatableArray<Learnable> Parse(IMethodSymbol method, CatalogEntry? entry)
    {
        if (entry is null) { return []; }

        int outputs = method.ReturnsVoid ? 1 : 0;
        return method.Parameters.Skip(1).Take(method.Parameters.Length - 1 - outputs)
            .Select(parameter => new Learnable(Find(entry, parameter.Name)!.Name, SignatureParser.SpanElement(parameter.Type) is not null))
            .ToEquatableArray();
    }
}
