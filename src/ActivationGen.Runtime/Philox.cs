namespace ActivationGen.Runtime
{
    using global::System;
#if NET8_0_OR_GREATER
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.InteropServices;
    using global::System.Runtime.Intrinsics;
    using global::System.Runtime.Intrinsics.X86;
#endif

    /// <summary>
    /// Random words that are a function of a seed and a position, so that any part of a stream can be had without the rest, by any number of threads:
    /// Philox4x32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3, 2011), which passes BigCrush.
    /// </summary>
    /// <remarks>
    /// The key is the seed, its low half first. A group of 64 words comes of the sixteen counters (16 * group + i, 0), i from 0 to 15, low half first, and has the
    /// first words of the sixteen blocks, then the second ones, and so on: word w of counter 16 * group + i is number 16 * w + i of the group. So vectors of
    /// counters are stored as they are, whatever their width.
    /// </remarks>
    internal static class Philox
    {
        /// <summary>The words of a group.</summary>
        internal const int Group = 64;

        private const int Counters = Group / 4;
        private const int Rounds = 10;
        private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
        private const uint Step0 = 0x9E3779B9, Step1 = 0xBB67AE85;

        /// <summary>Fills whole groups with the words of the stream, from the given group on.</summary>
        internal static void Fill(Span<uint> words, long seed, long firstGroup)
        {
            unchecked
            {
                uint key0 = (uint)seed, key1 = (uint)(seed >> 32);
                for (int start = 0; start < words.Length; start += Group)
                {
                    ulong counter = (ulong)(firstGroup + (start / Group)) * Counters;
#if NET8_0_OR_GREATER
                    ref uint first = ref MemoryMarshal.GetReference(words.Slice(start, Group));
                    if (VectorWidth.Has512)
                    {
                        Fill512(ref first, counter, key0, key1);
                        continue;
                    }

                    if (VectorWidth.Has256)
                    {
                        Fill256(ref first, counter, key0, key1);
                        Fill256(ref Unsafe.Add(ref first, 8), counter + 8, key0, key1);
                        continue;
                    }

#endif
                    for (int i = 0; i < Counters; i++)
                    {
                        uint c0 = (uint)counter + (uint)i, c1 = (uint)(counter >> 32), c2 = 0, c3 = 0;
                        Block(ref c0, ref c1, ref c2, ref c3, key0, key1);
                        words[start + i] = c0;
                        words[start + Counters + i] = c1;
                        words[start + (2 * Counters) + i] = c2;
                        words[start + (3 * Counters) + i] = c3;
                    }
                }
            }
        }

        /// <summary>The four words of one counter of 128 bits.</summary>
        internal static void Block(ref uint c0, ref uint c1, ref uint c2, ref uint c3, uint key0, uint key1)
        {
            unchecked
            {
                for (int round = 0; round < Rounds; round++)
                {
                    ulong product0 = (ulong)Multiplier0 * c0, product1 = (ulong)Multiplier1 * c2;
                    c0 = (uint)(product1 >> 32) ^ c1 ^ key0;
                    c1 = (uint)product1;
                    c2 = (uint)(product0 >> 32) ^ c3 ^ key1;
                    c3 = (uint)product0;
                    key0 += Step0;
                    key1 += Step1;
                }
            }
        }

#if NET8_0_OR_GREATER
        /// <summary>Sixteen counters, each word in the low half of a lane of 64 bits: a product has both its halves then, and what is above the low half is ignored.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static void Fill512(ref uint first, ulong counter, uint key0, uint key1)
        {
            unchecked
            {
                Vector512<ulong> a0 = Vector512.Create(counter) + Vector512.Create(0UL, 1, 2, 3, 4, 5, 6, 7), b0 = a0 + Vector512.Create(8UL);
                Vector512<ulong> a1 = Vector512.Create(counter >> 32), b1 = a1;
                Vector512<ulong> a2 = Vector512<ulong>.Zero, b2 = a2, a3 = a2, b3 = a2;
                Vector512<uint> m0 = Vector512.Create((ulong)Multiplier0).AsUInt32(), m1 = Vector512.Create((ulong)Multiplier1).AsUInt32();
                Vector512<ulong> k0 = Vector512.Create((ulong)key0), k1 = Vector512.Create((ulong)key1);
                Vector512<ulong> s0 = Vector512.Create((ulong)Step0), s1 = Vector512.Create((ulong)Step1);
                for (int round = 0; round < Rounds; round++)
                {
                    Vector512<ulong> aProduct0 = Avx512F.Multiply(a0.AsUInt32(), m0), aProduct1 = Avx512F.Multiply(a2.AsUInt32(), m1);
                    Vector512<ulong> bProduct0 = Avx512F.Multiply(b0.AsUInt32(), m0), bProduct1 = Avx512F.Multiply(b2.AsUInt32(), m1);
                    a0 = Avx512F.ShiftRightLogical(aProduct1, 32) ^ a1 ^ k0;
                    b0 = Avx512F.ShiftRightLogical(bProduct1, 32) ^ b1 ^ k0;
                    a1 = aProduct1;
                    b1 = bProduct1;
                    a2 = Avx512F.ShiftRightLogical(aProduct0, 32) ^ a3 ^ k1;
                    b2 = Avx512F.ShiftRightLogical(bProduct0, 32) ^ b3 ^ k1;
                    a3 = aProduct0;
                    b3 = bProduct0;
                    k0 = Avx512F.Add(k0, s0);
                    k1 = Avx512F.Add(k1, s1);
                }

                Vector512.Narrow(a0, b0).StoreUnsafe(ref first);
                Vector512.Narrow(a1, b1).StoreUnsafe(ref first, Counters);
                Vector512.Narrow(a2, b2).StoreUnsafe(ref first, 2 * Counters);
                Vector512.Narrow(a3, b3).StoreUnsafe(ref first, 3 * Counters);
            }
        }

        /// <summary>Eight counters.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
        private static void Fill256(ref uint first, ulong counter, uint key0, uint key1)
        {
            unchecked
            {
                Vector256<ulong> a0 = Vector256.Create(counter) + Vector256.Create(0UL, 1, 2, 3), b0 = a0 + Vector256.Create(4UL);
                Vector256<ulong> a1 = Vector256.Create(counter >> 32), b1 = a1;
                Vector256<ulong> a2 = Vector256<ulong>.Zero, b2 = a2, a3 = a2, b3 = a2;
                Vector256<uint> m0 = Vector256.Create((ulong)Multiplier0).AsUInt32(), m1 = Vector256.Create((ulong)Multiplier1).AsUInt32();
                Vector256<ulong> k0 = Vector256.Create((ulong)key0), k1 = Vector256.Create((ulong)key1);
                Vector256<ulong> s0 = Vector256.Create((ulong)Step0), s1 = Vector256.Create((ulong)Step1);
                for (int round = 0; round < Rounds; round++)
                {
                    Vector256<ulong> aProduct0 = Avx2.Multiply(a0.AsUInt32(), m0), aProduct1 = Avx2.Multiply(a2.AsUInt32(), m1);
                    Vector256<ulong> bProduct0 = Avx2.Multiply(b0.AsUInt32(), m0), bProduct1 = Avx2.Multiply(b2.AsUInt32(), m1);
                    a0 = Avx2.ShiftRightLogical(aProduct1, 32) ^ a1 ^ k0;
                    b0 = Avx2.ShiftRightLogical(bProduct1, 32) ^ b1 ^ k0;
                    a1 = aProduct1;
                    b1 = bProduct1;
                    a2 = Avx2.ShiftRightLogical(aProduct0, 32) ^ a3 ^ k1;
                    b2 = Avx2.ShiftRightLogical(bProduct0, 32) ^ b3 ^ k1;
                    a3 = aProduct0;
                    b3 = bProduct0;
                    k0 = Avx2.Add(k0, s0);
                    k1 = Avx2.Add(k1, s1);
                }

                Vector256.Narrow(a0, b0).StoreUnsafe(ref first);
                Vector256.Narrow(a1, b1).StoreUnsafe(ref first, Counters);
                Vector256.Narrow(a2, b2).StoreUnsafe(ref first, 2 * Counters);
                Vector256.Narrow(a3, b3).StoreUnsafe(ref first, 3 * Counters);
            }
        }
#endif
    }
}
