namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>
    /// What is known of some rows of exponentials, a column of numbers for each fact, so that the logarithms of the sums are taken of several rows at once: for short
    /// rows they would cost more than the exponentials themselves.
    /// </summary>
    internal static partial class RowLogSums
    {
        /// <summary>The rows that are worked on at once, at most.</summary>
        internal const int Rows = 32;

        /// <summary>The numbers kept of those rows.</summary>
        internal const int Length = 5 * Rows;

        private const int RestColumn = Rows, DifferenceColumn = 2 * Rows, MultipleColumn = 3 * Rows, MaximumColumn = 4 * Rows;

        /// <summary>The elements that stay in the first-level cache between two passes over them.</summary>
        private const int ElementsOfBlock = 4096;

        /// <summary>How many rows of that length are worked on at once.</summary>
        internal static int RowsOfBlock(int rowLength)
        {
            return Math.Max(1, Math.Min(Rows, ElementsOfBlock / rowLength));
        }

        /// <summary>The sums of all terms of the first rows; where the logarithms have been taken, those.</summary>
        internal static Span<double> Sums(Span<double> rows, int count)
        {
            return rows.Slice(0, count);
        }

        /// <summary>The sums of the terms that are not the maximum's.</summary>
        internal static ReadOnlySpan<double> Rests(Span<double> rows, int count)
        {
            return rows.Slice(RestColumn, count);
        }

        /// <summary>By how much the maxima exceed what was subtracted from all elements of a row.</summary>
        internal static ReadOnlySpan<double> Differences(Span<double> rows, int count)
        {
            return rows.Slice(DifferenceColumn, count);
        }

        /// <summary>The multiples of ln 2 that the terms lack.</summary>
        internal static ReadOnlySpan<double> Multiples(Span<double> rows, int count)
        {
            return rows.Slice(MultipleColumn, count);
        }

        /// <summary>Keeps what is known of a row.</summary>
        internal static void Keep(Span<double> rows, int row, double maximum, double difference, double multiple, double sum, double rest)
        {
            rows[row] = sum;
            rows[row + RestColumn] = rest;
            rows[row + DifferenceColumn] = difference;
            rows[row + MultipleColumn] = multiple;
            rows[row + MaximumColumn] = maximum;
        }

        /// <summary>The maximum of a row.</summary>
        internal static double Maximum(ReadOnlySpan<double> rows, int row)
        {
            return rows[row + MaximumColumn];
        }

        /// <summary>log(sum of e^(x - maximum)) of a row, once it has been taken.</summary>
        internal static double LogSum(ReadOnlySpan<double> rows, int row)
        {
            return rows[row];
        }
    }
}
