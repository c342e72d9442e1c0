using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    private object? EvaluateCall(IInvocationOperation call, Scope scope)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_torch is not null && method.Name is "forward" or "call" && call.Instance is { } instance && _torch!.IsModule(instance.Type))
        {
            return EvaluateForward(call, instance, scope);
        }

        if (_torch?.IsTorch(method) == true) { return EvaluateTorch(call, scope); }

        if (_activations.NameOf(method) is { } activation) { return EvaluateActivation(call, activation, call, scope); }

        object? receiver = Evaluate(call.Instance, scope);
        if (receiver is ModuleSequence sequence) { return EvaluateSequenceCall(call, sequence, scope); }

        // A delegate that is known to be an activation is called.
        if (receiver is ActivationValue { Name: { } called } value) { return EvaluateActivation(call, called, value.Origin, scope); }

        List<object?> arguments = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        ActivationValue? given = ActivationAmong(call.Arguments, arguments, method.ContainingType);
        // What applies the activation itself is followed; what keeps it is the builder of a layer.
        return given is not null && !(_source.BodyOf(method.OriginalDefinition) is { } body && CallsArgument(body))
            ? Declare(method, given, call.Instance, receiver, scope)
            : EvaluateUserCall(call, arguments, given, scope);
    }

    private object? EvaluateSequenceCall(IInvocationOperation call, ModuleSequence sequence, Scope scope)
    {
        List<object?> values = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        switch (call.TargetMethod.Name)
        {
            case "Add" or "append" when values.Count == 1:
                sequence.Items.Add(values[0] as ModuleValue);
                MarkIfConditional(sequence, scope);
                return null;
            case "ToArray" or "ToList" or "AsReadOnly":
                return sequence;
            case "get_Item" or "Count" or "Contains" or "IndexOf":
                return Unknown(call.Type);
            default:
                sequence.IsUnknown = true;
                return Unknown(call.Type);
        }
    }

    private object? EvaluateCreation(IObjectCreationOperation creation, Scope scope)
    {
        List<object?> arguments = [.. creation.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        if (creation.Constructor is { } maker && ActivationAmong(creation.Arguments, arguments, maker.ContainingType) is { } activation)
        {
            return DeclaredBy(maker, activation);
        }

        if (_torch?.IsUserModule(creation.Type) == true)
        {
            MarkUsed(arguments);
            return new ModuleValue { UserType = (INamedTypeSymbol)creation.Type!, Origin = creation };
        }

        bool isList = creation.Type is INamedTypeSymbol { Name: "List", Arity: 1, ContainingNamespace.Name: "Generic" }
            || (creation.Type is { Name: "ModuleList" } && _torch?.IsTorch(creation.Type) == true);
        if (!isList)
        {
            MarkUsed(arguments);
            Evaluate(creation.Initializer, scope);
            return Unknown(creation.Type);
        }

        List<IOperation> elements = [.. (creation.Initializer is { } initializer ? initializer.Initializers : Enumerable.Empty<IOperation>()).OfType<IInvocationOperation>()
            .Where(add => add.Arguments.Length == 1).Select(add => add.Arguments[0].Value)];
        object? list = Collect(elements, scope);
        if (list is ModuleSequence sequence && arguments.OfType<ModuleSequence>().FirstOrDefault() is { } copied)
        {
            sequence.Items.InsertRange(0, copied.Items);
            sequence.IsUnknown |= copied.IsUnknown;
        }

        return list;
    }

    // A container that is handed to code that is not followed is not a network by itself: nobody knows what stands around it.
    private static void MarkUsed(IEnumerable<object?> arguments)
    {
        foreach (object? argument in arguments)
        {
            if (argument is ModuleValue module) { module.IsUsed = true; }
        }
    }

    /// <summary>A method of the user: its body is run with what the arguments hold.</summary>
    private object? EvaluateUserCall(IInvocationOperation call, List<object?> arguments, ActivationValue? activation, Scope scope)
    {
        IMethodSymbol method = call.TargetMethod.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        IOperation? body = method.IsAbstract || method.IsVirtual ? null : _source.BodyOf(method);
        bool isFollowed = body is not null && _calls.Count < MaximumCalls && !_calls.Contains(method, SymbolEqualityComparer.Default) && _operations < MaximumOperations;
        if (!isFollowed || IsMatrixProduct(body!))
        {
            return EvaluateBufferCall(call, isFollowed, activation, scope);
        }

        Scope callee = new(scope.Level);
        for (int i = 0; i < arguments.Count; i++)
        {
            if (call.Arguments[i].Parameter?.OriginalDefinition is not { } parameter) { continue; }

            object? value = arguments[i] ?? (NumberOf(call.Arguments[i].Value, scope) is { } number ? new NumberValue(number) : null);
            callee.Set(parameter, value ?? (BufferOf(call.Arguments[i].Value, scope) is { } buffer ? ContentOf(buffer, scope) : null));
        }

        _calls.Push(method);
        Execute(body, callee);
        _calls.Pop();
        foreach (IArgumentOperation argument in call.Arguments)
        {
            // What the callee wrote into a buffer is in the caller's.
            if (argument.Parameter?.OriginalDefinition is { } parameter && IsBuffer(parameter.Type)
                && BufferOf(argument.Value, scope) is { } buffer && callee.TryGet(parameter, out object? content))
            {
                scope.SetContent(buffer, content);
            }
        }

        return callee.Returned ?? Unknown(call.Type);
    }

    private static DeclaredLayers Join(DeclaredLayers layers, DeclaredLayers more)
    {
        layers.IsUnknown |= more.IsUnknown || (layers.Maker is not null && !SymbolEqualityComparer.Default.Equals(layers.Maker, more.Maker));
        layers.Maker ??= more.Maker;
        layers.Steps.AddRange(more.Steps);
        return layers;
    }

    /// <summary>A layer of the user's own that takes its activation as a value: in a builder chain, or call after call on one object.</summary>
    private DeclaredLayers Declare(IMethodSymbol maker, ActivationValue activation, IOperation? instance, object? receiver, Scope scope)
    {
        DeclaredLayers own = DeclaredBy(maker, activation);
        object? key = instance is null ? null : TargetSymbol(instance);
        DeclaredLayers? before = receiver as DeclaredLayers;
        if (before is null)
        {
            _declared.Add(own);
            if (key is not null) { scope.Set(key, own); }

            own.IsUnknown = scope.Level > 0;
            return own;
        }

        before.IsUnknown |= scope.Level > 0;
        return Join(before, own);
    }

    /// <summary>The layer that a call makes of an activation: a product, then that activation.</summary>
    private static DeclaredLayers DeclaredBy(IMethodSymbol maker, ActivationValue activation)
    {
        DeclaredLayers layers = new() { Maker = maker.OriginalDefinition };
        IOperation origin = activation.Origin;
        layers.Steps.Add(new Step(new Layer(LayerKind.Affine, "declared", origin), origin, false));
        layers.Steps.Add(new Step(activation.Name is { } name ? new Layer(LayerKind.Activation, name, origin) : new Layer(LayerKind.Opaque, "unknown", origin), origin, false));
        return layers;
    }
}
