using System;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>
/// 128 bits on x64 and ARM64: the cross-platform operations, except that minimum and maximum are comparisons (ARM's instructions treat NaN and zeros
/// otherwise) and that fused multiply-add is the runtime's <c>Lanes</c>.
/// </summary>
internal sealed class Vector128Printer : LanePrinter
{
    public override int Width => 128;

    public override string Condition => "VectorWidth.Has128";

    // The last width before single values: the shorter its step, the fewer of those.
    public override int Copies => 1;

    public override bool RepeatsOperands(Value value) => value.Operation is KernelOperation.Minimum or KernelOperation.Maximum;

    public override string Nested(Value value, string text) =>
        value.Operation is KernelOperation.Add or KernelOperation.Subtract or KernelOperation.Multiply or KernelOperation.Divide or KernelOperation.And
            or KernelOperation.Or or KernelOperation.Xor or KernelOperation.IntegerAdd or KernelOperation.IntegerSubtract
            ? $"({text})"
            : text;

    // Two doubles are half a vector of floats: x64 has no 64-bit vectors, so four floats are loaded and widened in two parts.
    public override int ElementsOfLoad(LaneFormat format) => format == LaneFormat.Double ? 2 : 4;

    public override string ElementsType(LaneFormat format) => format == LaneFormat.Double ? "Vector128<double>" : "Vector128<float>";

    public override string AddElements(LaneFormat format, string a, string b) => $"{a} + {b}";

    public override string Widen(string elements, int part) => $"Vector128.Widen{(part == 0 ? "Lower" : "Upper")}({elements})";

    public override string Narrow(params string[] lanes) => $"Vector128.Narrow({lanes[0]}, {lanes[1]})";

    public override void WriteTable(SourceWriter writer, string local, string table, Value lookup) =>
        writer.Line($"ReadOnlySpan<{ConstantTable.TypeOf(lookup)}> {local} = {table};");

    protected override string Lookup(string table, string index, Value lookup) => $"Lanes.Lookup({table}, {index})";

    public override string AnyNotBelow(string magnitudes, string bound) => $"!Vector128.LessThanAll({magnitudes}, {bound})";

    protected override string Binary(KernelOperation operation, bool isBits, string a, string b) => operation switch
    {
        KernelOperation.Add or KernelOperation.IntegerAdd => $"{a} + {b}",
        KernelOperation.Subtract or KernelOperation.IntegerSubtract => $"{a} - {b}",
        KernelOperation.Multiply => $"{a} * {b}",
        KernelOperation.Divide => $"{a} / {b}",
        KernelOperation.Minimum => $"Vector128.ConditionalSelect(Vector128.LessThan({a}, {b}), {a}, {b})",
        KernelOperation.Maximum => $"Vector128.ConditionalSelect(Vector128.GreaterThan({a}, {b}), {a}, {b})",
        KernelOperation.And => $"{a} & {b}",
        KernelOperation.Or => $"{a} | {b}",
        KernelOperation.Xor => $"{a} ^ {b}",
        _ => throw NoSuch(operation),
    };

    protected override string Shift(KernelOperation operation, string a, int count) => $"Vector128.{operation}({a}, {count})";

    protected override string SquareRoot(string a) => $"Vector128.Sqrt({a})";

    protected override string FusedMultiplyAdd(bool mustFuse, string a, string b, string c) =>
        $"Lanes.{(mustFuse ? "FusedMultiplyAdd" : "MultiplyAdd")}({a}, {b}, {c})";

    protected override string FusedNegatedMultiplyAdd(bool mustFuse, string a, string b, string c) =>
        $"Lanes.{(mustFuse ? "FusedMultiplyAddNegated" : "MultiplyAddNegated")}({a}, {b}, {c})";

    protected override string Select(Value value, LaneFormat format, Func<Value, string> name)
    {
        string left = name(value.Operands[0]), right = name(value.Operands[1]), whenTrue = name(value.Operands[2]), whenFalse = name(value.Operands[3]);

        // There is no "not equal"; the opposite of "equal" is true for NaN, as it should.
        if (value.Comparison == Comparison.NotEqual) { (whenTrue, whenFalse) = (whenFalse, whenTrue); }

        string comparison = value.Comparison switch
        {
            Comparison.Less => "LessThan",
            Comparison.LessOrEqual => "LessThanOrEqual",
            Comparison.Greater => "GreaterThan",
            Comparison.GreaterOrEqual => "GreaterThanOrEqual",
            _ => "Equals",
        };
        string mask = $"Vector128.{comparison}({left}, {right})";
        if (value.Operands[0].IsBits != value.IsBits) { mask = Cast(mask, format, value.IsBits); }

        return $"Vector128.ConditionalSelect({mask}, {whenTrue}, {whenFalse})";
    }
}
