using System;
using System.Collections.Generic;

namespace ActivationGen.Kernels;

/// <summary>
/// The values that a kernel's floating-point lanes can take, by interval arithmetic, NaN apart: bounds that are certain, as wide as the line where nothing is known.
/// </summary>
internal static class ValueRanges
{
    private static readonly (double Lower, double Upper) Everything = (double.NegativeInfinity, double.PositiveInfinity);

    public static IReadOnlyDictionary<Value, (double Lower, double Upper)> Of(Kernel kernel)
    {
        Dictionary<Value, (double Lower, double Upper)> ranges = [];
        foreach (Value value in kernel.Values) { ranges.Add(value, value.IsBits ? Everything : RangeOf(value, kernel, ranges)); }

        return ranges;
    }

    private static (double Lower, double Upper) RangeOf(Value value, Kernel kernel, Dictionary<Value, (double Lower, double Upper)> ranges)
    {
        (double Lower, double Upper) At(int i) => ranges[value.Operands[i]];
        switch (value.Operation)
        {
            case KernelOperation.Constant:
                return double.IsNaN(value.Number) ? Everything : (value.Number, value.Number);
            case KernelOperation.Add:
                return Sum(At(0), At(1));
            case KernelOperation.Subtract:
                return Sum(At(0), Negative(At(1)));
            case KernelOperation.Multiply:
                return Product(At(0), At(1));
            case KernelOperation.FusedMultiplyAdd:
                return Sum(Product(At(0), At(1)), At(2));
            case KernelOperation.FusedNegatedMultiplyAdd:
                return Sum(Negative(Product(At(0), At(1))), At(2));
            case KernelOperation.Minimum:
                return (Math.Min(At(0).Lower, At(1).Lower), Math.Min(At(0).Upper, At(1).Upper));
            case KernelOperation.Maximum:
                return (Math.Max(At(0).Lower, At(1).Lower), Math.Max(At(0).Upper, At(1).Upper));
            case KernelOperation.And when IsMask(value.Operands[1], kernel.HasDoubleLanes ? long.MaxValue : 0x7FFFFFFF):
                return (0, Magnitude(At(0)));
            case KernelOperation.Or when IsMask(value.Operands[1], kernel.HasDoubleLanes ? long.MinValue : 0x80000000):
                return (-Magnitude(At(0)), 0);
            case KernelOperation.Xor when IsMask(value.Operands[1], kernel.HasDoubleLanes ? long.MinValue : 0x80000000):
                return Negative(At(0));
            default:
                return Everything;
        }
    }

    private static bool IsMask(Value value, long bits) => value.Operation == KernelOperation.Constant && value.ConstantBits == bits;

    private static double Magnitude((double Lower, double Upper) range) => Math.Max(Math.Abs(range.Lower), Math.Abs(range.Upper));

    private static (double Lower, double Upper) Negative((double Lower, double Upper) range) => (-range.Upper, -range.Lower);

    private static (double Lower, double Upper) Sum((double Lower, double Upper) a, (double Lower, double Upper) b) => Known(a.Lower + b.Lower, a.Upper + b.Upper);

    private static (double Lower, double Upper) Product((double Lower, double Upper) a, (double Lower, double Upper) b)
    {
        double p = a.Lower * b.Lower, q = a.Lower * b.Upper, r = a.Upper * b.Lower, s = a.Upper * b.Upper;
        return Known(Math.Min(Math.Min(p, q), Math.Min(r, s)), Math.Max(Math.Max(p, q), Math.Max(r, s)));
    }

    /// <summary>Math.Min and Math.Max pass NaN on: infinity times 0 leaves nothing known. Roundings are far below what these bounds are asked for.</summary>
    private static (double Lower, double Upper) Known(double lower, double upper) => double.IsNaN(lower) || double.IsNaN(upper) ? Everything : (lower, upper);
}
