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
            xLow = none.WithLower(isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing));
            xHigh = none.WithUpper(isQuarter ? Vector128.LoadUnsafe(ref first, length - 4) : nothing);
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

        /// <summary>Adds the lanes to the sums: the two halves to each other, and the rest in double.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Add(Vector256<float> xLow, Vector256<float> xHigh, ref Vector256<double> sumsLow, ref Vector256<double> sumsHigh)
        {
            Vector256<float> half = Avx.Add(xLow, xHigh);
            sumsLow = Avx.Add(sumsLow, Avx.ConvertToVector256Double(half.GetLower()));
            sumsHigh = Avx.Add(sumsHigh, Avx.ConvertToVector256Double(half.GetUpper()));
        }

        /// <summary>Adds the products of the lanes to the sums. Those of floats are exact in double: fusing them with the addition would change no bit.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void AddProducts(
            Vector256<float> aLow, Vector256<float> aHigh, Vector256<float> bLow, Vector256<float> bHigh, ref Vector256<double> sumsLow, ref Vector256<double> sumsHigh)
        {
            sumsLow = Avx.Add(sumsLow, Avx.Add(Product(aLow.GetLower(), bLow.GetLower()), Product(aHigh.GetLower(), bHigh.GetLower())));
            sumsHigh = Avx.Add(sumsHigh, Avx.Add(Product(aLow.GetUpper(), bLow.GetUpper()), Product(aHigh.GetUpper(), bHigh.GetUpper())));
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static Vector256<double> Product(Vector128<float> a, Vector128<float> b)
        {
            return Avx.Multiply(Avx.ConvertToVector256Double(a), Avx.ConvertToVector256Double(b));
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Total(Vector256<double> sumsLow, Vector256<double> sumsHigh)
        {
            Vector256<double> half = Avx.Add(sumsLow, sumsHigh);
            return Total(half.GetLower(), half.GetUpper());
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
            xLow = none.WithLower(isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing));
            xHigh = none.WithUpper(isQuarter ? Vector128.LoadUnsafe(ref first, length - 2) : nothing);
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

        /// <summary>Adds the lanes to the sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Add(Vector256<double> xLow, Vector256<double> xHigh, ref Vector256<double> sumsLow, ref Vector256<double> sumsHigh)
        {
            sumsLow = Avx.Add(sumsLow, xLow);
            sumsHigh = Avx.Add(sumsHigh, xHigh);
        }

        /// <summary>Adds the products of the lanes to the sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void AddProducts(
            Vector256<double> aLow, Vector256<double> aHigh, Vector256<double> bLow, Vector256<double> bHigh, ref Vector256<double> sumsLow, ref Vector256<double> sumsHigh)
        {
            sumsLow = Avx.Add(sumsLow, Avx.Multiply(aLow, bLow));
            sumsHigh = Avx.Add(sumsHigh, Avx.Multiply(aHigh, bHigh));
        }
    }
}
