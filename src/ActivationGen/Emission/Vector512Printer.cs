using System;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>512 bits: the methods of Avx512F, and of Avx512DQ for bit operations on floating-point lanes.</summary>
internal sealed class Vector512Printer : LanePrinter
{
    public override int Width => 512;

    public override int Registers => 32;

    public override string Condition => "VectorWidth.Has512";

    public override Kernel Legalise(Kernel kernel) => kernel;

    public override string AddElements(LaneFormat format, string a, string b) => format == LaneFormat.SingleInDouble ? $"Avx.Add({a}, {b})" : $"Avx512F.Add({a}, {b})";

    public override string Widen(string elements, int part) => $"Avx512F.ConvertToVector512Double({elements})";

    public override string Narrow(params string[] lanes) => $"Avx512F.ConvertToVector256Single({lanes[0]})";

    public override void WriteTable(SourceWriter writer, string local, string table, Value lookup)
    {
        if (lookup.Builder.HasDoubleLanes)
        {
            writer.Line($"Vector512<double> {local} = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference({table}));");
            writer.Line($"Vector512<double> {local}Upper = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference({table}), 8);");
            return;
        }

        // The instruction indexes 16 entries: a table of 8 is there twice.
        string load = lookup.Table.Length == 16
            ? $"Vector512.LoadUnsafe(ref MemoryMarshal.GetReference({table}))"
            : $"Vector512.Create(Vector256.LoadUnsafe(ref MemoryMarshal.GetReference({table})), Vector256.LoadUnsafe(ref MemoryMarshal.GetReference({table})))";
        writer.Line($"Vector512<float> {local} = {load};");
    }

    protected override string Lookup(string table, string index, Value lookup) =>
        lookup.Builder.HasDoubleLanes ? $"Avx512F.PermuteVar8x64x2({table}, {index}, {table}Upper)" : $"Avx512F.PermuteVar16x32({table}, {index})";

    public override string AnyNotBelow(string magnitudes, string bound) =>
        $"Avx.MoveMask(Avx.CompareNotLessThan(Avx.Add({Half(magnitudes, 0)}, {Half(magnitudes, 1)}), {Half(bound, 0)})) != 0";

    private static string Half(string vector, int half) => $"Avx512F.ExtractVector256({vector}, {half})";

    protected override string Binary(KernelOperation operation, bool isBits, string a, string b) => operation switch
    {
        KernelOperation.Add or KernelOperation.IntegerAdd => $"Avx512F.Add({a}, {b})",
        KernelOperation.Subtract or KernelOperation.IntegerSubtract => $"Avx512F.Subtract({a}, {b})",
        KernelOperation.Multiply => $"Avx512F.Multiply({a}, {b})",
        KernelOperation.Divide => $"Avx512F.Divide({a}, {b})",
        KernelOperation.Minimum => $"Avx512F.Min({a}, {b})",
        KernelOperation.Maximum => $"Avx512F.Max({a}, {b})",
        KernelOperation.Scale => $"Avx512F.Scale({a}, {b})",
        KernelOperation.And or KernelOperation.Or or KernelOperation.Xor => $"{(isBits ? "Avx512F" : "Avx512DQ")}.{operation}({a}, {b})",
        _ => throw NoSuch(operation),
    };

    protected override string Shift(KernelOperation operation, string a, int count) => operation switch
    {
        KernelOperation.ShiftLeft => $"Avx512F.ShiftLeftLogical({a}, {count})",
        _ => $"Avx512F.{operation}({a}, {count})",
    };

    protected override string SquareRoot(string a) => $"Avx512F.Sqrt({a})";

    protected override string FusedMultiplyAdd(bool mustFuse, string a, string b, string c) => $"Avx512F.FusedMultiplyAdd({a}, {b}, {c})";

    protected override string FusedNegatedMultiplyAdd(bool mustFuse, string a, string b, string c) => $"Avx512F.FusedMultiplyAddNegated({a}, {b}, {c})";

    /// <remarks>
    /// The value under the mask, the second argument of BlendVariable, is computed under it if it is one operation: one instruction instead of two. So where integers are compared and only
    /// the other value is one operation, they change places. Not where numbers are compared: there the JIT of .NET 9 came out at other bits.
    /// </remarks>
    protected override string Select(Value value, LaneFormat format, Func<Value, string> name)
    {
        Value masked = value.Operands[2], other = value.Operands[3];
        Comparison comparison = value.Comparison;
        if (value.Operands[0].IsBits && !IsOneInstruction(masked, name(masked)) && IsOneInstruction(other, name(other)))
        {
            (masked, other) = (other, masked);
            comparison = Negated(comparison);
        }

        string mask = $"Avx512F.{Comparer(comparison)}({name(value.Operands[0])}, {name(value.Operands[1])})";
        if (value.Operands[0].IsBits != value.IsBits) { mask = Cast(mask, format, value.IsBits); }

        return $"Avx512F.BlendVariable({name(other)}, {name(masked)}, {mask})";
    }

    /// <summary>Whether a value is computed within its user's expression, by one instruction that can write to masked lanes alone; a fused one writes over one of its operands.</summary>
    private static bool IsOneInstruction(Value value, string text) => text.EndsWith(")", StringComparison.Ordinal) && value.Operation is
        KernelOperation.Add or KernelOperation.Subtract or KernelOperation.Multiply or KernelOperation.Divide or KernelOperation.Minimum or KernelOperation.Maximum or
        KernelOperation.Scale or KernelOperation.SquareRoot;

    /// <summary>What holds of integers where the comparison does not.</summary>
    private static Comparison Negated(Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        Comparison.GreaterOrEqual => Comparison.Less,
        Comparison.Equal => Comparison.NotEqual,
        _ => Comparison.Equal,
    };

    private static string Comparer(Comparison comparison) => comparison switch
    {
        Comparison.Less => "CompareLessThan",
        Comparison.LessOrEqual => "CompareLessThanOrEqual",
        Comparison.Greater => "CompareGreaterThan",
        Comparison.GreaterOrEqual => "CompareGreaterThanOrEqual",
        Comparison.Equal => "CompareEqual",
        _ => "CompareNotEqual",
    };
}
