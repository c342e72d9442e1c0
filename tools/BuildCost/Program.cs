using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ActivationGen.BuildCost;

// Writes a project of 2,000 files that uses the package, builds it, and says what the analyzers added to the build.
if (args.Contains("-h") || args.Contains("--help"))
{
    Console.WriteLine("usage: dotnet run -c Release --project tools/BuildCost -- [--feed FOLDER] [--out FOLDER] [--files 2000] [--builds 3]");
    Console.WriteLine("  --feed    folder with the packed package: dotnet pack -c Release src/ActivationGen.Package -o FOLDER (default: packages)");
    Console.WriteLine("  --out     where the project is written (default: a temporary folder, removed afterwards)");
    return 0;
}

string feed = Path.GetFullPath(Option("--feed", "packages"));
int files = int.Parse(Option("--files", "2000"), CultureInfo.InvariantCulture);
int builds = Math.Max(1, int.Parse(Option("--builds", "3"), CultureInfo.InvariantCulture));
string? package = Directory.Exists(feed) ? Directory.EnumerateFiles(feed, "ActivationGen.*.nupkg").Order(StringComparer.Ordinal).LastOrDefault() : null;
if (package is null)
{
    Console.Error.WriteLine($"There is no package in {feed}: dotnet pack -c Release src/ActivationGen.Package -o {feed}");
    return 1;
}

bool temporary = !args.Contains("--out");
string folder = temporary ? Directory.CreateTempSubdirectory("activationgen-cost-").FullName : Path.GetFullPath(Option("--out", ""));
try
{
    int lines = MadeProject.Write(folder, files, feed, Path.GetFileNameWithoutExtension(package)["ActivationGen.".Length..]);
    Console.WriteLine($"{files} files, {lines} lines");
    // A package of this version may have been built anew since.
    string unpacked = Path.Combine(folder, "packages", "activationgen");
    if (Directory.Exists(unpacked)) { Directory.Delete(unpacked, recursive: true); }

    Dotnet("restore --force");
    List<double> analyzers = [], shares = [];
    AnalyzerReport? report = null;
    for (int i = 0; i < builds; i++)
    {
        // A compiler of its own each time: first-run costs are part of the build, and a server's warmth is not.
        Stopwatch watch = Stopwatch.StartNew();
        string log = Dotnet("build --no-restore --no-incremental -nodeReuse:false -p:ReportAnalyzer=true -p:UseSharedCompilation=false -v:d");
        double seconds = watch.Elapsed.TotalSeconds;
        report = AnalyzerReport.Read(log);
        analyzers.Add(report.Analyzers);
        shares.Add(report.Analyzers / seconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"build {i + 1}: {seconds:F1} s; analyzers {report.Analyzers:F3} s ({100 * report.Analyzers / seconds:F2} %), generator {report.Generators:F3} s, analyzers of others {report.Others:F1} s"));
    }

    foreach (AnalyzerReport.Entry entry in report!.Ours(generators: false).Concat(report.Ours(generators: true)))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {entry.Seconds,7:F3} s  {entry.Name}"));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median: analyzers {Median(analyzers):F3} s, {100 * Median(shares):F2} % of the build"));
    return 0;
}
finally
{
    if (temporary) { Directory.Delete(folder, recursive: true); }
}

string Option(string name, string otherwise)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1] : otherwise;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

string Dotnet(string arguments)
{
    ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
    // The settings of the dotnet that runs this are not those of a user's build.
    foreach (string name in (string[])["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "DOTNET_HOST_PATH"]) { start.Environment.Remove(name); }

    start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
    using Process process = Process.Start(start)!;
    StringBuilder text = new(process.StandardOutput.ReadToEnd());
    process.WaitForExit();
    if (process.ExitCode != 0) { throw new InvalidOperationException($"dotnet {arguments} failed:\n{text}"); }

    return text.ToString();
}
