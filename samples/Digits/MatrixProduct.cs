using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Digits;

/// <summary>
/// product = left · right, with right and product row-major. The sums of a tile of four rows by two vectors stay in registers, so that every vector of
/// right that is loaded is used four times; the left factor is read one value at a time and may as well be a transposed matrix.
/// </summary>
internal static class MatrixProduct
{
    private const int TileRows = 4;

    /// <param name="left">rows by inner; row-major, or its transpose if <paramref name="leftTransposed"/>.</param>
    /// <param name="right">inner by columns.</param>
    /// <param name="product">rows by columns.</param>
    public static void Multiply(ReadOnlySpan<float> left, bool leftTransposed, ReadOnlySpan<float> right, Span<float> product, int columns)
    {
        int rows = product.Length / columns, inner = right.Length / columns;
        // The tiles below index by reference: this is what keeps them inside.
        ArgumentOutOfRangeException.ThrowIfNotEqual(product.Length, rows * columns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(right.Length, inner * columns);
        ArgumentOutOfRangeException.ThrowIfNotEqual(left.Length, rows * inner);
        (int rowStep, int innerStep) = leftTransposed ? (1, rows) : (inner, 1);

        int row = 0;
        for (; row <= rows - TileRows; row += TileRows)
        {
            int column = 0;
            for (; column <= columns - 2 * Vector<float>.Count; column += 2 * Vector<float>.Count) { WideTile(left, row, rowStep, innerStep, right, product, column, columns, inner); }
            for (; column <= columns - Vector<float>.Count; column += Vector<float>.Count) { NarrowTile(left, row, rowStep, innerStep, right, product, column, columns, inner); }
            for (int tileRow = row; tileRow < row + TileRows; tileRow++) { Remainder(left, tileRow, rowStep, innerStep, right, product, column, columns, inner); }
        }
        for (; row < rows; row++) { Remainder(left, row, rowStep, innerStep, right, product, 0, columns, inner); }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WideTile(
        ReadOnlySpan<float> left, int row, int rowStep, int innerStep, ReadOnlySpan<float> right, Span<float> product, int column, int columns, int inner)
    {
        ref float a = ref Unsafe.Add(ref MemoryMarshal.GetReference(left), row * rowStep), b = ref Unsafe.Add(ref MemoryMarshal.GetReference(right), column);
        Vector<float> sum00 = default, sum01 = default, sum10 = default, sum11 = default, sum20 = default, sum21 = default, sum30 = default, sum31 = default;
        for (int k = 0; k < inner; k++)
        {
            Vector<float> b0 = Vector.LoadUnsafe(ref b), b1 = Vector.LoadUnsafe(ref b, (nuint)Vector<float>.Count);
            Vector<float> a0 = new(a), a1 = new(Unsafe.Add(ref a, rowStep)), a2 = new(Unsafe.Add(ref a, 2 * rowStep)), a3 = new(Unsafe.Add(ref a, 3 * rowStep));
            (sum00, sum01) = (Vector.FusedMultiplyAdd(a0, b0, sum00), Vector.FusedMultiplyAdd(a0, b1, sum01));
            (sum10, sum11) = (Vector.FusedMultiplyAdd(a1, b0, sum10), Vector.FusedMultiplyAdd(a1, b1, sum11));
            (sum20, sum21) = (Vector.FusedMultiplyAdd(a2, b0, sum20), Vector.FusedMultiplyAdd(a2, b1, sum21));
            (sum30, sum31) = (Vector.FusedMultiplyAdd(a3, b0, sum30), Vector.FusedMultiplyAdd(a3, b1, sum31));
            a = ref Unsafe.Add(ref a, innerStep);
            b = ref Unsafe.Add(ref b, columns);
        }
        Store(product, row, column, columns, sum00, sum10, sum20, sum30);
        Store(product, row, column + Vector<float>.Count, columns, sum01, sum11, sum21, sum31);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void NarrowTile(
        ReadOnlySpan<float> left, int row, int rowStep, int innerStep, ReadOnlySpan<float> right, Span<float> product, int column, int columns, int inner)
    {
        ref float a = ref Unsafe.Add(ref MemoryMarshal.GetReference(left), row * rowStep), b = ref Unsafe.Add(ref MemoryMarshal.GetReference(right), column);
        Vector<float> sum0 = default, sum1 = default, sum2 = default, sum3 = default;
        for (int k = 0; k < inner; k++)
        {
            Vector<float> b0 = Vector.LoadUnsafe(ref b);
            sum0 = Vector.FusedMultiplyAdd(new Vector<float>(a), b0, sum0);
            sum1 = Vector.FusedMultiplyAdd(new Vector<float>(Unsafe.Add(ref a, rowStep)), b0, sum1);
            sum2 = Vector.FusedMultiplyAdd(new Vector<float>(Unsafe.Add(ref a, 2 * rowStep)), b0, sum2);
            sum3 = Vector.FusedMultiplyAdd(new Vector<float>(Unsafe.Add(ref a, 3 * rowStep)), b0, sum3);
            a = ref Unsafe.Add(ref a, innerStep);
            b = ref Unsafe.Add(ref b, columns);
        }
        Store(product, row, column, columns, sum0, sum1, sum2, sum3);
    }

    private static void Store(Span<float> product, int row, int column, int columns, Vector<float> sum0, Vector<float> sum1, Vector<float> sum2, Vector<float> sum3)
    {
        int start = row * columns + column;
        sum0.CopyTo(product[start..]);
        sum1.CopyTo(product[(start + columns)..]);
        sum2.CopyTo(product[(start + 2 * columns)..]);
        sum3.CopyTo(product[(start + 3 * columns)..]);
    }

    /// <summary>The rest of a row from <paramref name="column"/> on, without tiles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Remainder(
        ReadOnlySpan<float> left, int row, int rowStep, int innerStep, ReadOnlySpan<float> right, Span<float> product, int column, int columns, int inner)
    {
        for (; column < columns; column++)
        {
            float sum = 0;
            for (int k = 0; k < inner; k++) { sum = MathF.FusedMultiplyAdd(left[row * rowStep + k * innerStep], right[k * columns + column], sum); }
            product[row * columns + column] = sum;
        }
    }
}
