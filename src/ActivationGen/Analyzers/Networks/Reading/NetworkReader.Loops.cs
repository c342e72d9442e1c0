using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    private void ExecuteFor(IForLoopOperation loop, Scope scope)
    {
        if (Counter(loop) is not { } counter)
        {
            ExecuteUnknownLoop(loop, scope);
            return;
        }

        foreach (IOperation before in loop.Before) { Execute(before, scope); }

        // How often it runs is found first: a loop of unknown length must not be run a little.
        if (!scope.TryGet(counter, out object? start) || start is not NumberValue || CountOf(loop, counter, scope) is not { } count)
        {
            ExecuteUnknownLoop(loop, scope);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            Execute(loop.Body, scope);
            scope.IsEnded = false;
            ExecuteAll(loop.AtLoopBottom, scope);
        }
    }

    // A loop over one local that is advanced at its bottom alone.
    private static ILocalSymbol? Counter(IForLoopOperation loop) =>
        loop.Locals.Length == 1 && loop.Condition is IBinaryOperation && loop.AtLoopBottom.Length == 1 ? loop.Locals[0] : null;

    private int? CountOf(IForLoopOperation loop, ILocalSymbol counter, Scope scope)
    {
        Scope trial = scope.Fork();
        for (int i = 0; i <= MaximumIterations; i++)
        {
            if (NumberOf(loop.Condition, trial) is not { } goesOn) { return null; }

            if (goesOn == 0) { return i; }

            ExecuteAll(loop.AtLoopBottom, trial);
            if (!trial.TryGet(counter, out object? value) || value is not NumberValue) { return null; }
        }

        return null;
    }

    private void ExecuteForEach(IForEachLoopOperation loop, Scope scope)
    {
        object? collection = Evaluate(loop.Collection, scope);
        if (collection is ModuleSequence { IsUnknown: false } sequence && sequence.Items.Count <= MaximumIterations && loop.Locals.Length == 1)
        {
            foreach (ModuleValue? item in sequence.Items.ToList())
            {
                scope.Set(loop.Locals[0], item);
                Execute(loop.Body, scope);
                scope.IsEnded = false;
            }

            return;
        }

        ExecuteUnknownLoop(loop, scope);
    }

    /// <summary>Reads the body once, knowing nothing of what it changes: neither before, since it may have run already, nor afterwards.</summary>
    private void ExecuteUnknownLoop(ILoopOperation loop, Scope scope)
    {
        List<object> changed = [.. Changed(loop, scope)];
        scope.Forget(changed);
        Scope body = scope.Fork();
        if (loop is IForEachLoopOperation forEach) { Execute(forEach.Body, body); }
        else
        {
            foreach (IOperation child in loop.ChildOperations) { Execute(child, body); }
        }

        scope.Forget(changed);
    }

    private IEnumerable<object> Changed(IOperation loop, Scope scope)
    {
        foreach (IOperation operation in loop.Descendants())
        {
            _operations++;
            switch (operation)
            {
                case ISimpleAssignmentOperation { Target: { } target } when KeyOf(target, scope) is { } key:
                    yield return key;
                    break;
                case ICompoundAssignmentOperation { Target: { } target } when KeyOf(target, scope) is { } key:
                    yield return key;
                    break;
                case IIncrementOrDecrementOperation { Target: { } target } when KeyOf(target, scope) is { } key:
                    yield return key;
                    break;
                case IArgumentOperation { Value: { } value, Parameter: { } parameter } when MayBeWritten(parameter) && BufferOf(value, scope) is { } key:
                    yield return key;
                    break;
            }
        }
    }
}
