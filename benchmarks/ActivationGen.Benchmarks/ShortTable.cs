using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;

namespace ActivationGen.Benchmarks;

/// <summary>A quick measurement of everything, as ratios: how many times the generated member's time a rival takes.</summary>
internal static class ShortTable
{
    private const double SampleMilliseconds = 2;
    private const int Samples = 7, Rounds = 4, RoundsUnrecorded = 2;
    private static readonly TimeSpan BackgroundCompilation = TimeSpan.FromMilliseconds(150);

    public static void Write(TextWriter output)
    {
        output.WriteLine("| function | member | elements | ActivationGen, ns/element | scalar loop | TensorPrimitives | ONNX Runtime |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (int length in ActivationBenchmarks.Lengths)
        {
            foreach ((string name, Dictionary<Rival, double> times) in Measure(Contenders.All, new Workload(length)))
            {
                output.WriteLine($"| {name} | {length} | {Time(times)} | {Ratios(times)} |");
            }
        }
    }

    /// <summary>The same of functions over rows, a single one and batches; the last column is our own time in times that of our softmax.</summary>
    public static void WriteRows(TextWriter output)
    {
        output.WriteLine("| function | member | rows of | ActivationGen, ns/element | scalar loop | TensorPrimitives | ONNX Runtime | in softmaxes |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (int rowLength in RowContenders.Lengths)
        {
            foreach (int rows in new[] { 1, RowContenders.BatchOf(rowLength) })
            {
                double softmax = double.NaN;
                foreach ((string name, Dictionary<Rival, double> times) in Measure(RowContenders.All, new Workload(rows * rowLength, rowLength)))
                {
                    double ours = times[Rival.ActivationGen];
                    if (double.IsNaN(softmax)) { softmax = ours; }

                    output.WriteLine($"| {name} | {rows} × {rowLength} | {Time(times)} | {Ratios(times)} | {(ours / softmax).ToString("0.00", CultureInfo.InvariantCulture)} |");
                }
            }
        }
    }

    /// <summary>The same of gated functions: in times of the activation of their gate, and of products of the same streams.</summary>
    public static void WriteGated(TextWriter output)
    {
        output.WriteLine("| gated function / activation | member | elements | ActivationGen, ns/element | in activations | in products |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        foreach (int length in (int[])[1024, 16384])
        {
            GatedWorkload workload = new(length);
            foreach (GatedContender contender in GatedContenders.All)
            {
                Action[] calls = [contender.Gated(workload), contender.Activation(workload), contender.Streams(workload)];
                double[] times = [.. calls.Select(_ => double.PositiveInfinity)];
                for (int round = 0; round < Rounds; round++)
                {
                    for (int i = 0; i < calls.Length; i++)
                    {
                        double time = NanosecondsAnElement(calls[i], length);
                        if (round >= RoundsUnrecorded) { times[i] = Math.Min(times[i], time); }
                    }

                    if (round < RoundsUnrecorded) { Thread.Sleep(BackgroundCompilation); }
                }

                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"| {contender.Name} | {length} | {times[0]:0.000} | {times[0] / times[1]:0.00} | {times[0] / times[2]:0.00} |"));
            }
        }
    }

    /// <summary>Nanoseconds an element, by rival, of each member of each function.</summary>
    private static IEnumerable<(string Name, Dictionary<Rival, double> Times)> Measure(IEnumerable<Contender> contenders, Workload workload)
    {
        int length = workload.X.Length;
        foreach (IGrouping<(string Function, string Member), Contender> group in contenders.GroupBy(contender => (contender.Function, contender.Member)))
        {
            // Rounds unrecorded, and time for the background compiler: rivals that the JIT compiles in tiers reach their last one.
            Dictionary<Rival, Action> calls = group.ToDictionary(contender => contender.Rival, contender => contender.Prepare(workload));
            for (int round = 0; round < RoundsUnrecorded; round++)
            {
                foreach (Action call in calls.Values) { NanosecondsAnElement(call, length); }
                Thread.Sleep(BackgroundCompilation);
            }

            yield return ($"{group.Key.Function} | {group.Key.Member}", calls.ToDictionary(entry => entry.Key, entry => NanosecondsAnElement(entry.Value, length)));
            foreach (Action call in calls.Values) { (call.Target as IDisposable)?.Dispose(); }
        }
    }

    private static string Time(Dictionary<Rival, double> times) => times[Rival.ActivationGen].ToString("0.000", CultureInfo.InvariantCulture);

    private static string Ratios(Dictionary<Rival, double> times) => string.Join(" | ", new[] { Rival.Scalar, Rival.TensorPrimitives, Rival.OnnxRuntime }.Select(rival =>
        times.TryGetValue(rival, out double time) ? (time / times[Rival.ActivationGen]).ToString("0.00 ×", CultureInfo.InvariantCulture) : ""));

    private static double NanosecondsAnElement(Action call, int length) => Timing.InTurns([call], SampleMilliseconds, Samples)[0] / length;
}
