using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace ActivationGen.Benchmarks;

/// <summary>A quick measurement of everything, as ratios: how many times the generated member's time a rival takes.</summary>
internal static class ShortTable
{
    // Long enough for the clock, short enough to be rarely interrupted; the fastest of the samples counts, because disturbances only ever add.
    private const double SampleMilliseconds = 2;
    private const int Samples = 7;
    private static readonly TimeSpan BackgroundCompilation = TimeSpan.FromMilliseconds(150);

    public static void Write(TextWriter output)
    {
        output.WriteLine("| function | member | elements | ActivationGen, ns/element | scalar loop | TensorPrimitives | ONNX Runtime |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (int length in ActivationBenchmarks.Lengths)
        {
            Workload workload = new(length);
            foreach (IGrouping<(string Function, string Member), Contender> group in Contenders.All.GroupBy(contender => (contender.Function, contender.Member)))
            {
                // One round unrecorded, and time for the background compiler: rivals that the JIT compiles in tiers reach their last one.
                Dictionary<Rival, Action> calls = group.ToDictionary(contender => contender.Rival, contender => contender.Prepare(workload));
                foreach (Action call in calls.Values) { NanosecondsAnElement(call, length); }
                Thread.Sleep(BackgroundCompilation);
                foreach (Action call in calls.Values) { NanosecondsAnElement(call, length); }
                Dictionary<Rival, double> times = calls.ToDictionary(entry => entry.Key, entry => NanosecondsAnElement(entry.Value, length));
                string ours = times[Rival.ActivationGen].ToString("0.000", CultureInfo.InvariantCulture);
                IEnumerable<string> ratios = new[] { Rival.Scalar, Rival.TensorPrimitives, Rival.OnnxRuntime }.Select(rival =>
                    times.TryGetValue(rival, out double time) ? (time / times[Rival.ActivationGen]).ToString("0.00 ×", CultureInfo.InvariantCulture) : "");
                output.WriteLine($"| {group.Key.Function} | {group.Key.Member} | {length} | {ours} | {string.Join(" | ", ratios)} |");
                foreach (Action call in calls.Values) { (call.Target as IDisposable)?.Dispose(); }
            }
        }
    }

    private static double NanosecondsAnElement(Action call, int length)
    {
        int repetitions = 1;
        while (Milliseconds(call, repetitions) < SampleMilliseconds) { repetitions *= 2; }
        double fastest = Enumerable.Range(0, Samples).Min(_ => Milliseconds(call, repetitions));
        return fastest * 1e6 / ((double)repetitions * length);
    }

    private static double Milliseconds(Action call, int repetitions)
    {
        long start = Stopwatch.GetTimestamp();
        for (int repetition = 0; repetition < repetitions; repetition++) { call(); }
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
