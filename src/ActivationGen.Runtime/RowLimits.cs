namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>Rows whose maximum is infinite or NaN, by their limits: no arithmetic leads there.</summary>
    internal static class RowLimits
    {
        /// <summary>
        /// Probabilities where the row's largest element outweighs all others infinitely: those that are equal to it share 1. NaN for a row of -infinity, which
        /// has no distribution (libraries agree), and for one with NaN in it.
        /// </summary>
        /// <param name="x">The row.</param>
        /// <param name="y">The probabilities.</param>
        /// <param name="sign">1, or -1 where the smallest element counts as the largest.</param>
        internal static void Probabilities(ReadOnlySpan<float> x, Span<float> y, int sign)
        {
            float largest = Largest(x, sign, out int count), share = 1f / count;
            for (int i = 0; i < x.Length; i++) { y[i] = count == 0 ? float.NaN : sign * x[i] == largest ? share : 0; }
        }

        /// <inheritdoc cref="Probabilities(ReadOnlySpan{float}, Span{float}, int)"/>
        internal static void Probabilities(ReadOnlySpan<double> x, Span<double> y, int sign)
        {
            double largest = Largest(x, sign, out int count), share = 1.0 / count;
            for (int i = 0; i < x.Length; i++) { y[i] = count == 0 ? double.NaN : sign * x[i] == largest ? share : 0; }
        }

        /// <summary>The same, but 0 for a row of -infinity: a row that is masked altogether attends to nothing.</summary>
        internal static void MaskedProbabilities(ReadOnlySpan<float> x, Span<float> y, int sign)
        {
            if (float.IsNegativeInfinity(LogSumExp(x))) { y.Clear(); }
            else { Probabilities(x, y, sign); }
        }

        /// <inheritdoc cref="MaskedProbabilities(ReadOnlySpan{float}, Span{float}, int)"/>
        internal static void MaskedProbabilities(ReadOnlySpan<double> x, Span<double> y, int sign)
        {
            if (double.IsNegativeInfinity(LogSumExp(x))) { y.Clear(); }
            else { Probabilities(x, y, sign); }
        }

        /// <summary>The logarithms of those probabilities.</summary>
        internal static void LogProbabilities(ReadOnlySpan<float> x, Span<float> y)
        {
            float largest = Largest(x, 1, out int count), share = -(float)Math.Log(count);
            for (int i = 0; i < x.Length; i++) { y[i] = count == 0 ? float.NaN : x[i] == largest ? share : float.NegativeInfinity; }
        }

        /// <inheritdoc cref="LogProbabilities(ReadOnlySpan{float}, Span{float})"/>
        internal static void LogProbabilities(ReadOnlySpan<double> x, Span<double> y)
        {
            double largest = Largest(x, 1, out int count), share = -Math.Log(count);
            for (int i = 0; i < x.Length; i++) { y[i] = count == 0 ? double.NaN : x[i] == largest ? share : double.NegativeInfinity; }
        }

        /// <summary>The log-sum-exp: the largest element itself, infinite as it is; NaN if there is one.</summary>
        internal static float LogSumExp(ReadOnlySpan<float> x)
        {
            float largest = float.NegativeInfinity;
            foreach (float element in x)
            {
                if (float.IsNaN(element)) { return float.NaN; }

                largest = element > largest ? element : largest;
            }

            return largest;
        }

        /// <inheritdoc cref="LogSumExp(ReadOnlySpan{float})"/>
        internal static double LogSumExp(ReadOnlySpan<double> x)
        {
            double largest = double.NegativeInfinity;
            foreach (double element in x)
            {
                if (double.IsNaN(element)) { return double.NaN; }

                largest = element > largest ? element : largest;
            }

            return largest;
        }

        /// <summary>The largest element and how many there are of it: none if a distribution cannot be had.</summary>
        private static float Largest(ReadOnlySpan<float> x, int sign, out int count)
        {
            float largest = float.NegativeInfinity;
            count = 0;
            foreach (float element in x)
            {
                float z = sign * element;
                if (float.IsNaN(z))
                {
                    count = 0;
                    return largest;
                }

                if (z > largest)
                {
                    largest = z;
                    count = 1;
                }
                else if (z == largest && count > 0) { count++; }
            }

            return largest;
        }

        private static double Largest(ReadOnlySpan<double> x, int sign, out int count)
        {
            double largest = double.NegativeInfinity;
            count = 0;
            foreach (double element in x)
            {
                double z = sign * element;
                if (double.IsNaN(z))
                {
                    count = 0;
                    return largest;
                }

                if (z > largest)
                {
                    largest = z;
                    count = 1;
                }
                else if (z == largest && count > 0) { count++; }
            }

            return largest;
        }
    }
}
