using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace ActivationGen.Benchmarks;

/// <summary>Times calls that are compared with one another.</summary>
internal static class Timing
{
    // A call over spans that no cache holds is a long sample in itself.
    private const double MostMilliseconds = 40;

    /// <summary>
    /// Nanoseconds a call of each, sample by sample in turns, so that what slows the machine slows all of them. The fastest sample counts, because disturbances
    /// only ever add.
    /// </summary>
    /// <param name="calls">What is timed; the first call, which compiles, does not count.</param>
    /// <param name="sampleMilliseconds">How long a sample takes at least: long enough for the clock, short enough to be rarely interrupted.</param>
    /// <param name="samples">How many are taken at most.</param>
    public static double[] InTurns(IReadOnlyList<Action> calls, double sampleMilliseconds, int samples)
    {
        int[] repetitions = [.. calls.Select(call => Repetitions(call, sampleMilliseconds))];
        double[] fastest = [.. calls.Select(_ => double.PositiveInfinity)];
        long start = Stopwatch.GetTimestamp();
        for (int sample = 0; sample < samples && Stopwatch.GetElapsedTime(start).TotalMilliseconds < MostMilliseconds * calls.Count; sample++)
        {
            for (int i = 0; i < calls.Count; i++) { fastest[i] = Math.Min(fastest[i], Milliseconds(calls[i], repetitions[i]) / repetitions[i]); }
        }

        return [.. fastest.Select(milliseconds => milliseconds * 1e6)];
    }

    private static int Repetitions(Action call, double sampleMilliseconds)
    {
        call();
        int repetitions = 1;
        while (Milliseconds(call, repetitions) < sampleMilliseconds) { repetitions *= 2; }

        return repetitions;
    }

    private static double Milliseconds(Action call, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int repetition = 0; repetition < repetitions; repetition++) { call(); }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
