namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>The largest elements of rows and groups: of equal ones the first, and NaN above all.</summary>
    internal static class RowWinners
    {
        /// <summary>1 for the winner of the row, 0 for the others; NaN if the row has one.</summary>
        internal static void Mark(ReadOnlySpan<float> x, Span<float> y)
        {
            if (x.Length == 0) { return; }

            int winner = Find(x);
            bool hasNaN = float.IsNaN(x[winner]);
            if (hasNaN) { y.Fill(float.NaN); }
            else
            {
                y.Clear();
                y[winner] = 1;
            }
        }

        /// <summary>1 for the winner of the row, 0 for the others; NaN if the row has one.</summary>
        internal static void Mark(ReadOnlySpan<double> x, Span<double> y)
        {
            if (x.Length == 0) { return; }

            int winner = Find(x);
            bool hasNaN = double.IsNaN(x[winner]);
            if (hasNaN) { y.Fill(double.NaN); }
            else
            {
                y.Clear();
                y[winner] = 1;
            }
        }

        /// <summary>The index of the winner.</summary>
        internal static int Find(ReadOnlySpan<float> x)
        {
            int winner = 0;
            float largest = x[0];
            for (int i = 1; i < x.Length; i++)
            {
                if (x[i] > largest || (float.IsNaN(x[i]) && !float.IsNaN(largest)))
                {
                    largest = x[i];
                    winner = i;
                }
            }

            return winner;
        }

        /// <summary>The index of the winner.</summary>
        internal static int Find(ReadOnlySpan<double> x)
        {
            int winner = 0;
            double largest = x[0];
            for (int i = 1; i < x.Length; i++)
            {
                if (x[i] > largest || (double.IsNaN(x[i]) && !double.IsNaN(largest)))
                {
                    largest = x[i];
                    winner = i;
                }
            }

            return winner;
        }

        /// <summary>The winner.</summary>
        internal static float Largest(ReadOnlySpan<float> x)
        {
            float largest = x[0];
            for (int i = 1; i < x.Length; i++) { largest = x[i] > largest || float.IsNaN(x[i]) ? x[i] : largest; }

            return largest;
        }

        /// <summary>The winner.</summary>
        internal static double Largest(ReadOnlySpan<double> x)
        {
            double largest = x[0];
            for (int i = 1; i < x.Length; i++) { largest = x[i] > largest || double.IsNaN(x[i]) ? x[i] : largest; }

            return largest;
        }
    }
}
