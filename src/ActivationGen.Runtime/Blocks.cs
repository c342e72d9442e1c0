namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;
#endif

    /// <summary>
    /// What members need that are put together from others, block by block: a block stays in the first-level cache between one pass and the next, so that two
    /// loops cost hardly more than one that does both.
    /// </summary>
    /// <remarks>Loops over blocks are optimised from the first call on: they are called too seldom for the JIT to find them soon.</remarks>
    internal static class Blocks
    {
        /// <summary>The elements of a block: 4 KiB of floats, long enough that the start of a loop does not count.</summary>
        internal const int Length = 1024;

        private static readonly float[] Singles = Filled(1f);

        private static readonly double[] Doubles = Filled(1.0);

        /// <summary>A gradient of ones, with which a backward loop gives the derivative: the product with 1 is exact.</summary>
        internal static ReadOnlySpan<float> SingleOnes(int length) => new ReadOnlySpan<float>(Singles, 0, length);

        /// <summary>A gradient of ones, with which a backward loop gives the derivative: the product with 1 is exact.</summary>
        internal static ReadOnlySpan<double> DoubleOnes(int length) => new ReadOnlySpan<double>(Doubles, 0, length);

        /// <summary>The elements of as many rows of the given length as make about a block, at least one.</summary>
        internal static int OfRows(int rowLength)
        {
            return rowLength == 0 ? Length : Math.Max(1, Length / rowLength) * rowLength;
        }

        /// <summary>sum = x + bias for a block of rows that starts at the given element of the whole.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void AddBias(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, int start, Span<float> sum)
        {
            for (int done = 0, length; done < x.Length; done += length)
            {
                int column = (start + done) % bias.Length;
                length = Math.Min(bias.Length - column, x.Length - done);
                Add(x.Slice(done, length), bias.Slice(column, length), sum.Slice(done, length));
            }
        }

        /// <summary>sum = x + bias for a block of rows that starts at the given element of the whole.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void AddBias(ReadOnlySpan<double> x, ReadOnlySpan<double> bias, int start, Span<double> sum)
        {
            for (int done = 0, length; done < x.Length; done += length)
            {
                int column = (start + done) % bias.Length;
                length = Math.Min(bias.Length - column, x.Length - done);
                Add(x.Slice(done, length), bias.Slice(column, length), sum.Slice(done, length));
            }
        }

        /// <summary>Adds the rows of a block, which starts at the given element of the whole, to the sum over the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void AddRows(ReadOnlySpan<float> rows, int start, Span<float> sum)
        {
            for (int done = 0, length; done < rows.Length; done += length)
            {
                int column = (start + done) % sum.Length;
                length = Math.Min(sum.Length - column, rows.Length - done);
                Add(sum.Slice(column, length), rows.Slice(done, length), sum.Slice(column, length));
            }
        }

        /// <summary>Adds the rows of a block, which starts at the given element of the whole, to the sum over the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void AddRows(ReadOnlySpan<double> rows, int start, Span<double> sum)
        {
            for (int done = 0, length; done < rows.Length; done += length)
            {
                int column = (start + done) % sum.Length;
                length = Math.Min(sum.Length - column, rows.Length - done);
                Add(sum.Slice(column, length), rows.Slice(done, length), sum.Slice(column, length));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Add(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> sum)
        {
            int i = 0;
#if NET8_0_OR_GREATER
            ref float firstA = ref MemoryMarshal.GetReference(a), firstB = ref MemoryMarshal.GetReference(b), firstSum = ref MemoryMarshal.GetReference(sum);
            if (VectorWidth.Has512)
            {
                for (; i <= a.Length - 16; i += 16)
                {
                    Avx512F.Add(Vector512.LoadUnsafe(ref firstA, (nuint)i), Vector512.LoadUnsafe(ref firstB, (nuint)i)).StoreUnsafe(ref firstSum, (nuint)i);
                }
            }

            if (VectorWidth.Has256)
            {
                for (; i <= a.Length - 8; i += 8)
                {
                    Avx.Add(Vector256.LoadUnsafe(ref firstA, (nuint)i), Vector256.LoadUnsafe(ref firstB, (nuint)i)).StoreUnsafe(ref firstSum, (nuint)i);
                }
            }

            for (; i <= a.Length - 4; i += 4)
            {
                (Vector128.LoadUnsafe(ref firstA, (nuint)i) + Vector128.LoadUnsafe(ref firstB, (nuint)i)).StoreUnsafe(ref firstSum, (nuint)i);
            }

#endif
            for (; i < a.Length; i++) { sum[i] = a[i] + b[i]; }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Add(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> sum)
        {
            int i = 0;
#if NET8_0_OR_GREATER
            ref double firstA = ref MemoryMarshal.GetReference(a), firstB = ref MemoryMarshal.GetReference(b), firstSum = ref MemoryMarshal.GetReference(sum);
            if (VectorWidth.Has512)
            {
                for (; i <= a.Length - 8; i += 8)
                {
                    Avx512F.Add(Vector512.LoadUnsafe(ref firstA, (nuint)i), Vector512.LoadUnsafe(ref firstB, (nuint)i)).StoreUnsafe(ref firstSum, (nuint)i);
                }
            }

            if (VectorWidth.Has256)
            {
                for (; i <= a.Length - 4; i += 4)
                {
                    Avx.Add(Vector256.LoadUnsafe(ref firstA, (nuint)i), Vector256.LoadUnsafe(ref firstB, (nuint)i)).StoreUnsafe(ref firstSum, (nuint)i);
                }
            }

            for (; i <= a.Length - 2; i += 2)
            {
                (Vector128.LoadUnsafe(ref firstA, (nuint)i) + Vector128.LoadUnsafe(ref firstB, (nuint)i)).StoreUnsafe(ref firstSum, (nuint)i);
            }

#endif
            for (; i < a.Length; i++) { sum[i] = a[i] + b[i]; }
        }

        private static float[] Filled(float value)
        {
            float[] block = new float[Length];
            block.AsSpan().Fill(value);
            return block;
        }

        private static double[] Filled(double value)
        {
            double[] block = new double[Length];
            block.AsSpan().Fill(value);
            return block;
        }
    }
}
