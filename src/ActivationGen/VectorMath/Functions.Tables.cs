using System;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.VectorMath;

internal static partial class Functions
{
    /// <summary>
    /// Horner's rule with coefficients from tables, float lanes: row k holds the bits of the coefficient of x^k for each of 8 segments, of which the low
    /// bits of <paramref name="segment"/> choose one. Rows below <paramref name="lowest"/> are left out, and x to that power with them; the first row's coefficient is that of
    /// x^<paramref name="firstPower"/> for the tables' names.
    /// </summary>
    private static Value HornerByTable(Value x, Value segment, uint[][] rows, int lowest = 0, int firstPower = 0)
    {
        Value Coefficient(int row) => LookUp(segment, rows[row], $"coefficient{firstPower + row}");

        Value sum = Coefficient(rows.Length - 1);
        for (int row = rows.Length - 2; row >= lowest; row--) { sum = FusedMultiplyAdd(sum, x, Coefficient(row)); }

        return sum;
    }

    /// <summary>The float at an entry of a table of 8 or 16, given by its bits; the table is named after what it holds.</summary>
    private static Value LookUp(Value index, uint[] table, string name) => index.Builder.Lookup(index, [.. table.Select(bits => (long)bits)]).FromTable(name);

    /// <summary>The number at an entry of a table; a float's is rounded.</summary>
    private static Value LookUp(Value index, double[] table) =>
        index.Builder.Lookup(index, [.. table.Select(entry => index.Builder.HasDoubleLanes ? BitConverter.DoubleToInt64Bits(entry) : SingleBits.Of((float)entry))]);

    private static void RequireFloatLanes(Value x, string function)
    {
        if (x.Builder.HasDoubleLanes) { throw new NotSupportedException($"{function} is a kernel for float lanes."); }
    }
}
