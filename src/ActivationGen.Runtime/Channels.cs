namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>What there is one of for each channel (the last and fastest dimension), such as a bias, laid out along the elements: short rows are worked on together.</summary>
    internal static class Channels
    {
        /// <summary>The elements that channels are repeated over: enough steps of the widest loop that one more does not count, and little to fill.</summary>
        private const int Length = 512;

        /// <summary>The floats of a step that most loops take.</summary>
        private const int Step = 32;

        /// <summary>Rows below this leave most of a step of the widest loops unused.</summary>
        private const int ShortRow = 64;

        /// <summary>So many short rows are worth the block that they are worked on in.</summary>
        private const int ManyRows = 24;

        /// <summary>
        /// Whether a loop that starts anew for each row is slower than one over rows put together: the last step of a row overlaps the one before it unless steps fit,
        /// and rows shorter than a step take narrower vectors, or none.
        /// </summary>
        internal static bool AreShort(int channels, int elements)
        {
            return channels < ShortRow
                ? channels > 0 && elements >= ManyRows * channels
                : channels < Length / 2 && channels % Step != 0 && elements >= ManyRows * Length;
        }

        /// <summary>The length of so many channels repeated as often as a block, or an even part of the elements, holds them; 0 if that is less than once.</summary>
        internal static int RepeatedLength(int channels, int elements)
        {
            if (channels == 0 || channels > Length) { return 0; }

            int rows = elements / channels, most = Length / channels, parts = (rows + most - 1) / most;
            return parts == 0 ? 0 : (rows + parts - 1) / parts * channels;
        }

        /// <summary>The values repeated over the block; the values themselves if the block is empty.</summary>
        internal static ReadOnlySpan<T> Repeat<T>(ReadOnlySpan<T> values, Span<T> block)
        {
            if (block.Length == 0) { return values; }

            values.CopyTo(block);
            for (int done = values.Length, length; done < block.Length; done += length)
            {
                length = Math.Min(done, block.Length - done);
                block.Slice(0, length).CopyTo(block.Slice(done));
            }

            return block;
        }

        /// <summary>Adds the sums of repeated channels to those of the channels, half of them to the other half first: in an order that the lengths alone decide.</summary>
        internal static void Fold(Span<float> repeated, Span<float> sums)
        {
            for (int rows = repeated.Length / sums.Length, half; rows > 1; rows -= half)
            {
                half = rows / 2;
                Blocks.AddRows(repeated.Slice((rows - half) * sums.Length, half * sums.Length), 0, repeated);
            }

            Blocks.AddRows(repeated.Slice(0, sums.Length), 0, sums);
        }

        /// <summary>Adds the sums of repeated channels to those of the channels, half of them to the other half first: in an order that the lengths alone decide.</summary>
        internal static void Fold(Span<double> repeated, Span<double> sums)
        {
            for (int rows = repeated.Length / sums.Length, half; rows > 1; rows -= half)
            {
                half = rows / 2;
                Blocks.AddRows(repeated.Slice((rows - half) * sums.Length, half * sums.Length), 0, repeated);
            }

            Blocks.AddRows(repeated.Slice(0, sums.Length), 0, sums);
        }
    }
}
