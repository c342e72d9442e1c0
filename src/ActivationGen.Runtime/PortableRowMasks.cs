namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>Rows of which a mask hides elements.</summary>
    internal static class PortableRowMasks
    {
        /// <summary>y = x, with -infinity for what the mask hides.</summary>
        internal static void Apply(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask, Span<float> y)
        {
            for (int i = 0; i < x.Length; i++) { y[i] = mask[i] ? x[i] : float.NegativeInfinity; }
        }

        /// <summary>y = x, with -infinity for what the mask hides.</summary>
        internal static void Apply(ReadOnlySpan<double> x, ReadOnlySpan<bool> mask, Span<double> y)
        {
            for (int i = 0; i < x.Length; i++) { y[i] = mask[i] ? x[i] : double.NegativeInfinity; }
        }
    }
}
