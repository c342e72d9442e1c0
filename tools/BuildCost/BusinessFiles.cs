using System.Collections.Generic;

namespace ActivationGen.BuildCost;

/// <summary>Files as most projects have most of: data with properties, and services that log, query and await.</summary>
internal static class BusinessFiles
{
    /// <summary>An entity with properties, validation, equality and a text form.</summary>
    public static string Entity(int number)
    {
        SourceMaker file = new(number);
        string type = $"{file.Quality()}{file.Noun()}{number}";
        IReadOnlyList<(string Name, string Type)> properties = file.PropertyList(file.Between(8, 16));
        file.Lines("using System;\nusing System.Collections.Generic;\nusing System.Globalization;\nusing System.Linq;\n\nnamespace Shop.Entities;\n");
        file.Line($"/// <summary>{type}, as the store keeps it.</summary>");
        file.Line($"public sealed class {type} : IEquatable<{type}>");
        file.Line("{");
        file.Line("    private readonly List<string> _history = new();");
        foreach ((string name, string kind) in properties)
        {
            file.Line();
            file.Line($"    /// <summary>The {name}.</summary>");
            file.Line($"    public {kind} {name} {{ get; set; }}{(kind == "string" ? " = \"\";" : "")}");
        }

        file.Lines($$"""

                public IReadOnlyList<string> History => _history;

                public void Note(string text)
                {
                    if (string.IsNullOrWhiteSpace(text)) { throw new ArgumentException("A note needs a text.", nameof(text)); }

                    _history.Add(string.Format(CultureInfo.InvariantCulture, "{0}: {1}", _history.Count + 1, text.Trim()));
                    if (_history.Count > {{file.Between(20, 200)}}) { _history.RemoveAt(0); }
                }

                public IEnumerable<string> Validate()
                {
            """);
        foreach ((string name, string kind) in properties)
        {
            string? check = kind switch
            {
                "string" => $"string.IsNullOrEmpty({name})",
                "int" or "long" => $"{name} < 0",
                "decimal" => $"{name} > {file.Between(1000, 90000)}m",
                "double" => $"double.IsNaN({name}) || {name} < -{file.Number()}",
                "DateTime" => $"{name}.Year < {file.Between(1900, 2000)}",
                _ => null,
            };
            if (check is not null) { file.Line($"        if ({check}) {{ yield return $\"{name} is out of range: {{{name}}}\"; }}"); }
        }

        file.Line("    }");
        file.Line();
        file.Line($"    public bool Equals({type}? other) => other is not null");
        foreach ((string name, _) in properties) { file.Line($"        && {name} == other.{name}"); }

        file.Lines($$"""
                    && _history.SequenceEqual(other._history);

                public override bool Equals(object? obj) => Equals(obj as {{type}});

                public override int GetHashCode()
                {
                    HashCode code = new();
            """);
        foreach ((string name, _) in properties) { file.Line($"        code.Add({name});"); }

        file.Line("        return code.ToHashCode();\n    }\n");
        file.Line($"    public override string ToString() => $\"{type} {{{properties[0].Name}}} / {{{properties[1].Name}}} ({{_history.Count}})\";\n}}");
        return file.Text.ToString();
    }

    /// <summary>A service over rows: caching, logging, grouping, parsing, awaiting.</summary>
    public static string Service(int number)
    {
        SourceMaker file = new(number);
        string noun = file.Noun(), type = $"{file.Quality()}{noun}Service{number}";
        file.Lines($$"""
            using System;
            using System.Collections.Concurrent;
            using System.Collections.Generic;
            using System.Globalization;
            using System.IO;
            using System.Linq;
            using System.Text;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Shop.Services;

            /// <summary>Keeps and queries rows of {{noun}}.</summary>
            public sealed class {{type}}
            {
                public sealed record Row(int Id, string Name, string Group, decimal Amount, double Weight, DateTime Changed);

                private readonly ConcurrentDictionary<int, Row> _rows = new();
                private readonly Action<string> _log;
                private int _next;

                public {{type}}(Action<string> log) => _log = log ?? throw new ArgumentNullException(nameof(log));

                public event EventHandler<Row>? Changed;

                public int Count => _rows.Count;

                public Row Add(string name, string group, decimal amount, double weight)
                {
                    Row row = new(Interlocked.Increment(ref _next), name, group, amount, Math.Max(weight, {{file.Number()}}), DateTime.UtcNow);
                    _rows[row.Id] = row;
                    Log("Added {0} to {1}", row.Name, row.Group);
                    Changed?.Invoke(this, row);
                    return row;
                }

                public async Task<IReadOnlyList<Row>> LoadAsync(TextReader reader, CancellationToken cancellation)
                {
                    List<Row> loaded = new();
                    while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
                    {
                        string[] cells = line.Split(';');
                        if (cells.Length < 4 || !decimal.TryParse(cells[2], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal amount))
                        {
                            Log("Skipped a line of {0} cells", cells.Length);
                            continue;
                        }

                        double weight = double.TryParse(cells[3], NumberStyles.Float, CultureInfo.InvariantCulture, out double parsed) ? parsed : {{file.Number()}};
                        loaded.Add(Add(cells[0].Trim(), cells[1].Trim(), amount, weight));
                    }

                    return loaded;
                }
            """);
        int queries = file.Between(3, 7);
        for (int i = 0; i < queries; i++)
        {
            file.Lines($$"""

                    public IReadOnlyDictionary<string, decimal> {{file.Quality()}}Totals{{i}}(DateTime since, string? prefix = null)
                    {
                        Dictionary<string, decimal> totals = new(StringComparer.OrdinalIgnoreCase);
                        foreach (IGrouping<string, Row> group in _rows.Values.Where(row => row.Changed >= since && (prefix is null || row.Name.StartsWith(prefix, StringComparison.Ordinal))).GroupBy(row => row.Group))
                        {
                            decimal sum = group.Sum(row => row.Amount), largest = group.Max(row => row.Amount);
                            double mean = group.Average(row => row.Weight);
                            if (largest > {{file.Between(100, 9000)}}m || mean < {{file.Number()}}) { Log("{0}: {1:F2} at {2:F3}", group.Key, largest, mean); }

                            totals[group.Key] = Math.Round(sum * {{file.Between(1, 9)}}m / Math.Max(1, group.Count()), 2, MidpointRounding.ToEven);
                        }

                        return totals;
                    }
                """);
        }

        file.Lines("""

                public string Report()
                {
                    StringBuilder text = new();
                    foreach (Row row in _rows.Values.OrderByDescending(row => row.Amount).ThenBy(row => row.Name, StringComparer.Ordinal).Take(50))
                    {
                        text.Append(row.Name.PadRight(20)).Append(row.Amount.ToString("N2", CultureInfo.InvariantCulture).PadLeft(12)).AppendLine();
                    }

                    return text.ToString();
                }

                private void Log(string format, params object[] values)
                {
                    try
                    {
                        _log(string.Format(CultureInfo.InvariantCulture, format, values));
                    }
                    catch (FormatException error)
                    {
                        _log(error.Message);
                    }
                }
            }
            """);
        return file.Text.ToString();
    }
}
