using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    // What the fields and properties of a type hold once it is constructed. A member that is assigned more than once is not in it.
    private readonly Dictionary<INamedTypeSymbol, Dictionary<ISymbol, object?>> _members = new(SymbolEqualityComparer.Default);

    private Dictionary<ISymbol, object?> FieldsOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol definition = type.OriginalDefinition;
        if (_members.TryGetValue(definition, out Dictionary<ISymbol, object?> members)) { return members; }

        // Entered first: classes whose fields hold each other must not be followed for ever.
        members = new(SymbolEqualityComparer.Default);
        _members.Add(definition, members);
        Scope scope = new();
        foreach (ISymbol member in definition.GetMembers())
        {
            if (member is IFieldSymbol or IPropertySymbol && _source.BodyOf(member) is ISymbolInitializerOperation initializer)
            {
                members[member] = Evaluate(initializer.Value, scope);
            }
        }

        List<IMethodSymbol> methods = [.. definition.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared)];
        HashSet<ISymbol> assignedTwice = AssignedTwice(methods, members.Keys);
        foreach (IMethodSymbol constructor in methods)
        {
            if (constructor.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor && _source.BodyOf(constructor) is { } body)
            {
                _calls.Push(constructor);
                Execute(body, new Scope());
                _calls.Pop();
            }
        }

        foreach (ISymbol member in assignedTwice) { members[member] = null; }

        return members;
    }

    private HashSet<ISymbol> AssignedTwice(List<IMethodSymbol> methods, IEnumerable<ISymbol> initialised)
    {
        HashSet<ISymbol> assigned = new(initialised, SymbolEqualityComparer.Default);
        HashSet<ISymbol> twice = new(SymbolEqualityComparer.Default);
        foreach (IMethodSymbol method in methods)
        {
            if (_source.BodyOf(method) is not { } body) { continue; }

            foreach (IOperation operation in body.Descendants())
            {
                ISymbol? member = operation is IAssignmentOperation { Target: IMemberReferenceOperation target } ? target.Member
                    : operation is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: IMemberReferenceOperation passed } ? passed.Member : null;
                if (member is not null && !assigned.Add(member)) { twice.Add(member); }
            }
        }

        return twice;
    }

    private object? MemberValue(ISymbol member, ITypeSymbol? type, Scope scope)
    {
        if (member.ContainingType is not { } owner || IsBuffer(type)) { return null; }

        if (_torch?.IsTensor(type) == true) { return ValueOf(member, type, scope); }

        if (owner.DeclaringSyntaxReferences.Length == 0) { return Unknown(type); }

        if (member is IPropertySymbol && _source.BodyOf(member) is IBlockOperation) { return Unknown(type); }

        return FieldsOf(owner).TryGetValue(member.OriginalDefinition, out object? value) && value is not null ? value : Unknown(type);
    }

    private void SetMember(IMemberReferenceOperation target, object? value, Scope scope)
    {
        if (target.Instance is not (null or IInstanceReferenceOperation)) { return; }

        if (value is Flow)
        {
            scope.Set(target.Member, value);
            return;
        }

        // Only within the constructor, or once at all; what is assigned under a condition may not be there.
        if (scope.Level == 0 && value is not null && target.Member.ContainingType is { } owner && _members.TryGetValue(owner.OriginalDefinition, out var members))
        {
            members[target.Member.OriginalDefinition] = members.TryGetValue(target.Member.OriginalDefinition, out object? known) && !Equals(known, value) ? null : value;
        }
    }
}
