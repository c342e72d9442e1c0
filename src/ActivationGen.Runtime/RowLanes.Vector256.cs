namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <content>256 bits.</content>
    internal static partial class RowLanes
    {
        /// <summary>The lanes of a row shorter than a step; <paramref name="none"/> where there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void LoadShort(ref float first, nuint length, Vector256<float> none, out Vector256<float> xLow, out Vector256<float> xHigh)
        {
            if (length >= 8)
            {
                xLow = Vector256.LoadUnsafe(ref first);
                xHigh = Vector256.LoadUnsafe(ref first, length - 8);
                return;
            }

            Vector128<float> nothing = none.GetLower();
            bool isQuarter = length >= 4;
            xLow = Vector256.Create(isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing), nothing);
            xHigh = Vector256.Create(nothing, isQuarter ? Vector128.LoadUnsafe(ref first, length - 4) : nothing);
        }

        /// <summary>Stores what belongs to a row shorter than a step.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreShort(ref float first, nuint length, Vector256<float> xLow, Vector256<float> xHigh)
        {
            if (length >= 8)
            {
                xLow.StoreUnsafe(ref first);
                xHigh.StoreUnsafe(ref first, length - 8);
            }
            else if (length >= 4)
            {
                xLow.GetLower().StoreUnsafe(ref first);
                xHigh.GetUpper().StoreUnsafe(ref first, length - 4);
            }
            else { StoreFew(ref first, length, xLow.GetLower()); }
        }

        /// <summary>All bits of the lanes that count.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Mask(int leading, int lasting, out Vector256<float> keepLow, out Vector256<float> keepHigh)
        {
            ref int masks = ref MemoryMarshal.GetReference(SingleMasks);
            keepLow = (Vector256.LoadUnsafe(ref masks, (nuint)leading) | Vector256.LoadUnsafe(ref masks, (nuint)lasting)).AsSingle();
            keepHigh = (Vector256.LoadUnsafe(ref masks, (nuint)leading + 8) | Vector256.LoadUnsafe(ref masks, (nuint)lasting + 8)).AsSingle();
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Maximum(Vector256<float> xLow, Vector256<float> xHigh)
        {
            Vector256<float> larger = Avx.Max(xLow, xHigh);
            return Largest(Sse.Max(larger.GetLower(), larger.GetUpper()));
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Sum(Vector256<float> xLow, Vector256<float> xHigh)
        {
            Vector256<float> half = Avx.Add(xLow, xHigh);
            Vector256<double> quarter = Avx.Add(Avx.ConvertToVector256Double(half.GetLower()), Avx.ConvertToVector256Double(half.GetUpper()));
            return Total(quarter.GetLower(), quarter.GetUpper());
        }

        /// <summary>The lanes of a row shorter than a step; <paramref name="none"/> where there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void LoadShort(ref double first, nuint length, Vector256<double> none, out Vector256<double> xLow, out Vector256<double> xHigh)
        {
            if (length >= 4)
            {
                xLow = Vector256.LoadUnsafe(ref first);
                xHigh = Vector256.LoadUnsafe(ref first, length - 4);
                return;
            }

            Vector128<double> nothing = none.GetLower();
            bool isQuarter = length >= 2;
            xLow = Vector256.Create(isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing), nothing);
            xHigh = Vector256.Create(nothing, isQuarter ? Vector128.LoadUnsafe(ref first, length - 2) : nothing);
        }

        /// <summary>Stores what belongs to a row shorter than a step.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreShort(ref double first, nuint length, Vector256<double> xLow, Vector256<double> xHigh)
        {
            if (length >= 4)
            {
                xLow.StoreUnsafe(ref first);
                xHigh.StoreUnsafe(ref first, length - 4);
            }
            else if (length >= 2)
            {
                xLow.GetLower().StoreUnsafe(ref first);
                xHigh.GetUpper().StoreUnsafe(ref first, length - 2);
            }
            else { StoreFew(ref first, length, xLow.GetLower()); }
        }

        /// <summary>All bits of the lanes that count.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Mask(int leading, int lasting, out Vector256<double> keepLow, out Vector256<double> keepHigh)
        {
            ref long masks = ref MemoryMarshal.GetReference(DoubleMasks);
            keepLow = (Vector256.LoadUnsafe(ref masks, (nuint)leading) | Vector256.LoadUnsafe(ref masks, (nuint)lasting)).AsDouble();
            keepHigh = (Vector256.LoadUnsafe(ref masks, (nuint)leading + 4) | Vector256.LoadUnsafe(ref masks, (nuint)lasting + 4)).AsDouble();
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(Vector256<double> xLow, Vector256<double> xHigh)
        {
            Vector256<double> larger = Avx.Max(xLow, xHigh);
            return Largest(Sse2.Max(larger.GetLower(), larger.GetUpper()));
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Sum(Vector256<double> xLow, Vector256<double> xHigh)
        {
            Vector256<double> half = Avx.Add(xLow, xHigh);
            return Total(half.GetLower(), half.GetUpper());
        }
    }
}
