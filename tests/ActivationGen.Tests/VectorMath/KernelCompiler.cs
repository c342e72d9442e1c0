using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using ActivationGen.Kernels;

namespace ActivationGen.Tests.VectorMath;

/// <summary>Compiles a kernel to a delegate, about as fast as scalar code: for sweeps over millions of arguments, which the interpreter is too slow for.</summary>
internal static class KernelCompiler
{
    /// <summary>A delegate that takes and gives what <see cref="KernelInterpreter.Run(double[], double[])"/> does.</summary>
    public static Action<double[], double[]> Compile(Kernel kernel)
    {
        ParameterExpression inputs = Expression.Parameter(typeof(double[]), "inputs");
        ParameterExpression outputs = Expression.Parameter(typeof(double[]), "outputs");
        Dictionary<Value, ParameterExpression> variables = [];
        List<Expression> body = [];
        int nextInput = 0;
        foreach (Value value in kernel.Values)
        {
            Expression computed = value.Operation == KernelOperation.Input
                ? Load(kernel.Format, Expression.ArrayIndex(inputs, Expression.Constant(nextInput++)))
                : Compute(value, [.. value.Operands.Select(operand => variables[operand])], kernel.HasDoubleLanes);
            ParameterExpression variable = Expression.Variable(computed.Type, value.Name ?? "v" + value.Index);
            variables.Add(value, variable);
            body.Add(Expression.Assign(variable, computed));
        }

        for (int i = 0; i < kernel.Outputs.Length; i++)
        {
            Expression result = variables[kernel.Outputs[i].Value];
            if (kernel.Format == LaneFormat.SingleInDouble) { result = Expression.Convert(result, typeof(float)); }

            body.Add(Expression.Assign(Expression.ArrayAccess(outputs, Expression.Constant(i)), Expression.Convert(result, typeof(double))));
        }

        return Expression.Lambda<Action<double[], double[]>>(Expression.Block(variables.Values, body), inputs, outputs).Compile();
    }

    private static Expression Load(LaneFormat format, Expression input) => format switch
    {
        LaneFormat.Single => Expression.Convert(input, typeof(float)),
        LaneFormat.SingleInDouble => Expression.Convert(Expression.Convert(input, typeof(float)), typeof(double)),
        _ => input,
    };

    private static Expression Compute(Value value, Expression[] operands, bool doubleLanes)
    {
        Expression Bitwise(Func<Expression, Expression, Expression> operation)
        {
            Expression result = operation(Bits(operands[0]), Bits(operands[1]));
            return value.IsBits ? result : Number(result);
        }

        return value.Operation switch
        {
            KernelOperation.Constant when value.IsBits => doubleLanes ? Expression.Constant((ulong)value.ConstantBits) : Expression.Constant((uint)value.ConstantBits),
            KernelOperation.Constant => doubleLanes
                ? Expression.Constant(BitConverter.Int64BitsToDouble(value.ConstantBits))
                : Expression.Constant(BitConverter.UInt32BitsToSingle((uint)value.ConstantBits)),
            KernelOperation.Add => Expression.Add(operands[0], operands[1]),
            KernelOperation.Subtract => Expression.Subtract(operands[0], operands[1]),
            KernelOperation.Multiply => Expression.Multiply(operands[0], operands[1]),
            KernelOperation.Divide => Expression.Divide(operands[0], operands[1]),
            KernelOperation.SquareRoot => Call(nameof(Math.Sqrt), operands),
            KernelOperation.FusedMultiplyAdd => Call(nameof(Math.FusedMultiplyAdd), operands),
            KernelOperation.FusedNegatedMultiplyAdd => Call(nameof(Math.FusedMultiplyAdd), [Expression.Negate(operands[0]), operands[1], operands[2]]),
            KernelOperation.Minimum => Expression.Condition(Expression.LessThan(operands[0], operands[1]), operands[0], operands[1]),
            KernelOperation.Maximum => Expression.Condition(Expression.GreaterThan(operands[0], operands[1]), operands[0], operands[1]),
            KernelOperation.Select => Expression.Condition(Compare(value.Comparison, operands[0], operands[1]), operands[2], operands[3]),
            KernelOperation.Scale => Call(nameof(Math.ScaleB), [operands[0], Expression.Convert(operands[1], typeof(int))]),
            KernelOperation.ToBits => Bits(operands[0]),
            KernelOperation.FromBits => Number(operands[0]),
            KernelOperation.And => Bitwise(Expression.And),
            KernelOperation.Or => Bitwise(Expression.Or),
            KernelOperation.Xor => Bitwise(Expression.ExclusiveOr),
            KernelOperation.ShiftLeft => Expression.LeftShift(operands[0], Expression.Constant(value.ShiftCount)),
            KernelOperation.ShiftRightLogical => Expression.RightShift(operands[0], Expression.Constant(value.ShiftCount)),
            KernelOperation.ShiftRightArithmetic => Expression.Convert(
                Expression.RightShift(Expression.Convert(operands[0], typeof(int)), Expression.Constant(value.ShiftCount)), typeof(uint)),
            KernelOperation.IntegerAdd => Expression.Add(operands[0], operands[1]),
            KernelOperation.IntegerSubtract => Expression.Subtract(operands[0], operands[1]),
            KernelOperation.Lookup => Expression.ArrayIndex(
                value.Builder.HasDoubleLanes
                    ? Expression.Constant(value.Table.Select(BitConverter.Int64BitsToDouble).ToArray())
                    : Expression.Constant(value.Table.Select(entry => BitConverter.Int32BitsToSingle((int)entry)).ToArray()),
                Expression.And(Expression.Convert(operands[0], typeof(int)), Expression.Constant(value.Table.Length - 1))),
            _ => throw new NotSupportedException(value.Operation.ToString()),
        };
    }

    private static BinaryExpression Compare(Comparison comparison, Expression left, Expression right)
    {
        // Bits are compared as signed integers.
        Type? signed = left.Type == typeof(uint) ? typeof(int) : left.Type == typeof(ulong) ? typeof(long) : null;
        return signed is null ? CompareNumbers(comparison, left, right) : CompareNumbers(comparison, Expression.Convert(left, signed), Expression.Convert(right, signed));
    }

    private static BinaryExpression CompareNumbers(Comparison comparison, Expression left, Expression right) => comparison switch
    {
        Comparison.Less => Expression.LessThan(left, right),
        Comparison.LessOrEqual => Expression.LessThanOrEqual(left, right),
        Comparison.Greater => Expression.GreaterThan(left, right),
        Comparison.GreaterOrEqual => Expression.GreaterThanOrEqual(left, right),
        Comparison.Equal => Expression.Equal(left, right),
        _ => Expression.NotEqual(left, right),
    };

    private static MethodCallExpression Call(string method, Expression[] arguments) =>
        Expression.Call(arguments[0].Type == typeof(float) ? typeof(MathF) : typeof(Math), method, null, arguments);

    private static Expression Bits(Expression number) =>
        number.Type == typeof(float) ? Expression.Call(typeof(BitConverter), nameof(BitConverter.SingleToUInt32Bits), null, number)
        : number.Type == typeof(double) ? Expression.Call(typeof(BitConverter), nameof(BitConverter.DoubleToUInt64Bits), null, number)
        : number;

    private static Expression Number(Expression bits) =>
        bits.Type == typeof(uint) ? Expression.Call(typeof(BitConverter), nameof(BitConverter.UInt32BitsToSingle), null, bits)
        : bits.Type == typeof(ulong) ? Expression.Call(typeof(BitConverter), nameof(BitConverter.UInt64BitsToDouble), null, bits)
        : bits;
}
