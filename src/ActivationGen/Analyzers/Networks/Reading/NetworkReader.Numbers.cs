using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

internal sealed partial class NetworkReader
{
    /// <summary>The value of a number or comparison: a constant of the compiler, or one of the loops that are unrolled.</summary>
    private static double? NumberOf(IOperation? operation, Scope scope)
    {
        switch (operation)
        {
            case null:
                return null;
            case { ConstantValue: { HasValue: true, Value: { } constant } }:
                return constant is bool flag ? (flag ? 1 : 0)
                    : constant is IConvertible and not string and not char ? Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture) : null;
            case IConversionOperation conversion:
                return NumberOf(conversion.Operand, scope);
            case ILocalReferenceOperation local:
                return scope.TryGet(local.Local, out object? value) && value is NumberValue number ? number.Value : null;
            case IParameterReferenceOperation parameter:
                return scope.TryGet(parameter.Parameter, out object? given) && given is NumberValue known ? known.Value : null;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } minus:
                return -NumberOf(minus.Operand, scope);
            case IBinaryOperation binary when NumberOf(binary.LeftOperand, scope) is { } left && NumberOf(binary.RightOperand, scope) is { } right:
                return Calculate(binary.OperatorKind, left, right);
            default:
                return null;
        }
    }

    private static double? Calculate(BinaryOperatorKind kind, double left, double right) => kind switch
    {
        BinaryOperatorKind.Add => left + right,
        BinaryOperatorKind.Subtract => left - right,
        BinaryOperatorKind.Multiply => left * right,
        BinaryOperatorKind.LessThan => left < right ? 1 : 0,
        BinaryOperatorKind.LessThanOrEqual => left <= right ? 1 : 0,
        BinaryOperatorKind.GreaterThan => left > right ? 1 : 0,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right ? 1 : 0,
        BinaryOperatorKind.Equals => left == right ? 1 : 0,
        BinaryOperatorKind.NotEquals => left != right ? 1 : 0,
        _ => null,
    };
}
