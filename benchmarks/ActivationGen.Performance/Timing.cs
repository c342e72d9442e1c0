using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace ActivationGen.Performance;

/// <summary>Times calls that are compared with one another.</summary>
internal static class Timing
{
    // Long enough for the clock, short enough to be rarely interrupted; the fastest of the samples counts, because disturbances only ever add.
    private const double SampleMilliseconds = 0.15;
    private const int MostSamples = 15;

    // A call over spans that no cache holds is a long sample in itself.
    private const double MostMilliseconds = 40;

    /// <summary>Nanoseconds a call of each, sample by sample in turns, so that what slows the machine slows all of them.</summary>
    public static double[] InTurns(IReadOnlyList<Action> calls)
    {
        int[] repetitions = [.. calls.Select(Repetitions)];
        double[] fastest = [.. calls.Select(_ => double.PositiveInfinity)];
        long start = Stopwatch.GetTimestamp();
        for (int sample = 0; sample < MostSamples && Stopwatch.GetElapsedTime(start).TotalMilliseconds < MostMilliseconds * calls.Count; sample++)
        {
            for (int i = 0; i < calls.Count; i++) { fastest[i] = Math.Min(fastest[i], Milliseconds(calls[i], repetitions[i]) / repetitions[i]); }
        }

        return [.. fastest.Select(milliseconds => milliseconds * 1e6)];
    }

    private static int Repetitions(Action call)
    {
        // The first call compiles.
        call();
        int repetitions = 1;
        while (Milliseconds(call, repetitions) < SampleMilliseconds) { repetitions *= 2; }

        return repetitions;
    }

    private static double Milliseconds(Action call, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int repetition = 0; repetition < repetitions; repetition++) { call(); }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
