namespace ActivationGen.Runtime
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;

    /// <content>128 bits.</content>
    internal static partial class RowReductions
    {
        /// <summary>Leaves the largest of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreLargest(Vector128<float> x1, Vector128<float> x2, Vector128<float> x3, Vector128<float> x4, ref float lanes, nuint row)
        {
            Larger(Larger(x1, x3), Larger(x2, x4)).StoreUnsafe(ref lanes, 4 * row);
        }

        /// <summary>Leaves the largest of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreLargest(Vector128<double> x1, Vector128<double> x2, Vector128<double> x3, Vector128<double> x4, ref double lanes, nuint row)
        {
            Larger(Larger(x1, x3), Larger(x2, x4)).StoreUnsafe(ref lanes, 2 * row);
        }

        /// <summary>Leaves the sums of a row, lane by lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreSums(Vector128<double> sums1, Vector128<double> sums2, Vector128<double> sums3, Vector128<double> sums4, ref double lanes, nuint row)
        {
            ((sums1 + sums3) + (sums2 + sums4)).StoreUnsafe(ref lanes, 2 * row);
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Maximum(Vector128<float> x1, Vector128<float> x2, Vector128<float> x3, Vector128<float> x4)
        {
            return Largest(Larger(Larger(x1, x3), Larger(x2, x4)));
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(Vector128<double> x1, Vector128<double> x2, Vector128<double> x3, Vector128<double> x4)
        {
            Vector128<double> x = Larger(Larger(x1, x3), Larger(x2, x4));
            return x.GetElement(0) > x.GetElement(1) ? x.GetElement(0) : x.GetElement(1);
        }

        /// <summary>The maxima of the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Maxima128(ref float lanes, nuint rows, ref float maxima)
        {
            for (nuint row = 0; row < rows; row++) { Unsafe.Add(ref maxima, row) = Largest(Vector128.LoadUnsafe(ref lanes, 4 * row)); }
        }

        /// <summary>The maxima of the rows.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Maxima128(ref double lanes, nuint rows, ref double maxima)
        {
            for (nuint row = 0; row < rows; row++)
            {
                double first = Unsafe.Add(ref lanes, 2 * row), second = Unsafe.Add(ref lanes, (2 * row) + 1);
                Unsafe.Add(ref maxima, row) = first > second ? first : second;
            }
        }

        /// <summary>The sums of the rows from one to another.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static void Totals128(ref double lanes, nuint row, nuint end, ref double sums)
        {
            for (; row < end; row++) { Unsafe.Add(ref sums, row) = Unsafe.Add(ref lanes, 2 * row) + Unsafe.Add(ref lanes, (2 * row) + 1); }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static float Largest(Vector128<float> x)
        {
            Vector128<float> half = Larger(x, Vector128.Shuffle(x, Vector128.Create(2, 3, 2, 3)));
            float first = half.GetElement(0), second = half.GetElement(1);
            return first > second ? first : second;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<T> Larger<T>(Vector128<T> a, Vector128<T> b)
        {
            return Vector128.ConditionalSelect(Vector128.GreaterThan(a, b), a, b);
        }
    }
}
