using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>A run of the real generator, and of every analyzer behind it, over a user's sources.</summary>
internal sealed class Generation
{
    public static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "TorchSharp.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Compilation _output;

    private Generation(Compilation output, GeneratorDriverRunResult result) => (_output, Result) = (output, result);

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The files of declarations: the attributes and the runtime left out.</summary>
    public IReadOnlyList<GeneratedSourceResult> Families =>
        [.. Result.Results.Single().GeneratedSources.Where(source => !source.HintName.StartsWith("ActivationGen.", StringComparison.Ordinal))];

    public static Generation Of(params string[] sources) => Of(LanguageVersion.CSharp12, sources);

    public static Generation Of(LanguageVersion language, params string[] sources) => Of(Compile(language, sources));

    public static Generation Of(Compilation compilation)
    {
        GeneratorDriver driver = Driver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return new Generation(output, driver.GetRunResult());
    }

    public static GeneratorDriver Driver(Compilation compilation, bool trackSteps = false) => CSharpGeneratorDriver.Create(
        [new ActivationGenerator().AsSourceGenerator()],
        parseOptions: (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    public static CSharpCompilation Compile(params string[] sources) => Compile(LanguageVersion.CSharp12, sources);

    public static CSharpCompilation Compile(LanguageVersion language, params string[] sources)
    {
        CSharpParseOptions parse = new(language, DocumentationMode.Parse);
        return CSharpCompilation.Create(
            "Consumer",
            sources.Select((text, i) => CSharpSyntaxTree.ParseText(text, parse, $"File{i}.cs")),
            Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: false, checkOverflow: true)
                .WithWarningLevel(9999).WithGeneralDiagnosticOption(ReportDiagnostic.Error));
    }

    /// <summary>Errors and warnings of the compiler, and what the analyzers say, as "id: text".</summary>
    public IReadOnlyList<string> Problems => [.. AllProblems().Select(problem => $"{problem.Id}: {problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture)} ({problem.Location})").Order(StringComparer.Ordinal)];

    /// <summary>The ids of <see cref="Problems"/>, each once.</summary>
    public IReadOnlyList<string> ProblemIds => [.. AllProblems().Select(problem => problem.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Asserts that the generator ran, and that nothing is wrong with what came out; what is only worth a look is no problem.</summary>
    public Generation AssertClean()
    {
        AssertNoException();
        Assert.Empty(AllProblems().Where(problem => problem.Severity >= DiagnosticSeverity.Warning).Select(problem => problem.ToString()));
        return this;
    }

    public Generation AssertNoException()
    {
        Assert.Null(Result.Results.Single().Exception);
        Assert.Empty(Result.Diagnostics);
        return this;
    }

    private List<Diagnostic> AllProblems()
    {
        using MemoryStream image = new();
        ImmutableArray<Diagnostic> analyzed = _output.WithAnalyzers(Analyzers.AllRules.Analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return [.. _output.Emit(image).Diagnostics.Where(problem => problem.Severity >= DiagnosticSeverity.Warning), .. analyzed];
    }
}
