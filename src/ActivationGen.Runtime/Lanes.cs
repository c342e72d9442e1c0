namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.Arm;
    using global::System.Runtime.Intrinsics.X86;

    /// <summary>
    /// Operations on 128 bits and on single values that no method of .NET 8 gives on every processor. MultiplyAdd is rounded once where there is an
    /// instruction for it; without one the product is rounded too, which most results in float can bear. FusedMultiplyAdd is for the algorithms that need
    /// what a product loses: in double it is rounded once everywhere, without an instruction by the C runtime, slowly; in float it is computed in double
    /// then, where the product is exact.
    /// </summary>
    internal static class Lanes
    {
        /// <summary>a * b + c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
        {
            if (Fma.IsSupported) { return Fma.MultiplyAdd(a, b, c); }

            return AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(c, a, b) : (a * b) + c;
        }

        /// <summary>a * b + c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
        {
            if (Fma.IsSupported) { return Fma.MultiplyAdd(a, b, c); }

            return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.FusedMultiplyAdd(c, a, b) : (a * b) + c;
        }

        /// <summary>c - a * b.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> MultiplyAddNegated(Vector128<float> a, Vector128<float> b, Vector128<float> c)
        {
            if (Fma.IsSupported) { return Fma.MultiplyAddNegated(a, b, c); }

            return AdvSimd.IsSupported ? AdvSimd.FusedMultiplySubtract(c, a, b) : c - (a * b);
        }

        /// <summary>c - a * b.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<double> MultiplyAddNegated(Vector128<double> a, Vector128<double> b, Vector128<double> c)
        {
            if (Fma.IsSupported) { return Fma.MultiplyAddNegated(a, b, c); }

            return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.FusedMultiplySubtract(c, a, b) : c - (a * b);
        }

        /// <summary>a * b + c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float MultiplyAdd(float a, float b, float c)
        {
            return Fma.IsSupported || AdvSimd.IsSupported ? MathF.FusedMultiplyAdd(a, b, c) : (a * b) + c;
        }

        /// <summary>a * b + c.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double MultiplyAdd(double a, double b, double c)
        {
            return Fma.IsSupported || AdvSimd.IsSupported ? Math.FusedMultiplyAdd(a, b, c) : (a * b) + c;
        }

        /// <summary>c - a * b.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float MultiplyAddNegated(float a, float b, float c)
        {
            return MultiplyAdd(-a, b, c);
        }

        /// <summary>c - a * b.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double MultiplyAddNegated(double a, double b, double c)
        {
            return MultiplyAdd(-a, b, c);
        }

        /// <summary>a * b + c with an exact product.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> FusedMultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c)
        {
            if (Fma.IsSupported || AdvSimd.IsSupported) { return MultiplyAdd(a, b, c); }

            return Vector128.Narrow(
                (Vector128.WidenLower(a) * Vector128.WidenLower(b)) + Vector128.WidenLower(c),
                (Vector128.WidenUpper(a) * Vector128.WidenUpper(b)) + Vector128.WidenUpper(c));
        }

        /// <summary>c - a * b with an exact product.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> FusedMultiplyAddNegated(Vector128<float> a, Vector128<float> b, Vector128<float> c)
        {
            return Fma.IsSupported || AdvSimd.IsSupported ? MultiplyAddNegated(a, b, c) : FusedMultiplyAdd(-a, b, c);
        }

        /// <summary>a * b + c with an exact product.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float FusedMultiplyAdd(float a, float b, float c)
        {
            return Fma.IsSupported || AdvSimd.IsSupported ? MathF.FusedMultiplyAdd(a, b, c) : (float)(((double)a * b) + c);
        }

        /// <summary>c - a * b with an exact product.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float FusedMultiplyAddNegated(float a, float b, float c)
        {
            return FusedMultiplyAdd(-a, b, c);
        }

        /// <summary>a * b + c, rounded once.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<double> FusedMultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c)
        {
            if (Fma.IsSupported) { return Fma.MultiplyAdd(a, b, c); }

            if (AdvSimd.Arm64.IsSupported) { return AdvSimd.Arm64.FusedMultiplyAdd(c, a, b); }

            return Vector128.Create(
                Math.FusedMultiplyAdd(a.GetElement(0), b.GetElement(0), c.GetElement(0)),
                Math.FusedMultiplyAdd(a.GetElement(1), b.GetElement(1), c.GetElement(1)));
        }

        /// <summary>c - a * b, rounded once.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<double> FusedMultiplyAddNegated(Vector128<double> a, Vector128<double> b, Vector128<double> c)
        {
            if (Fma.IsSupported) { return Fma.MultiplyAddNegated(a, b, c); }

            return AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.FusedMultiplySubtract(c, a, b) : FusedMultiplyAdd(-a, b, c);
        }

        /// <summary>a * b + c, rounded once.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double FusedMultiplyAdd(double a, double b, double c)
        {
            return Math.FusedMultiplyAdd(a, b, c);
        }

        /// <summary>c - a * b, rounded once.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double FusedMultiplyAddNegated(double a, double b, double c)
        {
            return Math.FusedMultiplyAdd(-a, b, c);
        }

        /// <summary>
        /// The entries of a table of 8 or 16 that the low bits of the indexes name. On ARM64 there is a look-up of bytes in up to 64 of them, on AVX2 a permutation of 256 bits;
        /// elsewhere 128 bits have none of so many floats.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> Lookup(ReadOnlySpan<float> table, Vector128<int> index)
        {
            ref float first = ref MemoryMarshal.GetReference(table);
            int mask = table.Length - 1;
            if (Avx2.IsSupported)
            {
                Vector256<int> wide = index.ToVector256Unsafe();
                Vector256<float> low = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref first), wide);
                if (table.Length == 8) { return low.GetLower(); }

                // The fourth bit of the index chooses the half.
                Vector256<float> high = Avx2.PermuteVar8x32(Vector256.LoadUnsafe(ref first, 8), wide);
                return Avx.BlendVariable(low, high, Avx2.ShiftLeftLogical(wide, 28).AsSingle()).GetLower();
            }

            if (AdvSimd.Arm64.IsSupported)
            {
                // Four times the index, in each of its four bytes, and the place of the byte.
                Vector128<byte> bytes = (((index & Vector128.Create(mask)) * 0x04040404) + Vector128.Create(0x03020100)).AsByte();
                Vector128<byte> a = Vector128.LoadUnsafe(ref first).AsByte(), b = Vector128.LoadUnsafe(ref first, 4).AsByte();
                if (table.Length == 8) { return AdvSimd.Arm64.VectorTableLookup((a, b), bytes).AsSingle(); }

                Vector128<byte> c = Vector128.LoadUnsafe(ref first, 8).AsByte(), d = Vector128.LoadUnsafe(ref first, 12).AsByte();
                return AdvSimd.Arm64.VectorTableLookup((a, b, c, d), bytes).AsSingle();
            }

            return Vector128.Create(
                table[index.GetElement(0) & mask], table[index.GetElement(1) & mask], table[index.GetElement(2) & mask], table[index.GetElement(3) & mask]);
        }

        /// <summary>The same of doubles, which 256 bits cannot permute by indexes either.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<double> Lookup(ReadOnlySpan<double> table, Vector128<long> index)
        {
            int mask = table.Length - 1;
            return Vector128.Create(table[(int)(index.GetElement(0) & mask)], table[(int)(index.GetElement(1) & mask)]);
        }
    }
}
