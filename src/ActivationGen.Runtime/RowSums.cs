namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <summary>
    /// Sums over a row in double, in sixteen lanes whatever the width of the vectors: element i goes to lane i mod 16, and the lanes are added in one fixed
    /// order, so that the sum has the same bits on every processor. A row may come in blocks whose lengths, but for the last, are multiples of 16.
    /// </summary>
    internal static class RowSums
    {
        /// <summary>The length of the array of lanes.</summary>
        internal const int Lanes = 16;

        /// <summary>Adds the terms to the lanes.</summary>
        internal static void Add(ReadOnlySpan<float> terms, Span<double> lanes)
        {
            int whole = VectorWidth.Has256 ? terms.Length - (terms.Length % Lanes) : 0;
            ref float first = ref MemoryMarshal.GetReference(terms);
            if (whole > 0 && VectorWidth.Has512) { Add512(ref first, whole, ref MemoryMarshal.GetReference(lanes)); }
            else if (whole > 0) { Add256(ref first, whole, ref MemoryMarshal.GetReference(lanes)); }

            for (int i = whole; i < terms.Length; i++) { lanes[(int)((uint)i % Lanes)] += terms[i]; }
        }

        /// <summary>Adds the terms to the lanes.</summary>
        internal static void Add(ReadOnlySpan<double> terms, Span<double> lanes)
        {
            for (int i = 0; i < terms.Length; i++) { lanes[(int)((uint)i % Lanes)] += terms[i]; }
        }

        /// <summary>The sum of the lanes, halving their number four times.</summary>
        internal static double Total(ReadOnlySpan<double> lanes)
        {
            double even = (lanes[0] + lanes[8]) + (lanes[4] + lanes[12]) + ((lanes[2] + lanes[10]) + (lanes[6] + lanes[14]));
            double odd = (lanes[1] + lanes[9]) + (lanes[5] + lanes[13]) + ((lanes[3] + lanes[11]) + (lanes[7] + lanes[15]));
            return even + odd;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static void Add512(ref float first, int length, ref double lanes)
        {
            Vector512<double> low = Vector512.LoadUnsafe(ref lanes), high = Vector512.LoadUnsafe(ref lanes, 8);
            for (int i = 0; i < length; i += 16)
            {
                low = Avx512F.Add(low, Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref first, (nuint)i)));
                high = Avx512F.Add(high, Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref first, (nuint)i + 8)));
            }

            low.StoreUnsafe(ref lanes);
            high.StoreUnsafe(ref lanes, 8);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static void Add256(ref float first, int length, ref double lanes)
        {
            Vector256<double> a = Vector256.LoadUnsafe(ref lanes), b = Vector256.LoadUnsafe(ref lanes, 4);
            Vector256<double> c = Vector256.LoadUnsafe(ref lanes, 8), d = Vector256.LoadUnsafe(ref lanes, 12);
            for (int i = 0; i < length; i += 16)
            {
                a = Avx.Add(a, Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref first, (nuint)i)));
                b = Avx.Add(b, Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref first, (nuint)i + 4)));
                c = Avx.Add(c, Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref first, (nuint)i + 8)));
                d = Avx.Add(d, Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref first, (nuint)i + 12)));
            }

            a.StoreUnsafe(ref lanes);
            b.StoreUnsafe(ref lanes, 4);
            c.StoreUnsafe(ref lanes, 8);
            d.StoreUnsafe(ref lanes, 12);
        }
    }
}
