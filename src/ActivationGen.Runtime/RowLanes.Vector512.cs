namespace ActivationGen.Runtime
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;

    /// <content>512 bits.</content>
    internal static partial class RowLanes
    {
        /// <summary>The lanes of a row shorter than a step; <paramref name="none"/> where there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void LoadShort(ref float first, nuint length, Vector512<float> none, out Vector512<float> x)
        {
            if (length >= 8)
            {
                x = Vector512.Create(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, length - 8));
                return;
            }

            Vector128<float> nothing = none.GetLower().GetLower();
            bool isQuarter = length >= 4;
            Vector128<float> head = isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing), last = isQuarter ? Vector128.LoadUnsafe(ref first, length - 4) : nothing;
            x = Vector512.Create(Vector256.Create(head, nothing), Vector256.Create(nothing, last));
        }

        /// <summary>Stores what belongs to a row shorter than a step.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreShort(ref float first, nuint length, Vector512<float> x)
        {
            if (length >= 8)
            {
                x.GetLower().StoreUnsafe(ref first);
                x.GetUpper().StoreUnsafe(ref first, length - 8);
            }
            else if (length >= 4)
            {
                x.GetLower().GetLower().StoreUnsafe(ref first);
                x.GetUpper().GetUpper().StoreUnsafe(ref first, length - 4);
            }
            else { StoreFew(ref first, length, x.GetLower().GetLower()); }
        }

        /// <summary>All bits of the lanes that count.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Mask(int leading, int lasting, out Vector512<float> keep)
        {
            ref int masks = ref MemoryMarshal.GetReference(SingleMasks);
            keep = (Vector512.LoadUnsafe(ref masks, (nuint)leading) | Vector512.LoadUnsafe(ref masks, (nuint)lasting)).AsSingle();
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static float Maximum(Vector512<float> x)
        {
            return Maximum(x.GetLower(), x.GetUpper());
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Sum(Vector512<float> x)
        {
            return Sum(x.GetLower(), x.GetUpper());
        }

        /// <summary>The lanes of a row shorter than a step; <paramref name="none"/> where there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void LoadShort(ref double first, nuint length, Vector512<double> none, out Vector512<double> x)
        {
            if (length >= 4)
            {
                x = Vector512.Create(Vector256.LoadUnsafe(ref first), Vector256.LoadUnsafe(ref first, length - 4));
                return;
            }

            Vector128<double> nothing = none.GetLower().GetLower();
            bool isQuarter = length >= 2;
            Vector128<double> head = isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing), last = isQuarter ? Vector128.LoadUnsafe(ref first, length - 2) : nothing;
            x = Vector512.Create(Vector256.Create(head, nothing), Vector256.Create(nothing, last));
        }

        /// <summary>Stores what belongs to a row shorter than a step.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void StoreShort(ref double first, nuint length, Vector512<double> x)
        {
            if (length >= 4)
            {
                x.GetLower().StoreUnsafe(ref first);
                x.GetUpper().StoreUnsafe(ref first, length - 4);
            }
            else if (length >= 2)
            {
                x.GetLower().GetLower().StoreUnsafe(ref first);
                x.GetUpper().GetUpper().StoreUnsafe(ref first, length - 2);
            }
            else { StoreFew(ref first, length, x.GetLower().GetLower()); }
        }

        /// <summary>All bits of the lanes that count.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Mask(int leading, int lasting, out Vector512<double> keep)
        {
            ref long masks = ref MemoryMarshal.GetReference(DoubleMasks);
            keep = (Vector512.LoadUnsafe(ref masks, (nuint)leading) | Vector512.LoadUnsafe(ref masks, (nuint)lasting)).AsDouble();
        }

        /// <summary>The largest lane.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Maximum(Vector512<double> x)
        {
            return Maximum(x.GetLower(), x.GetUpper());
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Sum(Vector512<double> x)
        {
            return Sum(x.GetLower(), x.GetUpper());
        }
    }
}
