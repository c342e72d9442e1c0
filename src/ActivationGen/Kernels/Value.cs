
namespace ActivationGen.Kernels;

/// <summary>
/// A value of a kernel under construction: one operation on one lane. Operators build further values, so that vector math reads like the algorithm.
/// Values are hash-consed by their <see cref="KernelBuilder"/>.
/// </summary>
internal sealed class Value
{
    internal Value(KernelBuilder builder, int index, KernelOperation operation, EquatableArray<Value> operands)
    {
        Builder = builder;
        Index = index;
        Operation = operation;
        Operands = operands;
    }

    public KernelBuilder Builder { get; }

    /// <summary>The order of creation: operands come before the values that use them.</summary>
    public int Index { get; }

    public KernelOperation Operation { get; }

    public EquatableArray<Value> Operands { get; }

    /// <summary>The bits of a constant, in the lane's format (a float's in the low 32).</summary>
    public long ConstantBits { get; internal init; }

    /// <summary>The number that a constant of floating-point lanes is.</summary>
    public double Number => Builder.HasDoubleLanes ? System.BitConverter.Int64BitsToDouble(ConstantBits) : SingleBits.ToSingle((uint)ConstantBits);

    /// <summary>The bits to shift by.</summary>
    public int ShiftCount { get; internal init; }

    public Comparison Comparison { get; internal init; }

    public KernelInput? Input { get; internal init; }

    /// <summary>The entries of a look-up, by their bits in the lane's format.</summary>
    public EquatableArray<long> Table { get; internal init; } = [];

    /// <summary>What the entries of a look-up are, for the table's name; a hint.</summary>
    public string? TableName { get; private set; }

    /// <summary>Whether a multiply-add must be rounded once also where there is no instruction for it: it finds out what a rounding has lost.</summary>
    public bool MustFuse { get; internal init; }

    /// <summary>Whether a selection's third operand is wanted for few elements only, see <see cref="KernelBuilder.SelectRarely"/>.</summary>
    public bool IsRare { get; internal init; }

    /// <summary>Whether the value is an integer of the lane's size rather than a floating-point number.</summary>
    public bool IsBits { get; internal init; }

    /// <summary>Whether the first two operands may change places: those of sums and products, fused ones included.</summary>
    public bool IsCommutative => Operation is KernelOperation.Add or KernelOperation.Multiply or KernelOperation.FusedMultiplyAdd
        or KernelOperation.FusedNegatedMultiplyAdd or KernelOperation.And or KernelOperation.Or or KernelOperation.Xor or KernelOperation.IntegerAdd;

    /// <summary>What to call the value in printed code; a hint, made unique there.</summary>
    public string? Name { get; private set; }

    /// <summary>Gives the value the name that the algorithm's description uses. The first name stays.</summary>
    public Value Named(string name)
    {
        Name ??= name;
        return this;
    }

    /// <summary>Gives the table of a look-up a name, but not the value: that stays part of the expression that it is used in. The first name stays.</summary>
    public Value FromTable(string name)
    {
        TableName ??= name;
        return this;
    }

    public static Value operator +(Value a, Value b) => a.Builder.Add(a, b);

    public static Value operator -(Value a, Value b) => a.Builder.Subtract(a, b);

    public static Value operator *(Value a, Value b) => a.Builder.Multiply(a, b);

    public static Value operator /(Value a, Value b) => a.Builder.Divide(a, b);

    public static Value operator +(Value a, double b) => a + a.Builder.Constant(b);

    public static Value operator -(Value a, double b) => a - a.Builder.Constant(b);

    public static Value operator *(Value a, double b) => a * a.Builder.Constant(b);

    public static Value operator /(Value a, double b) => a / a.Builder.Constant(b);

    public static Value operator +(double a, Value b) => b.Builder.Constant(a) + b;

    public static Value operator -(double a, Value b) => b.Builder.Constant(a) - b;

    public static Value operator *(double a, Value b) => b.Builder.Constant(a) * b;

    public static Value operator /(double a, Value b) => b.Builder.Constant(a) / b;

    /// <summary>The value with its sign bit flipped.</summary>
    public static Value operator -(Value a) => a.Builder.Negate(a);

    public static Value operator &(Value a, Value b) => a.Builder.And(a, b);

    public static Value operator |(Value a, Value b) => a.Builder.Or(a, b);

    public static Value operator ^(Value a, Value b) => a.Builder.Xor(a, b);

    public static Value operator <<(Value a, int count) => a.Builder.ShiftLeft(a, count);

    /// <summary>The logical shift of the bits.</summary>
    public static Value operator >>(Value a, int count) => a.Builder.ShiftRightLogical(a, count);
}
