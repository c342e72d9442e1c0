using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    private object? Evaluate(IOperation? operation, Scope scope)
    {
        if (operation is null || _operations++ > MaximumOperations) { return null; }

        _cancellation.ThrowIfCancellationRequested();
        switch (operation)
        {
            case IConversionOperation conversion:
                return Evaluate(conversion.Operand, scope);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation, scope);
            case ILocalReferenceOperation local:
                return ValueOf(local.Local, local.Type, scope);
            case IParameterReferenceOperation parameter:
                return ValueOf(parameter.Parameter, parameter.Type, scope);
            case IFieldReferenceOperation field when field.Instance is null or IInstanceReferenceOperation:
                return MemberValue(field.Field, field.Type, scope);
            case IPropertyReferenceOperation { Arguments.Length: 0, Instance: null or IInstanceReferenceOperation } property:
                return MemberValue(property.Property, property.Type, scope);
            case IPropertyReferenceOperation { Arguments.Length: 1 } indexer:
                return EvaluateElement(indexer.Instance, indexer.Arguments[0].Value, indexer.Type, scope);
            case IArrayElementReferenceOperation { Indices.Length: 1 } element:
                return EvaluateElement(element.ArrayReference, element.Indices[0], element.Type, scope);
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, Evaluate(assignment.Value, scope), assignment.Value, scope);
            case ICompoundAssignmentOperation assignment:
                return EvaluateCompound(assignment, scope);
            case IIncrementOrDecrementOperation increment:
                return EvaluateIncrement(increment, scope);
            case IBinaryOperation binary:
                return EvaluateBinary(binary, scope);
            case IInvocationOperation call:
                return EvaluateCall(call, scope);
            case IObjectCreationOperation creation:
                return EvaluateCreation(creation, scope);
            case IArrayCreationOperation array:
                return Collect(array.Initializer is { } initializer ? initializer.ElementValues : Enumerable.Empty<IOperation>(), scope);
            case ITupleOperation tuple:
                return tuple.Elements.Select(element => Evaluate(element, scope)).ToList().OfType<ModuleValue>().FirstOrDefault();
            case IConditionalOperation conditional:
                return EvaluateConditional(conditional, scope);
            case ICoalesceOperation coalesce:
                Evaluate(coalesce.Value, scope);
                Evaluate(coalesce.WhenNull, scope);
                return Unknown(coalesce.Type);
            case IDelegateCreationOperation { Target: IMethodReferenceOperation or IAnonymousFunctionOperation } creation when ActivationOf(creation) is { } activation:
                return activation;
            case IAnonymousFunctionOperation function:
                Branch(scope, function.Body, null);
                return null;
            case IThrowOperation or IBranchOperation:
                scope.IsEnded = true;
                return null;
            case IBlockOperation or IVariableDeclarationGroupOperation:
                Execute(operation, scope);
                return null;
        }

        if (operation.Syntax is CollectionExpressionSyntax) { return Collect(operation.ChildOperations, scope); }

        if (operation.ConstantValue is { HasValue: true }) { return null; }

        foreach (IOperation child in operation.ChildOperations) { Evaluate(child, scope); }

        return Unknown(operation.Type);
    }

    private object? ValueOf(ISymbol symbol, ITypeSymbol? type, Scope scope)
    {
        if (scope.TryGet(symbol, out object? value)) { return value; }

        value = Unknown(type);
        if (value is not null) { scope.Set(symbol, value); }

        return value;
    }

    /// <summary>What can be said of a value by its type alone.</summary>
    private object? Unknown(ITypeSymbol? type)
    {
        if (_torch is null || type is null) { return null; }

        if (_torch.IsTensor(type)) { return new Flow(); }

        if (_torch.IsUserModule(type)) { return new ModuleValue { UserType = (INamedTypeSymbol)type, IsUsed = true }; }

        return _torch.IsTorch(type) && _torch.IsModule(type) && TorchNames.Loss(type.Name) is { } loss ? new ModuleValue { Loss = loss } : null;
    }

    private object? EvaluateElement(IOperation? collection, IOperation index, ITypeSymbol? type, Scope scope)
    {
        object? value = Evaluate(collection, scope);
        double? number = NumberOf(index, scope);
        ModuleSequence? sequence = value as ModuleSequence ?? (value as ModuleValue)?.Children;
        if (sequence is { IsUnknown: false } && number is { } at && at >= 0 && at < sequence.Items.Count) { return sequence.Items[(int)at]; }

        return value is Flow ? new Flow() : Unknown(type);
    }

    private object? EvaluateConditional(IConditionalOperation conditional, Scope scope)
    {
        if (NumberOf(conditional.Condition, scope) is { } known) { return Evaluate(known != 0 ? conditional.WhenTrue : conditional.WhenFalse, scope); }

        Evaluate(conditional.Condition, scope);
        object? whenTrue = Evaluate(conditional.WhenTrue, scope);
        object? whenFalse = Evaluate(conditional.WhenFalse, scope);
        return ReferenceEquals(whenTrue, whenFalse) ? whenTrue : Unknown(conditional.Type);
    }

    private object? Collect(IEnumerable<IOperation> elements, Scope scope)
    {
        ModuleSequence sequence = NewSequence(scope);
        DeclaredLayers layers = new();
        bool hasModules = false;
        foreach (IOperation element in elements)
        {
            bool isSpread = element.Syntax.IsKind(SyntaxKind.SpreadElement);
            object? value = isSpread ? element.ChildOperations.Select(child => Evaluate(child, scope)).ToList().FirstOrDefault() : Evaluate(element, scope);
            if (value is ModuleSequence inner)
            {
                sequence.Items.AddRange(inner.Items);
                sequence.IsUnknown |= inner.IsUnknown;
            }
            else
            {
                sequence.Items.Add(value as ModuleValue);
                sequence.IsUnknown |= isSpread;
            }

            hasModules |= value is ModuleValue or ModuleSequence;
            if (value is DeclaredLayers declared) { Join(layers, declared); }
            else { layers.IsUnknown = true; }
        }

        if (hasModules || layers.IsUnknown) { return sequence; }

        if (layers.Steps.Count > 0) { _declared.Add(layers); }

        return layers.Steps.Count > 0 ? layers : sequence;
    }

    private static void MarkIfConditional(ModuleSequence sequence, Scope scope) => sequence.IsUnknown |= scope.Level > sequence.Level;

    private static ModuleSequence NewSequence(Scope scope) => new() { Level = scope.Level };

    private object? Assign(IOperation target, object? value, IOperation source, Scope scope)
    {
        switch (target)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation when TargetSymbol(target) is { } symbol:
                SetVariable(symbol, value, source, scope);
                break;
            case IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.Length: > 0 }:
                AssignElement(target, source, scope);
                break;
            case IFieldReferenceOperation or IPropertyReferenceOperation:
                SetMember((IMemberReferenceOperation)target, value, scope);
                break;
            default:
                Evaluate(target, scope);
                break;
        }

        return value;
    }

    private static void SetVariable(ISymbol symbol, object? value, IOperation source, Scope scope)
    {
        value ??= NumberOf(source, scope) is { } number ? new NumberValue(number) : null;
        // A span over another buffer, or a second name of it, is that buffer.
        object? buffer = value is null ? BufferOf(source, scope) : null;
        scope.Set(symbol, value);
        if (buffer is not null) { scope.SetAlias(symbol, buffer); }
    }

    private static ISymbol? TargetSymbol(IOperation target) => target switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    private static object? EvaluateIncrement(IIncrementOrDecrementOperation increment, Scope scope)
    {
        if (NumberOf(increment.Target, scope) is { } number && TargetSymbol(increment.Target) is { } symbol)
        {
            scope.Set(symbol, new NumberValue(number + (increment.Kind == OperationKind.Increment ? 1 : -1)));
        }

        return null;
    }

    private object? EvaluateCompound(ICompoundAssignmentOperation assignment, Scope scope)
    {
        if (TargetSymbol(assignment.Target) is { } symbol && NumberOf(assignment.Target, scope) is { } number)
        {
            double? step = NumberOf(assignment.Value, scope);
            scope.Set(symbol, (assignment.OperatorKind, step) switch
            {
                (BinaryOperatorKind.Add, { } by) => new NumberValue(number + by),
                (BinaryOperatorKind.Subtract, { } by) => new NumberValue(number - by),
                (BinaryOperatorKind.Multiply, { } by) => new NumberValue(number * by),
                _ => null,
            });
            return null;
        }

        object? left = Evaluate(assignment.Target, scope);
        object? right = Evaluate(assignment.Value, scope);
        return left is Flow flow ? Assign(assignment.Target, Combine(flow, right, assignment.Value, assignment, scope), assignment.Value, scope) : null;
    }

    private object? EvaluateBinary(IBinaryOperation binary, Scope scope)
    {
        object? left = Evaluate(binary.LeftOperand, scope);
        object? right = Evaluate(binary.RightOperand, scope);
        if (left is Flow && right is Flow && IsWeight(binary.LeftOperand)) { return Combine((Flow)right, left, binary.LeftOperand, binary, scope); }

        if (left is Flow flow) { return Combine(flow, right, binary.RightOperand, binary, scope); }

        return right is Flow other ? Combine(other, left, binary.LeftOperand, binary, scope) : Unknown(binary.Type);
    }

    /// <summary>A sum or product of a tensor with something else: a bias stays within the affine layer, another tensor is a path that joins it.</summary>
    private Flow Combine(Flow flow, object? other, IOperation operand, IOperation at, Scope scope)
    {
        bool adds = at is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } or ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add };
        if (adds && flow.Layer is { Kind: LayerKind.Affine } && IsWeight(operand)) { return flow; }

        // An epsilon changes nothing but what comes near 0.
        if (adds && NumberOf(operand, scope) is > 0 and < 1e-3) { return Push(new Layer(LayerKind.Shape, Epsilon, at), flow, at); }

        if (other is not Flow second) { return Push(new Layer(LayerKind.Opaque, "arithmetic", at), flow, at); }

        Flow joined = Push(new Layer(LayerKind.Join, "join", at), flow, at);
        Push(joined.Layer!, second, at);
        return joined;
    }

    /// <summary>Whether an operand is a weight or bias: a parameter, or a tensor that the type keeps.</summary>
    private bool IsWeight(IOperation operand) => operand switch
    {
        IConversionOperation conversion => IsWeight(conversion.Operand),
        IInvocationOperation { Instance: { } instance, TargetMethod.Name: "t" or "transpose" } => IsWeight(instance),
        IFieldReferenceOperation or IPropertyReferenceOperation { Arguments.Length: 0, Instance: IInstanceReferenceOperation } => true,
        _ => _torch?.IsParameter(operand.Type) == true,
    };

    private Flow Push(Layer layer, Flow? input, IOperation at)
    {
        Flow flow = new(layer, input, at);
        _flows.Add(flow);
        return flow;
    }
}
