namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <content>128 bits.</content>
    internal static partial class RowLanes
    {
        /// <summary>The lanes of a row shorter than a step; <paramref name="none"/> where there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void LoadShort(ref float first, nuint length, Vector128<float> none, out Vector128<float> x1, out Vector128<float> x2, out Vector128<float> x3, out Vector128<float> x4)
        {
            if (length >= 8)
            {
                x1 = Vector128.LoadUnsafe(ref first);
                x2 = Vector128.LoadUnsafe(ref first, 4);
                x3 = Vector128.LoadUnsafe(ref first, length - 8);
                x4 = Vector128.LoadUnsafe(ref first, length - 4);
                return;
            }

            x2 = none;
            x3 = x2;
            bool isQuarter = length >= 4;
            x1 = isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, none);
            x4 = isQuarter ? Vector128.LoadUnsafe(ref first, length - 4) : x2;
        }

        /// <summary>Stores what belongs to a row shorter than a step.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreShort(ref float first, nuint length, Vector128<float> x1, Vector128<float> x2, Vector128<float> x3, Vector128<float> x4)
        {
            if (length >= 8)
            {
                x1.StoreUnsafe(ref first);
                x2.StoreUnsafe(ref first, 4);
                x3.StoreUnsafe(ref first, length - 8);
                x4.StoreUnsafe(ref first, length - 4);
            }
            else if (length >= 4)
            {
                x1.StoreUnsafe(ref first);
                x4.StoreUnsafe(ref first, length - 4);
            }
            else { StoreFew(ref first, length, x1); }
        }

        /// <summary>All bits of the lanes that count.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Mask(int leading, int lasting, out Vector128<float> keep1, out Vector128<float> keep2, out Vector128<float> keep3, out Vector128<float> keep4)
        {
            ref int masks = ref MemoryMarshal.GetReference(SingleMasks);
            keep1 = (Vector128.LoadUnsafe(ref masks, (nuint)leading) | Vector128.LoadUnsafe(ref masks, (nuint)lasting)).AsSingle();
            keep2 = (Vector128.LoadUnsafe(ref masks, (nuint)leading + 4) | Vector128.LoadUnsafe(ref masks, (nuint)lasting + 4)).AsSingle();
            keep3 = (Vector128.LoadUnsafe(ref masks, (nuint)leading + 8) | Vector128.LoadUnsafe(ref masks, (nuint)lasting + 8)).AsSingle();
            keep4 = (Vector128.LoadUnsafe(ref masks, (nuint)leading + 12) | Vector128.LoadUnsafe(ref masks, (nuint)lasting + 12)).AsSingle();
        }

        /// <summary>Adds the lanes to the sums: the two halves to each other, and the rest in double.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Add(
            Vector128<float> x1, Vector128<float> x2, Vector128<float> x3, Vector128<float> x4,
            ref Vector128<double> sums1, ref Vector128<double> sums2, ref Vector128<double> sums3, ref Vector128<double> sums4)
        {
            Vector128<float> low = x1 + x3, high = x2 + x4;
            sums1 += Vector128.WidenLower(low);
            sums2 += Vector128.WidenUpper(low);
            sums3 += Vector128.WidenLower(high);
            sums4 += Vector128.WidenUpper(high);
        }

        /// <summary>Adds the products of the lanes to the sums. Those of floats are exact in double: fusing them with the addition would change no bit.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void AddProducts(
            Vector128<float> a1, Vector128<float> a2, Vector128<float> a3, Vector128<float> a4, Vector128<float> b1, Vector128<float> b2, Vector128<float> b3, Vector128<float> b4,
            ref Vector128<double> sums1, ref Vector128<double> sums2, ref Vector128<double> sums3, ref Vector128<double> sums4)
        {
            sums1 += (Vector128.WidenLower(a1) * Vector128.WidenLower(b1)) + (Vector128.WidenLower(a3) * Vector128.WidenLower(b3));
            sums2 += (Vector128.WidenUpper(a1) * Vector128.WidenUpper(b1)) + (Vector128.WidenUpper(a3) * Vector128.WidenUpper(b3));
            sums3 += (Vector128.WidenLower(a2) * Vector128.WidenLower(b2)) + (Vector128.WidenLower(a4) * Vector128.WidenLower(b4));
            sums4 += (Vector128.WidenUpper(a2) * Vector128.WidenUpper(b2)) + (Vector128.WidenUpper(a4) * Vector128.WidenUpper(b4));
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Total(Vector128<double> sums1, Vector128<double> sums2, Vector128<double> sums3, Vector128<double> sums4)
        {
            return Total(sums1 + sums3, sums2 + sums4);
        }

        /// <summary>The lanes of a row shorter than a step; <paramref name="none"/> where there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void LoadShort(ref double first, nuint length, Vector128<double> none, out Vector128<double> x1, out Vector128<double> x2, out Vector128<double> x3, out Vector128<double> x4)
        {
            if (length >= 4)
            {
                x1 = Vector128.LoadUnsafe(ref first);
                x2 = Vector128.LoadUnsafe(ref first, 2);
                x3 = Vector128.LoadUnsafe(ref first, length - 4);
                x4 = Vector128.LoadUnsafe(ref first, length - 2);
                return;
            }

            x2 = none;
            x3 = x2;
            bool isQuarter = length >= 2;
            x1 = isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, none);
            x4 = isQuarter ? Vector128.LoadUnsafe(ref first, length - 2) : x2;
        }

        /// <summary>Stores what belongs to a row shorter than a step.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreShort(ref double first, nuint length, Vector128<double> x1, Vector128<double> x2, Vector128<double> x3, Vector128<double> x4)
        {
            if (length >= 4)
            {
                x1.StoreUnsafe(ref first);
                x2.StoreUnsafe(ref first, 2);
                x3.StoreUnsafe(ref first, length - 4);
                x4.StoreUnsafe(ref first, length - 2);
            }
            else if (length >= 2)
            {
                x1.StoreUnsafe(ref first);
                x4.StoreUnsafe(ref first, length - 2);
            }
            else { StoreFew(ref first, length, x1); }
        }

        /// <summary>All bits of the lanes that count.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Mask(int leading, int lasting, out Vector128<double> keep1, out Vector128<double> keep2, out Vector128<double> keep3, out Vector128<double> keep4)
        {
            ref long masks = ref MemoryMarshal.GetReference(DoubleMasks);
            keep1 = (Vector128.LoadUnsafe(ref masks, (nuint)leading) | Vector128.LoadUnsafe(ref masks, (nuint)lasting)).AsDouble();
            keep2 = (Vector128.LoadUnsafe(ref masks, (nuint)leading + 2) | Vector128.LoadUnsafe(ref masks, (nuint)lasting + 2)).AsDouble();
            keep3 = (Vector128.LoadUnsafe(ref masks, (nuint)leading + 4) | Vector128.LoadUnsafe(ref masks, (nuint)lasting + 4)).AsDouble();
            keep4 = (Vector128.LoadUnsafe(ref masks, (nuint)leading + 6) | Vector128.LoadUnsafe(ref masks, (nuint)lasting + 6)).AsDouble();
        }

        /// <summary>Adds the lanes to the sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Add(
            Vector128<double> x1, Vector128<double> x2, Vector128<double> x3, Vector128<double> x4,
            ref Vector128<double> sums1, ref Vector128<double> sums2, ref Vector128<double> sums3, ref Vector128<double> sums4)
        {
            sums1 += x1;
            sums2 += x2;
            sums3 += x3;
            sums4 += x4;
        }

        /// <summary>Adds the products of the lanes to the sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void AddProducts(
            Vector128<double> a1, Vector128<double> a2, Vector128<double> a3, Vector128<double> a4, Vector128<double> b1, Vector128<double> b2, Vector128<double> b3, Vector128<double> b4,
            ref Vector128<double> sums1, ref Vector128<double> sums2, ref Vector128<double> sums3, ref Vector128<double> sums4)
        {
            sums1 += a1 * b1;
            sums2 += a2 * b2;
            sums3 += a3 * b3;
            sums4 += a4 * b4;
        }
    }
}
