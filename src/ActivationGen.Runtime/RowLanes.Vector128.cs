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

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Maximum(Vector128<float> x1, Vector128<float> x2, Vector128<float> x3, Vector128<float> x4)
        {
            return Largest(Larger(Larger(x1, x3), Larger(x2, x4)));
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Sum(Vector128<float> x1, Vector128<float> x2, Vector128<float> x3, Vector128<float> x4)
        {
            Vector128<float> low = x1 + x3, high = x2 + x4;
            return Total(Vector128.WidenLower(low) + Vector128.WidenLower(high), Vector128.WidenUpper(low) + Vector128.WidenUpper(high));
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

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(Vector128<double> x1, Vector128<double> x2, Vector128<double> x3, Vector128<double> x4)
        {
            return Largest(Larger(Larger(x1, x3), Larger(x2, x4)));
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Sum(Vector128<double> x1, Vector128<double> x2, Vector128<double> x3, Vector128<double> x4)
        {
            return Total(x1 + x3, x2 + x4);
        }
    }
}
