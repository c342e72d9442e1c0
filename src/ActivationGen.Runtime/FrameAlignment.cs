namespace ActivationGen.Runtime
{
    using global::System.Runtime.CompilerServices;

    /// <summary>
    /// For loops whose vectors live in their method's frame on the stack: all of them in builds without optimisation, otherwise those that there are no registers for. A frame is aligned
    /// to 16 bytes only; a vector in it that crosses a cache line costs twice, every second one of 256 bits and most of 512, and one that crosses a page makes
    /// the whole loop take twice as long or more. The caller can move the frame by taking space before it.
    /// </summary>
    internal static class FrameAlignment
    {
        /// <summary>By how many bytes the frame of a local must move down for vectors of that size to be aligned.</summary>
        internal static int Excess<T>(ref T vector)
            where T : struct
        {
            return unchecked((int)((long)Unsafe.ByteOffset(ref Unsafe.NullRef<T>(), ref vector) & (Unsafe.SizeOf<T>() - 1)));
        }
    }
}
