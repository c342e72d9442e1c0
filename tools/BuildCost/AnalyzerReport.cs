using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace ActivationGen.BuildCost;

/// <summary>What the compiler says of the time that analyzers and generators took: <c>dotnet build -p:ReportAnalyzer=true -v:d</c>.</summary>
internal sealed partial class AnalyzerReport
{
    private AnalyzerReport(IReadOnlyList<Entry> entries) => Entries = entries;

    /// <summary>A line of the report: an analyzer or generator, or a whole assembly of them.</summary>
    public sealed record Entry(string Name, double Seconds, bool IsAssembly, bool IsGenerator);

    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>All analyzers of the package; the generator apart.</summary>
    public double Analyzers => Ours(generators: false).Sum(entry => entry.Seconds);

    public double Generators => Ours(generators: true).Sum(entry => entry.Seconds);

    /// <summary>The analyzers of the SDK and of others.</summary>
    public double Others => Entries.Where(entry => entry.IsAssembly && !entry.IsGenerator && !IsOurs(entry)).Sum(entry => entry.Seconds);

    /// <summary>The package's analyzers or generators, the dearest first.</summary>
    public IEnumerable<Entry> Ours(bool generators) =>
        Entries.Where(entry => !entry.IsAssembly && entry.IsGenerator == generators && IsOurs(entry)).OrderByDescending(entry => entry.Seconds);

    public static AnalyzerReport Read(string log)
    {
        List<Entry> entries = [];
        bool generators = false;
        foreach (string line in log.Split('\n'))
        {
            if (line.Contains("Total generator execution time", StringComparison.Ordinal)) { generators = true; }
            else if (line.Contains("Total analyzer execution time", StringComparison.Ordinal)) { generators = false; }

            // Times below a millisecond are written as <0.001.
            if (Row().Match(line) is { Success: true } row)
            {
                double seconds = double.Parse(row.Groups["time"].Value.TrimStart('<'), CultureInfo.InvariantCulture);
                string name = row.Groups["name"].Value.Trim();
                entries.Add(new Entry(name, seconds, name.Contains(", Version=", StringComparison.Ordinal), generators));
            }
        }

        return new AnalyzerReport(entries);
    }

    private static bool IsOurs(Entry entry) => entry.Name.StartsWith("ActivationGen", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?<time><?[0-9]+[.,]?[0-9]*)\s+(?:<?[0-9]+)\s+(?<name>\S.*)$")]
    private static partial Regex Row();
}
