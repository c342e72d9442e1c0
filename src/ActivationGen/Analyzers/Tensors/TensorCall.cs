using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>A function of tensors, however it is called: as a method, as a static function of <c>torch</c>, or as an operator.</summary>
/// <param name="Name">The method's name; <c>add</c>, <c>gt</c> and the like for operators.</param>
/// <param name="Operands">The tensor first, then the arguments in the order of the parameters.</param>
/// <param name="Source">The call.</param>
internal sealed record TensorCall(string Name, IOperation[] Operands, IOperation Source)
{
    /// <summary>Reads a call; null if it is anything else.</summary>
    public static TensorCall? Of(IOperation operation, TorchSymbols torch)
    {
        switch (operation)
        {
            case IInvocationOperation call when torch.IsTensorFunction(call.TargetMethod):
                IOperation[] arguments = call.ArgumentsInOrder();
                return new TensorCall(call.TargetMethod.Name, call.Instance is { } instance ? [instance, .. arguments] : arguments, call);
            case IBinaryOperation { OperatorMethod: { } method } binary when torch.IsTensorFunction(method) && NameOf(binary.OperatorKind) is { } name:
                return new TensorCall(name, [binary.LeftOperand, binary.RightOperand], binary);
            case IUnaryOperation { OperatorMethod: { } method } unary when torch.IsTensorFunction(method) && NameOf(unary.OperatorKind) is { } name:
                return new TensorCall(name, [unary.Operand], unary);
            default:
                return null;
        }
    }

    private static string? NameOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Add => "add",
        BinaryOperatorKind.Subtract => "sub",
        BinaryOperatorKind.Multiply => "mul",
        BinaryOperatorKind.Divide => "div",
        BinaryOperatorKind.GreaterThan => "gt",
        BinaryOperatorKind.GreaterThanOrEqual => "ge",
        BinaryOperatorKind.LessThan => "lt",
        BinaryOperatorKind.LessThanOrEqual => "le",
        BinaryOperatorKind.Equals => "eq",
        BinaryOperatorKind.NotEquals => "ne",
        BinaryOperatorKind.And => "logical_and",
        BinaryOperatorKind.Or => "logical_or",
        _ => null,
    };

    private static string? NameOf(UnaryOperatorKind kind) => kind switch
    {
        UnaryOperatorKind.Minus => "neg",
        UnaryOperatorKind.BitwiseNegation or UnaryOperatorKind.Not => "logical_not",
        _ => null,
    };
}
