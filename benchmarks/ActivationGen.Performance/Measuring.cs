using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Numerics.Tensors;
using ActivationGen.Benchmarks;
using ActivationGen.DebugBenchmarks;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Performance;

/// <summary>The other libraries' calls for a function; the resource is disposed of afterwards.</summary>
internal delegate IEnumerable<(string Contender, Action Call, IDisposable? Resource)> FindRivals<T>(ScalarFunction function, Workload<T> workload)
    where T : unmanaged, IFloatingPointIeee754<T>;

/// <summary>Measures the members over one element type, function by function.</summary>
internal sealed class Measuring<T>(string width, string element, FindRivals<T> rivals)
    where T : unmanaged, IFloatingPointIeee754<T>
{
    private const double SampleMilliseconds = 0.15;
    private const int Samples = 15;

    // Where Accuracy = Fast selects another kernel.
    private static readonly string[] FastFunctions = ["sigmoid", "tanh", "silu", "gelu", "gelu_tanh", "quick_gelu", "mish"];

    private readonly Workload<T> _usual = new(Lengths.Usual);
    private readonly Workload<T>[] _short = [.. Lengths.Short.Select(length => new Workload<T>(length))];
    private readonly Workload<T>[] _long = width == Widths.All && element == "float" ? [.. Lengths.Long.Select(length => new Workload<T>(length))] : [];

    /// <summary>Calls that are timed in turns with each other.</summary>
    private sealed record Group(string Member, int Length, IReadOnlyList<(string Contender, Action Call)> Calls);

    public IEnumerable<Measurement> Run(IEnumerable<ScalarFunction> functions)
    {
        foreach (ScalarFunction function in functions)
        {
            Console.Error.WriteLine($"  {element} {function.Name}");
            List<IDisposable> resources = [];
            foreach (Group group in GroupsOf(function, resources))
            {
                double[] times = Timing.InTurns([.. group.Calls.Select(call => call.Call)], SampleMilliseconds, Samples);
                for (int i = 0; i < times.Length; i++)
                {
                    yield return new(new(width, function.Name, element, group.Member, group.Length, group.Calls[i].Contender), times[i] / group.Length);
                }
            }

            foreach (IDisposable resource in resources) { resource.Dispose(); }
        }
    }

    private IEnumerable<Group> GroupsOf(ScalarFunction function, List<IDisposable> resources)
    {
        BuiltFamily family = Build(function);
        foreach (string member in Members.OverSpans.Where(member => _usual.Find(family, true, member) is not null))
        {
            yield return new(member, _usual.Length, [Ours(_usual, member), Scalar(_usual, member), .. Others(_usual, member)]);
            // Narrower vectors change the kernels' speed; what is around them shows with the widest.
            foreach (Workload<T> workload in width == Widths.All ? _short : []) { yield return new(member, workload.Length, [Ours(workload, member), Scalar(workload, member)]); }
        }

        foreach (Workload<T> workload in _long) { yield return new(Members.Forward, workload.Length, [Ours(workload, Members.Forward), .. Others(workload, Members.Forward)]); }

        if (element == "float" && FastFunctions.Contains(function.Name))
        {
            BuiltFamily fast = Build(function with { Parameters = "Accuracy = ActivationAccuracy.Fast" });
            yield return new(Members.Fast, _usual.Length, [(Contenders.ActivationGen, _usual.Find(fast, true, Members.Fast)!), .. Others(_usual, Members.Forward)]);
        }

        (string, Action) Ours(Workload<T> workload, string member) => (Contenders.ActivationGen, workload.Find(family, true, member)!);
        (string, Action) Scalar(Workload<T> workload, string member) => (Contenders.ScalarLoop, workload.Find(family, false, member)!);

        // What the member is to be compared with beside the scalar loop.
        IEnumerable<(string, Action)> Others(Workload<T> workload, string member)
        {
            switch (member)
            {
                case Members.Forward:
                    yield return (Contenders.Copy, () => workload.X.AsSpan().CopyTo(workload.Result));
                    foreach ((string contender, Action call, IDisposable? resource) in rivals(function, workload))
                    {
                        if (resource is not null) { resources.Add(resource); }

                        yield return (contender, call);
                    }

                    break;
                case Members.FromOutput:
                    yield return (Contenders.Multiply, () => TensorPrimitives.Multiply<T>(workload.X, workload.GradOutput, workload.Result));
                    break;
                default:
                    yield return (Contenders.OurForward, workload.Find(family, true, Members.Forward)!);
                    break;
            }
        }
    }

    private BuiltFamily Build(ScalarFunction function) => BuiltFamily.Build(function, OptimizationLevel.Release, null, element);
}
