namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>
    /// The gradient of a softmax's temperature from that of its inputs: -sum of gradInput * x / temperature. Since the gradients of a row sum to 0, the largest x
    /// may be subtracted from all, or x / temperature be replaced by the logarithm of the output: either way large inputs cost no digits. The terms are summed in
    /// double in the order of the elements, with what each addition rounds off (Neumaier 1974).
    /// </summary>
    internal static class RowTemperatures
    {
        /// <summary>The gradient from the inputs, of which those count that the mask lets through, if there is one. An element without a gradient adds nothing, were it infinite.</summary>
        internal static float FromInputs(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask, int rowLength, ReadOnlySpan<float> gradient, float temperature)
        {
            double sum = 0, lost = 0;
            for (int start = 0; start < x.Length; start += rowLength)
            {
                double maximum = Largest(x.Slice(start, rowLength), mask.Length == 0 ? mask : mask.Slice(start, rowLength));
                for (int i = start; i < start + rowLength; i++)
                {
                    if (gradient[i] != 0 && x[i] != maximum) { Add(gradient[i] * (x[i] - maximum), ref sum, ref lost); }
                }
            }

            return (float)(-(sum + lost) / temperature);
        }

        /// <inheritdoc cref="FromInputs(ReadOnlySpan{float}, ReadOnlySpan{bool}, int, ReadOnlySpan{float}, float)"/>
        internal static double FromInputs(ReadOnlySpan<double> x, ReadOnlySpan<bool> mask, int rowLength, ReadOnlySpan<double> gradient, double temperature)
        {
            double sum = 0, lost = 0;
            for (int start = 0; start < x.Length; start += rowLength)
            {
                double maximum = Largest(x.Slice(start, rowLength), mask.Length == 0 ? mask : mask.Slice(start, rowLength));
                for (int i = start; i < start + rowLength; i++)
                {
                    if (gradient[i] != 0 && x[i] != maximum) { Add(gradient[i] * (x[i] - maximum), ref sum, ref lost); }
                }
            }

            return -(sum + lost) / temperature;
        }

        /// <summary>The gradient from the outputs.</summary>
        internal static float FromOutputs(ReadOnlySpan<float> y, ReadOnlySpan<float> gradient)
        {
            double sum = 0, lost = 0;
            for (int i = 0; i < y.Length; i++)
            {
                if (gradient[i] != 0) { Add(gradient[i] * Math.Log(y[i]), ref sum, ref lost); }
            }

            return (float)-(sum + lost);
        }

        /// <inheritdoc cref="FromOutputs(ReadOnlySpan{float}, ReadOnlySpan{float})"/>
        internal static double FromOutputs(ReadOnlySpan<double> y, ReadOnlySpan<double> gradient)
        {
            double sum = 0, lost = 0;
            for (int i = 0; i < y.Length; i++)
            {
                if (gradient[i] != 0) { Add(gradient[i] * Math.Log(y[i]), ref sum, ref lost); }
            }

            return -(sum + lost);
        }

        /// <summary>The largest element that counts: what a mask hides may be larger, and would cost the others their digits.</summary>
        private static double Largest(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask)
        {
            double largest = double.NegativeInfinity;
            for (int i = 0; i < x.Length; i++)
            {
                if (x[i] > largest && (mask.Length == 0 || mask[i])) { largest = x[i]; }
            }

            return largest;
        }

        private static double Largest(ReadOnlySpan<double> x, ReadOnlySpan<bool> mask)
        {
            double largest = double.NegativeInfinity;
            for (int i = 0; i < x.Length; i++)
            {
                if (x[i] > largest && (mask.Length == 0 || mask[i])) { largest = x[i]; }
            }

            return largest;
        }

        private static void Add(double term, ref double sum, ref double lost)
        {
            double before = sum;
            sum = before + term;
            lost += Math.Abs(before) >= Math.Abs(term) ? before - sum + term : term - sum + before;
        }
    }
}
