using System;
using System.Collections.Generic;
using System.Linq;

namespace ActivationGen.Kernels;

/// <summary>
/// Builds the straight-line code of one kernel. Equal values are one value, so what forward and derivative have in common is computed once; constants
/// that the code folds away are folded here and nowhere else.
/// </summary>
internal sealed class KernelBuilder(LaneFormat format)
{
    private readonly Dictionary<Key, Value> _values = [];
    private readonly List<Value> _ordered = [];

    public LaneFormat Format { get; } = format;

    /// <summary>Whether lanes are doubles.</summary>
    public bool HasDoubleLanes => Format != LaneFormat.Single;

    public int Count => _ordered.Count;

    // ---- leaves

    public Value Input(KernelInput input) => Intern(new Key(KernelOperation.Input, Text: input.Name), input: input);

    /// <summary>The constant nearest to <paramref name="value"/> in the lane's format.</summary>
    public Value Constant(double value, string? name = null) =>
        ConstantOfBits(HasDoubleLanes ? BitConverter.DoubleToInt64Bits(value) : SingleBits.Of((float)value), name);

    /// <summary>A constant by its bits in the lane's format: how coefficients of fitted polynomials are written.</summary>
    public Value ConstantOfBits(long bits, string? name = null)
    {
        Value value = Intern(new Key(KernelOperation.Constant, Number: bits), bits: bits);
        return name is null ? value : value.Named(name);
    }

    /// <summary>An integer constant for bit operations.</summary>
    public Value Bits(long bits, string? name = null)
    {
        long inLane = HasDoubleLanes ? bits : (uint)bits;
        Value value = Intern(new Key(KernelOperation.Constant, Number: inLane, IsBits: true), bits: inLane, isBits: true);
        return name is null ? value : value.Named(name);
    }

    /// <summary>The sign bit alone: -0.</summary>
    public Value SignMask => ConstantOfBits(HasDoubleLanes ? long.MinValue : 0x80000000L, "signMask");

    /// <summary>All bits but the sign.</summary>
    public Value MagnitudeMask => ConstantOfBits(HasDoubleLanes ? long.MaxValue : 0x7FFFFFFFL, "magnitudeMask");

    // ---- arithmetic

    public Value Add(Value a, Value b) => Intern(Commutative(KernelOperation.Add, a, b), a, b);

    public Value Subtract(Value a, Value b) => Intern(new Key(KernelOperation.Subtract, a.Index, b.Index), a, b);

    public Value Multiply(Value a, Value b) => Intern(Commutative(KernelOperation.Multiply, a, b), a, b);

    public Value Divide(Value a, Value b) => Intern(new Key(KernelOperation.Divide, a.Index, b.Index), a, b);

    public Value SquareRoot(Value a) => Intern(new Key(KernelOperation.SquareRoot, a.Index), a);

    /// <summary>
    /// a * b + c, rounded once. Float lanes do without that where there is no instruction, unless the algorithm hangs on it (<paramref name="mustFuse"/>).
    /// </summary>
    public Value FusedMultiplyAdd(Value a, Value b, Value c, bool mustFuse = false) =>
        Fused(KernelOperation.FusedMultiplyAdd, a, b, c, mustFuse);

    /// <summary>c - a * b, rounded once.</summary>
    public Value FusedNegatedMultiplyAdd(Value a, Value b, Value c, bool mustFuse = false) =>
        Fused(KernelOperation.FusedNegatedMultiplyAdd, a, b, c, mustFuse);

    /// <summary>a &lt; b ? a : b. Put the constant first: then NaN passes.</summary>
    public Value Minimum(Value a, Value b) => Intern(new Key(KernelOperation.Minimum, a.Index, b.Index), a, b);

    /// <summary>a &gt; b ? a : b. Put the constant first: then NaN passes.</summary>
    public Value Maximum(Value a, Value b) => Intern(new Key(KernelOperation.Maximum, a.Index, b.Index), a, b);

    /// <summary>(left comparison right) ? whenTrue : whenFalse, in every lane.</summary>
    public Value Select(Value left, Comparison comparison, Value right, Value whenTrue, Value whenFalse)
    {
        if (whenTrue == whenFalse) { return whenTrue; }

        if (left == right)
        {
            // A number that is compared with itself tells whether it is NaN; nothing else is left to find out.
            bool holdsOfNumbers = comparison is Comparison.Equal or Comparison.LessOrEqual or Comparison.GreaterOrEqual;
            if (left.IsBits) { return holdsOfNumbers ? whenTrue : whenFalse; }

            if (!holdsOfNumbers && comparison != Comparison.NotEqual) { return whenFalse; }
        }

        return Intern(new Key(KernelOperation.Select, left.Index, right.Index, whenTrue.Index, whenFalse.Index, Number: (long)comparison, IsBits: whenTrue.IsBits),
            [left, right, whenTrue, whenFalse], comparison: comparison, isBits: whenTrue.IsBits);
    }

    /// <summary>Selects by the sign bit, which -0 has set: one instruction less than a comparison before AVX-512, where both values are equal at 0.</summary>
    public Value SelectBySign(Value x, Value whenNegative, Value otherwise) => Select(ToBits(x), Comparison.Less, Bits(0), whenNegative, otherwise);

    /// <summary>
    /// |x| &gt;= bound ? beyond : within, where few elements are beyond: what only they need is computed in a branch, for all lanes if one of them asks for it.
    /// A NaN takes the second.
    /// </summary>
    public Value SelectRarely(Value x, double bound, Value beyond, Value within) => SelectRarely(Absolute(x), Constant(bound), beyond, within);

    /// <summary>The same for a magnitude that is there already.</summary>
    public Value SelectRarely(Value magnitude, Value bound, Value beyond, Value within)
    {
        Key key = new(KernelOperation.Select, magnitude.Index, bound.Index, beyond.Index, within.Index, Number: (long)Comparison.GreaterOrEqual, Text: "rare");
        return Intern(key, [magnitude, bound, beyond, within], comparison: Comparison.GreaterOrEqual, isRare: true);
    }

    /// <summary>
    /// p * 2^n, n an integer-valued real; a subnormal result is rounded once. Targets without such an instruction multiply twice, by 2^h and 2^(n - h) with
    /// h = floor(n / 2), both of which must be normal: |n| at most 252 in float lanes, 2044 in double lanes, and p within 2^60 of 1 (or 0, infinite,
    /// NaN). Clamp the argument that n comes from accordingly; a NaN in n must be one in p, too.
    /// </summary>
    public Value Scale(Value p, Value n) => Intern(new Key(KernelOperation.Scale, p.Index, n.Index), p, n);

    /// <summary>The value with its sign bit flipped; of a magnitude, with it set: -|x| is one operation on x.</summary>
    public Value Negate(Value a) =>
        a.Operation == KernelOperation.And && a.Operands[1] == MagnitudeMask ? Or(a.Operands[0], SignMask) : Xor(a, SignMask);

    public Value Absolute(Value a)
    {
        // |-a| = |a|: lets sigmoid(x) and sigmoid(-x) share everything but their last selection.
        if (a.Operation == KernelOperation.Xor && a.Operands[1] == SignMask) { a = a.Operands[0]; }

        return And(a, MagnitudeMask);
    }

    // ---- bits

    public Value ToBits(Value a) => Intern(new Key(KernelOperation.ToBits, a.Index, IsBits: true), [a], isBits: true);

    public Value FromBits(Value a) => Intern(new Key(KernelOperation.FromBits, a.Index), a);

    public Value And(Value a, Value b) => Bitwise(KernelOperation.And, a, b);

    public Value Or(Value a, Value b) => Bitwise(KernelOperation.Or, a, b);

    public Value Xor(Value a, Value b) => Bitwise(KernelOperation.Xor, a, b);

    public Value ShiftLeft(Value a, int count) => Shift(KernelOperation.ShiftLeft, a, count);

    public Value ShiftRightLogical(Value a, int count) => Shift(KernelOperation.ShiftRightLogical, a, count);

    /// <summary>Float lanes only: 64-bit lanes have no such instruction before AVX-512.</summary>
    public Value ShiftRightArithmetic(Value a, int count) => Shift(KernelOperation.ShiftRightArithmetic, a, count);

    public Value IntegerAdd(Value a, Value b) => Intern(Commutative(KernelOperation.IntegerAdd, a, b) with { IsBits = true }, [a, b], isBits: true);

    public Value IntegerSubtract(Value a, Value b) =>
        Intern(new Key(KernelOperation.IntegerSubtract, a.Index, b.Index, IsBits: true), [a, b], isBits: true);

    /// <summary>The entry of a table of 8 or 16 floats, or 16 doubles, that the low bits of <paramref name="index"/> name.</summary>
    public Value Lookup(Value index, EquatableArray<long> table)
    {
        bool isTable = table.Length == 16 || (table.Length == 8 && !HasDoubleLanes);
        if (!isTable || !index.IsBits) { throw new ArgumentException("A look-up takes bits and 8 or 16 floats, or 16 doubles."); }

        return Intern(new Key(KernelOperation.Lookup, index.Index, Text: string.Join(" ", table)), [index], table: table);
    }

    /// <summary>The finished kernel: what the outputs need, in order.</summary>
    public Kernel Build(params KernelOutput[] outputs)
    {
        bool[] live = new bool[_ordered.Count];
        foreach (KernelOutput output in outputs) { live[output.Value.Index] = true; }

        for (int i = _ordered.Count - 1; i >= 0; i--)
        {
            if (!live[i]) { continue; }

            foreach (Value operand in _ordered[i].Operands) { live[operand.Index] = true; }
        }

        return new Kernel(Format, [.. _ordered.Where(v => live[v.Index])], [.. outputs]);
    }

    private Value Fused(KernelOperation operation, Value a, Value b, Value c, bool mustFuse)
    {
        // Of results in double every one is fused.
        mustFuse |= Format == LaneFormat.Double;
        return Intern(new Key(operation, a.Index, b.Index, c.Index, Number: mustFuse ? 1 : 0), [a, b, c], mustFuse: mustFuse);
    }

    private Value Bitwise(KernelOperation operation, Value a, Value b) =>
        Intern(new Key(operation, a.Index, b.Index, IsBits: a.IsBits), [a, b], isBits: a.IsBits);

    private Value Shift(KernelOperation operation, Value a, int count)
    {
        if (!a.IsBits) { throw new ArgumentException("Only bits can be shifted."); }

        return Intern(new Key(operation, a.Index, Number: count, IsBits: true), [a], shiftCount: count, isBits: true);
    }

    private static Key Commutative(KernelOperation operation, Value a, Value b) =>
        new(operation, Math.Min(a.Index, b.Index), Math.Max(a.Index, b.Index));

    private Value Intern(Key key, params Value[] operands) => Intern(key, [.. operands], isBits: false);

    private Value Intern(
        Key key, EquatableArray<Value> operands = default, long bits = 0, int shiftCount = 0, Comparison comparison = default, KernelInput? input = null,
        EquatableArray<long> table = default, bool isBits = false, bool mustFuse = false, bool isRare = false)
    {
        if (!_values.TryGetValue(key, out Value? value))
        {
            value = new Value(this, _ordered.Count, key.Operation, operands)
            {
                ConstantBits = bits,
                ShiftCount = shiftCount,
                Comparison = comparison,
                Input = input,
                Table = table,
                IsBits = isBits,
                MustFuse = mustFuse,
                IsRare = isRare,
            };
            _values.Add(key, value);
            _ordered.Add(value);
        }

        return value;
    }

    private readonly record struct Key(
        KernelOperation Operation, int A = -1, int B = -1, int C = -1, int D = -1, long Number = 0, bool IsBits = false, string? Text = null);
}
