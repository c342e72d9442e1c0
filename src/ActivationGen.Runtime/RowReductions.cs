namespace ActivationGen.Runtime
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <summary>
    /// The maxima and sums of several rows at once. A loop over rows leaves a vector of each, whose lanes are still to be reduced to one; here the lanes of several
    /// rows are put side by side, halves, quarters and so on, so that each step serves all of them. The additions are those of <see cref="RowLanes.Total(Vector128{double}, Vector128{double})"/>,
    /// and the bits the same at every width.
    /// </summary>
    internal static partial class RowReductions
    {
        /// <summary>scale = weight / sum, row by row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Scales(ref double sums, nuint row, nuint end, double weight, ref float scales)
        {
            if (VectorWidth.Has512)
            {
                for (; row + 8 <= end; row += 8)
                {
                    Vector512<double> quotient = Avx512F.Divide(Vector512.Create(weight), Vector512.LoadUnsafe(ref sums, row));
                    Avx512F.ConvertToVector256Single(quotient).StoreUnsafe(ref scales, row);
                }
            }
            else if (VectorWidth.Has256)
            {
                for (; row + 4 <= end; row += 4)
                {
                    Vector256<double> quotient = Avx.Divide(Vector256.Create(weight), Vector256.LoadUnsafe(ref sums, row));
                    Avx.ConvertToVector128Single(quotient).StoreUnsafe(ref scales, row);
                }
            }

            for (; row < end; row++) { Unsafe.Add(ref scales, row) = (float)(weight / Unsafe.Add(ref sums, row)); }
        }

        /// <summary>scale = weight / sum, row by row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Scales(ref double sums, nuint row, nuint end, double weight, ref double scales)
        {
            for (; row < end; row++) { Unsafe.Add(ref scales, row) = weight / Unsafe.Add(ref sums, row); }
        }
    }
}
