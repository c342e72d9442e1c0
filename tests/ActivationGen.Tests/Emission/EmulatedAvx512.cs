using System;
using System.Runtime.Intrinsics;

namespace ActivationGen.Tests.Emission.Emulation;

/// <summary>
/// The instructions of AVX-512 that emitted code uses, lane by lane, so that its text can run on any machine. Public because the compiled text calls it
/// under the names of the real classes.
/// </summary>
public static class Avx512F
{
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    public static Vector512<int> Add(Vector512<int> a, Vector512<int> b) => a + b;

    public static Vector512<long> Add(Vector512<long> a, Vector512<long> b) => a + b;

    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    public static Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    public static Vector512<int> Subtract(Vector512<int> a, Vector512<int> b) => a - b;

    public static Vector512<long> Subtract(Vector512<long> a, Vector512<long> b) => a - b;

    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    public static Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    public static Vector512<float> Sqrt(Vector512<float> a) => Vector512.Sqrt(a);

    public static Vector512<double> Sqrt(Vector512<double> a) => Vector512.Sqrt(a);

    public static Vector512<float> FusedMultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Map(a, b, c, MathF.FusedMultiplyAdd);

    public static Vector512<double> FusedMultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Map(a, b, c, Math.FusedMultiplyAdd);

    public static Vector512<float> FusedMultiplyAddNegated(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        Map(a, b, c, (x, y, z) => MathF.FusedMultiplyAdd(-x, y, z));

    public static Vector512<double> FusedMultiplyAddNegated(Vector512<double> a, Vector512<double> b, Vector512<double> c) =>
        Map(a, b, c, (x, y, z) => Math.FusedMultiplyAdd(-x, y, z));

    public static Vector512<float> Min(Vector512<float> a, Vector512<float> b) => Map(a, b, b, (x, y, _) => x < y ? x : y);

    public static Vector512<double> Min(Vector512<double> a, Vector512<double> b) => Map(a, b, b, (x, y, _) => x < y ? x : y);

    public static Vector512<float> Max(Vector512<float> a, Vector512<float> b) => Map(a, b, b, (x, y, _) => x > y ? x : y);

    public static Vector512<double> Max(Vector512<double> a, Vector512<double> b) => Map(a, b, b, (x, y, _) => x > y ? x : y);

    // ScaleB rounds once, as the instruction does.
    public static Vector512<float> Scale(Vector512<float> p, Vector512<float> n) => Map(p, n, n, (x, y, _) => MathF.ScaleB(x, (int)MathF.Floor(y)));

    public static Vector512<double> Scale(Vector512<double> p, Vector512<double> n) => Map(p, n, n, (x, y, _) => Math.ScaleB(x, (int)Math.Floor(y)));

    public static Vector512<T> CompareLessThan<T>(Vector512<T> a, Vector512<T> b) => Vector512.LessThan(a, b);

    public static Vector512<T> CompareLessThanOrEqual<T>(Vector512<T> a, Vector512<T> b) => Vector512.LessThanOrEqual(a, b);

    public static Vector512<T> CompareGreaterThan<T>(Vector512<T> a, Vector512<T> b) => Vector512.GreaterThan(a, b);

    public static Vector512<T> CompareGreaterThanOrEqual<T>(Vector512<T> a, Vector512<T> b) => Vector512.GreaterThanOrEqual(a, b);

    public static Vector512<T> CompareEqual<T>(Vector512<T> a, Vector512<T> b) => Vector512.Equals(a, b);

    public static Vector512<T> CompareNotEqual<T>(Vector512<T> a, Vector512<T> b) => ~Vector512.Equals(a, b);

    public static Vector512<T> BlendVariable<T>(Vector512<T> left, Vector512<T> right, Vector512<T> mask) => Vector512.ConditionalSelect(mask, right, left);

    public static Vector512<T> And<T>(Vector512<T> a, Vector512<T> b)
        where T : struct => Avx512DQ.And(OnlyIntegers(a), b);

    public static Vector512<T> Or<T>(Vector512<T> a, Vector512<T> b)
        where T : struct => Avx512DQ.Or(OnlyIntegers(a), b);

    public static Vector512<T> Xor<T>(Vector512<T> a, Vector512<T> b)
        where T : struct => Avx512DQ.Xor(OnlyIntegers(a), b);

    public static Vector512<int> ShiftLeftLogical(Vector512<int> a, byte count) => Vector512.ShiftLeft(a, count);

    public static Vector512<long> ShiftLeftLogical(Vector512<long> a, byte count) => Vector512.ShiftLeft(a, count);

    public static Vector512<int> ShiftRightLogical(Vector512<int> a, byte count) => Vector512.ShiftRightLogical(a, count);

    public static Vector512<long> ShiftRightLogical(Vector512<long> a, byte count) => Vector512.ShiftRightLogical(a, count);

    public static Vector512<int> ShiftRightArithmetic(Vector512<int> a, byte count) => Vector512.ShiftRightArithmetic(a, count);

    public static Vector512<double> PermuteVar8x64x2(Vector512<double> lower, Vector512<long> index, Vector512<double> upper)
    {
        Span<double> lanes = stackalloc double[8];
        for (int i = 0; i < 8; i++) { lanes[i] = ((index[i] & 8) == 0 ? lower : upper).GetElement((int)index[i] & 7); }

        return Vector512.Create<double>(lanes);
    }

    public static Vector512<float> PermuteVar16x32(Vector512<float> table, Vector512<int> index)
    {
        Span<float> lanes = stackalloc float[16];
        for (int i = 0; i < 16; i++) { lanes[i] = table.GetElement(index.GetElement(i) & 15); }

        return Vector512.Create<float>(lanes);
    }

    public static Vector512<T> UnpackLow<T>(Vector512<T> a, Vector512<T> b)
        where T : struct => Arrange(a, b, (quarter, lane) => (lane % 2 != 0, quarter, lane / 2));

    public static Vector512<T> UnpackHigh<T>(Vector512<T> a, Vector512<T> b)
        where T : struct => Arrange(a, b, (quarter, lane) => (lane % 2 != 0, quarter, (lane + Vector128<T>.Count) / 2));

    public static Vector512<float> Shuffle(Vector512<float> a, Vector512<float> b, byte control) =>
        Arrange(a, b, (quarter, lane) => (lane >= 2, quarter, (control >> (2 * lane)) & 3));

    public static Vector512<T> Shuffle4x128<T>(Vector512<T> a, Vector512<T> b, byte control)
        where T : struct => Arrange(a, b, (quarter, lane) => (quarter >= 2, (control >> (2 * quarter)) & 3, lane));

    public static Vector512<double> ConvertToVector512Double(Vector256<float> a) =>
        Vector512.Create(Vector256.Create(Vector128.WidenLower(a.GetLower()), Vector128.WidenUpper(a.GetLower())),
            Vector256.Create(Vector128.WidenLower(a.GetUpper()), Vector128.WidenUpper(a.GetUpper())));

    public static Vector256<T> ExtractVector256<T>(Vector512<T> a, byte half) => half == 0 ? a.GetLower() : a.GetUpper();

    public static Vector256<float> ConvertToVector256Single(Vector512<double> a) => Vector256.Narrow(a.GetLower(), a.GetUpper());

    private static Vector512<T> OnlyIntegers<T>(Vector512<T> a) =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) ? a : throw new NotSupportedException("Avx512F has bit operations on integers only.");

    /// <summary>Lanes of two vectors: for each lane of each 128 bits, whether it is one of the second, of which 128 bits, and which.</summary>
    private static Vector512<T> Arrange<T>(Vector512<T> a, Vector512<T> b, Func<int, int, (bool IsSecond, int Quarter, int Lane)> source)
        where T : struct
    {
        Span<T> lanes = new T[Vector512<T>.Count];
        int count = Vector128<T>.Count;
        for (int i = 0; i < lanes.Length; i++)
        {
            (bool isSecond, int quarter, int lane) = source(i / count, i % count);
            lanes[i] = (isSecond ? b : a).GetElement((quarter * count) + lane);
        }

        return Vector512.Create<T>(lanes);
    }

    private static Vector512<T> Map<T>(Vector512<T> a, Vector512<T> b, Vector512<T> c, Func<T, T, T, T> f)
        where T : struct
    {
        Span<T> lanes = new T[Vector512<T>.Count];
        for (int i = 0; i < lanes.Length; i++) { lanes[i] = f(a.GetElement(i), b.GetElement(i), c.GetElement(i)); }

        return Vector512.Create<T>(lanes);
    }
}

/// <summary>The bit operations on floating-point lanes.</summary>
public static class Avx512DQ
{
    public static Vector512<T> And<T>(Vector512<T> a, Vector512<T> b) => a & b;

    public static Vector512<T> Or<T>(Vector512<T> a, Vector512<T> b) => a | b;

    public static Vector512<T> Xor<T>(Vector512<T> a, Vector512<T> b) => a ^ b;
}
