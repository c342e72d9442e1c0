using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Declarations;

/// <summary>What stands beside a declared method in its type: members that the user has written, and other declarations.</summary>
internal sealed class Neighbourhood(DeclaredActivation declared, Compilation compilation, CancellationToken cancellation)
{
    // Asked at every keystroke of every declaration: the signatures are spelled out only where there is something that they could meet.
    private readonly FamilySignature[] _family = StandsAlone(declared.Method) ? [] : [.. Family(declared)];

    /// <summary>Whether an earlier declaration has the same signature, which the compiler reports; two files of one name must not come of it.</summary>
    public static bool HasEarlierTwin(IMethodSymbol method)
    {
        if (method.ContainingType.GetMembers(method.Name).Length == 1) { return false; }

        string? id = method.GetDocumentationCommentId();
        return method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>()
            .FirstOrDefault(other => other.PartialDefinitionPart is null && other.GetDocumentationCommentId() == id) is { } first
            && !SymbolEqualityComparer.Default.Equals(first, method);
    }

    /// <summary>The family's signatures that the user has written as methods of their own; the declared method is not one of them.</summary>
    public EquatableArray<string> ExistingMembers()
    {
        HashSet<string> names = [.. _family.Select(signature => signature.Name)];
        HashSet<string> existing = [];
        foreach (string name in names)
        {
            foreach (IMethodSymbol method in declared.Method.ContainingType.GetMembers(name).OfType<IMethodSymbol>())
            {
                if (!IsDeclared(method) && !GeneratedCode.IsOurs(method) && Key(method) is { } key) { existing.Add(key); }
            }
        }

        return _family.Select(signature => signature.Key).Where(existing.Contains).ToEquatableArray();
    }

    /// <summary>What a generated member would collide with, in words; null if nothing.</summary>
    public string? FindCollision()
    {
        INamedTypeSymbol type = declared.Method.ContainingType;
        HashSet<string> existing = [.. ExistingMembers()];
        foreach (FamilySignature signature in _family)
        {
            if (signature.Name == declared.Method.Name || existing.Contains(signature.Key)) { continue; }

            if (signature.Name == type.Name) { return $"the type '{type.Name}', whose name no member may have"; }

            if (type.TypeParameters.Any(parameter => parameter.Name == signature.Name)) { return $"the type parameter '{signature.Name}'"; }

            if (type.GetMembers(signature.Name).FirstOrDefault(member => member is not IMethodSymbol) is { } taken)
            {
                return $"'{taken.Name}', which is no method";
            }
        }

        return FindEarlierFamily(existing);
    }

    private string? FindEarlierFamily(HashSet<string> existing)
    {
        HashSet<string> own = [.. _family.Select(signature => signature.Key).Where(key => !existing.Contains(key))];
        foreach (IMethodSymbol other in declared.Method.ContainingType.GetMembers().OfType<IMethodSymbol>())
        {
            // Members come in the order of the text: of two families that collide, the first is generated and the second is told.
            if (IsDeclared(other)) { return null; }

            // Only names of which one begins with the other can yield the same member, which spares most declarations this.
            bool related = other.Name.StartsWith(declared.Method.Name, StringComparison.Ordinal)
                || declared.Method.Name.StartsWith(other.Name, StringComparison.Ordinal);
            if (!related || other.PartialDefinitionPart is not null || GeneratedCode.IsOurs(other)) { continue; }

            if (AttributeNames.ActivationsOf(other).FirstOrDefault() is not { } attribute) { continue; }

            DeclaredActivation? family = DeclarationParser.ParseAlone(other, attribute, compilation, [], cancellation);
            // Keys do not tell the element types of spans apart.
            if (family is null || family.Signature.ElementType != declared.Signature.ElementType) { continue; }

            string? shared = Family(family).Select(signature => signature.Key).FirstOrDefault(own.Contains);
            if (shared is not null && shared != Key(other)) { return $"those of '{other.Name}': both would yield {shared}"; }
        }

        return null;
    }

    // All names of a family begin with the declared method's, and so does one of two names that yield the same member.
    private static bool StandsAlone(IMethodSymbol declared)
    {
        INamedTypeSymbol type = declared.ContainingType;
        bool IsRelated(string name) => name.StartsWith(declared.Name, StringComparison.Ordinal) || declared.Name.StartsWith(name, StringComparison.Ordinal);
        return !IsRelated(type.Name) && !type.TypeParameters.Any(parameter => IsRelated(parameter.Name))
            && type.GetMembers().All(member => (member is IMethodSymbol method && SymbolEqualityComparer.Default.Equals(method.PartialDefinitionPart ?? method, declared)) || !IsRelated(member.Name));
    }

    private bool IsDeclared(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.PartialDefinitionPart ?? method, declared.Method);

    /// <summary>All that a declaration would have generated; the declared method itself is the user's.</summary>
    private static IEnumerable<FamilySignature> Family(DeclaredActivation activation) => FamilySignatures.Of(
        activation.Method.Name, activation.Arguments, activation.Signature)
        .Where(signature => signature.Key != Key(activation.Method, activation.Signature.ElementType));

    private string? Key(IMethodSymbol method) => Key(method, declared.Signature.ElementType);

    /// <summary>The signature as <see cref="FamilySignature.Key"/> spells it; null if it has another element type, or is no signature of a family.</summary>
    private static string? Key(IMethodSymbol method, ElementType type) => Types(method, type) is { } types ? $"{method.Name}({types})" : null;

    /// <summary>The types of a method's parameters as signatures of families are compared; null if it is none of a family.</summary>
    internal static string? Types(IMethodSymbol method, ElementType type)
    {
        if (method.Arity > 0) { return null; }

        string name = type == ElementType.Double ? "double" : "float";

        SpecialType element = type == ElementType.Double ? SpecialType.System_Double : SpecialType.System_Single;
        List<string> types = [];
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.RefKind is not (RefKind.None or RefKind.Out)) { return null; }

            string form = parameter.RefKind == RefKind.Out ? "out " : "";
            if (parameter.Type.SpecialType == element) { types.Add(form + name); }
            else if (form.Length > 0) { return null; }
            else if (parameter.Type.SpecialType == SpecialType.System_Int32) { types.Add("int"); }
            else if (parameter.Type.SpecialType == SpecialType.System_Int64) { types.Add("long"); }
            else if (parameter.Type is INamedTypeSymbol { Name: "ParallelOptions", Arity: 0 }) { types.Add(parameter.Type.Name); }
            else if (parameter.Type is INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory", Arity: 1 } memory && MemoryType(memory, element) is { } ofMemory)
            {
                types.Add(ofMemory);
            }
            else if (SignatureParser.SpanElement(parameter.Type) is { } of && of.SpecialType == element) { types.Add(parameter.Type.Name); }
            else if (SignatureParser.SpanElement(parameter.Type)?.SpecialType is SpecialType.System_Boolean) { types.Add(parameter.Type.Name + "<bool>"); }
            else if (SignatureParser.SpanElement(parameter.Type)?.SpecialType is SpecialType.System_Int32) { types.Add(parameter.Type.Name + "<int>"); }
            else { return null; }
        }

        return string.Join(",", types);
    }

    private static string? MemoryType(INamedTypeSymbol memory, SpecialType element) => memory.TypeArguments[0].SpecialType switch
    {
        SpecialType.System_Boolean => memory.Name + "<bool>",
        SpecialType.System_Int32 => memory.Name + "<int>",
        SpecialType of when of == element => memory.Name,
        _ => null,
    };
}
