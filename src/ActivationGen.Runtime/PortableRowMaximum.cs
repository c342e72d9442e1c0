namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>The largest element of a row, NaN apart, on targets without vector types.</summary>
    internal static class PortableRowMaximum
    {
        /// <summary>
        /// The largest element that is not NaN; NaN where there is none above -infinity, since such a row has no distribution (libraries agree on NaN).
        /// </summary>
        internal static float Of(ReadOnlySpan<float> row)
        {
            float maximum = float.NegativeInfinity;
            foreach (float x in row) { maximum = x > maximum ? x : maximum; }

            return float.IsNegativeInfinity(maximum) ? float.NaN : maximum;
        }

        /// <inheritdoc cref="Of(ReadOnlySpan{float})"/>
        internal static double Of(ReadOnlySpan<double> row)
        {
            double maximum = double.NegativeInfinity;
            foreach (double x in row) { maximum = x > maximum ? x : maximum; }

            return double.IsNegativeInfinity(maximum) ? double.NaN : maximum;
        }
    }
}
