using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.Benchmarks;
using Microsoft.CodeAnalysis;

namespace ActivationGen.DebugBenchmarks;

/// <summary>Measures and prints, function by function, how many times a member's time the scalar loop takes.</summary>
internal sealed class RatioTable(TextWriter output, OptimizationLevel optimization, string? folder)
{
    private const double SampleMilliseconds = 0.15;
    private const int Samples = 25;

    private const double Goal = 2;

    // A hidden layer's activations, in the first-level cache.
    private const int Length = 4096;

    // What a single value costs is for information: no call of a method can be faster than the same formula in place.
    private static readonly string[] Columns = [Members.OneByOne, .. Members.OverSpans];

    private readonly Workload<float> _workload = new(Length);
    private readonly List<(string Member, double Ratio)> _below = [];

    /// <summary>Whether every member of the given functions, single values apart, is at least twice as fast as the loop.</summary>
    public bool Write(IEnumerable<ScalarFunction> functions)
    {
        output.WriteLine($"| function | {string.Join(" | ", Columns)} | forward, ns | scalar, ns |");
        output.WriteLine($"| --- |{string.Concat(Columns.Select(_ => " ---: |"))} ---: | ---: |");
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
        foreach (string member in Columns)
        {
            if (_workload.Find(family, true, member) is not { } generated) { continue; }

            double[] times = Timing.InTurns([generated, _workload.Find(family, false, member)!], SampleMilliseconds, Samples);
            double ours = times[0] / Length, theirs = times[1] / Length;
            double ratio = theirs / ours;
            cells.Add(member, Format(ratio));
            if (member == Members.Forward) { (forward, scalarForward) = (Format(ours), Format(theirs)); }

            if (ratio < Goal && member != Members.OneByOne) { _below.Add(($"{function.Name}: {member}", ratio)); }
        }

        output.WriteLine($"| {function.Name} | {string.Join(" | ", Columns.Select(member => cells.GetValueOrDefault(member, "")))} | {forward} | {scalarForward} |");
        output.Flush();
    }

    private static string Format(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
