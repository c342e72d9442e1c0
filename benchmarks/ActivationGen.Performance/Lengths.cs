using System.Collections.Generic;

namespace ActivationGen.Performance;

/// <summary>The numbers of elements that calls run over.</summary>
internal static class Lengths
{
    /// <summary>A hidden layer of a batch, in the first caches: that of most comparisons.</summary>
    public const int Usual = 16384;

    /// <summary>Spans that are mostly or wholly remainders of vectors.</summary>
    public static IReadOnlyList<int> Short { get; } = [1, 3, 8, 17, 64];

    /// <summary>What only the last cache holds, and what none does.</summary>
    public static IReadOnlyList<int> Long { get; } = [1 << 20, 1 << 24];
}
