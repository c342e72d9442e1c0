using System;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>
/// A vector target: the C# text of each kernel operation at one width, and how elements get into lanes and back. Instruction methods are printed where
/// the target has them, because cross-platform helpers are calls in a Debug build.
/// </summary>
internal abstract class LanePrinter
{
    /// <summary>The bits of a vector: the suffix of method names.</summary>
    public abstract int Width { get; }

    /// <summary>A condition, as C# text, under which the target's methods may be called.</summary>
    public abstract string Condition { get; }

    /// <summary>How many of a step's floats one load brings in. With double lanes it is what fills one vector of doubles, except where that is no vector.</summary>
    public virtual int ElementsOfLoad(LaneFormat format) => LanesOf(format);

    public int LanesOf(LaneFormat format) => Width / (format == LaneFormat.Single ? 32 : 64);

    /// <summary>The type of a vector of lanes.</summary>
    public string LaneType(LaneFormat format, bool isBits) => $"Vector{Width}<{LaneElement(format, isBits)}>";

    /// <summary>The type of a vector of elements as loaded.</summary>
    public virtual string ElementsType(LaneFormat format) =>
        format == LaneFormat.SingleInDouble ? $"Vector{Width / 2}<float>" : LaneType(format, isBits: false);

    /// <summary>
    /// Vectors of single or double elements in flight. Two: in a Debug build every value passes through memory, and one vector waits while the other
    /// computes (exponential there: 13 ns an element with one, 5.5 with two); in Release it costs nothing.
    /// </summary>
    public virtual int Copies => 2;

    /// <summary>The vector registers that an implementation has.</summary>
    public virtual int Registers => 16;

    /// <summary>Whether the printed operation names an operand more than once, so that it must be a variable.</summary>
    public virtual bool RepeatsOperands(Value value) => false;

    /// <summary>A value's expression as an operand of another.</summary>
    public virtual string Nested(Value value, string text) => text;

    /// <summary>The kernel with operations that the target lacks expanded.</summary>
    public virtual Kernel Legalise(Kernel kernel) => ScaleExpansion.Apply(kernel);

    public string Load(LaneFormat format, string reference, string index)
    {
        string type = ElementsType(format);
        return $"{type.Substring(0, type.IndexOf('<'))}.LoadUnsafe(ref {reference}, {index})";
    }

    public string Spread(string scalar) => $"Vector{Width}.Create({scalar})";

    /// <summary>The sum of two vectors of elements as loaded.</summary>
    public abstract string AddElements(LaneFormat format, string a, string b);

    /// <summary>Floats to doubles; <paramref name="part"/> tells which part of a load that holds more floats than there are lanes.</summary>
    public abstract string Widen(string elements, int part);

    /// <summary>Doubles to floats: as many vectors of lanes as make up a vector of elements.</summary>
    public abstract string Narrow(params string[] lanes);

    /// <summary>The statements that load the table of a look-up before the loop.</summary>
    public abstract void WriteTable(SourceWriter writer, string local, string table, Value lookup);

    protected abstract string Lookup(string table, string index, Value lookup);

    /// <summary>The expression that computes a value from its operands' names, with the first two <paramref name="exchanged"/> if it is commutative.</summary>
    public string Print(Value value, LaneFormat format, Func<Value, string> name, Func<Value, string> tableName, bool exchanged = false)
    {
        Value Operand(int i) => value.Operands[exchanged && i < 2 ? 1 - i : i];
        string At(int i) => name(Operand(i));

        // The operands of a bit operation may be floating-point masks and integers at once.
        string As(int i, bool isBits) => Operand(i).IsBits == isBits ? At(i) : Cast(At(i), format, isBits);
        return value.Operation switch
        {
            KernelOperation.ToBits => Cast(At(0), format, toBits: true),
            KernelOperation.FromBits => Cast(At(0), format, toBits: false),
            KernelOperation.Select => Select(value, format, name),
            KernelOperation.Lookup => Lookup(tableName(value), At(0), value),
            KernelOperation.And or KernelOperation.Or or KernelOperation.Xor => Binary(value.Operation, value.IsBits, As(0, value.IsBits), As(1, value.IsBits)),
            KernelOperation.ShiftLeft or KernelOperation.ShiftRightLogical or KernelOperation.ShiftRightArithmetic =>
                Shift(value.Operation, At(0), value.ShiftCount),
            KernelOperation.SquareRoot => SquareRoot(At(0)),
            KernelOperation.FusedMultiplyAdd => FusedMultiplyAdd(value.MustFuse, At(0), At(1), At(2)),
            KernelOperation.FusedNegatedMultiplyAdd => FusedNegatedMultiplyAdd(value.MustFuse, At(0), At(1), At(2)),
            _ => Binary(value.Operation, value.IsBits, At(0), At(1)),
        };
    }

    /// <summary>The sum of magnitudes, which no one of them exceeds.</summary>
    public string Sum(params string[] magnitudes)
    {
        string sum = magnitudes[0];
        for (int i = 1; i < magnitudes.Length; i++) { sum = Binary(KernelOperation.Add, isBits: false, sum, magnitudes[i]); }

        return sum;
    }

    /// <summary>The condition that some lane is not below a bound, or not a number.</summary>
    public abstract string AnyNotBelow(string magnitudes, string bound);

    protected abstract string Binary(KernelOperation operation, bool isBits, string a, string b);

    protected abstract string Shift(KernelOperation operation, string a, int count);

    protected abstract string SquareRoot(string a);

    protected abstract string FusedMultiplyAdd(bool mustFuse, string a, string b, string c);

    protected abstract string FusedNegatedMultiplyAdd(bool mustFuse, string a, string b, string c);

    protected abstract string Select(Value value, LaneFormat format, Func<Value, string> name);

    protected static string Cast(string operand, LaneFormat format, bool toBits) =>
        (format == LaneFormat.Single, toBits) switch
        {
            (true, true) => operand + ".AsInt32()",
            (true, false) => operand + ".AsSingle()",
            (false, true) => operand + ".AsInt64()",
            (false, false) => operand + ".AsDouble()",
        };

    protected static string LaneElement(LaneFormat format, bool isBits) =>
        (format == LaneFormat.Single, isBits) switch
        {
            (true, true) => "int",
            (true, false) => "float",
            (false, true) => "long",
            (false, false) => "double",
        };

    protected static Exception NoSuch(KernelOperation operation) => new InvalidOperationException($"{operation} is not an operation of this shape.");
}
