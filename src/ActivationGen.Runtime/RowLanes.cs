namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <summary>
    /// The 64 bytes of a row that are worked on at once, whatever the width: 16 floats or 8 doubles. A row is whole steps and a window over its last 64
    /// bytes, which repeats what the last step had; a shorter row is its first half step (or quarter step) and a window over its last one, at the end of
    /// the lanes, with a value that has no weight between. <see cref="Lasting"/> and <see cref="Leading"/> tell the lanes of a window that count. Sums of the lanes are taken
    /// in one order, so that they have the same bits at every width.
    /// </summary>
    internal static partial class RowLanes
    {
        // 16 lanes that don't count, 16 that do, 24 that don't: a load from the middle gives any number of lanes at either end.
        private static ReadOnlySpan<int> SingleMasks => new int[]
        {
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1,
            0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        };

        private static ReadOnlySpan<long> DoubleMasks => new long[]
        {
            0, 0, 0, 0, 0, 0, 0, 0,
            -1, -1, -1, -1, -1, -1, -1, -1,
            0, 0, 0, 0, 0, 0, 0, 0,
        };

        /// <summary>The floats of a step.</summary>
        internal const int Singles = 16;

        /// <summary>The doubles of a step.</summary>
        internal const int Doubles = 8;

        /// <summary>Where the masks of the lanes that count at the beginning of a window start, for the <see cref="Mask(int, int, out Vector256{float}, out Vector256{float})"/> of a row.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int Leading(nuint length, int lanes)
        {
            int leading = length >= (nuint)lanes ? 0 : length >= (nuint)(lanes / 2) ? lanes / 2 : length >= (nuint)(lanes / 4) ? lanes / 4 : (int)length;
            return (2 * lanes) - leading;
        }

        /// <summary>Where the masks of the lanes that count at the end of a window start.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static int Lasting(nuint length, int lanes)
        {
            nuint step = (nuint)lanes, half = step / 2, quarter = step / 4;
            return (int)(length >= step ? length % step : length >= half ? length - half : length >= quarter ? length - quarter : 0);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Total(Vector128<double> low, Vector128<double> high)
        {
            Vector128<double> half = low + high;
            return half.GetElement(0) + half.GetElement(1);
        }

        /// <summary>Fewer elements than there are in 128 bits.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<float> LoadFew(ref float first, nuint length, Vector128<float> none)
        {
            Vector128<float> x = length > 0 ? none.WithElement(0, first) : none;
            if (length > 1) { x = x.WithElement(1, Unsafe.Add(ref first, 1)); }

            return length > 2 ? x.WithElement(2, Unsafe.Add(ref first, 2)) : x;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector128<double> LoadFew(ref double first, nuint length, Vector128<double> none)
        {
            return length > 0 ? none.WithElement(0, first) : none;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreFew(ref float first, nuint length, Vector128<float> x)
        {
            if (length > 0) { first = x.GetElement(0); }

            if (length > 1) { Unsafe.Add(ref first, 1) = x.GetElement(1); }

            if (length > 2) { Unsafe.Add(ref first, 2) = x.GetElement(2); }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static void StoreFew(ref double first, nuint length, Vector128<double> x)
        {
            if (length > 0) { first = x.GetElement(0); }
        }
    }
}
