namespace ActivationGen.Runtime
{
    using global::System;

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
        internal static void Add(ReadOnlySpan<float> terms, Span<double> sums)
        {
            for (int i = 0; i < terms.Length; i++) { sums[i] += terms[i]; }
        }

        /// <summary>Adds a block of terms.</summary>
        internal static void Add(ReadOnlySpan<double> terms, Span<double> sums)
        {
            Span<double> lost = sums.Slice(sums.Length / 2);
            for (int i = 0; i < terms.Length; i++) { Add(terms[i], ref sums[i], ref lost[i]); }
        }

        /// <summary>The sum over all elements of all blocks.</summary>
        internal static float SingleTotal(ReadOnlySpan<double> sums)
        {
            double total = 0;
            foreach (double sum in sums) { total += sum; }

            return (float)total;
        }

        /// <summary>The sum over all elements of all blocks.</summary>
        internal static double DoubleTotal(ReadOnlySpan<double> sums)
        {
            double total = 0, lost = 0;
            foreach (double part in sums) { Add(part, ref total, ref lost); }

            return Round(total, lost);
        }

        /// <summary>The sum of each channel, whose elements lie as far from each other as there are totals.</summary>
        internal static void CopyTotals(ReadOnlySpan<double> sums, Span<float> totals)
        {
            for (int channel = 0; channel < totals.Length; channel++)
            {
                double total = 0;
                for (int i = channel; i < sums.Length; i += totals.Length) { total += sums[i]; }

                totals[channel] = (float)total;
            }
        }

        /// <summary>The sum of each channel, whose elements lie as far from each other as there are totals.</summary>
        internal static void CopyTotals(ReadOnlySpan<double> sums, Span<double> totals)
        {
            int block = sums.Length / 2;
            for (int channel = 0; channel < totals.Length; channel++)
            {
                double total = 0, lost = 0;
                for (int i = channel; i < block; i += totals.Length)
                {
                    Add(sums[i], ref total, ref lost);
                    Add(sums[block + i], ref total, ref lost);
                }

                totals[channel] = Round(total, lost);
            }
        }

        private static void Add(double term, ref double sum, ref double lost)
        {
            double before = sum;
            sum = before + term;
            double added = sum - before;
            lost += (before - (sum - added)) + (term - added);
        }

        /// <summary>What was rounded off from an infinite or undefined sum is no number and says nothing.</summary>
        private static double Round(double total, double lost)
        {
            return double.IsNaN(lost) ? total : total + lost;
        }
    }
}
