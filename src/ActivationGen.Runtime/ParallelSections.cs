namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Threading.Tasks;

    /// <summary>Work on sections of the elements, on several threads where that pays. The sections depend on lengths alone, never on the threads.</summary>
    internal static class ParallelSections
    {
        /// <summary>The elements of a section: two microseconds of a copy and twelve of gelu, many times what it costs to hand them out, and small enough to share evenly.</summary>
        internal const int Length = 1 << 15;

        /// <summary>
        /// Up to so many elements one thread is left to do all. To wake another one takes some ten microseconds: measured on two cores, two threads overtake one
        /// at 65,536 elements of gelu and at 160,000 of relu.
        /// </summary>
        internal const int Alone = 1 << 17;

        /// <summary>The length of sections that are whole units, such as rows, of so many elements each.</summary>
        internal static int Of(int unit)
        {
            return unit == 0 ? Length : Math.Max(1, Length / unit) * unit;
        }

        /// <summary>The elements of a matrix of so many rows, which stay together.</summary>
        internal static int Matrix(int rowLength, int rows)
        {
            // More than there can be: then there are none at all.
            return (int)Math.Min(int.MaxValue, (long)rowLength * rows);
        }

        /// <summary>Calls the body with start and length of each section; the last one may be shorter. Cancellation is looked at before each section.</summary>
        internal static void For(int elements, int section, ParallelOptions options, Action<int, int> body)
        {
            options = options ?? new ParallelOptions();
            int sections = (int)(((long)elements + section - 1) / section);
            if (elements > Alone && sections > 1)
            {
                Parallel.For(0, sections, options, index => body(index * section, Math.Min(section, elements - (index * section))));
                return;
            }

            options.CancellationToken.ThrowIfCancellationRequested();
            for (int index = 0; index < sections; index++)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                body(index * section, Math.Min(section, elements - (index * section)));
            }
        }
    }
}
