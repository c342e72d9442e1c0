using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.QuickInfo;
using Xunit;

namespace ActivationGen.Ide.Tests;

/// <summary>
/// A project that references the package's assemblies as analyzers, in the engine that editors run: what is typed into it is completed, hovered over and
/// fixed by the services that the editors call. The place of the caret is marked <c>$$</c>.
/// </summary>
public sealed class Editor : IDisposable
{
    private readonly AdhocWorkspace _workspace = new(MefHostServices.DefaultHost);
    private readonly Solution _solution;
    private readonly ProjectId _project = ProjectId.CreateNewId();

    public Editor()
    {
        // One list of references for all tests: the engine keeps what it found in a list by the list.
        Loader loader = new();
        IEnumerable<AnalyzerReference> analyzers = Directory.EnumerateFiles(PackagedFolder, "ActivationGen*.dll").Order(StringComparer.Ordinal)
            .Select(file => new AnalyzerFileReference(file, loader));
        ProjectInfo project = ProjectInfo.Create(
            _project, VersionStamp.Default, "Typed", "Typed", LanguageNames.CSharp, compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Parse), metadataReferences: References(), analyzerReferences: analyzers);
        _solution = _workspace.CurrentSolution.AddProject(project);
    }

    /// <summary>The package's assemblies.</summary>
    public static string PackagedFolder { get; } = Path.Combine(AppContext.BaseDirectory, "analyzers");

    /// <summary>The items that the package's provider offers and those of the engine itself.</summary>
    public async Task<IReadOnlyList<CompletionItem>> Complete(string marked, char? typed = null)
    {
        (Document document, int caret) = Open(marked);
        CompletionService service = CompletionService.GetService(document)!;
        CompletionTrigger trigger = typed is { } key ? CompletionTrigger.CreateInsertionTrigger(key) : CompletionTrigger.Invoke;
        await LoadProviders(service);
        return [.. (await service.GetCompletionsAsync(document, caret, trigger, cancellationToken: CancellationToken.None)).ItemsList];
    }

    /// <summary>What is shown beside an item.</summary>
    public async Task<string> Describe(string marked, string item)
    {
        (Document document, _) = Open(marked);
        CompletionItem found = Assert.Single(await Complete(marked), candidate => candidate.DisplayText == item);
        return (await CompletionService.GetService(document)!.GetDescriptionAsync(document, found))!.Text;
    }

    /// <summary>The line with the caret, after an item was chosen.</summary>
    public async Task<string> Choose(string marked, string item)
    {
        (Document document, int caret) = Open(marked);
        CompletionItem found = Assert.Single(await Complete(marked), candidate => candidate.DisplayText == item);
        CompletionChange change = await CompletionService.GetService(document)!.GetChangeAsync(document, found);
        Microsoft.CodeAnalysis.Text.SourceText text = (await document.GetTextAsync()).WithChanges(change.TextChange);
        return text.Lines.GetLineFromPosition(Math.Min(caret, text.Length)).ToString().Trim();
    }

    /// <summary>What is shown when the pointer rests at the caret.</summary>
    public async Task<string> Hover(string marked)
    {
        (Document document, int caret) = Open(marked);
        QuickInfoItem? info = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, caret);
        return info is null ? "" : string.Join("\n", info.Sections.Select(section => section.Text));
    }

    /// <summary>The titles of the fixes that the light bulb lists at the caret.</summary>
    public async Task<IReadOnlyList<string>> LightBulb(string marked)
    {
        (Document document, int caret) = Open(marked);
        return [.. (await EngineFixes.At(_workspace, document, new(caret, 0))).Select(action => action.Title)];
    }

    /// <summary>The text after the light bulb's fix of this title was chosen.</summary>
    public async Task<string> Fix(string marked, string title)
    {
        (Document document, int caret) = Open(marked);
        CodeAction action = Assert.Single(await EngineFixes.At(_workspace, document, new(caret, 0)), candidate => candidate.Title == title);
        ApplyChangesOperation change = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        return (await change.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    public void Dispose() => _workspace.Dispose();

    private (Document Document, int Caret) Open(string marked)
    {
        int caret = marked.IndexOf("$$", StringComparison.Ordinal);
        Assert.True(caret >= 0, "The source has no $$.");
        DocumentId id = DocumentId.CreateNewId(_project);
        Solution edited = _solution.AddDocument(id, "Typed.cs", marked.Remove(caret, 2));
        return (edited.GetDocument(id)!, caret);
    }

    // As an editor: the first key finds the package's provider not loaded yet, and has it loaded in the background.
    private async Task LoadProviders(CompletionService service)
    {
        (Document document, int caret) = Open("using ActivationGen; partial class A { [Activation(\"$$\")] static partial float F(float x); }");
        for (int attempt = 0; attempt < 300; attempt++)
        {
            if ((await service.GetCompletionsAsync(document, caret)).ItemsList.Any(item => item.DisplayText == "elu")) { return; }

            await Task.Delay(100);
        }

        Assert.Fail("The engine did not find the package's completion provider.");
    }

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is { } name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "TorchSharp.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
