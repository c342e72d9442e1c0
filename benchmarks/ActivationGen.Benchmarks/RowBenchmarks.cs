using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace ActivationGen.Benchmarks;

/// <summary>The thorough measurement of functions over rows, by BenchmarkDotNet.</summary>
public class RowBenchmarks
{
    private Action call = () => { };

    /// <summary>What is measured.</summary>
    [ParamsSource(nameof(Contenders))]
    public Contender? Contender { get; set; }

    /// <summary>The number of elements of a row.</summary>
    [ParamsSource(nameof(Lengths))]
    public int RowLength { get; set; }

    /// <summary>Whether many rows are handed in at once, or a single one.</summary>
    [Params(false, true)]
    public bool IsBatch { get; set; }

    /// <summary>Every member by every rival.</summary>
    public static IEnumerable<Contender> Contenders => RowContenders.All;

    /// <summary>From ten classes to a vocabulary.</summary>
    public static IEnumerable<int> Lengths => RowContenders.Lengths;

    /// <summary>Inputs and sessions are made outside the measurement.</summary>
    [GlobalSetup]
    public void Setup() => call = Contender!.Prepare(new Workload(RowLength * (IsBatch ? RowContenders.BatchOf(RowLength) : 1), RowLength));

    /// <summary>One call over all rows.</summary>
    [Benchmark]
    public void Call() => call();
}
