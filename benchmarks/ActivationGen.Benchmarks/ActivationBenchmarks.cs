using System;
using System.Collections.Generic;
using BenchmarkDotNet.Attributes;

namespace ActivationGen.Benchmarks;

/// <summary>The thorough measurement, by BenchmarkDotNet.</summary>
public class ActivationBenchmarks
{
    private Action call = () => { };

    /// <summary>What is measured.</summary>
    [ParamsSource(nameof(Contenders))]
    public Contender? Contender { get; set; }

    /// <summary>The number of elements.</summary>
    [ParamsSource(nameof(Lengths))]
    public int Length { get; set; }

    /// <summary>Every member by every rival.</summary>
    public static IEnumerable<Contender> Contenders => Benchmarks.Contenders.All;

    /// <summary>From a single small layer to far beyond the caches.</summary>
    public static IEnumerable<int> Lengths => [64, 1024, 16384, 1 << 20];

    /// <summary>Inputs and sessions are made outside the measurement.</summary>
    [GlobalSetup]
    public void Setup() => call = Contender!.Prepare(new Workload(Length));

    /// <summary>One call over all elements.</summary>
    [Benchmark]
    public void Call() => call();
}
