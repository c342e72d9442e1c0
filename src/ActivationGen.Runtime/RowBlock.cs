namespace ActivationGen.Runtime
{
    using global::System;
#if NET8_0_OR_GREATER
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
#endif

    /// <summary>
    /// What is known of some rows of exponentials while they are worked on together: a column of numbers for each fact, so that what is needed once a row is computed
    /// of several rows at once. For short rows it would cost more than the exponentials themselves.
    /// </summary>
    internal static partial class RowBlock
    {
        /// <summary>The rows that are worked on at once, at most.</summary>
        internal const int Rows = 32;

        /// <summary>Fewer rows than that are worked on one after the other: to begin a block takes as long as ten rows of ten.</summary>
        internal const int FewRows = 8;

        /// <summary>The columns; lanes and steps take 64 bytes a row.</summary>
        private const int NumberColumn = 1, LaneColumn = 6, StepColumn = 14, RestColumn = 22, DifferenceColumn = 23, MultipleColumn = 24, MaximumColumn = 25, RestLaneColumn = 26, Columns = 34;

        private const int Excess = 7;

        /// <summary>The elements that stay in the first-level cache between two passes over them.</summary>
        private const int ElementsOfBlock = 4096;

        /// <summary>The length of a block whose rows have no logarithms, before it is aligned.</summary>
        internal static int Length(int rows)
        {
            return (RestColumn * LengthOfColumn(rows)) + Excess;
        }

        /// <summary>The length of a block of rows whose logarithms are taken, before it is aligned.</summary>
        internal static int LengthWithRests(int rows)
        {
            return (Columns * LengthOfColumn(rows)) + Excess;
        }

        /// <summary>How many rows of that length are worked on at once.</summary>
        internal static int RowsOfBlock(int rowLength)
        {
            return Math.Max(1, Math.Min(Rows, ElementsOfBlock / rowLength));
        }

        /// <summary>The block from its first address that no vector of 64 bytes crosses a cache line from; the stack is aligned to 16 only.</summary>
        internal static Span<double> Aligned(Span<double> block)
        {
#if NET8_0_OR_GREATER
            long address = Unsafe.ByteOffset(ref Unsafe.NullRef<double>(), ref MemoryMarshal.GetReference(block));
            return block.Slice((int)(-address & 63) / sizeof(double));
#else
            return block;
#endif
        }

        /// <summary>The length of a column of a block without logarithms.</summary>
        internal static int Stride(Span<double> block)
        {
            return block.Length / RestColumn;
        }

        /// <summary>The length of a column of a block with logarithms.</summary>
        internal static int StrideWithRests(Span<double> block)
        {
            return block.Length / Columns;
        }

        /// <summary>Whether a block with logarithms is for rows that are worked on one after the other.</summary>
        internal static bool HasFewRows(Span<double> block)
        {
            return StrideWithRests(block) < FewRows;
        }

        /// <summary>The sums of all terms of the first rows; where the logarithms have been taken, those.</summary>
        internal static Span<double> Sums(Span<double> block, int count)
        {
            return block.Slice(0, count);
        }

        /// <summary>The sums of the terms that are not the maximum's.</summary>
        internal static Span<double> Rests(Span<double> block, int count)
        {
            return block.Slice(RestColumn * StrideWithRests(block), count);
        }

        /// <summary>By how much the maxima exceed what was subtracted from all elements of a row.</summary>
        internal static Span<double> Differences(Span<double> block, int count)
        {
            return block.Slice(DifferenceColumn * StrideWithRests(block), count);
        }

        /// <summary>The multiples of ln 2 that the terms lack.</summary>
        internal static Span<double> Multiples(Span<double> block, int count)
        {
            return block.Slice(MultipleColumn * StrideWithRests(block), count);
        }

        /// <summary>The maxima.</summary>
        internal static Span<double> Maxima(Span<double> block, int count)
        {
            return block.Slice(MaximumColumn * StrideWithRests(block), count);
        }

        /// <summary>Keeps what is known of a row.</summary>
        internal static void Keep(Span<double> block, int row, double maximum, double difference, double multiple, double sum, double rest)
        {
            int stride = StrideWithRests(block);
            block[row] = sum;
            block[row + (RestColumn * stride)] = rest;
            block[row + (DifferenceColumn * stride)] = difference;
            block[row + (MultipleColumn * stride)] = multiple;
            block[row + (MaximumColumn * stride)] = maximum;
        }

        private static int LengthOfColumn(int rows)
        {
            return rows < FewRows ? rows : Math.Min(Rows, (rows + FewRows - 1) / FewRows * FewRows);
        }
    }
}
