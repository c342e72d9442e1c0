using System;
using System.Collections.Generic;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>How many vector registers a loop over a kernel takes at its busiest point, copies in step with each other.</summary>
/// <remarks>An estimate: the JIT allocates as it likes, but keeps the order of the text, and what is live in that order must be somewhere.</remarks>
internal static class RegisterPressure
{
    public static int Of(Kernel kernel, int copies)
    {
        RareBranches branches = new(kernel);
        Dictionary<Value, int> lastUses = [];
        for (int i = 0; i < kernel.Values.Length; i++)
        {
            if (!branches.IsCommon(kernel.Values[i])) { continue; }

            foreach (Value operand in kernel.Values[i].Operands) { lastUses[operand] = i; }
        }

        foreach (KernelOutput output in kernel.Outputs) { lastUses[output.Value] = kernel.Values.Length; }

        HashSet<Value> zeros = LiteralConstants.ComparedZerosOf(kernel);
        int uniform = 0, live = 0, peak = 0;
        HashSet<string> tables = [];
        for (int i = 0; i < kernel.Values.Length; i++)
        {
            Value value = kernel.Values[i];
            if (!branches.IsCommon(value)) { continue; }

            if (IsUniform(value))
            {
                uniform += zeros.Contains(value) ? 0 : 1;
                continue;
            }

            if (value.Operation == KernelOperation.Lookup && tables.Add(string.Join(" ", value.Table))) { uniform++; }

            // Reinterpreted bits stay where they are.
            foreach (Value operand in new HashSet<Value>(value.Operands))
            {
                if (!IsUniform(operand) && branches.IsCommon(operand) && lastUses[operand] == i) { live--; }
            }

            live++;
            peak = Math.Max(peak, live);
        }

        return uniform + (copies * peak);
    }

    private static bool IsUniform(Value value) =>
        value.Operation == KernelOperation.Constant || (value.Operation == KernelOperation.Input && value.Input!.Kind == InputKind.Uniform);
}
