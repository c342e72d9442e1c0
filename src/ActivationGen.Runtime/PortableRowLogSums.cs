namespace ActivationGen.Runtime
{
    using global::System;

    /// <summary>What is known of some rows of exponentials, and the logarithms of their sums, one after the other.</summary>
    internal static class PortableRowLogSums
    {
        /// <summary>The rows that are worked on at once, at most.</summary>
        internal const int Rows = 32;

        /// <summary>The numbers kept of those rows: four columns of one number a row. After <see cref="Take"/> the first has the logarithms.</summary>
        internal const int Length = 4 * Rows;

        private const int Rests = Rows, Remainders = 2 * Rows, Maxima = 3 * Rows;

        /// <summary>How many rows of that length are worked on at once.</summary>
        internal static int RowsOfBlock(int rowLength)
        {
            const int ElementsOfBlock = 4096;
            return Math.Max(1, Math.Min(Rows, ElementsOfBlock / rowLength));
        }

        /// <summary>
        /// Keeps what is known of a row: its maximum, what <see cref="RowShift.Remainder(double, double, double)"/> leaves of it, the sum of all terms, and that
        /// of the elements that are not the maximum.
        /// </summary>
        internal static void Keep(Span<double> rows, int row, double maximum, double remainder, double sum, double rest)
        {
            rows[row] = sum;
            rows[row + Rests] = rest;
            rows[row + Remainders] = remainder;
            rows[row + Maxima] = maximum;
        }

        /// <summary>The maximum of a row.</summary>
        internal static double Maximum(ReadOnlySpan<double> rows, int row)
        {
            return rows[row + Maxima];
        }

        /// <summary>log(sum of e^(x - maximum)) of a row, once it has been taken.</summary>
        internal static double LogSum(ReadOnlySpan<double> rows, int row)
        {
            return rows[row];
        }

        /// <summary>
        /// Takes the logarithms of the first rows' sums, log(ties) + log(1 + rest), of the number of elements that are the maximum and the terms of the
        /// others: exact relatively also where one element outweighs all others.
        /// </summary>
        internal static void Take(Span<double> rows, int count)
        {
            for (int row = 0; row < count; row++)
            {
                double term = TermOfMaximum(rows[row + Remainders]), ties = Math.Round((rows[row] - rows[row + Rests]) / term);
                double rest = rows[row + Rests] / (ties * term);

                // So little is what elements of -infinity leave.
                rest = rest < 1e-320 ? 0 : rest;

                // What the sum lost in rounding is all there is of a small rest.
                double sum = 1 + rest, lost = rest - (sum - 1);
                rows[row] = Math.Log(sum) + (lost / sum) + Math.Log(ties);
            }
        }

        /// <summary>The term of an element that is the maximum: e^remainder * 2^64 by Taylor's series; the exponent is at most ln 2 / 2.</summary>
        private static double TermOfMaximum(double remainder)
        {
            double r = remainder, square = r * r;
            double even = (((((((square * (1.0 / 479001600)) + (1.0 / 3628800)) * square) + (1.0 / 40320)) * square) + (1.0 / 720)) * square) + (1.0 / 24);
            double odd = (((((((square * (1.0 / 6227020800)) + (1.0 / 39916800)) * square) + (1.0 / 362880)) * square) + (1.0 / 5040)) * square) + (1.0 / 120);
            return (1 + (r + (square * (0.5 + (r * (1.0 / 6)) + (square * (even + (r * odd))))))) * RowShift.TwoTo64;
        }
    }
}
