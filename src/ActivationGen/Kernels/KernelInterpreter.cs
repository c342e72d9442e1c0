using System;
using System.Collections.Generic;

namespace ActivationGen.Kernels;

/// <summary>
/// Runs a kernel on single values, bit for bit as the emitted code does on a machine with fused multiply-add (NaN apart, of which only the fact is kept).
/// </summary>
/// <remarks>
/// Lanes are kept as bits. Arithmetic on floats is done in double and rounded: for +, -, *, / and square roots the second rounding never changes the
/// result (S. Figueroa, When is double rounding innocuous?, 1995).
/// </remarks>
internal sealed class KernelInterpreter
{
    private readonly Kernel _kernel;
    private readonly bool _doubleLanes;
    private readonly long[] _lanes;
    private readonly int[][] _operands;
    private readonly int[] _outputs;

    public KernelInterpreter(Kernel kernel)
    {
        _kernel = kernel;
        _doubleLanes = kernel.HasDoubleLanes;
        _lanes = new long[kernel.Values.Length];
        _operands = new int[kernel.Values.Length][];
        Dictionary<Value, int> positions = [];
        for (int i = 0; i < kernel.Values.Length; i++)
        {
            Value value = kernel.Values[i];
            positions.Add(value, i);
            _operands[i] = new int[value.Operands.Length];
            for (int k = 0; k < value.Operands.Length; k++) { _operands[i][k] = positions[value.Operands[k]]; }
        }

        _outputs = new int[kernel.Outputs.Length];
        for (int i = 0; i < _outputs.Length; i++) { _outputs[i] = positions[kernel.Outputs[i].Value]; }
    }

    /// <summary>The outputs for one element of each input, in the order of <see cref="Kernel.Inputs"/>. Floats come and go as doubles.</summary>
    /// <remarks>A stream with an addend takes the sum. An accumulating output is what would be added.</remarks>
    public static double[] Run(Kernel kernel, params double[] inputs)
    {
        double[] outputs = new double[kernel.Outputs.Length];
        new KernelInterpreter(kernel).Run(inputs, outputs);
        return outputs;
    }

    /// <summary>The same into an array of the caller's, for many elements.</summary>
    public void Run(double[] inputs, double[] outputs)
    {
        int nextInput = 0;
        for (int i = 0; i < _lanes.Length; i++)
        {
            Value value = _kernel.Values[i];
            _lanes[i] = value.Operation switch
            {
                KernelOperation.Input => Encode(_kernel.Format == LaneFormat.Double ? inputs[nextInput++] : (float)inputs[nextInput++]),
                KernelOperation.Constant => value.ConstantBits,
                _ => Evaluate(value, _operands[i]),
            };
        }

        for (int i = 0; i < _outputs.Length; i++)
        {
            double result = Decode(_lanes[_outputs[i]]);
            outputs[i] = _kernel.Format == LaneFormat.Double ? result : (float)result;
        }
    }

    private long Evaluate(Value value, int[] operands)
    {
        long a = _lanes[operands[0]];
        long b = operands.Length > 1 ? _lanes[operands[1]] : 0;
        long c = operands.Length > 2 ? _lanes[operands[2]] : 0;
        return value.Operation switch
        {
            KernelOperation.Add => Encode(Decode(a) + Decode(b)),
            KernelOperation.Subtract => Encode(Decode(a) - Decode(b)),
            KernelOperation.Multiply => Encode(Decode(a) * Decode(b)),
            KernelOperation.Divide => Encode(Decode(a) / Decode(b)),
            KernelOperation.SquareRoot => Encode(Math.Sqrt(Decode(a))),
            KernelOperation.FusedMultiplyAdd => MultiplyAdd(Decode(a), Decode(b), Decode(c)),
            KernelOperation.FusedNegatedMultiplyAdd => MultiplyAdd(-Decode(a), Decode(b), Decode(c)),
            KernelOperation.Minimum => Decode(a) < Decode(b) ? a : b,
            KernelOperation.Maximum => Decode(a) > Decode(b) ? a : b,
            KernelOperation.Select => (value.Operands[0].IsBits ? Holds(Signed(a).CompareTo(Signed(b)), value.Comparison, 0) : Holds(Decode(a), value.Comparison, Decode(b))) ? c : _lanes[operands[3]],
            KernelOperation.Scale => Scale(Decode(a), Decode(b)),
            KernelOperation.ToBits or KernelOperation.FromBits => a,
            KernelOperation.And => a & b,
            KernelOperation.Or => a | b,
            KernelOperation.Xor => a ^ b,
            KernelOperation.ShiftLeft => InLane(a << value.ShiftCount),
            KernelOperation.ShiftRightLogical => _doubleLanes ? (long)((ulong)a >> value.ShiftCount) : a >> value.ShiftCount,
            KernelOperation.ShiftRightArithmetic => _doubleLanes ? a >> value.ShiftCount : InLane((int)a >> value.ShiftCount),
            KernelOperation.IntegerAdd => InLane(unchecked(a + b)),
            KernelOperation.IntegerSubtract => InLane(unchecked(a - b)),
            KernelOperation.Lookup => value.Table[(int)a & (value.Table.Length - 1)],
            _ => throw new InvalidOperationException($"{value.Operation} has no operands."),
        };
    }

    /// <summary>Two multiplications, as on targets without an instruction for it.</summary>
    private long Scale(double p, double n)
    {
        if (double.IsNaN(n)) { return Encode(double.NaN); }

        double half = Math.Floor(n / 2);
        return Encode(Decode(Encode(p * Math.Pow(2, half))) * Math.Pow(2, n - half));
    }

    private long MultiplyAdd(double a, double b, double c) =>
        _doubleLanes
            ? BitConverter.DoubleToInt64Bits(FusedArithmetic.MultiplyAdd(a, b, c))
            : SingleBits.Of(FusedArithmetic.MultiplyAdd((float)a, (float)b, (float)c));

    private static bool Holds(double a, Comparison comparison, double b) => comparison switch
    {
        Comparison.Less => a < b,
        Comparison.LessOrEqual => a <= b,
        Comparison.Greater => a > b,
        Comparison.GreaterOrEqual => a >= b,
        Comparison.Equal => a == b,
        _ => a != b,
    };

    private long Signed(long bits) => _doubleLanes ? bits : (int)bits;

    private long InLane(long bits) => _doubleLanes ? bits : (uint)bits;

    private double Decode(long bits) => _doubleLanes ? BitConverter.Int64BitsToDouble(bits) : SingleBits.ToSingle((uint)bits);

    private long Encode(double value) => _doubleLanes ? BitConverter.DoubleToInt64Bits(value) : SingleBits.Of((float)value);
}
