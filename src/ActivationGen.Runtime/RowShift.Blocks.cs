namespace ActivationGen.Runtime
{
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;

    /// <content>For some rows at once: a column of numbers each, of which the first holds the maxima.</content>
    internal static partial class RowShift
    {
        /// <summary>Fills the columns behind the maxima up to the first row whose maximum is not finite, which is returned.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static nuint Of(ref float maxima, nuint stride, nuint row, nuint end, double factor)
        {
            ref float shifts = ref Unsafe.Add(ref maxima, stride), lowests = ref Unsafe.Add(ref shifts, stride), roundings = ref Unsafe.Add(ref lowests, stride);
            Vector128<float> integers = Vector128.Create(12582912f), bias = Vector128.Create((float)SingleBias);
            for (; row + 4 <= end; row += 4)
            {
                Vector128<float> maximum = Vector128.LoadUnsafe(ref maxima, row);
                if (!Vector128.LessThanAll(Vector128.Abs(maximum), Vector128.Create(float.PositiveInfinity))) { break; }

                Vector128<float> near = Vector128.LessThan(Vector128.Abs((maximum * Vector128.Create((float)factor)) - Vector128.Create(52f)), Vector128.Create(156f));
                Vector128<float> multiple = ((maximum * Vector128.Create((float)(factor * Log2E))) + integers - integers) & near;
                Vector128.AndNot(maximum, near).StoreUnsafe(ref shifts, row);
                ((multiple - bias) * Vector128.Create((float)Ln2High)).StoreUnsafe(ref lowests, row);
                (Vector128.Create(SingleMagic) - multiple).StoreUnsafe(ref roundings, row);
            }

            for (; row < end; row++)
            {
                float maximum = Unsafe.Add(ref maxima, row);
                if (!float.IsFinite(maximum)) { break; }

                Of(maximum, factor, out Unsafe.Add(ref shifts, row), out Unsafe.Add(ref lowests, row), out Unsafe.Add(ref roundings, row));
            }

            return row;
        }

        /// <inheritdoc cref="Of(ref float, nuint, nuint, nuint, double)"/>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        internal static nuint Of(ref double maxima, nuint stride, nuint row, nuint end, double factor)
        {
            ref double shifts = ref Unsafe.Add(ref maxima, stride), lowests = ref Unsafe.Add(ref shifts, stride), roundings = ref Unsafe.Add(ref lowests, stride);
            for (; row < end; row++)
            {
                double maximum = Unsafe.Add(ref maxima, row);
                if (!double.IsFinite(maximum)) { break; }

                Of(maximum, factor, out Unsafe.Add(ref shifts, row), out Unsafe.Add(ref lowests, row), out Unsafe.Add(ref roundings, row));
            }

            return row;
        }

        /// <inheritdoc cref="Multiple(float)"/>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal static Vector128<float> Multiple(Vector128<float> rounding)
        {
            return Vector128.Create(SingleMagic) - rounding;
        }
    }
}
