using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ActivationGen.Package.Tests;

/// <summary>A project that uses the package.</summary>
public sealed partial class Consumer(string folder, string name)
{
    public CommandLine Build(string configuration = "Debug") => CommandLine.Run(folder, "build", "-c", configuration, "-o", Output(configuration));

    public CommandLine Run(string configuration = "Debug") => CommandLine.Run(folder, Path.Combine(Output(configuration), name + ".dll"));

    /// <summary>Applies the fixes of rules, as a user does from the command line.</summary>
    public CommandLine Format(params string[] rules) => CommandLine.Run(
        folder, ["format", "analyzers", name + ".csproj", "--no-restore", "--severity", "info", "--diagnostics", .. rules]);

    public CommandLine Pack(string feed) => CommandLine.Run(folder, "pack", "-c", "Release", "-o", feed);

    public IReadOnlyList<string> OutputFiles(string configuration = "Debug") =>
        [.. Directory.EnumerateFiles(Output(configuration), "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)).Order()];

    /// <summary>The errors and warnings of a build as "line id", each once, in the order of the lines.</summary>
    public static IReadOnlyList<string> Problems(CommandLine build) =>
        [.. Problem().Matches(build.Text).Select(match => $"{int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture):D2} {match.Groups[2].Value}").Distinct().Order()];

    /// <summary>The warnings of the package's rules as "file id", each once.</summary>
    public static IReadOnlyList<string> RulesByFile(CommandLine build) =>
        [.. Rule().Matches(build.Text).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}").Distinct().Order(System.StringComparer.Ordinal)];

    private string Output(string configuration) => Path.Combine(folder, "out", configuration);

    [GeneratedRegex(@"Program\.cs\((\d+),\d+\): (?:error|warning) (\w+):")]
    private static partial Regex Problem();

    [GeneratedRegex(@"(\w+)\.cs\(\d+,\d+\): warning (AG\d+):")]
    private static partial Regex Rule();
}
