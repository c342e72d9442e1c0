namespace ActivationGen.Runtime
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <content>512 bits.</content>
    internal static partial class RowReductions
    {
        /// <summary>Leaves the largest of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreLargest(Vector512<float> xEven, Vector512<float> xOdd, ref float lanes, nuint row)
        {
            Avx512F.Max(xEven, xOdd).StoreUnsafe(ref lanes, 16 * row);
        }

        /// <summary>Leaves the largest of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreLargest(Vector512<double> xEven, Vector512<double> xOdd, ref double lanes, nuint row)
        {
            Avx512F.Max(xEven, xOdd).StoreUnsafe(ref lanes, 8 * row);
        }

        /// <summary>Leaves the sums of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreSums(Vector512<double> sums, ref double lanes, nuint row)
        {
            sums.StoreUnsafe(ref lanes, 8 * row);
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Maximum(Vector512<float> xEven, Vector512<float> xOdd)
        {
            Vector512<float> larger = Avx512F.Max(xEven, xOdd);
            return Maximum(larger.GetLower(), larger.GetUpper());
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(Vector512<double> xEven, Vector512<double> xOdd)
        {
            Vector512<double> larger = Avx512F.Max(xEven, xOdd);
            return Maximum(larger.GetLower(), larger.GetUpper());
        }

        /// <summary>The maxima of the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Maxima512(ref float lanes, nuint rows, ref float maxima)
        {
            nuint row = 0;
            for (; row + 16 <= rows; row += 16)
            {
                Vector512<float> a = OfEight(ref Unsafe.Add(ref lanes, 16 * row)), b = OfEight(ref Unsafe.Add(ref lanes, (16 * row) + 128));
                Avx512F.Max(Avx512F.Shuffle4x128(a, b, 0x88), Avx512F.Shuffle4x128(a, b, 0xDD)).StoreUnsafe(ref maxima, row);
            }

            for (; row < rows; row++)
            {
                Vector512<float> x = Vector512.LoadUnsafe(ref lanes, 16 * row);
                Unsafe.Add(ref maxima, row) = Largest(Avx.Max(x.GetLower(), x.GetUpper()));
            }
        }

        /// <summary>The maxima of the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Maxima512(ref double lanes, nuint rows, ref double maxima)
        {
            for (nuint row = 0; row < rows; row++)
            {
                Vector512<double> x = Vector512.LoadUnsafe(ref lanes, 8 * row);
                Unsafe.Add(ref maxima, row) = Largest(Avx.Max(x.GetLower(), x.GetUpper()));
            }
        }

        /// <summary>The sums of the rows from one to another.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Totals512(ref double lanes, nuint row, nuint end, ref double sums)
        {
            for (; row + 8 <= end; row += 8)
            {
                ref double first = ref Unsafe.Add(ref lanes, 8 * row);
                Vector512<double> a = OfFour(HalfSums(ref first, 0), HalfSums(ref first, 16)), b = OfFour(HalfSums(ref first, 8), HalfSums(ref first, 24));
                Vector512<double> totals = Avx512F.Add(Avx512F.UnpackLow(a, b), Avx512F.UnpackHigh(a, b));

                // The rows 0, 1, 4, 5, 2, 3, 6, 7.
                Avx512F.Shuffle4x128(totals, totals, 0xD8).StoreUnsafe(ref sums, row);
            }

            for (; row < end; row++) { Unsafe.Add(ref sums, row) = RowLanes.Total(Vector512.LoadUnsafe(ref lanes, 8 * row)); }
        }

        /// <summary>The halves of eight rows' lanes, two rows side by side: four lanes of each row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> OfEight(ref float first)
        {
            Vector512<float> a = QuarterMaxima(ref first, 0), b = QuarterMaxima(ref first, 64);
            return Avx512F.Max(Avx512F.Shuffle4x128(a, b, 0x44), Avx512F.Shuffle4x128(a, b, 0xEE));
        }

        /// <summary>Of four rows, the maxima within each 128 bits of theirs, row by row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<float> QuarterMaxima(ref float first, nuint start)
        {
            Vector512<float> x1 = Vector512.LoadUnsafe(ref first, start), x2 = Vector512.LoadUnsafe(ref first, start + 16);
            Vector512<float> x3 = Vector512.LoadUnsafe(ref first, start + 32), x4 = Vector512.LoadUnsafe(ref first, start + 48);
            Vector512<float> a = Avx512F.Max(Avx512F.UnpackLow(x1, x2), Avx512F.UnpackHigh(x1, x2)), b = Avx512F.Max(Avx512F.UnpackLow(x3, x4), Avx512F.UnpackHigh(x3, x4));
            return Avx512F.Max(Avx512F.Shuffle(a, b, 0x44), Avx512F.Shuffle(a, b, 0xEE));
        }

        /// <summary>Of a row and the fourth after it, the sums of their halves.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> HalfSums(ref double first, nuint start)
        {
            Vector512<double> a = Vector512.LoadUnsafe(ref first, start), b = Vector512.LoadUnsafe(ref first, start + 32);
            return Avx512F.Add(Avx512F.Shuffle4x128(a, b, 0x44), Avx512F.Shuffle4x128(a, b, 0xEE));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector512<double> OfFour(Vector512<double> a, Vector512<double> b)
        {
            return Avx512F.Add(Avx512F.Shuffle4x128(a, b, 0x88), Avx512F.Shuffle4x128(a, b, 0xDD));
        }
    }
}
