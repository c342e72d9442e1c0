using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    private const int DeepestMask = 6;

    private static readonly string[] TriangleWords = ["causal", "subsequent", "future", "triang", "lookahead", "look_ahead"];

    /// <summary>A tensor of which some values are replaced by a constant; null where two tensors are mixed.</summary>
    private Flow? Mask(IInvocationOperation call, List<object?> arguments, Scope scope)
    {
        string name = call.TargetMethod.Name.TrimEnd('_');
        if (name == "nan_to_num") { return Push(new Layer(LayerKind.Mask, name, call), arguments[0] as Flow, call); }

        if (MaskedSelection.Of(call) is not { } selection) { return null; }

        Layer layer = new(LayerKind.Mask, name, call);
        double? value = selection.Value is null ? null : ConstantTensor(selection.Value, scope);
        layer.Set("value", value, null);
        // Only where it matters is the mask looked for, all through the class.
        if (value is double.NegativeInfinity && LeavesEachRowAValue(selection.Mask, 0)) { layer.Set("triangular", 1, null); }

        int receiver = arguments.Count - call.Arguments.Length;
        int kept = ReferenceEquals(selection.Kept, call.Instance) ? 0 : receiver + call.Arguments.ToList().FindIndex(argument => ReferenceEquals(argument.Value, selection.Kept));
        Flow result = Push(layer, arguments[kept] as Flow, call);
        if (call.TargetMethod.Name.EndsWith("_", StringComparison.Ordinal) && call.Instance is not null && TargetSymbol(call.Instance) is { } symbol) { scope.Set(symbol, result); }

        return result;
    }

    // A number, or a tensor that holds nothing but it.
    private static double? ConstantTensor(IOperation operation, Scope scope)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion) { operation = conversion.Operand; }

        return operation is IInvocationOperation { TargetMethod: { IsStatic: true, Name: "tensor" or "full_like" or "full" } } call
            ? call.Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit).Select(argument => NumberOf(argument.Value, scope))
                .FirstOrDefault(number => number is not null)
            : NumberOf(operation, scope);
    }

    /// <summary>Whether a mask is a triangle, or named as one: then the diagonal of each row is left.</summary>
    private bool LeavesEachRowAValue(IOperation mask, int depth)
    {
        if (depth > DeepestMask) { return false; }

        foreach (IOperation part in mask.DescendantsAndSelf())
        {
            _operations++;
            bool leaves = part switch
            {
                IInvocationOperation { TargetMethod.Name: "tril" or "triu" or "tril_" or "triu_" or "eye" } => true,
                IInvocationOperation { TargetMethod.Name: "get_buffer" } => BodiesOf(_type).SelectMany(body => body.Descendants())
                    .Any(inner => inner is IInvocationOperation { TargetMethod.Name: "tril" or "triu" }),
                IInvocationOperation call when _torch?.IsTorch(call.TargetMethod) == false => IsTriangle(call.TargetMethod.Name)
                    || (_source.BodyOf(call.TargetMethod.OriginalDefinition) is { } body && LeavesEachRowAValue(body, depth + 1)),
                ILocalReferenceOperation local => IsTriangle(local.Local.Name) || AssignedTo(local.Local, [RootOf(local)]).Any(value => LeavesEachRowAValue(value, depth + 1)),
                IParameterReferenceOperation parameter => IsTriangle(parameter.Parameter.Name),
                IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: 0 } => IsTriangularMember(((IMemberReferenceOperation)part).Member, depth),
                _ => false,
            };
            if (leaves) { return true; }
        }

        return false;
    }

    private bool IsTriangularMember(ISymbol member, int depth)
    {
        if (IsTriangle(member.Name)) { return true; }

        if (member.ContainingType is not { DeclaringSyntaxReferences.Length: > 0 } owner) { return false; }

        return AssignedTo(member, BodiesOf(owner)).Any(value => LeavesEachRowAValue(value, depth + 1))
            || (_source.BodyOf(member) is { } initialiser && LeavesEachRowAValue(initialiser, depth + 1));
    }

    private IEnumerable<IOperation> BodiesOf(INamedTypeSymbol type) => type.GetMembers().OfType<IMethodSymbol>().Select(method => _source.BodyOf(method)).OfType<IOperation>();

    private static IEnumerable<IOperation> AssignedTo(ISymbol symbol, IEnumerable<IOperation> bodies)
    {
        foreach (IOperation operation in bodies.SelectMany(body => body.Descendants()))
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, symbol) && declarator.GetVariableInitializer() is { } initializer:
                    yield return initializer.Value;
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local, Value: var value } when SymbolEqualityComparer.Default.Equals(local.Local, symbol):
                    yield return value;
                    break;
                case ISimpleAssignmentOperation { Target: IMemberReferenceOperation member, Value: var value } when SymbolEqualityComparer.Default.Equals(member.Member, symbol):
                    yield return value;
                    break;
            }
        }
    }

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent) { operation = parent; }

        return operation;
    }

    private static bool IsTriangle(string name) => Array.Exists(TriangleWords, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
