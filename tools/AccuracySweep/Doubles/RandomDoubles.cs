using System;

namespace ActivationGen.AccuracySweep.Doubles;

/// <summary>Random arguments, the same in every run: half of them even over what matters in networks, the others of all magnitudes.</summary>
internal static class RandomDoubles
{
    private const double End = 40;

    public static double At(long index)
    {
        ulong bits = Mixed((ulong)index * 2), more = Mixed(((ulong)index * 2) + 1);
        double fraction = (bits >> 11) * (1.0 / (1L << 53)), sign = (more & 1) == 0 ? 1 : -1;
        return (more >> 1 & 7) switch
        {
            < 4 => sign * fraction * End,
            4 => sign * fraction * 720,
            5 => sign * Math.ScaleB(1 + fraction, (int)(more >> 4 & 255) - 200),
            _ => sign * Math.ScaleB(1 + fraction, (int)(more >> 4 & 31) - 24),
        };
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014).</summary>
    private static ulong Mixed(ulong index)
    {
        ulong z = unchecked(index * 0x9E3779B97F4A7C15);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
