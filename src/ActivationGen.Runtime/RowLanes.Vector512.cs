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
                x = Vector256.LoadUnsafe(ref first).ToVector512Unsafe().WithUpper(Vector256.LoadUnsafe(ref first, length - 8));
                return;
            }

            Vector128<float> nothing = none.GetLower().GetLower();
            bool isQuarter = length >= 4;
            Vector128<float> head = isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing), last = isQuarter ? Vector128.LoadUnsafe(ref first, length - 4) : nothing;
            x = none.WithLower(none.GetLower().WithLower(head)).WithUpper(none.GetLower().WithUpper(last));
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

        /// <summary>Adds the lanes to the sums: the two halves to each other, and the rest in double.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Add(Vector512<float> x, ref Vector512<double> sums)
        {
            sums = Avx512F.Add(sums, Avx512F.ConvertToVector512Double(Avx.Add(x.GetLower(), x.GetUpper())));
        }

        /// <summary>Adds the products of the lanes to the sums. Those of floats are exact in double: fusing them with the addition would change no bit.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void AddProducts(Vector512<float> a, Vector512<float> b, ref Vector512<double> sums)
        {
            Vector512<double> low = Avx512F.Multiply(Avx512F.ConvertToVector512Double(a.GetLower()), Avx512F.ConvertToVector512Double(b.GetLower()));
            Vector512<double> high = Avx512F.Multiply(Avx512F.ConvertToVector512Double(a.GetUpper()), Avx512F.ConvertToVector512Double(b.GetUpper()));
            sums = Avx512F.Add(sums, Avx512F.Add(low, high));
        }

        /// <summary>The sum of the lanes.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static double Total(Vector512<double> sums)
        {
            return Total(sums.GetLower(), sums.GetUpper());
        }

        /// <summary>The lanes of a row shorter than a step; <paramref name="none"/> where there is none.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void LoadShort(ref double first, nuint length, Vector512<double> none, out Vector512<double> x)
        {
            if (length >= 4)
            {
                x = Vector256.LoadUnsafe(ref first).ToVector512Unsafe().WithUpper(Vector256.LoadUnsafe(ref first, length - 4));
                return;
            }

            Vector128<double> nothing = none.GetLower().GetLower();
            bool isQuarter = length >= 2;
            Vector128<double> head = isQuarter ? Vector128.LoadUnsafe(ref first) : LoadFew(ref first, length, nothing), last = isQuarter ? Vector128.LoadUnsafe(ref first, length - 2) : nothing;
            x = none.WithLower(none.GetLower().WithLower(head)).WithUpper(none.GetLower().WithUpper(last));
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

        /// <summary>Adds the lanes to the sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void Add(Vector512<double> x, ref Vector512<double> sums)
        {
            sums = Avx512F.Add(sums, x);
        }

        /// <summary>Adds the products of the lanes to the sums.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static void AddProducts(Vector512<double> a, Vector512<double> b, ref Vector512<double> sums)
        {
            sums = Avx512F.Add(sums, Avx512F.Multiply(a, b));
        }
    }
}
