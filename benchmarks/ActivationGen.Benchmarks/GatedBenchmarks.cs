using System;
using System.Collections.Generic;
using System.Linq;
using BenchmarkDotNet.Attributes;

namespace ActivationGen.Benchmarks;

/// <summary>The thorough measurement of gated functions, by BenchmarkDotNet: each beside its activation.</summary>
public class GatedBenchmarks
{
    private Action gated = () => { }, activation = () => { };

    /// <summary>The function and its member.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>The number of elements.</summary>
    [Params(1024, 16384)]
    public int Length { get; set; }

    /// <summary>Every function by every member.</summary>
    public static IEnumerable<string> Names => GatedContenders.All.Select(contender => contender.Name);

    /// <summary>Inputs are made outside the measurement.</summary>
    [GlobalSetup]
    public void Setup()
    {
        GatedWorkload workload = new(Length);
        GatedContender contender = GatedContenders.All.First(contender => contender.Name == Name);
        (gated, activation) = (contender.Gated(workload), contender.Activation(workload));
    }

    /// <summary>The gated function.</summary>
    [Benchmark]
    public void Gated() => gated();

    /// <summary>The activation of its gate.</summary>
    [Benchmark(Baseline = true)]
    public void Activation() => activation();
}
