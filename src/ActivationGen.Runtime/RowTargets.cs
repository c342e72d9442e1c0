namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>Sums over logits and target distributions, in double and in the order of the elements.</summary>
    internal static class RowTargets
    {
        /// <summary>The mean.</summary>
        internal static double Mean(ReadOnlySpan<float> x)
        {
            double sum = 0;
            foreach (float element in x) { sum += element; }

            return sum / x.Length;
        }

        /// <summary>The mean.</summary>
        internal static double Mean(ReadOnlySpan<double> x)
        {
            double sum = 0;
            foreach (double element in x) { sum += element; }

            return sum / x.Length;
        }

        /// <summary>The sum of the target, and that of its products with the logits; a class of probability 0 adds nothing, whatever its logit is.</summary>
        internal static void Moments(ReadOnlySpan<float> x, ReadOnlySpan<float> target, out double sum, out double moment)
        {
            sum = 0;
            moment = 0;
            for (int i = 0; i < x.Length; i++)
            {
                sum += target[i];
                if (target[i] != 0) { moment += (double)target[i] * x[i]; }
            }
        }

        /// <summary>The sum of the target, and that of its products with the logits; a class of probability 0 adds nothing, whatever its logit is.</summary>
        internal static void Moments(ReadOnlySpan<double> x, ReadOnlySpan<double> target, out double sum, out double moment)
        {
            sum = 0;
            moment = 0;
            for (int i = 0; i < x.Length; i++)
            {
                sum += target[i];
                if (target[i] != 0) { moment += (double)target[i] * x[i]; }
            }
        }
    }
}
