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
    /// The sums of a parameter's gradient, one for each element of a block: its terms are added in double in the order of the blocks, and what belongs to one
    /// channel is added up at the end, so that neither the width of vectors nor the number of threads has a say in the bits.
    /// </summary>
    /// <remarks>
    /// Terms of doubles carry the rounding of each addition along (Knuth's exact sum of two; Neumaier 1974), in the second half of the sums: their total is right to
    /// the last bits even of a long batch.
    /// </remarks>
    internal static class ChannelSums
    {
        /// <summary>The length of the sums over blocks of floats.</summary>
        internal static int SingleLength(int block)
        {
            return block;
        }

        /// <summary>The length of the sums over blocks of doubles: each with what was rounded off.</summary>
        internal static int DoubleLength(int block)
        {
            return 2 * block;
        }

        /// <summary>Adds a block of terms.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void Add(ReadOnlySpan<float> terms, Span<double> sums)
        {
            int i = 0;
#if NET8_0_OR_GREATER
            ref float firstTerm = ref MemoryMarshal.GetReference(terms);
            ref double firstSum = ref MemoryMarshal.GetReference(sums);
            if (VectorWidth.Has512)
            {
                for (; i <= terms.Length - 8; i += 8)
                {
                    Vector512<double> wide = Avx512F.ConvertToVector512Double(Vector256.LoadUnsafe(ref firstTerm, (nuint)i));
                    Avx512F.Add(Vector512.LoadUnsafe(ref firstSum, (nuint)i), wide).StoreUnsafe(ref firstSum, (nuint)i);
                }
            }

            if (VectorWidth.Has256)
            {
                for (; i <= terms.Length - 4; i += 4)
                {
                    Vector256<double> wide = Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref firstTerm, (nuint)i));
                    Avx.Add(Vector256.LoadUnsafe(ref firstSum, (nuint)i), wide).StoreUnsafe(ref firstSum, (nuint)i);
                }
            }

#endif
            for (; i < terms.Length; i++) { sums[i] += terms[i]; }
        }

        /// <summary>Adds a block of terms.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        internal static void Add(ReadOnlySpan<double> terms, Span<double> sums)
        {
            Span<double> lost = sums.Slice(sums.Length / 2);
            int i = 0;
#if NET8_0_OR_GREATER
            ref double firstTerm = ref MemoryMarshal.GetReference(terms), firstSum = ref MemoryMarshal.GetReference(sums), firstLost = ref MemoryMarshal.GetReference(lost);
            if (VectorWidth.Has256)
            {
                for (; i <= terms.Length - 4; i += 4)
                {
                    Vector256<double> term = Vector256.LoadUnsafe(ref firstTerm, (nuint)i), before = Vector256.LoadUnsafe(ref firstSum, (nuint)i);
                    Vector256<double> sum = Avx.Add(before, term), added = Avx.Subtract(sum, before);
                    Vector256<double> off = Avx.Add(Avx.Subtract(before, Avx.Subtract(sum, added)), Avx.Subtract(term, added));
                    sum.StoreUnsafe(ref firstSum, (nuint)i);
                    Avx.Add(Vector256.LoadUnsafe(ref firstLost, (nuint)i), off).StoreUnsafe(ref firstLost, (nuint)i);
                }
            }

#endif
            for (; i < terms.Length; i++) { Add(terms[i], ref sums[i], ref lost[i]); }
        }

        /// <summary>The totals of a section: of each channel, whose elements lie as far from each other as there are channels.</summary>
        internal static void SingleTotals(ReadOnlySpan<double> sums, Span<double> totals)
        {
            for (int channel = 0; channel < totals.Length; channel++)
            {
                double total = 0;
                for (int i = channel; i < sums.Length; i += totals.Length) { total += sums[i]; }

                totals[channel] = total;
            }
        }

        /// <summary>The totals of a section: of each channel, whose elements lie as far from each other as there are channels; each with what was rounded off.</summary>
        internal static void DoubleTotals(ReadOnlySpan<double> sums, Span<double> totals)
        {
            int block = sums.Length / 2, channels = totals.Length / 2;
            for (int channel = 0; channel < channels; channel++)
            {
                double total = 0, lost = 0;
                for (int i = channel; i < block; i += channels)
                {
                    Add(sums[i], ref total, ref lost);
                    Add(sums[block + i], ref total, ref lost);
                }

                totals[2 * channel] = total;
                totals[(2 * channel) + 1] = lost;
            }
        }

        /// <summary>Adds the totals of sections, one section after the other, to those of all.</summary>
        internal static void AddSingleSections(ReadOnlySpan<double> sections, Span<double> totals)
        {
            for (int start = 0; start < sections.Length; start += totals.Length)
            {
                for (int i = 0; i < totals.Length; i++) { totals[i] += sections[start + i]; }
            }
        }

        /// <summary>Adds the totals of sections, one section after the other, to those of all.</summary>
        internal static void AddDoubleSections(ReadOnlySpan<double> sections, Span<double> totals)
        {
            for (int start = 0; start < sections.Length; start += totals.Length)
            {
                for (int i = 0; i < totals.Length; i += 2)
                {
                    Add(sections[start + i], ref totals[i], ref totals[i + 1]);
                    Add(sections[start + i + 1], ref totals[i], ref totals[i + 1]);
                }
            }
        }

        /// <summary>The totals, rounded once.</summary>
        internal static void Round(ReadOnlySpan<double> totals, Span<float> rounded)
        {
            for (int i = 0; i < rounded.Length; i++) { rounded[i] = RoundSingle(totals.Slice(i)); }
        }

        /// <summary>The totals, rounded once.</summary>
        internal static void Round(ReadOnlySpan<double> totals, Span<double> rounded)
        {
            for (int i = 0; i < rounded.Length; i++) { rounded[i] = RoundDouble(totals.Slice(2 * i)); }
        }

        /// <summary>The first total, rounded once.</summary>
        internal static float RoundSingle(ReadOnlySpan<double> totals)
        {
            return (float)totals[0];
        }

        /// <summary>The first total, rounded once. What was rounded off from an infinite or undefined sum is no number and says nothing.</summary>
        internal static double RoundDouble(ReadOnlySpan<double> totals)
        {
            return double.IsNaN(totals[1]) ? totals[0] : totals[0] + totals[1];
        }

        /// <summary>The sum over all elements of all blocks, where there is one channel and one section.</summary>
        internal static float SingleTotal(ReadOnlySpan<double> sums)
        {
            Span<double> total = stackalloc double[1];
            SingleTotals(sums, total);
            return RoundSingle(total);
        }

        /// <summary>The sum over all elements of all blocks, where there is one channel and one section.</summary>
        internal static double DoubleTotal(ReadOnlySpan<double> sums)
        {
            Span<double> total = stackalloc double[2];
            DoubleTotals(sums, total);
            return RoundDouble(total);
        }

        private static void Add(double term, ref double sum, ref double lost)
        {
            double before = sum;
            sum = before + term;
            double added = sum - before;
            lost += (before - (sum - added)) + (term - added);
        }
    }
}
