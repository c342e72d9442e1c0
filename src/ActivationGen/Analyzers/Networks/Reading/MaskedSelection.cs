using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>A call that replaces some values of a tensor: <c>masked_fill</c>, or <c>where</c> with a constant for one of its branches.</summary>
/// <param name="Kept">The tensor.</param>
/// <param name="Mask">The condition.</param>
/// <param name="Value">What is put in.</param>
/// <param name="ReplacesWhereTrue">Whether values are replaced where the mask is true.</param>
internal sealed record MaskedSelection(IOperation Kept, IOperation Mask, IOperation? Value, bool ReplacesWhereTrue)
{
    public static MaskedSelection? Of(IInvocationOperation call)
    {
        IOperation[] arguments = call.ArgumentsInOrder();
        if (call.TargetMethod.Name is "masked_fill" or "masked_fill_")
        {
            return call.Instance is { } tensor && arguments.Length == 2 ? new MaskedSelection(tensor, arguments[0], arguments[1], ReplacesWhereTrue: true) : null;
        }

        if (call.TargetMethod.Name != "where" || (call.Instance is null ? arguments.Length != 3 : arguments.Length != 2)) { return null; }

        (IOperation mask, IOperation whenTrue, IOperation whenFalse) = call.Instance is { } instance ? (arguments[0], instance, arguments[1]) : (arguments[0], arguments[1], arguments[2]);
        return (IsConstant(whenTrue), IsConstant(whenFalse)) switch
        {
            (false, true) => new MaskedSelection(whenTrue, mask, whenFalse, ReplacesWhereTrue: false),
            (true, false) => new MaskedSelection(whenFalse, mask, whenTrue, ReplacesWhereTrue: true),
            _ => null,
        };
    }

    private static bool IsConstant(IOperation operation)
    {
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion) { operation = conversion.Operand; }

        return operation.ConstantValue.HasValue
            || operation is IInvocationOperation { TargetMethod: { IsStatic: true, Name: "tensor" or "zeros" or "ones" or "full" or "zeros_like" or "ones_like" or "full_like" } };
    }
}
