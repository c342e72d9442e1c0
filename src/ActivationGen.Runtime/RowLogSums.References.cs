namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;

    /// <content>For loops over vectors, by a reference to the first number.</content>
    internal static partial class RowLogSums
    {
        /// <inheritdoc cref="Keep(Span{double}, int, double, double, double, double, double)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Keep(ref double first, nuint row, double maximum, double difference, double multiple, double sum, double rest)
        {
            Unsafe.Add(ref first, row) = sum;
            Unsafe.Add(ref first, row + RestColumn) = rest;
            Unsafe.Add(ref first, row + DifferenceColumn) = difference;
            Unsafe.Add(ref first, row + MultipleColumn) = multiple;
            Unsafe.Add(ref first, row + MaximumColumn) = maximum;
        }

        /// <inheritdoc cref="Maximum(ReadOnlySpan{double}, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(ref double first, nuint row)
        {
            return Unsafe.Add(ref first, row + MaximumColumn);
        }

        /// <inheritdoc cref="LogSum(ReadOnlySpan{double}, int)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double LogSum(ref double first, nuint row)
        {
            return Unsafe.Add(ref first, row);
        }
    }
}
