namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <summary>The largest element of a row, NaN apart: softmax subtracts it, so that no exponential overflows.</summary>
    internal static class RowMaximum
    {
        /// <summary>
        /// The largest element that is not NaN; NaN where there is none above -infinity, since such a row has no distribution (libraries agree on NaN).
        /// </summary>
        internal static float Of(ReadOnlySpan<float> row)
        {
            ref float first = ref MemoryMarshal.GetReference(row);
            int whole = 0;
            float maximum = float.NegativeInfinity;
            if (VectorWidth.Has512 && row.Length >= Vector512<float>.Count)
            {
                whole = row.Length - (row.Length % Vector512<float>.Count);
                maximum = Of512(ref first, whole);
            }
            else if (VectorWidth.Has256 && row.Length >= Vector256<float>.Count)
            {
                whole = row.Length - (row.Length % Vector256<float>.Count);
                maximum = Of256(ref first, whole);
            }
            else if (VectorWidth.Has128 && row.Length >= Vector128<float>.Count)
            {
                whole = row.Length - (row.Length % Vector128<float>.Count);
                maximum = Of128(ref first, whole);
            }

            for (int i = whole; i < row.Length; i++) { maximum = row[i] > maximum ? row[i] : maximum; }

            return float.IsNegativeInfinity(maximum) ? float.NaN : maximum;
        }

        /// <inheritdoc cref="Of(ReadOnlySpan{float})"/>
        internal static double Of(ReadOnlySpan<double> row)
        {
            ref double first = ref MemoryMarshal.GetReference(row);
            int whole = 0;
            double maximum = double.NegativeInfinity;
            if (VectorWidth.Has512 && row.Length >= Vector512<double>.Count)
            {
                whole = row.Length - (row.Length % Vector512<double>.Count);
                maximum = Of512(ref first, whole);
            }
            else if (VectorWidth.Has256 && row.Length >= Vector256<double>.Count)
            {
                whole = row.Length - (row.Length % Vector256<double>.Count);
                maximum = Of256(ref first, whole);
            }

            for (int i = whole; i < row.Length; i++) { maximum = row[i] > maximum ? row[i] : maximum; }

            return double.IsNegativeInfinity(maximum) ? double.NaN : maximum;
        }

        // The instruction gives its second operand where either is NaN: the running maximum goes there.
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static float Of512(ref float first, int length)
        {
            Vector512<float> even = Vector512.Create(float.NegativeInfinity), odd = even;
            int i = 0;
            for (; i <= length - 32; i += 32)
            {
                even = Avx512F.Max(Vector512.LoadUnsafe(ref first, (nuint)i), even);
                odd = Avx512F.Max(Vector512.LoadUnsafe(ref first, (nuint)i + 16), odd);
            }

            if (i < length) { even = Avx512F.Max(Vector512.LoadUnsafe(ref first, (nuint)i), even); }

            even = Avx512F.Max(even, odd);
            return Reduce(Avx.Max(even.GetLower(), even.GetUpper()));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static float Of256(ref float first, int length)
        {
            Vector256<float> even = Vector256.Create(float.NegativeInfinity), odd = even;
            int i = 0;
            for (; i <= length - 16; i += 16)
            {
                even = Avx.Max(Vector256.LoadUnsafe(ref first, (nuint)i), even);
                odd = Avx.Max(Vector256.LoadUnsafe(ref first, (nuint)i + 8), odd);
            }

            if (i < length) { even = Avx.Max(Vector256.LoadUnsafe(ref first, (nuint)i), even); }

            return Reduce(Avx.Max(even, odd));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static float Of128(ref float first, int length)
        {
            Vector128<float> maximum = Vector128.Create(float.NegativeInfinity);
            for (int i = 0; i < length; i += 4)
            {
                Vector128<float> x = Vector128.LoadUnsafe(ref first, (nuint)i);
                maximum = Vector128.ConditionalSelect(Vector128.GreaterThan(x, maximum), x, maximum);
            }

            return Reduce(maximum);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static double Of512(ref double first, int length)
        {
            Vector512<double> maximum = Vector512.Create(double.NegativeInfinity);
            for (int i = 0; i < length; i += 8) { maximum = Avx512F.Max(Vector512.LoadUnsafe(ref first, (nuint)i), maximum); }

            return Reduce(Avx.Max(maximum.GetLower(), maximum.GetUpper()));
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static double Of256(ref double first, int length)
        {
            Vector256<double> maximum = Vector256.Create(double.NegativeInfinity);
            for (int i = 0; i < length; i += 4) { maximum = Avx.Max(Vector256.LoadUnsafe(ref first, (nuint)i), maximum); }

            return Reduce(maximum);
        }

        private static float Reduce(Vector256<float> lanes)
        {
            return Reduce(Sse.Max(lanes.GetLower(), lanes.GetUpper()));
        }

        private static float Reduce(Vector128<float> lanes)
        {
            float low = Larger(lanes.GetElement(0), lanes.GetElement(1)), high = Larger(lanes.GetElement(2), lanes.GetElement(3));
            return Larger(low, high);
        }

        private static double Reduce(Vector256<double> lanes)
        {
            Vector128<double> half = Sse2.Max(lanes.GetLower(), lanes.GetUpper());
            return half.GetElement(0) > half.GetElement(1) ? half.GetElement(0) : half.GetElement(1);
        }

        private static float Larger(float a, float b)
        {
            return a > b ? a : b;
        }
    }
}
