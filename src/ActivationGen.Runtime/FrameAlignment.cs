namespace ActivationGen.Runtime
{
    using global::System.Runtime.CompilerServices;

    /// <summary>
    /// For builds without optimisation, where every value of a loop lives in its method's frame on the stack. A frame is aligned to 16 bytes only; a vector in
    /// it that crosses a cache line costs twice, every second one of 256 bits and every one of 512. The caller can move the frame by taking space before it.
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
