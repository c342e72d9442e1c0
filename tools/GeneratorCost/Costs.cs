using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ActivationGen.GeneratorCost;

/// <summary>What a generator costs in one process, in milliseconds.</summary>
/// <param name="First">The first run in the process, with what the JIT has to do for it.</param>
/// <param name="Cold">A run that knows nothing, in a process that has run others.</param>
/// <param name="EditElsewhere">The run after an edit of a file that declares nothing.</param>
/// <param name="EditOfDeclaration">The run after an edit of one declaration.</param>
internal sealed record Costs(double First, double Cold, double EditElsewhere, double EditOfDeclaration)
{
    private const int ColdRuns = 3, Edits = 9;

    // A thousand families are two hundred megabytes of text: one cold run says it.
    private const double LongRun = 5_000;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp13);

    public static Costs Measure(MeasuredGenerator measured, int files)
    {
        CSharpCompilation compilation = Compile(measured, files);
        GeneratorDriver driver = Driver(measured);
        double first = Time(ref driver, compilation);
        Check(driver, measured);

        List<double> cold = [];
        for (int i = 0; i < ColdRuns && (i == 0 || cold[^1] < LongRun); i++)
        {
            driver = Driver(measured);
            // A compilation of its own: what the compiler has bound for the run before would not be there.
            compilation = Compile(measured, files);
            cold.Add(Time(ref driver, compilation));
        }

        List<double> elsewhere = [], declaration = [];
        for (int i = 1; i <= Edits; i++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[^1], Other(i));
            elsewhere.Add(Time(ref driver, compilation));
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[files / 2], Parse(measured.Declaration(files / 2, i), $"File{files / 2}.cs"));
            declaration.Add(Time(ref driver, compilation));
        }

        Check(driver, measured);
        return new Costs(first, Median(cold), Median(elsewhere), Median(declaration));
    }

    private static double Time(ref GeneratorDriver driver, Compilation compilation)
    {
        GC.Collect();
        Stopwatch watch = Stopwatch.StartNew();
        driver = driver.RunGenerators(compilation);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static void Check(GeneratorDriver driver, MeasuredGenerator measured)
    {
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.Exception is { } thrown) { throw new InvalidOperationException($"{measured.Name} threw.", thrown); }

        if (result.Diagnostics.FirstOrDefault(problem => problem.Severity == DiagnosticSeverity.Error) is { } error) { throw new InvalidOperationException($"{measured.Name}: {error}"); }
    }

    private static CSharpGeneratorDriver Driver(MeasuredGenerator measured) => CSharpGeneratorDriver.Create(
        [measured.Create()], parseOptions: ParseOptions, driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: false));

    private static CSharpCompilation Compile(MeasuredGenerator measured, int files) => CSharpCompilation.Create(
        "Consumer",
        [.. Enumerable.Range(0, files).Select(number => Parse(measured.Declaration(number, 0), $"File{number}.cs")), Other(0)],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static MetadataReference[] References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static SyntaxTree Other(int revision) => Parse($"class Other {{ int M() => {revision}; }}", "Other.cs");

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
