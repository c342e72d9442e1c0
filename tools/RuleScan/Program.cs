using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen;
using ActivationGen.RuleScan;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

// Runs all rules over folders of C# sources, whether these compile or not, and prints every finding with its line: how often a rule is right on code that
// nobody wrote for it. Nothing of what is scanned is built or run.
//
//   dotnet run -c Release --project tools/RuleScan -- FOLDER... [--rule AG2001] [--context 2] [--times]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Arguments arguments = Arguments.Parse(args);
if (arguments.Folders.Count == 0)
{
    Console.Error.WriteLine("usage: RuleScan FOLDER... [--rule ID]... [--context LINES] [--times]");
    return 2;
}

ImmutableArray<DiagnosticAnalyzer> analyzers =
[
    .. typeof(ActivationGenerator).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
];
SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
Dictionary<string, TimeSpan> times = [];
int files = 0, thrown = 0;
Stopwatch clock = new();
foreach (string folder in arguments.Folders.Select(Path.GetFullPath))
{
    IReadOnlyList<SourceProject> projects = SourceProject.In(folder);
    ProjectCompiler compiler = new(projects);
    foreach (SourceProject project in projects)
    {
        CSharpCompilation compilation = compiler.Compile(project);
        files += project.Files.Count;
        CompilationWithAnalyzers analysis = compilation.WithAnalyzers(
            analyzers,
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), (exception, analyzer, _) => { Console.WriteLine($"exception {++thrown} in {analyzer}: {exception}"); },
                concurrentAnalysis: true, logAnalyzerExecutionTime: arguments.Times));
        clock.Start();
        AnalysisResult result = await analysis.GetAnalysisResultAsync(default);
        clock.Stop();
        if (arguments.Times) { Console.Error.WriteLine($"{clock.Elapsed.TotalSeconds,8:F1} s after {project.Name} of {Path.GetFileName(folder)}"); }

        foreach (Diagnostic finding in result.GetAllDiagnostics().Where(arguments.Wants).OrderBy(found => found.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(found => found.Location.SourceSpan.Start))
        {
            string key = $"{finding.Id} {finding.Severity}";
            counts[key] = counts.GetValueOrDefault(key) + 1;
            Print(finding, folder, arguments.Context);
        }

        foreach ((DiagnosticAnalyzer analyzer, var telemetry) in result.AnalyzerTelemetryInfo)
        {
            string name = analyzer.GetType().Name;
            times[name] = times.GetValueOrDefault(name) + telemetry.ExecutionTime;
        }
    }
}

Console.WriteLine($"{files} files, {thrown} exceptions");
foreach ((string rule, int count) in counts) { Console.WriteLine($"{rule,-16} {count,5}"); }

if (arguments.Times)
{
    Console.WriteLine($"{clock.Elapsed.TotalSeconds:F1} s of analysis, binding included; per 1,000 files: {clock.Elapsed.TotalMilliseconds / files * 1000:F0} ms");
    foreach ((string name, TimeSpan time) in times.OrderByDescending(pair => pair.Value)) { Console.WriteLine($"{name,-28} {time.TotalMilliseconds / files * 1000,8:F1} ms per 1,000 files"); }
}

return thrown == 0 ? 0 : 1;

static void Print(Diagnostic finding, string root, int context)
{
    FileLinePositionSpan place = finding.Location.GetLineSpan();
    Console.WriteLine($"{finding.Id} {finding.Severity} {Path.GetFileName(root)}/{Path.GetRelativePath(root, place.Path)}:{place.StartLinePosition.Line + 1}");
    Console.WriteLine($"  {finding.GetMessage(CultureInfo.InvariantCulture)}");
    if (finding.Location.SourceTree is not { } tree) { return; }

    var lines = tree.GetText().Lines;
    for (int i = Math.Max(0, place.StartLinePosition.Line - context); i <= Math.Min(lines.Count - 1, place.StartLinePosition.Line + context); i++)
    {
        Console.WriteLine($"  {i + 1,5}{(i == place.StartLinePosition.Line ? '>' : ' ')} {lines[i]}");
    }
}
