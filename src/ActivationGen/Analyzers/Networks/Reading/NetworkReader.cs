using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>
/// Reads the networks of one type: runs its methods over layers instead of numbers. Loops with constant counts are unrolled, calls of the user's own
/// methods and modules are followed; what depends on anything else becomes opaque, and the rules keep silent about it.
/// </summary>
internal sealed partial class NetworkReader
{
    /// <summary>The name of a layer that only keeps values from 0.</summary>
    public const string Epsilon = "epsilon";

    // Enough for any class that is written by hand; what exceeds it is left as far as it was read.
    private const int MaximumOperations = 200_000;
    private const int MaximumCalls = 6;
    private const int MaximumIterations = 32;

    private readonly INamedTypeSymbol _type;
    private readonly TorchSymbols? _torch;
    private readonly GeneratedActivations _activations;
    private readonly OperationSource _source;
    private readonly CancellationToken _cancellation;
    private readonly NetworkReading _reading = new();
    private readonly List<Flow> _flows = [];
    private readonly List<ModuleValue> _containers = [];
    private readonly List<DeclaredLayers> _declared = [];
    private readonly Stack<IMethodSymbol> _calls = new();
    private readonly bool _hasActivations;
    private int _operations;

    private NetworkReader(
        INamedTypeSymbol type, Compilation compilation, TorchSymbols? torch, GeneratedActivations activations, CancellationToken cancellation)
    {
        (_type, _torch, _activations, _cancellation) = (type, torch, activations, cancellation);
        _source = new OperationSource(compilation, cancellation);
        _hasActivations = compilation.GetTypeByMetadataName(AttributeNames.Activation) is not null;
    }

    public static NetworkReading Read(
        INamedTypeSymbol type, Compilation compilation, TorchSymbols? torch, GeneratedActivations activations, CancellationToken cancellation)
    {
        NetworkReader reader = new(type, compilation, torch, activations, cancellation);
        reader.ReadType();
        return reader._reading;
    }

    private void ReadType()
    {
        FieldsOf(_type);
        foreach (IMethodSymbol method in _type.GetMembers().OfType<IMethodSymbol>())
        {
            // Constructors were read for the fields.
            if (method.MethodKind is MethodKind.Constructor or MethodKind.StaticConstructor) { continue; }

            if (_source.BodyOf(method) is { } body) { ReadBody(method, body); }
        }

        foreach (IPropertySymbol property in _type.GetMembers().OfType<IPropertySymbol>())
        {
            if (_source.BodyOf(property) is IBlockOperation body) { Execute(body, new Scope()); }
        }

        // By index: a module of the user among the layers may be read only now, and brings containers of its own.
        for (int i = 0; i < _containers.Count; i++)
        {
            if (!_containers[i].IsUsed) { Apply(_containers[i], new Flow(), _containers[i].Origin!); }
        }

        foreach (Flow end in _flows)
        {
            if (!end.IsContinued) { _reading.Chains.Add(LayerChain.To(end)); }
        }

        foreach (DeclaredLayers declared in _declared)
        {
            if (!declared.IsUnknown) { _reading.Chains.Add(LayerChain.Of(declared.Steps)); }
        }
    }

    private void ReadBody(IMethodSymbol method, IOperation body)
    {
        _calls.Push(method);
        Execute(body, new Scope());
        _calls.Pop();
    }

    private void ExecuteAll(IEnumerable<IOperation> operations, Scope scope)
    {
        foreach (IOperation operation in operations)
        {
            if (scope.IsEnded) { return; }

            Execute(operation, scope);
        }
    }

    private void Execute(IOperation? operation, Scope scope)
    {
        if (operation is null || _operations++ > MaximumOperations) { return; }

        switch (operation)
        {
            case IMethodBodyOperation body:
                Execute(body.BlockBody ?? body.ExpressionBody, scope);
                break;
            case IConstructorBodyOperation body:
                Execute(body.Initializer, scope);
                Execute(body.BlockBody ?? body.ExpressionBody, scope);
                break;
            case IBlockOperation block:
                ExecuteAll(block.Operations, scope);
                break;
            case IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IUsingDeclarationOperation or ILabeledOperation or ILockOperation:
                ExecuteAll(operation.ChildOperations, scope);
                break;
            case IVariableDeclaratorOperation declarator:
                ExecuteDeclarator(declarator, scope);
                break;
            case IExpressionStatementOperation statement:
                Evaluate(statement.Operation, scope);
                break;
            case IReturnOperation { ReturnedValue: { } value }:
                scope.Return(operation, Evaluate(value, scope));
                break;
            case IConditionalOperation { Type: null } conditional:
                if (NumberOf(conditional.Condition, scope) is { } known) { Execute(known != 0 ? conditional.WhenTrue : conditional.WhenFalse, scope); }
                else
                {
                    Evaluate(conditional.Condition, scope);
                    Branch(scope, conditional.WhenTrue, conditional.WhenFalse);
                }

                break;
            case ISwitchOperation @switch:
                Evaluate(@switch.Value, scope);
                Branch(scope, [.. @switch.Cases, null]);
                break;
            case ISwitchCaseOperation @case:
                ExecuteAll(@case.Body, scope);
                break;
            case IForLoopOperation loop:
                ExecuteFor(loop, scope);
                break;
            case IForEachLoopOperation loop:
                ExecuteForEach(loop, scope);
                break;
            case ILoopOperation loop:
                ExecuteUnknownLoop(loop, scope);
                break;
            case IUsingOperation @using:
                Execute(@using.Resources, scope);
                Execute(@using.Body, scope);
                break;
            case ITryOperation attempt:
                Execute(attempt.Body, scope);
                foreach (ICatchClauseOperation handler in attempt.Catches) { Branch(scope, handler.Handler, null); }

                Execute(attempt.Finally, scope);
                break;
            case ILocalFunctionOperation:
                // Read where it is called.
                break;
            default:
                Evaluate(operation, scope);
                break;
        }
    }

    private void ExecuteDeclarator(IVariableDeclaratorOperation declarator, Scope scope)
    {
        IVariableInitializerOperation? initializer = declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer;
        if (initializer is not null) { SetVariable(declarator.Symbol, Evaluate(initializer.Value, scope), initializer.Value, scope); }
    }

    private void Branch(Scope scope, params IOperation?[] branches)
    {
        List<Scope> ends = [];
        foreach (IOperation? branch in branches)
        {
            Scope end = scope.Fork();
            Execute(branch, end);
            ends.Add(end);
        }

        scope.Merge(ends);
    }
}
