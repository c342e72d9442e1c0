using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>
/// Values that stand in the code: the elements of a list of constants that nothing is written to, by their index, in a foreach or as the parameter of a
/// LINQ function. Their reader sees how large they are.
/// </summary>
internal static class WrittenOutValues
{
    // What no exponential overflows at.
    private const double Largest = 80;

    public static bool Include(Term term, BodyModel body)
    {
        IOperation? collection = term.Resolved.Source switch
        {
            IArrayElementReferenceOperation element => element.ArrayReference,
            IPropertyReferenceOperation { Arguments.Length: 1 } indexer => indexer.Instance,
            ILocalReferenceOperation local => body.ForEachLoops.Find(loop => loop.Locals.Contains(local.Local))?.Collection,
            IParameterReferenceOperation parameter => CollectionBehind(parameter.Parameter, body),
            _ => null,
        };
        return collection?.Unconverted() is ILocalReferenceOperation { Local: var list } && body.WritesOf(list).ToList() is { Count: 1 } writes && writes[0].Value is { } value && IsList(value);
    }

    private static IOperation? CollectionBehind(IParameterSymbol parameter, BodyModel body)
    {
        IInvocationOperation? call = body.Invocations.Find(call => call.Arguments.Any(argument =>
            argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation function } && SymbolEqualityComparer.Default.Equals(function.Symbol, parameter.ContainingSymbol)));
        return call?.Instance ?? call?.Arguments[0].Value;
    }

    private static bool IsList(IOperation value)
    {
        value = value.Unconverted();
        if (value is IArrayCreationOperation { Initializer: { } initializer }) { return initializer.ElementValues.All(IsSmall); }

        // Collection expressions are no operations of the oldest compiler that this runs in.
        return value.Syntax is CollectionExpressionSyntax && value.ChildOperations.Any() && value.ChildOperations.All(IsSmall);
    }

    private static bool IsSmall(IOperation element) => element.ConstantNumber() is > -Largest and < Largest;
}
