using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ActivationGen.DebugBenchmarks;

namespace ActivationGen.Performance;

/// <summary>What was measured: a member of a function by one contender over so many elements.</summary>
/// <param name="Width">The widest vectors: <see cref="Widths"/>.</param>
/// <param name="Function">The function with its parameters.</param>
/// <param name="Element">float or double.</param>
/// <param name="Member">One of <see cref="Members"/>.</param>
/// <param name="Length">The number of elements.</param>
/// <param name="Contender">One of <see cref="Contenders"/>.</param>
internal sealed record Subject(string Width, string Function, string Element, string Member, int Length, string Contender);

/// <summary>A subject's time an element, in nanoseconds.</summary>
internal sealed record Measurement(Subject Subject, double Nanoseconds)
{
    public string Line => string.Create(
        CultureInfo.InvariantCulture,
        $"{Subject.Width};{Subject.Function};{Subject.Element};{Subject.Member};{Subject.Length};{Subject.Contender};{Nanoseconds:G5}");

    public static Measurement Parse(string line)
    {
        string[] fields = line.Split(';');
        return new(
            new(fields[0], fields[1], fields[2], fields[3], int.Parse(fields[4], CultureInfo.InvariantCulture), fields[5]),
            double.Parse(fields[6], CultureInfo.InvariantCulture));
    }
}

/// <summary>The names of who computes.</summary>
internal static class Contenders
{
    public const string ActivationGen = "ActivationGen", ScalarLoop = "scalar loop", TensorPrimitives = "TensorPrimitives", OnnxRuntime = "ONNX Runtime",
        TorchSharp = "TorchSharp", Copy = "copy", Multiply = "multiply",
        OurForward = "ActivationGen forward";
}

/// <summary>The names of the settings, widest first, and the variables that make them.</summary>
internal static class Widths
{
    public const string All = "all instructions", WithoutAvx512 = "without AVX-512";

    public static IReadOnlyList<(string Name, string? Variable)> Settings { get; } = [(All, null), (WithoutAvx512, "DOTNET_EnableAVX512")];
}

/// <summary>Measurements of several processes: of each subject the fastest.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<Subject, double> _fastest = [];

    public void Add(Measurement measurement) =>
        _fastest[measurement.Subject] = Math.Min(measurement.Nanoseconds, _fastest.GetValueOrDefault(measurement.Subject, double.PositiveInfinity));

    public double? Find(Subject subject) => _fastest.TryGetValue(subject, out double nanoseconds) ? nanoseconds : null;

    public IEnumerable<Subject> Subjects => _fastest.Keys;
}
