namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;

    /// <summary>
    /// How the exponentials of a row are kept from overflowing without a rounding error that e^ would magnify. A maximum that is large, or far below 0, is
    /// subtracted: every element that counts is within a factor of 2 of it, so that the difference is exact. Otherwise nothing is subtracted, and the terms
    /// are divided by the power of two nearest to e^maximum instead.
    /// </summary>
    internal static class RowShift
    {
        /// <summary>The exponent of the factor that all terms have, so that the smallest of them are normal numbers.</summary>
        private const int Headroom = 64;

        private const double TwoTo64 = 18446744073709551616.0;

        private const float SingleMagic = 12582912 + 127 + Headroom;

        private const double DoubleMagic = 6755399441055744.0 + 1023 + Headroom;

        private const double Log2E = 1.4426950408889634, Ln2High = 0.6931471805598903, Ln2Low = 5.497923018708371e-14;

        /// <summary>What is subtracted, the smallest argument that counts, and the constant that rounds to multiples of ln 2.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Of(float maximum, double factor, out float shift, out float lowest, out float rounding)
        {
            const double FarthestTerm = 120;
            double scaled = maximum * factor;
            bool isSmall = scaled > -104 && scaled < 208;
            shift = isSmall ? 0 : maximum;
            lowest = isSmall ? (float)(scaled - FarthestTerm) : -(float)FarthestTerm;
            rounding = isSmall ? SingleMagic - (float)Math.Round(scaled * Log2E) : SingleMagic;
        }

        /// <inheritdoc cref="Of(float, double, out float, out float, out float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Of(double maximum, double factor, out double shift, out double lowest, out double rounding)
        {
            const double FarthestTerm = 751;
            double scaled = maximum * factor;
            bool isSmall = scaled > -746 && scaled < 1492;
            shift = isSmall ? 0 : maximum;
            lowest = isSmall ? scaled - FarthestTerm : -FarthestTerm;
            rounding = isSmall ? DoubleMagic - Math.Round(scaled * Log2E) : DoubleMagic;
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

        /// <summary>The term of an element that is the maximum, where the factor is 1.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double TermOfMaximum(float maximum, float shift, float rounding)
        {
            return shift != 0 ? TwoTo64 : Exp(maximum, SingleMagic - rounding);
        }

        /// <inheritdoc cref="TermOfMaximum(float, float, float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double TermOfMaximum(double maximum, double shift, double rounding)
        {
            return shift != 0 ? TwoTo64 : Exp(maximum, DoubleMagic - rounding);
        }

        /// <summary>
        /// log(ties) + log(1 + rest): the logarithm of the sum of e^(x - maximum), exact relatively also where one element outweighs all others. Here, inlined,
        /// because a call in a loop over rows would cost it its registers.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double LogSum(double ties, double rest)
        {
            // So little is what elements of -infinity leave.
            rest = rest < 1e-320 ? 0 : rest;

            // What the sum lost in rounding is all there is of a small rest.
            double sum = 1 + rest, lost = rest - (sum - 1);
            double result = Log(sum) + (lost / sum);
            return ties > 1 ? result + Log(ties) : result;
        }

        /// <summary>e^(maximum - multiple * ln 2) * 2^64 by Taylor's series; the exponent is at most ln 2 / 2.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static double Exp(double maximum, double multiple)
        {
            double r = maximum - (multiple * Ln2High) - (multiple * Ln2Low), square = r * r;
            double even = (((((((square / 479001600) + (1.0 / 3628800)) * square) + (1.0 / 40320)) * square) + (1.0 / 720)) * square) + (1.0 / 24);
            double odd = (((((((square / 6227020800) + (1.0 / 39916800)) * square) + (1.0 / 362880)) * square) + (1.0 / 5040)) * square) + (1.0 / 120);
            return (1 + (r + (square * (0.5 + (r / 6) + (square * (even + (r * odd))))))) * TwoTo64;
        }

        /// <summary>log(x) for a normal x above 0: 2 artanh((m - 1) / (m + 1)) for a mantissa m around 1, and a multiple of ln 2.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static double Log(double x)
        {
            const long SquareRootOfHalf = 0x3FE6A09E667F3BCD;
            unchecked
            {
                long bits = BitConverter.DoubleToInt64Bits(x), exponent = (bits - SquareRootOfHalf) >> 52;
                double mantissa = BitConverter.Int64BitsToDouble(bits - (exponent << 52));
                double s = (mantissa - 1) / (mantissa + 1), square = s * s, fourth = square * square;
                double even = ((((((((1.0 / 21) * fourth) + (1.0 / 17)) * fourth) + (1.0 / 13)) * fourth) + (1.0 / 9)) * fourth) + (1.0 / 5);
                double odd = ((((((((1.0 / 23) * fourth) + (1.0 / 19)) * fourth) + (1.0 / 15)) * fourth) + (1.0 / 11)) * fourth) + (1.0 / 7);
                double tail = square * ((1.0 / 3) + (square * (even + (square * odd))));

                // NaN has no exponent to speak of: x - x keeps it.
                return (exponent * Ln2High) + ((exponent * Ln2Low) + (2 * (s + (s * tail)))) + (x - x);
            }
        }
    }
}
