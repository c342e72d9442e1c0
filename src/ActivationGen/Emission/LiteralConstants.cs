using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>The constants of a loop that are written as literals where they are used, instead of as vectors made before the loop.</summary>
/// <remarks>
/// A zero that integers are compared with costs nothing to make anew, and a register to keep. (With numbers, the JIT of .NET 9 came out at other bits.)
/// Constants that registers have no room for would be in memory anyway, but where the JIT's register allocation chooses: it loads them from the stack frame to registers once an iteration, or
/// spills intermediate results. As literals they are read by the instruction that uses them. Measured without AVX-512: mish and the slopes of tanh and tanhshrink 15 to 18 % faster,
/// tanh 5 %; where few constants were too many (sigmoid, exponential), up to 7 % slower, so those stay as they are.
/// </remarks>
internal static class LiteralConstants
{
    /// <summary>The constants to write as literals in a loop with <paramref name="copies"/> vectors in flight on a target with <paramref name="registers"/> vector registers.</summary>
    public static HashSet<Value> Of(Kernel kernel, int copies, int registers)
    {
        HashSet<Value> literals = ComparedZerosOf(kernel);
        int excess = RegisterPressure.Of(kernel, copies) - registers;
        if (excess > (kernel.Format == LaneFormat.Single ? registers * 3 / 4 : registers / 2)) { literals.UnionWith(Readable(kernel).Take(excess)); }

        return literals;
    }

    /// <summary>Whether a constant's bits are those of positive zero.</summary>
    public static bool IsZero(Value constant) => constant.ConstantBits == 0;

    /// <summary>The integer zeros that are only compared with.</summary>
    public static HashSet<Value> ComparedZerosOf(Kernel kernel)
    {
        HashSet<Value> zeros = [.. kernel.Values.Where(value => value.Operation == KernelOperation.Constant && IsZero(value) && value.IsBits)];
        foreach (Value user in kernel.Values)
        {
            for (int i = 0; i < user.Operands.Length; i++)
            {
                if (user.Operation != KernelOperation.Select || i > 1) { zeros.Remove(user.Operands[i]); }
            }
        }

        zeros.ExceptWith(kernel.Outputs.Select(output => output.Value));
        return zeros;
    }

    /// <summary>The constants that each of their uses can read from memory, those with the fewest uses first.</summary>
    private static List<Value> Readable(Kernel kernel)
    {
        RareBranches branches = new(kernel);
        Dictionary<Value, int> uses = [];
        HashSet<Value> inRegisters = [.. kernel.Outputs.Select(output => output.Value)];
        foreach (Value user in kernel.Values)
        {
            for (int i = 0; i < user.Operands.Length; i++)
            {
                Value operand = user.Operands[i];
                uses[operand] = (uses.TryGetValue(operand, out int count) ? count : 0) + 1;
                if (!CanBeRead(user, i) || !branches.IsCommon(user)) { inRegisters.Add(operand); }
            }
        }

        return [.. kernel.Values.Where(value => IsFiniteNumber(value) && !inRegisters.Contains(value) && branches.IsCommon(value)).OrderBy(value => uses[value])];
    }

    /// <summary>Whether the instruction of a value can read its operand from memory: the last one, or any that can take its place, if no other one is a constant.</summary>
    private static bool CanBeRead(Value user, int operand)
    {
        int last = user.Operands.Length - 1;
        return user.Operation switch
        {
            KernelOperation.FusedMultiplyAdd or KernelOperation.FusedNegatedMultiplyAdd => operand == last || user.Operands[last].Operation != KernelOperation.Constant,
            KernelOperation.Add or KernelOperation.Multiply => true,
            KernelOperation.Subtract or KernelOperation.Divide => operand == last,
            _ => false,
        };
    }

    private static bool IsFiniteNumber(Value value) =>
        value.Operation == KernelOperation.Constant && !value.IsBits && !double.IsNaN(value.Number) && !double.IsInfinity(value.Number);
}
