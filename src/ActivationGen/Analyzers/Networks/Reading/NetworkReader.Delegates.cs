using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    // What the classes of layers make of the members of an enum: an activation, or null where that is not one and the same.
    private readonly Dictionary<INamedTypeSymbol, Dictionary<ISymbol, string?>> _choices = new(SymbolEqualityComparer.Default);

    /// <summary>The activation behind a method group, or a lambda that does nothing but call one; null if it is none.</summary>
    private ActivationValue? ActivationOf(IDelegateCreationOperation creation)
    {
        IOperation? called = creation.Target is IAnonymousFunctionOperation { Body.Operations: { Length: 1 or 2 } statements }
            ? statements[0] switch
            {
                IReturnOperation { ReturnedValue: { } value } => value.Unconverted(),
                // The end of a block is a return without a value.
                IExpressionStatementOperation statement when statements.Skip(1).All(rest => rest is IReturnOperation { ReturnedValue: null }) => statement.Operation,
                _ => null,
            }
            : creation.Target;
        IMethodSymbol? method = called switch
        {
            IMethodReferenceOperation reference => reference.Method,
            IInvocationOperation call when call.Arguments.All(argument => argument.Value.Unconverted() is IParameterReferenceOperation) => call.TargetMethod,
            _ => null,
        };
        return method is not null && _activations.NameOf(method) is { } name ? new ActivationValue(name, called!) : null;
    }

    /// <summary>The activation among the arguments of a call: a delegate, or the member of an enum that the called class turns into an activation.</summary>
    private ActivationValue? ActivationAmong(IEnumerable<IArgumentOperation> arguments, IEnumerable<object?> values, INamedTypeSymbol? maker)
    {
        foreach ((IArgumentOperation argument, object? value) in arguments.Zip(values, (argument, value) => (argument, value)))
        {
            if (value is ActivationValue activation) { return activation; }

            if (_hasActivations && maker is not null && argument.Value.Unconverted() is IFieldReferenceOperation { Field: { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } field } constant
                && ChoicesOf(maker.OriginalDefinition) is { Count: > 0 } choices
                && choices.Keys.Any(chosen => SymbolEqualityComparer.Default.Equals(chosen.ContainingType, field.ContainingType)))
            {
                return new ActivationValue(choices.TryGetValue(field, out string? name) ? name : null, constant);
            }
        }

        return null;
    }

    /// <summary>Whether the member of an enum may stand for an activation: what it really does is looked up where this is so.</summary>
    public static bool IsNamedAsActivation(IFieldSymbol field) =>
        field is { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } && TorchNames.Activation(field.Name) is not null;

    private Dictionary<ISymbol, string?> ChoicesOf(INamedTypeSymbol maker)
    {
        if (_choices.TryGetValue(maker, out Dictionary<ISymbol, string?> choices)) { return choices; }

        choices = new(SymbolEqualityComparer.Default);
        _choices.Add(maker, choices);
        foreach (IMethodSymbol method in maker.GetMembers().OfType<IMethodSymbol>())
        {
            foreach (IOperation operation in _source.BodyOf(method)?.Descendants() ?? [])
            {
                _operations++;
                switch (operation)
                {
                    case ISwitchExpressionArmOperation { Pattern: IConstantPatternOperation pattern } arm:
                        AddChoice(choices, pattern.Value, arm.Value);
                        break;
                    case ISwitchCaseOperation @case:
                        foreach (ICaseClauseOperation clause in @case.Clauses)
                        {
                            if (clause is ISingleValueCaseClauseOperation single) { AddChoice(choices, single.Value, [.. @case.Body]); }
                            else if (clause is IPatternCaseClauseOperation { Pattern: IConstantPatternOperation constant }) { AddChoice(choices, constant.Value, [.. @case.Body]); }
                        }

                        break;
                }
            }
        }

        return choices;
    }

    private void AddChoice(Dictionary<ISymbol, string?> choices, IOperation constant, params IOperation[] chosen)
    {
        if (constant.Unconverted() is not IFieldReferenceOperation { Field: var field } || !IsNamedAsActivation(field)) { return; }

        foreach (IOperation operation in chosen.SelectMany(part => part.DescendantsAndSelf()))
        {
            IMethodSymbol? method = operation switch
            {
                IInvocationOperation call => call.TargetMethod,
                IMethodReferenceOperation reference => reference.Method,
                _ => null,
            };
            if (method is null || _activations.NameOf(method) is not { } name) { continue; }

            choices[field] = choices.TryGetValue(field, out string? known) && known != name ? null : name;
        }
    }

    /// <summary>Whether a method calls a delegate that it is given.</summary>
    private bool CallsArgument(IOperation body)
    {
        foreach (IOperation operation in body.Descendants())
        {
            _operations++;
            if (operation is IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: IParameterReferenceOperation }) { return true; }
        }

        return false;
    }
}
