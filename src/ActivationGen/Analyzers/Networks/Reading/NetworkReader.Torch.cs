using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    private object? EvaluateForward(IInvocationOperation call, IOperation instance, Scope scope)
    {
        ModuleValue? module = instance is IInstanceReferenceOperation
            ? new ModuleValue { UserType = instance.Type as INamedTypeSymbol, IsUsed = true }
            : Evaluate(instance, scope) as ModuleValue;
        List<object?> arguments = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        Flow input = arguments.OfType<Flow>().FirstOrDefault() ?? new Flow();
        if (module?.Loss is { } loss)
        {
            UseLoss(loss, arguments, call, module.Origin ?? call);
            return new Flow();
        }

        if (module is null || (arguments.Count > 1 && module.UserType is null)) { return OpaqueResult(call, arguments); }

        module.IsUsed = true;
        return module.UserType is { } type ? Forward(type, arguments, call, scope) : Apply(module, input, call);
    }

    private object? OpaqueResult(IInvocationOperation call, List<object?> arguments)
    {
        if (_torch?.IsTensor(call.Type) != true)
        {
            // Lists of tensors, tuples: where they go is not followed.
            foreach (Flow flow in arguments.OfType<Flow>()) { Push(new Layer(LayerKind.Opaque, "unknown", call), flow, call); }

            return Unknown(call.Type);
        }

        Layer layer = new(arguments.OfType<Flow>().Count() > 1 ? LayerKind.Join : LayerKind.Opaque, "unknown", call);
        Flow? result = null;
        foreach (Flow flow in arguments.OfType<Flow>())
        {
            Flow pushed = Push(layer, flow, call);
            result ??= pushed;
        }

        return result ?? new Flow();
    }

    /// <summary>Runs the <c>forward</c> of a class of the user.</summary>
    private object? Forward(INamedTypeSymbol type, List<object?> arguments, IInvocationOperation call, Scope scope)
    {
        IMethodSymbol? forward = type.OriginalDefinition.GetMembers("forward").OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.Parameters.Length == arguments.Count && !method.IsAbstract);
        if (forward is null || _calls.Count >= MaximumCalls || _calls.Contains(forward, SymbolEqualityComparer.Default) || _source.BodyOf(forward) is not { } body)
        {
            return OpaqueResult(call, arguments);
        }

        Scope callee = new(scope.Level);
        for (int i = 0; i < arguments.Count; i++) { callee.Set(forward.Parameters[i], arguments[i]); }

        _calls.Push(forward);
        Execute(body, callee);
        _calls.Pop();
        return callee.Returned ?? Unknown(call.Type);
    }

    /// <summary>Passes a tensor through a module.</summary>
    private Flow Apply(ModuleValue? module, Flow input, IOperation at)
    {
        if (module is { Children: { } children })
        {
            module.IsUsed = true;
            if (children.IsUnknown) { return Push(new Layer(LayerKind.Opaque, "unknown", at), input, at); }

            foreach (ModuleValue? child in children.Items.ToList()) { input = Apply(child, input, child?.Layer?.Origin ?? child?.Origin ?? at); }

            return input;
        }

        if (module?.Layer is { } layer) { return layer.Name == "identity" ? input : Push(layer, input, at); }

        return module?.UserType is { } type && at is IInvocationOperation or IObjectCreationOperation
            ? ForwardOne(module.UserType, input, at)
            : Push(new Layer(LayerKind.Opaque, "unknown", at), input, at);
    }

    // A module of the user within a Sequential.
    private Flow ForwardOne(INamedTypeSymbol type, Flow input, IOperation at)
    {
        IMethodSymbol? forward = type.OriginalDefinition.GetMembers("forward").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.Length == 1);
        if (forward is null || _calls.Count >= MaximumCalls || _calls.Contains(forward, SymbolEqualityComparer.Default) || _source.BodyOf(forward) is not { } body)
        {
            return Push(new Layer(LayerKind.Opaque, "unknown", at), input, at);
        }

        Scope callee = new();
        callee.Set(forward.Parameters[0], input);
        _calls.Push(forward);
        Execute(body, callee);
        _calls.Pop();
        return callee.Returned as Flow ?? new Flow();
    }

    private void UseLoss(string loss, List<object?> arguments, IOperation call, IOperation origin)
    {
        List<Flow> tensors = [.. arguments.OfType<Flow>()];
        if (loss == "other" || tensors.Count == 0 || tensors[0].Layer is null) { return; }

        LayerChain target = LayerChain.To(tensors.Count > 1 ? tensors[1] : new Flow());
        _reading.Losses.Add(new LossUse(loss, call, origin, LayerChain.To(tensors[0]), target));
    }

    private object? EvaluateTorch(IInvocationOperation call, Scope scope)
    {
        IMethodSymbol method = call.TargetMethod;
        if (_torch!.IsFactory(method)) { return Make(call, scope); }

        if (_torch.IsFunctional(method)) { return ApplyFunction(call, scope); }

        if (_torch.IsInitialiser(method))
        {
            RecordInitialisation(call, scope);
            return Unknown(call.Type);
        }

        if (_torch.IsOptimiser(method))
        {
            RecordOptimiser(call, scope);
            return null;
        }

        object? receiver = Evaluate(call.Instance, scope);
        if (_torch.IsTensorFunction(method)) { return ApplyTensorFunction(call, receiver as Flow, scope); }

        List<object?> arguments = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        // Extension methods such as to(device) give the module back.
        ModuleValue? module = receiver as ModuleValue ?? (call.Instance is null ? arguments.FirstOrDefault() as ModuleValue : null);
        if (module?.Children is { } children && method.Name == "append")
        {
            children.Items.Add(arguments[arguments.Count - 1] as ModuleValue);
            MarkIfConditional(children, scope);
            return module;
        }

        if (receiver is ModuleSequence sequence) { return EvaluateSequenceCall(call, sequence, scope); }

        if (module is not null && _torch.IsModule(call.Type)) { return module; }

        return Unknown(call.Type);
    }

    private object? Make(IInvocationOperation call, Scope scope)
    {
        string name = call.TargetMethod.Name;
        List<object?> arguments = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        if (name == "Sequential")
        {
            ModuleSequence sequence = arguments.Count == 0 ? NewSequence(scope) : arguments[0] as ModuleSequence ?? new ModuleSequence { IsUnknown = true };
            ModuleValue container = new() { Children = sequence, Origin = call };
            foreach (ModuleValue? item in sequence.Items)
            {
                if (item is not null) { item.IsUsed = true; }
            }

            _containers.Add(container);
            return container;
        }

        if (name == "ModuleList") { return arguments.FirstOrDefault() as ModuleSequence; }

        if (TorchNames.Loss(name) is { } loss) { return new ModuleValue { Loss = loss, Origin = call }; }

        if (!_torch!.IsModule(call.Type)) { return Unknown(call.Type); }

        return new ModuleValue { Layer = NewLayer(call, scope), Origin = call };
    }

    private Layer NewLayer(IInvocationOperation call, Scope scope)
    {
        (LayerKind kind, string name) = TorchNames.Layer(call.TargetMethod.Name);
        Layer layer = new(kind, call.TargetMethod.Name == "Identity" ? "identity" : name, call);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || _torch!.IsTensor(parameter.Type)) { continue; }

            bool isWritten = argument.ArgumentKind == ArgumentKind.Explicit;
            layer.Set(parameter.Name, NumberOf(argument.Value, scope), isWritten ? argument.Value.Syntax.ToString() : null);
        }

        _reading.Layers.Add(layer);
        return layer;
    }

    private object? ApplyFunction(IInvocationOperation call, Scope scope)
    {
        List<object?> arguments = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        Flow input = arguments.FirstOrDefault() as Flow ?? new Flow();
        if (TorchNames.Loss(call.TargetMethod.Name) is { } loss)
        {
            UseLoss(loss, arguments, call, call);
            return new Flow();
        }

        Layer layer = NewLayer(call, scope);
        return layer.Kind is LayerKind.Opaque or LayerKind.Join || !_torch!.IsTensor(call.Type) ? OpaqueResult(call, arguments) : Push(layer, input, call);
    }

    private object? ApplyTensorFunction(IInvocationOperation call, Flow? receiver, Scope scope)
    {
        List<object?> arguments = [.. call.Arguments.Select(argument => Evaluate(argument.Value, scope))];
        if (receiver is not null) { arguments.Insert(0, receiver); }

        string name = call.TargetMethod.Name;
        if (arguments.FirstOrDefault() is not Flow input || !_torch!.IsTensor(call.Type)) { return OpaqueResult(call, arguments); }

        if (TorchNames.Activation(name) is not null)
        {
            Flow result = Push(NewLayer(call, scope), input, call);
            // The methods with an underscore change the tensor itself.
            if (name.EndsWith("_", System.StringComparison.Ordinal) && call.Instance is not null && TargetSymbol(call.Instance) is { } symbol) { scope.Set(symbol, result); }

            return result;
        }

        // Of what the logarithm is taken is looked at as if it were a loss.
        if (name is "log" or "log_") { UseLoss("log", [input], call, call); }

        switch (TorchNames.Method(name))
        {
            case LayerKind.Shape:
                return Push(new Layer(LayerKind.Shape, name == "flatten" ? "flatten" : "shape", call), input, call);
            case LayerKind.Mask when Mask(call, arguments, scope) is { } masked:
                return masked;
            case LayerKind.Join when name is "matmul" or "mm" && call.Arguments.Length > 0 && IsWeight(call.Arguments[call.Arguments.Length - 1].Value):
                return Push(new Layer(LayerKind.Affine, "product", call), input, call);
            case LayerKind.Join when name is "add" && input.Layer is { Kind: LayerKind.Affine } && call.Arguments.Length > 0
                && IsWeight(call.Arguments[call.Arguments.Length - 1].Value):
                return input;
            default:
                return OpaqueResult(call, arguments);
        }
    }

    private void RecordInitialisation(IInvocationOperation call, Scope scope)
    {
        if (call.Arguments.Length == 0) { return; }

        if (call.Arguments[0].Value.Unconverted() is IMemberReferenceOperation { Instance: { } owner, Member.Name: "weight" or "bias" } member
            && Evaluate(owner, scope) is ModuleValue { Layer: { Kind: LayerKind.Affine } layer })
        {
            _reading.Initialisations.Add(new Initialisation(call.TargetMethod.Name, layer, member.Member.Name == "bias", call));
        }
    }

    private void RecordOptimiser(IInvocationOperation call, Scope scope)
    {
        if (call.Arguments.Length == 0) { return; }

        if (call.Arguments[0].Value.Unconverted() is IInvocationOperation { TargetMethod.Name: "parameters" or "named_parameters", Instance: { } instance }
            && Evaluate(instance, scope) is ModuleValue module)
        {
            List<Layer> layers = [];
            Gather(module, layers, []);
            _reading.Optimisers.Add(new Optimiser(call.TargetMethod.Name, call, layers));
        }
    }

    private void Gather(ModuleValue module, List<Layer> layers, HashSet<INamedTypeSymbol> seen)
    {
        if (module.Layer is not null) { layers.Add(module.Layer); }

        if (module.Children is { IsUnknown: false } children)
        {
            foreach (ModuleValue? child in children.Items)
            {
                if (child is not null) { Gather(child, layers, seen); }
            }
        }

        if (module.UserType is { } type && seen.Add(type.OriginalDefinition))
        {
            foreach (object? member in FieldsOf(type).Values.ToList())
            {
                if (member is ModuleValue inner) { Gather(inner, layers, seen); }
                else if (member is ModuleSequence { IsUnknown: false } list) { Gather(new ModuleValue { Children = list }, layers, seen); }
            }
        }
    }
}
