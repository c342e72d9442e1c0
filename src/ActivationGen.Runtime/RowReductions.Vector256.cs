namespace ActivationGen.Runtime
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <content>256 bits.</content>
    internal static partial class RowReductions
    {
        /// <summary>Leaves the largest of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreLargest(Vector256<float> xLow, Vector256<float> xHigh, ref float lanes, nuint row)
        {
            Avx.Max(xLow, xHigh).StoreUnsafe(ref lanes, 8 * row);
        }

        /// <summary>Leaves the largest of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreLargest(Vector256<double> xLow, Vector256<double> xHigh, ref double lanes, nuint row)
        {
            Avx.Max(xLow, xHigh).StoreUnsafe(ref lanes, 4 * row);
        }

        /// <summary>Leaves the sums of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreSums(Vector256<double> sumsLow, Vector256<double> sumsHigh, ref double lanes, nuint row)
        {
            Avx.Add(sumsLow, sumsHigh).StoreUnsafe(ref lanes, 4 * row);
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Maximum(Vector256<float> xLow, Vector256<float> xHigh)
        {
            return Largest(Avx.Max(xLow, xHigh));
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(Vector256<double> xLow, Vector256<double> xHigh)
        {
            return Largest(Avx.Max(xLow, xHigh));
        }

        /// <summary>The maxima of the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Maxima256(ref float lanes, nuint rows, ref float maxima)
        {
            nuint row = 0;
            for (; row + 8 <= rows; row += 8)
            {
                Vector256<float> a = HalfMaxima(ref Unsafe.Add(ref lanes, 8 * row)), b = HalfMaxima(ref Unsafe.Add(ref lanes, (8 * row) + 32));
                Avx.Max(Avx.Permute2x128(a, b, 0x20), Avx.Permute2x128(a, b, 0x31)).StoreUnsafe(ref maxima, row);
            }

            for (; row < rows; row++) { Unsafe.Add(ref maxima, row) = Largest(Vector256.LoadUnsafe(ref lanes, 8 * row)); }
        }

        /// <summary>The maxima of the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Maxima256(ref double lanes, nuint rows, ref double maxima)
        {
            for (nuint row = 0; row < rows; row++) { Unsafe.Add(ref maxima, row) = Largest(Vector256.LoadUnsafe(ref lanes, 4 * row)); }
        }

        /// <summary>The sums of the rows from one to another.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Totals256(ref double lanes, nuint row, nuint end, ref double sums)
        {
            for (; row + 4 <= end; row += 4)
            {
                ref double first = ref Unsafe.Add(ref lanes, 4 * row);
                Vector256<double> a = HalfSums256(ref first, 0), b = HalfSums256(ref first, 4);
                Avx.Add(Avx.UnpackLow(a, b), Avx.UnpackHigh(a, b)).StoreUnsafe(ref sums, row);
            }

            for (; row < end; row++)
            {
                Vector256<double> x = Vector256.LoadUnsafe(ref lanes, 4 * row);
                Unsafe.Add(ref sums, row) = RowLanes.Total(x.GetLower(), x.GetUpper());
            }
        }

        /// <summary>Of four rows, the maxima of their halves, row by row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<float> HalfMaxima(ref float first)
        {
            Vector256<float> x1 = Vector256.LoadUnsafe(ref first), x2 = Vector256.LoadUnsafe(ref first, 8), x3 = Vector256.LoadUnsafe(ref first, 16), x4 = Vector256.LoadUnsafe(ref first, 24);
            Vector256<float> a = Avx.Max(Avx.UnpackLow(x1, x2), Avx.UnpackHigh(x1, x2)), b = Avx.Max(Avx.UnpackLow(x3, x4), Avx.UnpackHigh(x3, x4));
            return Avx.Max(Avx.Shuffle(a, b, 0x44), Avx.Shuffle(a, b, 0xEE));
        }

        /// <summary>Of a row and the second after it, the sums of their halves.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> HalfSums256(ref double first, nuint start)
        {
            Vector256<double> a = Vector256.LoadUnsafe(ref first, start), b = Vector256.LoadUnsafe(ref first, start + 8);
            return Avx.Add(Avx.Permute2x128(a, b, 0x20), Avx.Permute2x128(a, b, 0x31));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Largest(Vector256<float> x)
        {
            Vector128<float> half = Sse.Max(x.GetLower(), x.GetUpper()), quarter = Sse.Max(half, Sse.MoveHighToLow(half, half));
            return Sse.MaxScalar(quarter, Sse.Shuffle(quarter, quarter, 1)).ToScalar();
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static double Largest(Vector256<double> x)
        {
            Vector128<double> half = Sse2.Max(x.GetLower(), x.GetUpper());
            return Sse2.MaxScalar(half, Sse2.UnpackHigh(half, half)).ToScalar();
        }
    }
}
