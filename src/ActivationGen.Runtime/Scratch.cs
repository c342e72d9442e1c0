namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Buffers;

    /// <summary>
    /// Memory for results on the way to others. What comes from the stack is cleared first, which takes as long for a thousand floats as their exponentials do; so
    /// only little is taken there, and the rest from the shared pool, which keeps its arrays.
    /// </summary>
    internal static class Scratch
    {
        private const int MostOnStack = 64;

        /// <summary>How many of so many elements are to be taken from the stack: all, or none.</summary>
        internal static int OnStack(int length)
        {
            return length <= MostOnStack ? length : 0;
        }

        /// <summary>So many elements, of any value: those of the stack, or an array that is to be given back by <see cref="Return{T}"/>.</summary>
        internal static Span<T> Take<T>(int length, Span<T> onStack, out T[] rented)
        {
            rented = length <= MostOnStack ? Array.Empty<T>() : ArrayPool<T>.Shared.Rent(length);
            return length <= MostOnStack ? onStack : rented.AsSpan(0, length);
        }

        /// <summary>Gives the array back; the empty one of the stack's memory may be given, too.</summary>
        internal static void Return<T>(T[] rented)
        {
            if (rented.Length > 0) { ArrayPool<T>.Shared.Return(rented); }
        }
    }
}
