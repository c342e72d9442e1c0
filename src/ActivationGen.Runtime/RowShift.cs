namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;

    /// <summary>
    /// How the exponentials of a row are kept from overflowing without a rounding error that e^ would magnify. A maximum that is large, or far below 0, is
    /// subtracted: every element that counts is within a factor of 2 of it, so that the difference is exact. Otherwise nothing is subtracted, and the terms
    /// are divided by the power of two nearest to e^maximum instead.
    /// </summary>
    internal static partial class RowShift
    {
        /// <summary>The exponent of the factor that all terms have, so that the smallest of them are normal numbers.</summary>
        private const int Headroom = 64;

        internal const double TwoTo64 = 18446744073709551616.0;

        internal const double Ln2High = 0.6931471805598903, Ln2Low = 5.497923018708371e-14;

        private const int SingleBias = 127 + Headroom, DoubleBias = 1023 + Headroom;

        private const float SingleMagic = 12582912 + SingleBias;

        private const double DoubleMagic = 6755399441055744.0 + DoubleBias;

        private const double Log2E = 1.4426950408889634;

        /// <summary>
        /// What is subtracted, the smallest argument that counts, and the constant that rounds to multiples of ln 2. The smallest argument is the multiple of
        /// ln 2 whose power of two has no exponent left, so that it is 0 and the term, too: a term of nearly nothing would make a subnormal output, for which
        /// processors take as long as for a row of a hundred elements. A row waits for this, hence no conversion and no rounding instruction; that the multiple
        /// may be the second nearest changes no output.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Of(float maximum, double factor, out float shift, out float lowest, out float rounding)
        {
            const float Integers = 12582912;
            float scaled = maximum * (float)factor;
            float multiple = ((maximum * (float)(factor * Log2E)) + Integers) - Integers;

            // From -104 to 208.
            if (Math.Abs(scaled - 52) < 156)
            {
                shift = 0;
                lowest = (multiple - SingleBias) * (float)Ln2High;
                rounding = SingleMagic - multiple;
            }
            else
            {
                shift = maximum;
                lowest = -SingleBias * (float)Ln2High;
                rounding = SingleMagic;
            }
        }

        /// <inheritdoc cref="Of(float, double, out float, out float, out float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Of(double maximum, double factor, out double shift, out double lowest, out double rounding)
        {
            const double Integers = 6755399441055744;
            double scaled = maximum * factor;
            double multiple = ((maximum * (factor * Log2E)) + Integers) - Integers;

            // From -746 to 1492.
            if (Math.Abs(scaled - 373) < 1119)
            {
                shift = 0;
                lowest = (multiple - DoubleBias) * Ln2High;
                rounding = DoubleMagic - multiple;
            }
            else
            {
                shift = maximum;
                lowest = -DoubleBias * Ln2High;
                rounding = DoubleMagic;
            }
        }

        /// <summary>1 / temperature as a number and what it lacks to that.</summary>
        internal static void Reciprocal(float temperature, out float factor, out float factorLow)
        {
            double reciprocal = 1.0 / temperature;
            factor = (float)reciprocal;
            factorLow = (float)(reciprocal - factor);
        }

        /// <inheritdoc cref="Reciprocal(float, out float, out float)"/>
        internal static void Reciprocal(double temperature, out double factor, out double factorLow)
        {
            factor = 1 / temperature;

            // What factor * temperature lacks to 1, by Veltkamp's split and Dekker's product: exact without a fused multiply-add.
            double factorHigh = High(factor), temperatureHigh = High(temperature), product = factor * temperature;
            double lost = (factorHigh * temperatureHigh) - product;
            lost += factorHigh * (temperature - temperatureHigh);
            lost += (factor - factorHigh) * temperatureHigh;
            lost += (factor - factorHigh) * (temperature - temperatureHigh);
            factorLow = (1 - product - lost) * factor;
        }

        private static double High(double x)
        {
            double split = 134217729 * x;
            return split - (split - x);
        }

        /// <summary>The multiple of ln 2 that goes away with the maximum.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Multiple(float rounding)
        {
            return SingleMagic - rounding;
        }

        /// <inheritdoc cref="Multiple(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Multiple(double rounding)
        {
            return DoubleMagic - rounding;
        }
    }
}
