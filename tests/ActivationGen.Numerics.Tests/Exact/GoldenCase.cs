using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace ActivationGen.Numerics.Tests.Exact;

/// <summary>One function with its parameters, and the file with its exact values (see golden/README.md).</summary>
public sealed record GoldenCase(string File, string Activation, IReadOnlyDictionary<string, double> Parameters)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "golden");

    public static IReadOnlyList<GoldenCase> All { get; } = Load();

    public static IEnumerable<GoldenCase> Elementwise => All.Where(c => c.File.StartsWith("elementwise/", StringComparison.Ordinal));

    /// <summary>The file's name without folder and ending; unique.</summary>
    public string Name => File[(File.LastIndexOf('/') + 1)..^".csv".Length];

    public static GoldenCase Find(string name) => All.Single(c => c.Name == name);

    public IEnumerable<GoldenPoint> ReadPoints() => System.IO.File.ReadLines(Path.Combine(Folder, File)).Skip(1).Select(GoldenPoint.Parse);

    private static List<GoldenCase> Load()
    {
        using JsonDocument document = JsonDocument.Parse(System.IO.File.ReadAllText(Path.Combine(Folder, "cases.json")));
        return [.. document.RootElement.EnumerateArray().Select(element => new GoldenCase(
            element.GetProperty("file").GetString()!,
            element.GetProperty("activation").GetString()!,
            element.GetProperty("parameters").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetDouble())))];
    }
}
