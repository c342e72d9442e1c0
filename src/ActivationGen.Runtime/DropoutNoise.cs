namespace ActivationGen.Runtime
{
    using global::System;
#if NET8_0_OR_GREATER
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
#endif

    /// <summary>
    /// What dropout makes of elements: value * factor + shift for those that are kept, value * 0 + another shift for those that are dropped, so that NaN stays NaN.
    /// Element i of the whole is kept if word i of <see cref="Philox"/>'s stream is at most the limit: nothing else has a say, so the backward pass
    /// finds the same ones again, at every width and with any number of threads.
    /// </summary>
    internal readonly struct DropoutNoise
    {
        /// <summary>-lambda alpha of selu, its limit at -infinity.</summary>
        private const double SeluLimit = -1.0507009873554804934193349852946 * 1.6732632423543772848170429916717;

        private const int Block = 8 * Philox.Group;

        private readonly long _seed;
        private readonly uint _limit;
        private readonly double _factor, _keptShift, _droppedShift;

        private DropoutNoise(uint limit, long seed, double factor, double keptShift, double droppedShift)
        {
            _limit = limit;
            _seed = seed;
            _factor = factor;
            _keptShift = keptShift;
            _droppedShift = droppedShift;
        }

        /// <summary>Dropout: what is kept is scaled up by 1 / keepProbability, so that the mean stays.</summary>
        internal static DropoutNoise Plain(double keepProbability, long seed)
        {
            return new DropoutNoise(Limit(keepProbability), seed, 1 / keepProbability, 0, 0);
        }

        /// <summary>
        /// Alpha dropout (Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, 2017): what is dropped takes selu's limit at -infinity, and
        /// an affine map brings mean and variance back to 0 and 1.
        /// </summary>
        internal static DropoutNoise Alpha(double keepProbability, long seed)
        {
            double a = 1 / Math.Sqrt(keepProbability * (1 + (SeluLimit * SeluLimit * (1 - keepProbability))));
            double b = -a * (1 - keepProbability) * SeluLimit;
            return new DropoutNoise(Limit(keepProbability), seed, a, b, (a * SeluLimit) + b);
        }

        /// <summary>The noise without its shifts: for gradients.</summary>
        internal DropoutNoise Slope()
        {
            return new DropoutNoise(_limit, _seed, _factor, 0, 0);
        }

        /// <summary>Applies the noise to the elements from the given one of the whole on.</summary>
        internal void Apply(Span<float> values, long first)
        {
            Span<uint> words = stackalloc uint[Block];
            float factor = (float)_factor, keptShift = (float)_keptShift, droppedShift = (float)_droppedShift;
            for (int done = 0, length; done < values.Length; done += length)
            {
                ReadOnlySpan<uint> block = Words(words, first + done, values.Length - done);
                length = block.Length;
                Span<float> part = values.Slice(done, length);
                int i = 0;
#if NET8_0_OR_GREATER
                ref uint firstWord = ref MemoryMarshal.GetReference(block);
                ref float firstValue = ref MemoryMarshal.GetReference(part);
                if (VectorWidth.Has256)
                {
                    for (; i <= length - 8; i += 8)
                    {
                        Vector256<float> kept = Vector256.LessThanOrEqual(Vector256.LoadUnsafe(ref firstWord, (nuint)i), Vector256.Create(_limit)).AsSingle();
                        Vector256<float> scaled = Vector256.LoadUnsafe(ref firstValue, (nuint)i) * (kept & Vector256.Create(factor));
                        (scaled + Vector256.ConditionalSelect(kept, Vector256.Create(keptShift), Vector256.Create(droppedShift))).StoreUnsafe(ref firstValue, (nuint)i);
                    }
                }

                for (; i <= length - 4; i += 4)
                {
                    Vector128<float> kept = Vector128.LessThanOrEqual(Vector128.LoadUnsafe(ref firstWord, (nuint)i), Vector128.Create(_limit)).AsSingle();
                    Vector128<float> scaled = Vector128.LoadUnsafe(ref firstValue, (nuint)i) * (kept & Vector128.Create(factor));
                    (scaled + Vector128.ConditionalSelect(kept, Vector128.Create(keptShift), Vector128.Create(droppedShift))).StoreUnsafe(ref firstValue, (nuint)i);
                }

#endif
                for (; i < length; i++)
                {
                    bool kept = block[i] <= _limit;
                    float scaled = part[i] * (kept ? factor : 0f);
                    part[i] = scaled + (kept ? keptShift : droppedShift);
                }
            }
        }

        /// <summary>Applies the noise to the elements from the given one of the whole on.</summary>
        internal void Apply(Span<double> values, long first)
        {
            Span<uint> words = stackalloc uint[Block];
            for (int done = 0, length; done < values.Length; done += length)
            {
                ReadOnlySpan<uint> block = Words(words, first + done, values.Length - done);
                length = block.Length;
                Span<double> part = values.Slice(done, length);
                int i = 0;
#if NET8_0_OR_GREATER
                ref uint firstWord = ref MemoryMarshal.GetReference(block);
                ref double firstValue = ref MemoryMarshal.GetReference(part);
                Vector128<long> limit = Vector128.Create((long)_limit);
                Vector128<double> factor = Vector128.Create(_factor), keptShift = Vector128.Create(_keptShift), droppedShift = Vector128.Create(_droppedShift);
                for (; i <= length - 4; i += 4)
                {
                    Vector128<uint> four = Vector128.LoadUnsafe(ref firstWord, (nuint)i);
                    Vector128<double> low = Vector128.LessThanOrEqual(Vector128.WidenLower(four).AsInt64(), limit).AsDouble();
                    Vector128<double> high = Vector128.LessThanOrEqual(Vector128.WidenUpper(four).AsInt64(), limit).AsDouble();
                    Vector128<double> scaledLow = Vector128.LoadUnsafe(ref firstValue, (nuint)i) * (low & factor);
                    Vector128<double> scaledHigh = Vector128.LoadUnsafe(ref firstValue, (nuint)i + 2) * (high & factor);
                    (scaledLow + Vector128.ConditionalSelect(low, keptShift, droppedShift)).StoreUnsafe(ref firstValue, (nuint)i);
                    (scaledHigh + Vector128.ConditionalSelect(high, keptShift, droppedShift)).StoreUnsafe(ref firstValue, (nuint)i + 2);
                }

#endif
                for (; i < length; i++)
                {
                    bool kept = block[i] <= _limit;
                    double scaled = part[i] * (kept ? _factor : 0.0);
                    part[i] = scaled + (kept ? _keptShift : _droppedShift);
                }
            }
        }

        /// <summary>Of the 2^32 words as many as that are kept, at least one; the largest of them.</summary>
        private static uint Limit(double keepProbability)
        {
            return (uint)(Math.Max(Math.Round(keepProbability * 4294967296.0), 1.0) - 1.0);
        }

        /// <summary>The words of the elements from the given one on: so many, or as many as the buffer holds.</summary>
        private ReadOnlySpan<uint> Words(Span<uint> buffer, long first, int wanted)
        {
            int offset = (int)(first % Philox.Group), count = Math.Min(wanted, buffer.Length - offset);
            int groups = (offset + count + Philox.Group - 1) / Philox.Group;
            Philox.Fill(buffer.Slice(0, groups * Philox.Group), _seed, first / Philox.Group);
            return buffer.Slice(offset, count);
        }
    }
}
