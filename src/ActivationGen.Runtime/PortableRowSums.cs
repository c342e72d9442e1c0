namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>Sums over a row in double, in the order of the vectorised ones: element i goes to lane i mod 16.</summary>
    internal static class PortableRowSums
    {
        /// <summary>The length of the array of lanes.</summary>
        internal const int Lanes = 16;

        /// <summary>Adds the terms to the lanes.</summary>
        internal static void Add(ReadOnlySpan<float> terms, Span<double> lanes)
        {
            for (int i = 0; i < terms.Length; i++) { lanes[i % Lanes] += terms[i]; }
        }

        /// <summary>Adds the terms to the lanes.</summary>
        internal static void Add(ReadOnlySpan<double> terms, Span<double> lanes)
        {
            for (int i = 0; i < terms.Length; i++) { lanes[i % Lanes] += terms[i]; }
        }

        /// <summary>The sum of the lanes, halving their number four times.</summary>
        internal static double Total(ReadOnlySpan<double> lanes)
        {
            double[] sums = lanes.ToArray();
            for (int half = Lanes / 2; half > 0; half /= 2)
            {
                for (int i = 0; i < half; i++) { sums[i] += sums[i + half]; }
            }

            return sums[0];
        }
    }
}
