using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using ActivationGen.DebugBenchmarks;

namespace ActivationGen.Performance;

/// <summary>docs/performance.md.</summary>
internal sealed class PerformancePage(Measurements measurements)
{
    private const int Usual = Lengths.Usual;

    private static readonly string[] AfterFast = [Contenders.TensorPrimitives, Contenders.OnnxRuntime, Contenders.TorchSharp],
        AfterForward = [Members.Derivative, Members.WithDerivative, Members.Backward, Members.Batch, Members.BatchBackward],
        ByScalar = [Members.Forward, Members.Derivative, Members.WithDerivative, Members.Backward];

    private readonly StringBuilder _page = new();

    private string[] Functions { get; } = [.. ScalarFunctions.All.Select(function => function.Name)
        .Where(name => measurements.Subjects.Any(subject => subject.Function == name))];

    public static string Write(Measurements measurements) => new PerformancePage(measurements).Write();

    private string Write()
    {
        _page.Append(CultureInfo.InvariantCulture,
            $"""
            # Speed

            Every elementwise function of the catalog, measured on {Machine.Description}; one thread, the fastest of several processes and of many samples
            taken in turns with the rivals. Only ratios are told: bare times depend on the machine.

            `dotnet run -c Release --project benchmarks/ActivationGen.Performance -p:WithTorch=true -- --write docs` makes this page (`--help` tells more).
            Functions over rows have [a page of their own](row-performance.md), as has the
            [accuracy](accuracy.md) that comes with the speed: most rivals are not exact in their tails. What the marks are, which are missed and what was tried
            about it is told in [performance-notes.md](performance-notes.md).

            Every method is compiled once, with full optimisation (`DOTNET_TieredCompilation=0`); with the JIT's profiles TensorPrimitives' sigmoid and tanh are faster by a third.
            The scalar loop calls `MathF` as one writes it by hand. TensorPrimitives stands for System.Numerics.Tensors 10.0, for silu its sigmoid and a product.
            ONNX Runtime 1.31 runs a bound session of one operator; it and libtorch choose their instructions themselves, whatever .NET is told.

            """);
        foreach ((string width, _) in Widths.Settings)
        {
            Section($"Forward, 16,384 floats, {width}", "How many times our time the others take: above 1 ActivationGen is faster.",
                ["scalar loop", "TensorPrimitives", "ONNX Runtime", "TorchSharp", "our time in copies"], function =>
                [
                    Rival(width, "float", function, Contenders.ScalarLoop), Rival(width, "float", function, Contenders.TensorPrimitives),
                    Rival(width, "float", function, Contenders.OnnxRuntime), Rival(width, "float", function, Contenders.TorchSharp),
                    Ratio(At(width, "float", function, Members.Forward, Usual), At(width, "float", function, Members.Forward, Usual, Contenders.Copy)),
                ]);
        }

        Section($"Forward at Accuracy = Fast, 16,384 floats, {Widths.All}", "How many times our time the others take; the last column compares with Accuracy = Faithful.",
            ["TensorPrimitives", "ONNX Runtime", "TorchSharp", "our faithful member"], function =>
            {
                double? fast = At(Widths.All, "float", function, Members.Fast, Usual);
                return fast is null ? [] : [.. AfterFast
                    .Select(rival => Ratio(At(Widths.All, "float", function, Members.Fast, Usual, rival), fast)),
                    Ratio(At(Widths.All, "float", function, Members.Forward, Usual), fast)];
            });
        foreach (string element in new[] { "float", "double" })
        {
            Section($"The other members, 16,384 {element}s, {Widths.All}",
                "Their time in times of the forward member's (backward from output: of a product of two spans): below 1 is faster than that.",
                ["derivative", "with derivative", "backward", "batch", "batch backward", "backward from output"], function => [.. Others(Widths.All, element, function)]);
        }

        Section($"16,384 doubles, {Widths.All}", "How many times our time a loop over `Math` takes, and TensorPrimitives for the forward member.",
            ["forward", "derivative", "with derivative", "backward", "TensorPrimitives, forward"], function =>
            [
                .. ByScalar.Select(member => Ratio(
                    At(Widths.All, "double", function, member, Usual, Contenders.ScalarLoop), At(Widths.All, "double", function, member, Usual))),
                Rival(Widths.All, "double", function, Contenders.TensorPrimitives),
            ]);
        Section("Short spans of floats", "How many times our time a scalar loop takes: the least of all members that a function has, and which that is.",
            [.. Lengths.Short.Select(length => $"{length}")], function => [.. Lengths.Short.Select(length => Least(function, length))]);
        Section("Long spans of floats, forward", "Our time in times of a copy's, and how many times our time TensorPrimitives takes.",
            ["2²⁰, in copies", "TensorPrimitives", "2²⁴, in copies", "TensorPrimitives"], function => [.. Lengths.Long.SelectMany(length => (string[])
            [
                Ratio(At(Widths.All, "float", function, Members.Forward, length), At(Widths.All, "float", function, Members.Forward, length, Contenders.Copy)),
                Ratio(At(Widths.All, "float", function, Members.Forward, length, Contenders.TensorPrimitives), At(Widths.All, "float", function, Members.Forward, length)),
            ])]);
        return _page.ToString().ReplaceLineEndings("\n");
    }

    private void Section(string title, string explanation, IReadOnlyList<string> columns, Func<string, string[]> cells)
    {
        _page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{explanation}\n\n| function | {string.Join(" | ", columns)} |\n| --- |{string.Concat(columns.Select(_ => " ---: |"))}\n");
        foreach (string function in Functions)
        {
            string[] row = cells(function);
            if (row.Any(cell => cell.Length > 0)) { _page.Append(CultureInfo.InvariantCulture, $"| {function} | {string.Join(" | ", row)} |\n"); }
        }
    }

    private string Rival(string width, string element, string function, string rival) => Ratio(
        At(width, element, function, Members.Forward, Usual, rival), At(width, element, function, Members.Forward, Usual));

    private IEnumerable<string> Others(string width, string element, string function)
    {
        foreach (string member in AfterForward)
        {
            yield return Ratio(At(width, element, function, member, Usual), At(width, element, function, member, Usual, Contenders.OurForward));
        }

        yield return Ratio(At(width, element, function, Members.FromOutput, Usual), At(width, element, function, Members.FromOutput, Usual, Contenders.Multiply));
    }

    private string Least(string function, int length)
    {
        (double Ratio, string Member)[] ratios = [.. measurements.Subjects
            .Where(s => s.Width == Widths.All && s.Element == "float" && s.Function == function && s.Length == length && s.Contender == Contenders.ActivationGen)
            .Select(s => (measurements.Find(s with { Contender = Contenders.ScalarLoop })!.Value / measurements.Find(s)!.Value, s.Member))];
        return ratios.Length == 0 ? "" : $"{Format(ratios.Min().Ratio)} {ratios.Min().Member}";
    }

    private double? At(string width, string element, string function, string member, int length, string contender = Contenders.ActivationGen) =>
        measurements.Find(new(width, function, element, member, length, contender));

    private static string Ratio(double? dividend, double? divisor) => dividend is { } a && divisor is { } b ? Format(a / b) : "";

    private static string Format(double value) => value.ToString(value < 9.95 ? "0.00" : "0", CultureInfo.InvariantCulture);
}
