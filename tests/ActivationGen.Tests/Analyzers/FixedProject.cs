using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

/// <summary>A project in a workspace with the generator at work, as in an editor and in <c>dotnet format</c>: found in and repaired from there.</summary>
internal sealed class FixedProject : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    public FixedProject(params string[] sources)
    {
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id, VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: Generation.Framework, analyzerReferences: [new Generator()]));
        for (int i = 0; i < sources.Length; i++) { solution = solution.AddDocument(DocumentId.CreateNewId(id), $"{i}.cs", sources[i], filePath: $"/{i}.cs"); }

        Project = solution.GetProject(id)!;
    }

    public Project Project { get; }

    public static async Task<IReadOnlyList<string>> Texts(Solution solution)
    {
        List<string> texts = [];
        foreach (Document document in solution.Projects.Single().Documents.OrderBy(document => document.Name, StringComparer.Ordinal)) { texts.Add((await document.GetTextAsync()).ToString()); }

        return texts;
    }

    /// <summary>What an analyzer finds in a solution that must compile, in the order of the text.</summary>
    public static async Task<ImmutableArray<Diagnostic>> Findings(Solution solution, DiagnosticAnalyzer analyzer)
    {
        Compilation compilation = (await solution.Projects.Single().GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error));
        return [.. (await compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync())
            .OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan)];
    }

    /// <summary>What is offered for a finding.</summary>
    public async Task<IReadOnlyList<CodeAction>> Offers(CodeFixProvider fix, Diagnostic finding)
    {
        List<CodeAction> offers = [];
        await fix.RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(finding), finding, (action, _) => offers.Add(action), CancellationToken.None));
        return offers;
    }

    /// <summary>What repairs all findings of a rule, asked for as <c>dotnet format</c> does: it has those of several rules, and chooses by the first.</summary>
    public async Task<CodeAction?> OfferForAll(CodeFixProvider fix, string rule, ImmutableArray<Diagnostic> findings)
    {
        CodeAction? offered = await Offers(fix, findings[0]) is { Count: > 0 } offers ? offers[0] : null;
        FixAllContext context = new(DocumentOf(findings[0]), fix, FixAllScope.Solution, offered?.EquivalenceKey!, [rule], new Found(findings), CancellationToken.None);
        return await fix.GetFixAllProvider()!.GetFixAsync(context);
    }

    public static async Task<Solution> Apply(CodeAction action) => (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    public void Dispose() => _workspace.Dispose();

    private Document DocumentOf(Diagnostic finding) => Project.Solution.GetDocument(finding.Location.SourceTree)!;

    private sealed class Generator : AnalyzerReference
    {
        // The engine keeps what a generator knows by the instance.
        private readonly ImmutableArray<ISourceGenerator> _generators = [new ActivationGenerator().AsSourceGenerator()];

        public override string? FullPath => null;

        public override object Id => nameof(ActivationGenerator);

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;
    }

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
