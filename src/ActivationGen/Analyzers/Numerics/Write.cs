using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>A place where a body sets a variable, or an element of it.</summary>
/// <param name="Symbol">The variable; of <c>y[i]</c>, y.</param>
/// <param name="OfElement">Whether an element is set, and not the whole.</param>
/// <param name="Operation">The assignment, declarator or argument.</param>
/// <param name="Value">What is assigned or combined; null where it cannot be told.</param>
/// <param name="Combined">The operator of a compound assignment.</param>
internal sealed record Write(ISymbol Symbol, bool OfElement, IOperation Operation, IOperation? Value, BinaryOperatorKind Combined = BinaryOperatorKind.None)
{
    /// <summary>The variable that an expression names, or an element of which it is; null if it is anything else.</summary>
    public static ISymbol? PlaceOf(IOperation? place, out bool element)
    {
        element = false;
        while (place is not null)
        {
            switch (place)
            {
                case IConversionOperation conversion:
                    place = conversion.Operand;
                    break;
                case IArrayElementReferenceOperation array:
                    (place, element) = (array.ArrayReference, true);
                    break;
                case IPropertyReferenceOperation { Arguments.Length: > 0 } indexer:
                    (place, element) = (indexer.Instance, true);
                    break;
                case IImplicitIndexerReferenceOperation indexer:
                    (place, element) = (indexer.Instance, true);
                    break;
                case ILocalReferenceOperation local:
                    return local.Local;
                case IParameterReferenceOperation parameter:
                    return parameter.Parameter;
                case IMemberReferenceOperation member and (IFieldReferenceOperation or IPropertyReferenceOperation):
                    return member.Member;
                default:
                    return null;
            }
        }

        return null;
    }
}
