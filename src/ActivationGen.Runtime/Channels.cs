namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>Parameters of channels, the last and fastest dimension, laid out along the elements.</summary>
    internal static class Channels
    {
        /// <summary>The length of so many channels repeated as often as a block holds them; 0 if that is less than once.</summary>
        internal static int RepeatedLength(int channels)
        {
            return channels == 0 || channels > Blocks.Length ? 0 : Blocks.Length / channels * channels;
        }

        /// <summary>The values repeated over the block, so that short rows are worked on together; the values themselves if the block is empty.</summary>
        internal static ReadOnlySpan<T> Repeat<T>(ReadOnlySpan<T> values, Span<T> block)
        {
            if (block.Length == 0) { return values; }

            for (int start = 0; start < block.Length; start += values.Length) { values.CopyTo(block.Slice(start)); }

            return block;
        }
    }
}
