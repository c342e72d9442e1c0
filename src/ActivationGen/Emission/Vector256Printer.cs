using System;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>256 bits: the methods of Avx, Avx2 and Fma.</summary>
internal sealed class Vector256Printer : LanePrinter
{
    public override int Width => 256;

    public override string Condition => "VectorWidth.Has256";

    public override bool RepeatsOperands(Value value) => value.Operation == KernelOperation.Lookup;

    public override string AddElements(LaneFormat format, string a, string b) => format == LaneFormat.SingleInDouble ? $"Sse.Add({a}, {b})" : $"Avx.Add({a}, {b})";

    public override string Widen(string elements, int part) => $"Avx.ConvertToVector256Double({elements})";

    public override string Narrow(params string[] lanes) => $"Avx.ConvertToVector128Single({lanes[0]})";

    public override void WriteTable(SourceWriter writer, string local, string table, Value lookup)
    {
        if (lookup.Builder.HasDoubleLanes)
        {
            writer.Line($"ReadOnlySpan<double> {local} = {table};");
            return;
        }

        writer.Line($"Vector256<float> {local} = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference({table}));");
        if (lookup.Table.Length == 16) { writer.Line($"Vector256<float> {local}Upper = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference({table}), 8);"); }
    }

    // The permutation looks at three bits of the index; the blend looks at the sign, where the shift puts the fourth. There is no permutation of doubles by indexes.
    protected override string Lookup(string table, string index, Value lookup) =>
        lookup.Builder.HasDoubleLanes ? $"Vector256.Create(Lanes.Lookup({table}, {index}.GetLower()), Lanes.Lookup({table}, {index}.GetUpper()))"
        : lookup.Table.Length == 8 ? $"Avx2.PermuteVar8x32({table}, {index})"
        : $"Avx.BlendVariable(Avx2.PermuteVar8x32({table}, {index}), Avx2.PermuteVar8x32({table}Upper, {index}), Avx2.ShiftLeftLogical({index}, 28).AsSingle())";

    public override string AnyNotBelow(string magnitudes, string bound) => $"Avx.MoveMask(Avx.CompareNotLessThan({magnitudes}, {bound})) != 0";

    protected override string Binary(KernelOperation operation, bool isBits, string a, string b) => operation switch
    {
        KernelOperation.Add => $"Avx.Add({a}, {b})",
        KernelOperation.Subtract => $"Avx.Subtract({a}, {b})",
        KernelOperation.Multiply => $"Avx.Multiply({a}, {b})",
        KernelOperation.Divide => $"Avx.Divide({a}, {b})",
        KernelOperation.Minimum => $"Avx.Min({a}, {b})",
        KernelOperation.Maximum => $"Avx.Max({a}, {b})",
        KernelOperation.IntegerAdd => $"Avx2.Add({a}, {b})",
        KernelOperation.IntegerSubtract => $"Avx2.Subtract({a}, {b})",
        KernelOperation.And or KernelOperation.Or or KernelOperation.Xor => $"{(isBits ? "Avx2" : "Avx")}.{operation}({a}, {b})",
        _ => throw NoSuch(operation),
    };

    protected override string Shift(KernelOperation operation, string a, int count) => operation switch
    {
        KernelOperation.ShiftLeft => $"Avx2.ShiftLeftLogical({a}, {count})",
        _ => $"Avx2.{operation}({a}, {count})",
    };

    protected override string SquareRoot(string a) => $"Avx.Sqrt({a})";

    protected override string FusedMultiplyAdd(bool mustFuse, string a, string b, string c) => $"Fma.MultiplyAdd({a}, {b}, {c})";

    protected override string FusedNegatedMultiplyAdd(bool mustFuse, string a, string b, string c) => $"Fma.MultiplyAddNegated({a}, {b}, {c})";

    private static bool IsSignTest(Value selection) =>
        selection.Comparison == Comparison.Less && selection.Operands[0].Operation == KernelOperation.ToBits
        && selection.Operands[1] is { Operation: KernelOperation.Constant, IsBits: true, ConstantBits: 0 };

    protected override string Select(Value value, LaneFormat format, Func<Value, string> name)
    {
        string left = name(value.Operands[0]), right = name(value.Operands[1]), whenTrue = name(value.Operands[2]), whenFalse = name(value.Operands[3]);
        bool ofBits = value.Operands[0].IsBits;
        string mask = value.Comparison switch
        {
            // Of integers there are only > and =: the others by exchanging operands or branches.
            Comparison.Less when ofBits => $"Avx2.CompareGreaterThan({right}, {left})",
            Comparison.Greater or Comparison.LessOrEqual when ofBits => $"Avx2.CompareGreaterThan({left}, {right})",
            Comparison.GreaterOrEqual when ofBits => $"Avx2.CompareGreaterThan({right}, {left})",
            _ when ofBits => $"Avx2.CompareEqual({left}, {right})",
            Comparison.Less => $"Avx.CompareLessThan({left}, {right})",
            Comparison.LessOrEqual => $"Avx.CompareLessThanOrEqual({left}, {right})",
            Comparison.Greater => $"Avx.CompareGreaterThan({left}, {right})",
            Comparison.GreaterOrEqual => $"Avx.CompareGreaterThanOrEqual({left}, {right})",
            Comparison.Equal => $"Avx.CompareEqual({left}, {right})",
            _ => $"Avx.CompareNotEqual({left}, {right})",
        };
        if (ofBits && value.Comparison is (Comparison.LessOrEqual or Comparison.GreaterOrEqual or Comparison.NotEqual))
        {
            (whenTrue, whenFalse) = (whenFalse, whenTrue);
        }

        // The blend looks at the sign bits alone.
        if (IsSignTest(value)) { mask = value.IsBits ? left : name(value.Operands[0].Operands[0]); }
        else if (ofBits != value.IsBits) { mask = Cast(mask, format, value.IsBits); }

        return $"{(value.IsBits ? "Avx2" : "Avx")}.BlendVariable({whenFalse}, {whenTrue}, {mask})";
    }
}
