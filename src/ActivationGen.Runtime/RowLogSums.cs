namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Numerics;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;

    /// <summary>
    /// What is known of some rows of exponentials, and the logarithms of their sums: taken of several rows at once, since for short rows they would cost
    /// more than the exponentials themselves. Products and sums are rounded separately, so that a processor without fused multiply-add gives the same bits.
    /// </summary>
    internal static class RowLogSums
    {
        /// <summary>The rows that are worked on at once, at most.</summary>
        internal const int Rows = 32;

        /// <summary>The numbers kept of those rows: four columns of one number a row. After <see cref="Take"/> the first has the logarithms.</summary>
        internal const int Length = 4 * Rows;

        private const int Rests = Rows, Remainders = 2 * Rows, Maxima = 3 * Rows;

        /// <summary>The elements that stay in the first-level cache between two passes over them.</summary>
        private const int ElementsOfBlock = 4096;

        private const long SquareRootOfHalf = 0x3FE6A09E667F3BCD, TwoTo52 = 0x4330000000000000;

        /// <summary>How many rows of that length are worked on at once.</summary>
        internal static int RowsOfBlock(int rowLength)
        {
            return Math.Max(1, Math.Min(Rows, ElementsOfBlock / rowLength));
        }

        /// <summary>
        /// Keeps what is known of a row: its maximum, what <see cref="RowShift.Remainder(float, float, float)"/> leaves of it, the
        /// sum of all terms, and that of the elements that are not the maximum.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Keep(ref double first, nuint row, double maximum, double remainder, double sum, double rest)
        {
            Unsafe.Add(ref first, row) = sum;
            Unsafe.Add(ref first, row + Rests) = rest;
            Unsafe.Add(ref first, row + Remainders) = remainder;
            Unsafe.Add(ref first, row + Maxima) = maximum;
        }

        /// <inheritdoc cref="Keep(ref double, nuint, double, double, double, double)"/>
        internal static void Keep(Span<double> rows, int row, double maximum, double remainder, double sum, double rest)
        {
            Keep(ref MemoryMarshal.GetReference(rows), (nuint)row, maximum, remainder, sum, rest);
        }

        /// <summary>The maximum of a row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(ref double first, nuint row)
        {
            return Unsafe.Add(ref first, row + Maxima);
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

        /// <summary>log(sum of e^(x - maximum)) of a row, once it has been taken.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double LogSum(ref double first, nuint row)
        {
            return Unsafe.Add(ref first, row);
        }

        /// <summary>
        /// Takes the logarithms of the first rows' sums, log(ties) + log(1 + rest), of the number of elements that are the maximum and the terms of the
        /// others: exact relatively also where one element outweighs all others.
        /// </summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Take(Span<double> rows, int count)
        {
            ref double first = ref MemoryMarshal.GetReference(rows.Slice(0, Length));
            Vector<double> one = Vector<double>.One, integers = new Vector<double>(6755399441055744);
            for (int row = 0; row < count; row += Vector<double>.Count)
            {
                ref double sums = ref Unsafe.Add(ref first, row);
                Vector<double> reciprocal = ReciprocalOfTerm(Load(ref sums, Remainders)), rest = Load(ref sums, Rests) * reciprocal;
                Vector<double> ties = (((Load(ref sums, 0) * reciprocal) - rest) + integers) - integers;
                bool areSingle = Vector.EqualsAll(ties, one);
                if (!areSingle) { rest /= ties; }

                // So little is what elements of -infinity leave.
                rest = Vector.ConditionalSelect(Vector.LessThan(rest, new Vector<double>(1e-320)), Vector<double>.Zero, rest);

                // What the sum lost in rounding is all there is of a small rest, and nothing beside a large one.
                Vector<double> sum = one + rest, lost = rest - (sum - one);
                Vector<double> result = Log(sum) + Vector.ConditionalSelect(Vector.LessThan(rest, one), lost, Vector<double>.Zero);
                if (!areSingle) { result += Log(ties); }

                Unsafe.WriteUnaligned(ref Unsafe.As<double, byte>(ref sums), result);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<double> Load(ref double row, int column)
        {
            return Unsafe.ReadUnaligned<Vector<double>>(ref Unsafe.As<double, byte>(ref Unsafe.Add(ref row, column)));
        }

        /// <summary>The reciprocal of the term of an element that is the maximum, e^-remainder / 2^64, by Taylor's series: the exponent is at most ln 2 / 2.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<double> ReciprocalOfTerm(Vector<double> remainder)
        {
            Vector<double> r = Vector<double>.Zero - remainder, square = r * r;
            Vector<double> even = Horner(square, new Vector<double>(1.0 / 479001600), 1.0 / 3628800, 1.0 / 40320, 1.0 / 720, 1.0 / 24);
            Vector<double> odd = Horner(square, new Vector<double>(1.0 / 6227020800), 1.0 / 39916800, 1.0 / 362880, 1.0 / 5040, 1.0 / 120);
            Vector<double> tail = new Vector<double>(0.5) + (r * (1.0 / 6)) + (square * (even + (r * odd)));
            return (Vector<double>.One + (r + (square * tail))) * (1 / RowShift.TwoTo64);
        }

        /// <summary>log(x) for a normal x of at least 1: 2 artanh((m - 1) / (m + 1)) for a mantissa m around 1, and a multiple of ln 2.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<double> Log(Vector<double> x)
        {
            Vector<double> one = Vector<double>.One;
            Vector<long> bits = Vector.AsVectorInt64(x), exponentBits = Vector.ShiftRightLogical(bits - new Vector<long>(SquareRootOfHalf), 52);
            Vector<double> mantissa = Vector.AsVectorDouble(bits - Vector.ShiftLeft(exponentBits, 52));
            Vector<double> exponent = Vector.AsVectorDouble(exponentBits | new Vector<long>(TwoTo52)) - Vector.AsVectorDouble(new Vector<long>(TwoTo52));
            Vector<double> s = (mantissa - one) / (mantissa + one), square = s * s, fourth = square * square;
            Vector<double> even = Horner(fourth, new Vector<double>(1.0 / 21), 1.0 / 17, 1.0 / 13, 1.0 / 9, 1.0 / 5);
            Vector<double> odd = Horner(fourth, new Vector<double>(1.0 / 23), 1.0 / 19, 1.0 / 15, 1.0 / 11, 1.0 / 7);
            Vector<double> tail = square * (new Vector<double>(1.0 / 3) + (square * (even + (square * odd))));

            // NaN has no exponent to speak of: x - x keeps it.
            return (exponent * RowShift.Ln2High) + ((exponent * RowShift.Ln2Low) + ((s + (s * tail)) * 2)) + (x - x);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector<double> Horner(Vector<double> x, Vector<double> c4, double c3, double c2, double c1, double c0)
        {
            return (((((((c4 * x) + new Vector<double>(c3)) * x) + new Vector<double>(c2)) * x) + new Vector<double>(c1)) * x) + new Vector<double>(c0);
        }
    }
}
