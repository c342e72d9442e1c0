namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>
    /// Sections of rows whose sums over the rows are summed up by themselves and added in order: with any number of threads, and on one, so that the bits are the
    /// same. Long sums gain digits by it, too.
    /// </summary>
    internal static class RowSections
    {
        /// <summary>At least so many rows make a section, so that to store its sums costs little.</summary>
        private const int Rows = 32;

        private const int Elements = 1 << 16;

        /// <summary>The elements of a section of rows of the given length.</summary>
        internal static int Length(int rowLength)
        {
            return rowLength == 0 ? Elements : (int)Math.Min(int.MaxValue / rowLength, Math.Max(Rows, Elements / rowLength)) * rowLength;
        }

        /// <summary>The number of sections.</summary>
        internal static int Count(int elements, int section)
        {
            return (int)(((long)elements + section - 1) / section);
        }
    }
}
