using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ActivationGen.DebugBenchmarks;

/// <summary>Measures and prints, function by function, how many times a member's time the scalar loop takes.</summary>
internal sealed class RatioTable(TextWriter output, OptimizationLevel optimization, string? folder)
{
    // Long enough for the clock, short enough to be rarely interrupted; the fastest of the samples counts, because disturbances only ever add.
    private const double SampleMilliseconds = 0.15;
    private const int Samples = 25;

    // What a single value costs is for information: no call of a method can be faster than the same formula in place.
    private const string OneByOne = "one by one";
    private const double Goal = 2;

    private static readonly string[] Members = [OneByOne, "forward", "derivative", "with derivative", "backward", "from output", "batch", "batch backward"];

    private readonly Workload _workload = new();
    private readonly List<(string Member, double Ratio)> _below = [];

    /// <summary>Whether every member of the given functions, single values apart, is at least twice as fast as the loop.</summary>
    public bool Write(IEnumerable<ScalarFunction> functions)
    {
        output.WriteLine($"| function | {string.Join(" | ", Members)} | forward, ns | scalar, ns |");
        output.WriteLine($"| --- |{string.Concat(Members.Select(_ => " ---: |"))} ---: | ---: |");
        foreach (ScalarFunction function in functions) { WriteRow(function); }

        output.WriteLine();
        output.WriteLine(_below.Count == 0 ? $"Every member is at least {Goal} times as fast." : $"{_below.Count} members are less than {Goal} times as fast:");
        foreach ((string member, double ratio) in _below.OrderBy(entry => entry.Ratio)) { output.WriteLine($"- {member}: {Format(ratio)}"); }

        return _below.Count == 0;
    }

    private void WriteRow(ScalarFunction function)
    {
        BuiltFamily family = BuiltFamily.Build(function, optimization, folder);
        Dictionary<string, string> cells = [];
        string forward = "", scalarForward = "";
        foreach ((string member, Action generated, Action scalar) in _workload.CallsOf(family))
        {
            (double ours, double theirs) = Nanoseconds(generated, scalar);
            double ratio = theirs / ours;
            cells.Add(member, Format(ratio));
            if (member == "forward") { (forward, scalarForward) = (Format(ours), Format(theirs)); }

            if (ratio < Goal && member != OneByOne) { _below.Add(($"{function.Name}: {member}", ratio)); }
        }

        output.WriteLine($"| {function.Name} | {string.Join(" | ", Members.Select(member => cells.GetValueOrDefault(member, "")))} | {forward} | {scalarForward} |");
        output.Flush();
    }

    private static string Format(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The times an element of two calls, sample by sample in turns, so that what slows the machine slows both.</summary>
    private static (double First, double Second) Nanoseconds(Action first, Action second)
    {
        int firstRepetitions = Repetitions(first), secondRepetitions = Repetitions(second);
        double fastest = double.MaxValue, secondFastest = double.MaxValue;
        for (int sample = 0; sample < Samples; sample++)
        {
            fastest = Math.Min(fastest, Milliseconds(first, firstRepetitions) / firstRepetitions);
            secondFastest = Math.Min(secondFastest, Milliseconds(second, secondRepetitions) / secondRepetitions);
        }

        return (fastest * 1e6 / Workload.Length, secondFastest * 1e6 / Workload.Length);
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
