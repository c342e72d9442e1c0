using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    private static bool IsBuffer(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory", Arity: 1, ContainingNamespace.Name: "System" };

    private static bool MayBeWritten(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.Ref or RefKind.Out || parameter.Type is IArrayTypeSymbol or INamedTypeSymbol { Name: "Span" or "Memory", Arity: 1 };

    private static object? KeyOf(IOperation target, Scope scope) => TargetSymbol(target) ?? BufferOf(target, scope);

    /// <summary>The buffer that an expression is of: a local, parameter or field, or an element of an array of buffers at a known index; null if unknown.</summary>
    private static object? BufferOf(IOperation? operation, Scope scope)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                return BufferOf(conversion.Operand, scope);
            case ILocalReferenceOperation local when IsBuffer(local.Type):
                return scope.Resolve(local.Local);
            case IParameterReferenceOperation parameter when IsBuffer(parameter.Type):
                return scope.Resolve(parameter.Parameter);
            case IFieldReferenceOperation field when IsBuffer(field.Type):
                return scope.Resolve(field.Field);
            // A property of another object is a buffer of that object.
            case IPropertyReferenceOperation { Arguments.Length: 0, Instance: null or IInstanceReferenceOperation } property when IsBuffer(property.Type):
                return scope.Resolve(property.Property);
            case IArrayElementReferenceOperation { Indices.Length: 1 } element when IsBuffer(element.Type):
                return BufferOf(element.ArrayReference, scope) is ISymbol array && NumberOf(element.Indices[0], scope) is { } index ? (array, (int)index) : null;
            case IArrayElementReferenceOperation element:
                return BufferOf(element.ArrayReference, scope);
            case IPropertyReferenceOperation { Arguments.Length: 1, Instance: { } instance } when IsBuffer(instance.Type):
                return BufferOf(instance, scope);
            case IInvocationOperation { TargetMethod.Name: "AsSpan" or "AsMemory" or "Slice" } view:
                return BufferOf(view.Instance ?? view.Arguments.FirstOrDefault()?.Value, scope);
            default:
                return null;
        }
    }

    private static Flow ContentOf(object buffer, Scope scope)
    {
        if (scope.TryGet(buffer, out object? content) && content is Flow known) { return known; }

        Flow fresh = new();
        scope.SetContent(buffer, fresh);
        return fresh;
    }

    /// <summary>A call of a method with <c>[Activation]</c>: over buffers, or of one value.</summary>
    private object? EvaluateActivation(IInvocationOperation call, string name, IOperation origin, Scope scope)
    {
        List<IOperation> arguments = [.. call.Arguments.Select(argument => argument.Value)];
        if (!call.TargetMethod.ReturnsVoid || arguments.Count < 2 || !IsBuffer(call.TargetMethod.Parameters[0].Type))
        {
            foreach (IOperation argument in arguments) { Evaluate(argument, scope); }

            return null;
        }

        object? source = BufferOf(arguments[0], scope), target = BufferOf(arguments[arguments.Count - 1], scope);
        Flow result = Push(new Layer(LayerKind.Activation, name, origin), source is null ? new Flow() : ContentOf(source, scope), origin);
        if (target is not null) { scope.SetContent(target, result); }

        return null;
    }

    /// <summary><c>y[i] = F(x[i])</c> applies F to the buffer; any other value that is computed makes it something else.</summary>
    private void AssignElement(IOperation target, IOperation source, Scope scope)
    {
        if (BufferOf(target, scope) is not { } buffer) { return; }

        IOperation value = source.Unconverted();
        if (value is IInvocationOperation { Arguments.Length: 1, TargetMethod.ReturnsVoid: false } call && _activations.NameOf(call.TargetMethod) is { } name
            && BufferOf(call.Arguments[0].Value, scope) is { } input)
        {
            Flow content = ContentOf(input, scope);
            // The loop over the elements may have been unrolled: the same call again is the same layer.
            if (content.At?.Syntax == call.Syntax) { return; }

            scope.SetContent(buffer, Push(new Layer(LayerKind.Activation, name, call), content, call));
            return;
        }

        if (BufferOf(value, scope) is { } copied)
        {
            scope.SetContent(buffer, ContentOf(copied, scope));
            return;
        }

        if (scope.TryGet(buffer, out object? known) && known is Flow { Layer: not null }) { scope.SetContent(buffer, new Flow()); }
    }

    /// <summary>A call that is not followed: a matrix product of the user, or code that may do anything to the buffers it can write.</summary>
    private object? EvaluateBufferCall(IInvocationOperation call, bool isProduct, ActivationValue? activation, Scope scope)
    {
        List<IArgumentOperation> buffers = [.. call.Arguments.Where(argument => IsBuffer(argument.Parameter?.Type) && BufferOf(argument.Value, scope) is not null)];
        List<Flow> inputs = [.. buffers.Select(argument => ContentOf(BufferOf(argument.Value, scope)!, scope))];
        List<IArgumentOperation> written = [.. buffers.Where(argument => MayBeWritten(argument.Parameter!) && (!isProduct || IsWritten(argument.Parameter!)))];
        Flow? input = inputs.Where((_, i) => !written.Contains(buffers[i])).OrderByDescending(flow => flow.Depth).FirstOrDefault();
        // Where two inputs come out of layers it is no product with weights.
        bool isAffine = isProduct && input is not null && inputs.Where((_, i) => !written.Contains(buffers[i])).Count(flow => flow.Layer is not null) <= 1;
        Flow? result = isAffine ? Push(new Layer(LayerKind.Affine, "product", call) { Weights = inputs.Find(flow => flow.Layer is null && !ReferenceEquals(flow, input)) }, input, call) : null;
        // A product that applies the delegate it was given to each of its sums.
        if (result is not null && activation is { Name: { } name }) { result = Push(new Layer(LayerKind.Activation, name, activation.Origin), result, activation.Origin); }

        foreach (IArgumentOperation argument in written) { scope.SetContent(BufferOf(argument.Value, scope)!, result ?? new Flow()); }

        return written.Count == 0 && IsBuffer(call.Type) && result is not null ? result : Unknown(call.Type);
    }

    /// <summary>Whether a method's body sums products of elements of two buffers.</summary>
    private bool IsMatrixProduct(IOperation body)
    {
        bool adds = false, multiplies = false;
        foreach (IOperation operation in body.Descendants())
        {
            _operations++;
            switch (operation)
            {
                case ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add }:
                    adds = true;
                    break;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply, Type.SpecialType: SpecialType.System_Single or SpecialType.System_Double } product:
                    multiplies |= ReadsElement(product.LeftOperand) || ReadsElement(product.RightOperand);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Dot" or "MultiplyAdd" or "FusedMultiplyAdd", ContainingNamespace: { } home } }
                    when home.ToDisplayString() is "System.Numerics.Tensors" or "System" or "System.Numerics" or "System.Runtime.Intrinsics":
                    return true;
                case IInvocationOperation call when _activations.NameOf(call.TargetMethod) is not null:
                    // The activation within it is what matters: such a method is followed.
                    return false;
            }
        }

        return adds && multiplies;
    }

    private static bool ReadsElement(IOperation operation) => operation switch
    {
        IConversionOperation conversion => ReadsElement(conversion.Operand),
        IArrayElementReferenceOperation => true,
        IPropertyReferenceOperation { Arguments.Length: > 0 } => true,
        _ => false,
    };

    /// <summary>Whether a method's body assigns to elements of the parameter, or hands it on to where that may happen.</summary>
    private bool IsWritten(IParameterSymbol parameter)
    {
        if (_source.BodyOf(parameter.OriginalDefinition.ContainingSymbol) is not { } body) { return true; }

        foreach (IOperation operation in body.Descendants())
        {
            IOperation? target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IArgumentOperation { Parameter: { } inner, Value: { } value } when MayBeWritten(inner) => value,
                _ => null,
            };
            if (target is not null && Mentions(target, parameter.OriginalDefinition)) { return true; }
        }

        return false;
    }

    private static bool Mentions(IOperation target, IParameterSymbol parameter) => target switch
    {
        IParameterReferenceOperation reference => SymbolEqualityComparer.Default.Equals(reference.Parameter.OriginalDefinition, parameter),
        IConversionOperation conversion => Mentions(conversion.Operand, parameter),
        IArrayElementReferenceOperation element => Mentions(element.ArrayReference, parameter),
        IPropertyReferenceOperation { Instance: { } instance } => Mentions(instance, parameter),
        _ => false,
    };
}
