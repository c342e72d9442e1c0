namespace ActivationGen.Runtime
{
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <summary>The widths whose code may run here. All of them give the same bits; the widest is taken. The JIT knows the answers while it compiles.</summary>
    internal static class VectorWidth
    {
        /// <summary>AVX-512, unless the processor is slower with it: then Vector512 says that it is not accelerated.</summary>
        internal static bool Has512
        {
            get { return Vector512.IsHardwareAccelerated && Avx512F.IsSupported && Avx512DQ.IsSupported; }
        }

        /// <summary>AVX2 with fused multiply-add.</summary>
        internal static bool Has256
        {
            get { return Avx2.IsSupported && Fma.IsSupported; }
        }

        /// <summary>SSE, ARM's AdvSimd, or WebAssembly's vectors.</summary>
        internal static bool Has128
        {
            get { return Vector128.IsHardwareAccelerated; }
        }
    }
}
