namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;

    /// <content>For loops over vectors, by a reference to the first number and the length of a column.</content>
    internal static partial class RowBlock
    {
        /// <summary>The numbers of the rows in the elements' type: their maxima, and behind them, each a column further, what <see cref="RowShift"/> makes of them.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ref T Maxima<T>(ref double first, nuint stride)
        {
            return ref Unsafe.As<double, T>(ref Unsafe.Add(ref first, NumberColumn * stride));
        }

        /// <summary>The maxima that are kept for the logarithms.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ref double KeptMaxima(ref double first, nuint stride)
        {
            return ref Unsafe.Add(ref first, MaximumColumn * stride);
        }

        /// <summary>What the terms are multiplied by.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ref T Scales<T>(ref double first, nuint stride)
        {
            return ref Unsafe.Add(ref Maxima<T>(ref first, stride), 4 * stride);
        }

        /// <summary>The sums of the rows' terms.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ref double Rests(ref double first, nuint stride)
        {
            return ref Unsafe.Add(ref first, RestColumn * stride);
        }

        /// <summary>A vector of each row whose lanes are still to be reduced to one: to the maximum, and later to the sum.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ref T Lanes<T>(ref double first, nuint stride)
        {
            return ref Unsafe.As<double, T>(ref Unsafe.Add(ref first, LaneColumn * stride));
        }

        /// <summary>The same of the sums without the maximum.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ref double RestLanes(ref double first, nuint stride)
        {
            return ref Unsafe.Add(ref first, RestLaneColumn * stride);
        }

        /// <summary>The terms of rows that are shorter than a step.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static ref T Steps<T>(ref double first, nuint stride)
        {
            return ref Unsafe.As<double, T>(ref Unsafe.Add(ref first, StepColumn * stride));
        }

        /// <summary>Keeps what the logarithms need besides the sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void KeepSingles(Span<double> block, nuint row, nuint end)
        {
            nuint stride = (nuint)StrideWithRests(block);
            ref double first = ref MemoryMarshal.GetReference(block);
            ref float firstMaximum = ref Maxima<float>(ref first, stride), firstShift = ref Unsafe.Add(ref firstMaximum, stride), firstRounding = ref Unsafe.Add(ref firstShift, 2 * stride);
            ref double differences = ref Unsafe.Add(ref first, DifferenceColumn * stride), multiples = ref Unsafe.Add(ref differences, stride), maxima = ref Unsafe.Add(ref multiples, stride);
            for (; row + 4 <= end; row += 4)
            {
                Vector128<float> maximum = Vector128.LoadUnsafe(ref firstMaximum, row);
                Widen(maximum, ref maxima, row);
                Widen(maximum - Vector128.LoadUnsafe(ref firstShift, row), ref differences, row);
                Widen(RowShift.Multiple(Vector128.LoadUnsafe(ref firstRounding, row)), ref multiples, row);
            }

            for (; row < end; row++)
            {
                float maximum = Unsafe.Add(ref firstMaximum, row);
                Unsafe.Add(ref maxima, row) = maximum;
                Unsafe.Add(ref differences, row) = maximum - Unsafe.Add(ref firstShift, row);
                Unsafe.Add(ref multiples, row) = RowShift.Multiple(Unsafe.Add(ref firstRounding, row));
            }
        }

        /// <inheritdoc cref="KeepSingles"/>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void KeepDoubles(Span<double> block, nuint row, nuint end)
        {
            nuint stride = (nuint)StrideWithRests(block);
            ref double first = ref MemoryMarshal.GetReference(block);
            ref double firstMaximum = ref Maxima<double>(ref first, stride), firstShift = ref Unsafe.Add(ref firstMaximum, stride), firstRounding = ref Unsafe.Add(ref firstShift, 2 * stride);
            ref double differences = ref Unsafe.Add(ref first, DifferenceColumn * stride), multiples = ref Unsafe.Add(ref differences, stride), maxima = ref Unsafe.Add(ref multiples, stride);
            for (; row < end; row++)
            {
                double maximum = Unsafe.Add(ref firstMaximum, row);
                Unsafe.Add(ref maxima, row) = maximum;
                Unsafe.Add(ref differences, row) = maximum - Unsafe.Add(ref firstShift, row);
                Unsafe.Add(ref multiples, row) = RowShift.Multiple(Unsafe.Add(ref firstRounding, row));
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void Widen(Vector128<float> x, ref double first, nuint row)
        {
            Vector128.WidenLower(x).StoreUnsafe(ref first, row);
            Vector128.WidenUpper(x).StoreUnsafe(ref first, row + 2);
        }
    }
}
