using System;
using System.Collections.Generic;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>
/// Replaces <see cref="KernelOperation.Scale"/> for targets without the AVX-512 instruction: p * 2^n as two multiplications by powers of two whose
/// exponents are built from the bits of n, each half of n, so that neither leaves the range and a subnormal result is rounded once.
/// </summary>
/// <remarks>
/// Adding 1.5 * 2^23 + 254 to n (1.5 * 2^52 + 2046 for doubles) puts n + 254 into the low bits, which is twice the exponent's bias plus n: half of
/// it and the rest are the biased exponents of the two factors, and shifting them into place drops the bits above.
/// Where n is known to be at most 3 (and at least -190, or -1534), as in everything that is a function of e^-|x|, one power of two is enough: p * 2^(n + 63) is exact, and
/// multiplied by 2^-63 rounded once (511 for doubles). An even number keeps the ties of rounding n as they are.
/// </remarks>
internal static class ScaleExpansion
{
    private const double SingleMagic = 12582912.0 + 254;
    private const double DoubleMagic = 6755399441055744.0 + 2046;
    private const int SingleShift = 63, DoubleShift = 511;

    public static Kernel Apply(Kernel kernel)
    {
        bool needed = false;
        foreach (Value value in kernel.Values) { needed |= value.Operation == KernelOperation.Scale; }

        if (!needed) { return kernel; }

        KernelBuilder builder = new(kernel.Format);
        Dictionary<Value, Value> replaced = [];
        bool onlyDown = OnlyScalesDown(kernel);
        foreach (Value value in kernel.Values)
        {
            Value copy = onlyDown && IsMagic(value, kernel) ? MagicDown(builder)
                : onlyDown && value.Operation == KernelOperation.Scale ? ExpandDown(builder, replaced[value.Operands[0]], replaced[value.Operands[1]])
                : Copy(builder, value, replaced);
            if (value.Name is not null) { copy.Named(value.Name); }

            replaced.Add(value, copy);
        }

        List<KernelOutput> outputs = [];
        foreach (KernelOutput output in kernel.Outputs) { outputs.Add(output with { Value = replaced[output.Value] }); }

        return builder.Build([.. outputs]);
    }

    private static Value Copy(KernelBuilder builder, Value value, Dictionary<Value, Value> replaced)
    {
        Value At(int i) => replaced[value.Operands[i]];
        return value.Operation switch
        {
            KernelOperation.Input => builder.Input(value.Input!),
            KernelOperation.Constant => value.IsBits ? builder.Bits(value.ConstantBits) : builder.ConstantOfBits(value.ConstantBits),
            KernelOperation.Add => builder.Add(At(0), At(1)),
            KernelOperation.Subtract => builder.Subtract(At(0), At(1)),
            KernelOperation.Multiply => builder.Multiply(At(0), At(1)),
            KernelOperation.Divide => builder.Divide(At(0), At(1)),
            KernelOperation.SquareRoot => builder.SquareRoot(At(0)),
            KernelOperation.FusedMultiplyAdd => builder.FusedMultiplyAdd(At(0), At(1), At(2), value.MustFuse),
            KernelOperation.FusedNegatedMultiplyAdd => builder.FusedNegatedMultiplyAdd(At(0), At(1), At(2), value.MustFuse),
            KernelOperation.Minimum => builder.Minimum(At(0), At(1)),
            KernelOperation.Maximum => builder.Maximum(At(0), At(1)),
            KernelOperation.Select when value.IsRare => builder.SelectRarely(At(0), At(1), At(2), At(3)),
            KernelOperation.Select => builder.Select(At(0), value.Comparison, At(1), At(2), At(3)),
            KernelOperation.Scale => Expand(builder, At(0), At(1)),
            KernelOperation.ToBits => builder.ToBits(At(0)),
            KernelOperation.FromBits => builder.FromBits(At(0)),
            KernelOperation.And => builder.And(At(0), At(1)),
            KernelOperation.Or => builder.Or(At(0), At(1)),
            KernelOperation.Xor => builder.Xor(At(0), At(1)),
            KernelOperation.ShiftLeft => builder.ShiftLeft(At(0), value.ShiftCount),
            KernelOperation.ShiftRightLogical => builder.ShiftRightLogical(At(0), value.ShiftCount),
            KernelOperation.ShiftRightArithmetic => builder.ShiftRightArithmetic(At(0), value.ShiftCount),
            KernelOperation.IntegerAdd => builder.IntegerAdd(At(0), At(1)),
            KernelOperation.IntegerSubtract => builder.IntegerSubtract(At(0), At(1)),
            KernelOperation.Lookup => builder.Lookup(At(0), value.Table),
            _ => throw new InvalidOperationException($"No copy of {value.Operation}."),
        };
    }

    /// <summary>Whether every exponent comes from rounding by the magic number and is at most 3, and the number serves nothing else.</summary>
    private static bool OnlyScalesDown(Kernel kernel)
    {
        IReadOnlyDictionary<Value, (double Lower, double Upper)> ranges = ValueRanges.Of(kernel);
        double lowest = kernel.HasDoubleLanes ? -1534 : -190;
        foreach (Value value in kernel.Values)
        {
            if (value.Operation != KernelOperation.Scale) { continue; }

            Value n = value.Operands[1];
            if (n.Operation != KernelOperation.Subtract || !IsMagic(n.Operands[1], kernel) || !(ranges[n].Lower >= lowest && ranges[n].Upper <= 3)) { return false; }
        }

        return true;
    }

    private static bool IsMagic(Value value, Kernel kernel) =>
        value.Operation == KernelOperation.Constant && !value.IsBits
        && value.ConstantBits == (kernel.HasDoubleLanes ? BitConverter.DoubleToInt64Bits(DoubleMagic) : SingleBits.Of((float)SingleMagic));

    private static Value MagicDown(KernelBuilder builder) => builder.Constant(
        builder.HasDoubleLanes ? DoubleMagic - 1023 + DoubleShift : SingleMagic - 127 + SingleShift, "exponentMagic");

    private static Value ExpandDown(KernelBuilder builder, Value p, Value n)
    {
        Value power = builder.FromBits(builder.ToBits(n.Operands[0]) << (builder.HasDoubleLanes ? 52 : 23)).Named("shiftedPower");
        Value shifted = p.Operation == KernelOperation.Constant && p == builder.Constant(1) ? power : p * power;
        return shifted * builder.Constant(Math.Pow(2, builder.HasDoubleLanes ? -DoubleShift : -SingleShift), "unshift");
    }

    private static Value Expand(KernelBuilder builder, Value p, Value n)
    {
        int mantissaBits = builder.HasDoubleLanes ? 52 : 23;
        Value magic = builder.Constant(builder.HasDoubleLanes ? DoubleMagic : SingleMagic, "exponentMagic");

        // n = z - magic: rounding to an integer has left the same sum already.
        Value sum = n.Operation == KernelOperation.Subtract && n.Operands[1] == magic ? n.Operands[0] : n + magic;
        Value twice = builder.ToBits(sum).Named("twiceExponent");
        Value half = (twice >> 1).Named("halfExponent");
        Value first = builder.FromBits(half << mantissaBits);
        Value second = builder.FromBits(builder.IntegerSubtract(twice, half) << mantissaBits);
        return p.Operation == KernelOperation.Constant && p == builder.Constant(1) ? first * second : p * first * second;
    }
}
