using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers;

/// <summary>What the rules ask of any operation: what stands behind conversions, which number a constant is, which arguments a call has.</summary>
internal static class OperationParts
{
    /// <summary>The operation behind conversions.</summary>
    public static IOperation Unconverted(this IOperation operation)
    {
        while (operation is IConversionOperation conversion) { operation = conversion.Operand; }

        return operation;
    }

    /// <summary>The number that an operation is to the compiler; null if it is no constant, or no number.</summary>
    public static double? ConstantNumber(this IOperation? operation)
    {
        // A constant converted to an object, as in a call with optional arguments of that type, is one behind the conversion only.
        while (operation is IConversionOperation { ConstantValue.HasValue: false } conversion) { operation = conversion.Operand; }

        return operation?.ConstantValue is { HasValue: true, Value: { } value } && value is double or float or int or long or uint or ulong or short or ushort or byte or sbyte or decimal
            ? System.Convert.ToDouble(value, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>The values of a call's arguments, in the order of the parameters.</summary>
    public static IOperation[] ArgumentsInOrder(this IInvocationOperation call) =>
        [.. call.Arguments.Where(argument => argument.Parameter is not null).OrderBy(argument => argument.Parameter!.Ordinal).Select(argument => argument.Value)];

    /// <summary>The value given for a parameter, the default included; null if there is no such parameter.</summary>
    public static IOperation? ArgumentOf(this IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value;
}
