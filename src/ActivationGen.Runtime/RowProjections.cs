namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>
    /// The sparse relatives of softmax: elements above a threshold, found by Newton's method on the sum of the outputs. That sum is convex and falls with the
    /// threshold, so that the iteration climbs to the root from below and stops where it no longer gets on; there is nothing to sort.
    /// </summary>
    internal static class RowProjections
    {
        /// <summary>y = max(x - t, 0) that sums to 1: Martins and Astudillo, From Softmax to Sparsemax, 2016.</summary>
        internal static void Sparsemax(ReadOnlySpan<float> x, Span<float> y)
        {
            float largest = RowLimits.LogSumExp(x);
            if (float.IsNaN(largest) || float.IsInfinity(largest))
            {
                RowLimits.Probabilities(x, y, 1);
                return;
            }

            // Relative to the largest element, which is above the threshold by 1 at most.
            double threshold = -1;
            while (true)
            {
                double sum = 0;
                int count = 0;
                foreach (float element in x)
                {
                    double z = (double)element - largest;
                    if (z > threshold)
                    {
                        sum += z;
                        count++;
                    }
                }

                double next = (sum - 1) / count;
                if (!(next > threshold)) { break; }

                threshold = next;
            }

            for (int i = 0; i < x.Length; i++) { y[i] = (float)Math.Max((double)x[i] - largest - threshold, 0); }
        }

        /// <summary>y = max(x - t, 0) that sums to 1: Martins and Astudillo, From Softmax to Sparsemax, 2016.</summary>
        internal static void Sparsemax(ReadOnlySpan<double> x, Span<double> y)
        {
            double largest = RowLimits.LogSumExp(x);
            if (double.IsNaN(largest) || double.IsInfinity(largest))
            {
                RowLimits.Probabilities(x, y, 1);
                return;
            }

            // Relative to the largest element, which is above the threshold by 1 at most.
            double threshold = -1;
            while (true)
            {
                double sum = 0;
                int count = 0;
                foreach (double element in x)
                {
                    double z = (double)element - largest;
                    if (z > threshold)
                    {
                        sum += z;
                        count++;
                    }
                }

                double next = (sum - 1) / count;
                if (!(next > threshold)) { break; }

                threshold = next;
            }

            for (int i = 0; i < x.Length; i++) { y[i] = (double)Math.Max((double)x[i] - largest - threshold, 0); }
        }

        /// <summary>gradInput = gradOutput less its mean, over the elements with outputs above 0; elsewhere 0.</summary>
        internal static void SparsemaxBackward(ReadOnlySpan<float> y, ReadOnlySpan<float> gradOutput, Span<float> gradInput)
        {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < y.Length; i++)
            {
                if (y[i] > 0)
                {
                    sum += gradOutput[i];
                    count++;
                }
            }

            // An output that is not above 0 is 0 or NaN, and so is the gradient.
            for (int i = 0; i < y.Length; i++) { gradInput[i] = y[i] > 0 ? (float)(gradOutput[i] - (sum / count)) : y[i]; }
        }

        /// <summary>gradInput = gradOutput less its mean, over the elements with outputs above 0; elsewhere 0.</summary>
        internal static void SparsemaxBackward(ReadOnlySpan<double> y, ReadOnlySpan<double> gradOutput, Span<double> gradInput)
        {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < y.Length; i++)
            {
                if (y[i] > 0)
                {
                    sum += gradOutput[i];
                    count++;
                }
            }

            // An output that is not above 0 is 0 or NaN, and so is the gradient.
            for (int i = 0; i < y.Length; i++) { gradInput[i] = y[i] > 0 ? (double)(gradOutput[i] - (sum / count)) : y[i]; }
        }

        /// <summary>y = max(x / 2 - t, 0)^2 that sums to 1: Peters, Niculae and Martins, Sparse Sequence-to-Sequence Models, 2019.</summary>
        internal static void Entmax15(ReadOnlySpan<float> x, Span<float> y)
        {
            float largest = RowLimits.LogSumExp(x);
            if (float.IsNaN(largest) || float.IsInfinity(largest))
            {
                RowLimits.Probabilities(x, y, 1);
                return;
            }

            double threshold = -1;
            while (true)
            {
                double sum = 0, squares = 0;
                foreach (float element in x)
                {
                    double z = (((double)element - largest) / 2) - threshold;
                    if (z > 0)
                    {
                        sum += z;
                        squares += z * z;
                    }
                }

                double next = threshold + ((squares - 1) / (2 * sum));
                if (!(next > threshold)) { break; }

                threshold = next;
            }

            for (int i = 0; i < x.Length; i++)
            {
                double root = Math.Max((((double)x[i] - largest) / 2) - threshold, 0);
                y[i] = (float)(root * root);
            }
        }

        /// <summary>y = max(x / 2 - t, 0)^2 that sums to 1: Peters, Niculae and Martins, Sparse Sequence-to-Sequence Models, 2019.</summary>
        internal static void Entmax15(ReadOnlySpan<double> x, Span<double> y)
        {
            double largest = RowLimits.LogSumExp(x);
            if (double.IsNaN(largest) || double.IsInfinity(largest))
            {
                RowLimits.Probabilities(x, y, 1);
                return;
            }

            double threshold = -1;
            while (true)
            {
                double sum = 0, squares = 0;
                foreach (double element in x)
                {
                    double z = (((double)element - largest) / 2) - threshold;
                    if (z > 0)
                    {
                        sum += z;
                        squares += z * z;
                    }
                }

                double next = threshold + ((squares - 1) / (2 * sum));
                if (!(next > threshold)) { break; }

                threshold = next;
            }

            for (int i = 0; i < x.Length; i++)
            {
                double root = Math.Max((((double)x[i] - largest) / 2) - threshold, 0);
                y[i] = (double)(root * root);
            }
        }

        /// <summary>gradInput = s * (gradOutput - sum of s * gradOutput / sum of s) with s = sqrt(y).</summary>
        internal static void Entmax15Backward(ReadOnlySpan<float> y, ReadOnlySpan<float> gradOutput, Span<float> gradInput)
        {
            double sum = 0, products = 0;
            for (int i = 0; i < y.Length; i++)
            {
                double root = Math.Sqrt(y[i]);
                sum += root;
                if (root > 0) { products += root * gradOutput[i]; }
            }

            for (int i = 0; i < y.Length; i++)
            {
                gradInput[i] = y[i] > 0 ? (float)(Math.Sqrt(y[i]) * (gradOutput[i] - (products / sum))) : y[i];
            }
        }

        /// <summary>gradInput = s * (gradOutput - sum of s * gradOutput / sum of s) with s = sqrt(y).</summary>
        internal static void Entmax15Backward(ReadOnlySpan<double> y, ReadOnlySpan<double> gradOutput, Span<double> gradInput)
        {
            double sum = 0, products = 0;
            for (int i = 0; i < y.Length; i++)
            {
                double root = Math.Sqrt(y[i]);
                sum += root;
                if (root > 0) { products += root * gradOutput[i]; }
            }

            for (int i = 0; i < y.Length; i++)
            {
                gradInput[i] = y[i] > 0 ? (double)(Math.Sqrt(y[i]) * (gradOutput[i] - (products / sum))) : y[i];
            }
        }
    }
}
