using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>Prints a kernel as a method over single values, in plain C#.</summary>
internal class ScalarPrinter
{
    /// <summary>
    /// Writes the method: it returns the output, or sets <c>out</c> parameters if there are more than one. <paramref name="parameters"/> are the
    /// member's inputs in order, used or not.
    /// </summary>
    public void Write(SourceWriter writer, string method, IReadOnlyList<string> parameters, ConstantTable constants, params Kernel[] kernels)
    {
        kernels = [.. kernels.Select(ScaleExpansion.Apply)];
        string element = ElementOf(kernels[0]);
        List<KernelOutput> outputs = [.. kernels.SelectMany(kernel => kernel.Outputs)];
        bool returns = outputs.Count == 1;
        List<string> declared = [.. parameters];
        declared.AddRange(kernels.SelectMany(kernel => kernel.Inputs).Where(i => i.Kind == InputKind.Uniform).Select(i => i.Name).Distinct());
        Identifiers identifiers = new();
        identifiers.Reserve([.. declared]);
        declared = [.. declared.Select(name => $"{element} {name}")];
        if (!returns)
        {
            identifiers.Reserve([.. outputs.Select(output => output.Name)]);
            declared.AddRange(outputs.Select(output => $"out {element} {output.Name}"));
        }

        using (writer.Block($"internal static {(returns ? element : "void")} {method}({string.Join(", ", declared)})"))
        using (kernels.Any(UsesIntegers) ? writer.Block("unchecked") : default)
        {
            foreach (Kernel kernel in kernels)
            {
                Dictionary<Value, string> names = [];
                RareBranches branches = new(kernel);
                foreach (Value value in kernel.Values.Where(branches.IsCommon))
                {
                    if (value.IsRare) { WriteRareSelection(writer, value, kernel, branches, constants, identifiers, names); }
                    else { WriteValue(writer, value, kernel, constants, identifiers, names); }
                }

                foreach (KernelOutput output in kernel.Outputs)
                {
                    string result = kernel.Format == LaneFormat.SingleInDouble ? $"(float){names[output.Value]}" : names[output.Value];
                    writer.Line(returns ? $"return {result};" : $"{output.Name} = {result};");
                }
            }
        }
    }

    private void WriteValue(
        SourceWriter writer, Value value, Kernel kernel, ConstantTable constants, Identifiers identifiers, Dictionary<Value, string> names)
    {
        bool inDouble = kernel.HasDoubleLanes;
        if (value.Operation == KernelOperation.Constant)
        {
            string literal = Literals.OfConstant(value);
            if (value.Name is null || IsMask(value, inDouble) || !IsConstantExpression(literal))
            {
                names.Add(value, literal);
                return;
            }

            string constant = identifiers.Unique(Identifiers.Camel(constants.FieldOf(value)), [""]);
            names.Add(value, constant);
            writer.Line($"const {LaneType(value, inDouble)} {constant} = {literal};");
            return;
        }

        if (value.Operation == KernelOperation.Input)
        {
            string element = ElementOf(kernel);
            KernelInput input = value.Input!;

            // The cast rounds to the element type on targets that compute in more than asked for.
            string text = input.Addend is null ? input.Name : $"({element})({input.Name} + {input.Addend})";
            if (input.Addend is null && kernel.Format != LaneFormat.SingleInDouble)
            {
                names.Add(value, text);
                return;
            }

            string lane = identifiers.Unique(
                input.Addend is null ? "wide" + Identifiers.Pascal(input.Name) : input.Name + "Plus" + Identifiers.Pascal(input.Addend), [""]);
            names.Add(value, lane);
            writer.Line($"{LaneType(value, inDouble)} {lane} = {text};");
            return;
        }

        string name = identifiers.Unique(Identifiers.Camel(value.Name ?? "t"), [""]);
        string expression = Print(value, kernel.Format, operand => names[operand], constants.TableOf);
        names.Add(value, name);
        writer.Line($"{LaneType(value, inDouble)} {name} = {expression};");
    }

    /// <summary>The usual value, and a branch that replaces it beyond the bound.</summary>
    private void WriteRareSelection(
        SourceWriter writer, Value selection, Kernel kernel, RareBranches branches, ConstantTable constants, Identifiers identifiers, Dictionary<Value, string> names)
    {
        string name = identifiers.Unique(Identifiers.Camel(selection.Name ?? "t"), [""]);
        writer.Line($"{LaneType(selection, kernel.HasDoubleLanes)} {name} = {names[selection.Operands[3]]};");
        using (writer.Block($"if ({names[selection.Operands[0]]} {Symbol(selection.Comparison)} {names[selection.Operands[1]]})"))
        {
            IReadOnlyList<Value> values = branches.ValuesOf(selection);
            foreach (Value value in values) { WriteValue(writer, value, kernel, constants, identifiers, names); }

            writer.Line($"{name} = {names[selection.Operands[2]]};");

            // Another branch may need the same and write it anew.
            foreach (Value value in values) { names.Remove(value); }
        }

        names.Add(selection, name);
    }

    private string Print(Value value, LaneFormat format, Func<Value, string> name, Func<Value, string> table)
    {
        bool inDouble = format != LaneFormat.Single;
        string At(int i) => name(value.Operands[i]);
        string Integer(int i) => AsInteger(value.Operands[i], inDouble, name);
        return value.Operation switch
        {
            KernelOperation.Add or KernelOperation.IntegerAdd => $"{At(0)} + {At(1)}",
            KernelOperation.Subtract or KernelOperation.IntegerSubtract => $"{At(0)} - {At(1)}",
            KernelOperation.Multiply => $"{At(0)} * {At(1)}",
            KernelOperation.Divide => $"{At(0)} / {At(1)}",
            KernelOperation.SquareRoot => $"{MathType(inDouble)}.Sqrt({At(0)})",
            KernelOperation.FusedMultiplyAdd => MultiplyAdd(value.MustFuse, At(0), At(1), At(2)),
            KernelOperation.FusedNegatedMultiplyAdd => MultiplyAddNegated(value.MustFuse, At(0), At(1), At(2)),
            KernelOperation.Minimum or KernelOperation.Maximum when At(0) == At(1) => At(0),
            KernelOperation.Minimum => $"{At(0)} < {At(1)} ? {At(0)} : {At(1)}",
            KernelOperation.Maximum => $"{At(0)} > {At(1)} ? {At(0)} : {At(1)}",
            KernelOperation.Select when At(0) == At(1) => SelectOfOne(value, inDouble, name),
            KernelOperation.Select => $"{At(0)} {Symbol(value.Comparison)} {At(1)} ? {At(2)} : {At(3)}",
            KernelOperation.ToBits => ToBits(At(0), inDouble),
            KernelOperation.FromBits => FromBits(At(0), inDouble),
            KernelOperation.And when !value.IsBits && IsMagnitudeMask(value.Operands[1], inDouble) => $"{MathType(inDouble)}.Abs({At(0)})",
            KernelOperation.Xor when !value.IsBits && IsSignMask(value.Operands[1], inDouble) => At(0)[0] == '-' ? $"-({At(0)})" : $"-{At(0)}",
            KernelOperation.And => Bitwise(value, $"{Integer(0)} & {Integer(1)}", inDouble),
            KernelOperation.Or => Bitwise(value, $"{Integer(0)} | {Integer(1)}", inDouble),
            KernelOperation.Xor => Bitwise(value, $"{Integer(0)} ^ {Integer(1)}", inDouble),
            KernelOperation.ShiftLeft => $"{At(0)} << {value.ShiftCount}",
            KernelOperation.ShiftRightLogical => inDouble ? $"(long)((ulong){At(0)} >> {value.ShiftCount})" : $"(int)((uint){At(0)} >> {value.ShiftCount})",
            KernelOperation.ShiftRightArithmetic => $"{At(0)} >> {value.ShiftCount}",
            KernelOperation.Lookup => $"{table(value)}[{(inDouble ? "(int)" : "")}{At(0)} & {value.Table.Length - 1}]",
            _ => throw new InvalidOperationException($"{value.Operation} has no scalar form."),
        };
    }

    /// <summary>A value compared with itself: a test for NaN, which the compiler takes for a slip unless it is called by its name.</summary>
    private static string SelectOfOne(Value value, bool inDouble, Func<Value, string> name)
    {
        string whenTrue = name(value.Operands[2]), whenFalse = name(value.Operands[3]);
        string isNaN = $"{(inDouble ? "double" : "float")}.IsNaN({name(value.Operands[0])})";
        return value.Comparison == Comparison.NotEqual ? $"{isNaN} ? {whenTrue} : {whenFalse}" : $"{isNaN} ? {whenFalse} : {whenTrue}";
    }

    protected virtual string MultiplyAdd(bool mustFuse, string a, string b, string c) =>
        $"Lanes.{(mustFuse ? "FusedMultiplyAdd" : "MultiplyAdd")}({a}, {b}, {c})";

    protected virtual string MultiplyAddNegated(bool mustFuse, string a, string b, string c) =>
        $"Lanes.{(mustFuse ? "FusedMultiplyAddNegated" : "MultiplyAddNegated")}({a}, {b}, {c})";

    private static string AsInteger(Value operand, bool inDouble, Func<Value, string> name) =>
        operand.IsBits ? name(operand)
        : operand.Operation != KernelOperation.Constant ? ToBits(name(operand), inDouble)
        : inDouble ? Literals.OfInteger(operand.ConstantBits)
        : Literals.OfInteger((int)operand.ConstantBits);

    private static string Bitwise(Value value, string expression, bool inDouble) => value.IsBits ? expression : FromBits(expression, inDouble);

    private static string ToBits(string a, bool inDouble) => inDouble ? $"BitConverter.DoubleToInt64Bits({a})" : $"BitConverter.SingleToInt32Bits({a})";

    private static string FromBits(string a, bool inDouble) => inDouble ? $"BitConverter.Int64BitsToDouble({a})" : $"BitConverter.Int32BitsToSingle({a})";

    private static string MathType(bool inDouble) => inDouble ? "Math" : "MathF";

    private static string LaneType(Value value, bool inDouble) => (inDouble, value.IsBits) switch
    {
        (true, true) => "long",
        (true, false) => "double",
        (false, true) => "int",
        (false, false) => "float",
    };

    private static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        Comparison.Equal => "==",
        _ => "!=",
    };

    private static string ElementOf(Kernel kernel) => kernel.Format == LaneFormat.Double ? "double" : "float";

    private static bool UsesIntegers(Kernel kernel)
    {
        foreach (Value value in kernel.Values)
        {
            if (value.IsBits && value.Operation != KernelOperation.Constant) { return true; }
        }

        return false;
    }

    private static bool IsConstantExpression(string literal) => literal.IndexOf("BitConverter", StringComparison.Ordinal) < 0;

    private static bool IsMask(Value constant, bool inDouble) => IsMagnitudeMask(constant, inDouble) || IsSignMask(constant, inDouble);

    private static bool IsMagnitudeMask(Value value, bool inDouble) =>
        value.Operation == KernelOperation.Constant && value.ConstantBits == (inDouble ? long.MaxValue : 0x7FFFFFFFL);

    private static bool IsSignMask(Value value, bool inDouble) =>
        value.Operation == KernelOperation.Constant && value.ConstantBits == (inDouble ? long.MinValue : 0x80000000L);
}
