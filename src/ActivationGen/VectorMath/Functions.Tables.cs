using System;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>
    /// Horner's rule with coefficients from tables, float lanes: row k holds the bits of the coefficient of x^k for each of 8 segments, of which the low
    /// bits of <paramref name="segment"/> choose one. Rows below <paramref name="lowest"/> are left out, and x to that power with them.
    /// </summary>
    private static Value HornerByTable(Value x, Value segment, uint[][] rows, int lowest = 0)
    {
        Value sum = LookUp(segment, rows[rows.Length - 1]);
        for (int power = rows.Length - 2; power >= lowest; power--) { sum = FusedMultiplyAdd(sum, x, LookUp(segment, rows[power])); }

        return sum;
    }

    /// <summary>The float at an entry of a table of 8 or 16, given by its bits.</summary>
    private static Value LookUp(Value index, uint[] table) => index.Builder.Lookup(index, [.. table.Select(bits => (long)bits)]);

    /// <summary>The number at an entry of a table; a float's is rounded.</summary>
    private static Value LookUp(Value index, double[] table) =>
        index.Builder.Lookup(index, [.. table.Select(entry => index.Builder.HasDoubleLanes ? BitConverter.DoubleToInt64Bits(entry) : SingleBits.Of((float)entry))]);

    private static void RequireFloatLanes(Value x, string function)
    {
        if (x.Builder.HasDoubleLanes) { throw new NotSupportedException($"{function} is a kernel for float lanes."); }
    }
}
