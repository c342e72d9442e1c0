namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <summary>Rows of which a mask hides elements.</summary>
    internal static class RowMasks
    {
        /// <summary>y = x, with -infinity for what the mask hides.</summary>
        internal static void Apply(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask, Span<float> y)
        {
            int whole = VectorWidth.Has256 ? x.Length - (x.Length % 8) : 0;
            if (whole > 0)
            {
                ref byte firstMask = ref Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(mask));
                Apply256(ref MemoryMarshal.GetReference(x), ref firstMask, ref MemoryMarshal.GetReference(y), whole);
            }

            for (int i = whole; i < x.Length; i++) { y[i] = mask[i] ? x[i] : float.NegativeInfinity; }
        }

        /// <summary>y = x, with -infinity for what the mask hides.</summary>
        internal static void Apply(ReadOnlySpan<double> x, ReadOnlySpan<bool> mask, Span<double> y)
        {
            for (int i = 0; i < x.Length; i++) { y[i] = mask[i] ? x[i] : double.NegativeInfinity; }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static void Apply256(ref float firstX, ref byte firstMask, ref float firstY, int length)
        {
            Vector256<float> hidden = Vector256.Create(float.NegativeInfinity);
            for (int i = 0; i < length; i += 8)
            {
                long bytes = Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref firstMask, i));
                Vector256<int> isHidden = Avx2.CompareEqual(Avx2.ConvertToVector256Int32(Vector128.CreateScalar(bytes).AsByte()), Vector256<int>.Zero);
                Avx.BlendVariable(Vector256.LoadUnsafe(ref firstX, (nuint)i), hidden, isHidden.AsSingle()).StoreUnsafe(ref firstY, (nuint)i);
            }
        }
    }
}
