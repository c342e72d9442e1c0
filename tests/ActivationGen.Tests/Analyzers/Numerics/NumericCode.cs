using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

/// <summary>
/// Members of a user's class, with <c>[| |]</c> where a rule reports. The analyzer is run without the weight of the testing framework, since there are
/// hundreds of snippets; the fixed code can be run.
/// </summary>
internal sealed class NumericCode
{
    private const string Head = "using System; using System.Collections.Generic; using System.Linq; using System.Numerics; using System.Numerics.Tensors;\n"
        + "using ActivationGen;\npublic static partial class C\n{\n    ";

    private const string Tail = "\n}\n";

    private readonly List<TextSpan> _marks = [];

    private NumericCode(string members, bool marked = true)
    {
        string text = Head + members + Tail;
        for (int start; marked && (start = text.IndexOf("[|", StringComparison.Ordinal)) >= 0;)
        {
            int end = text.IndexOf("|]", start, StringComparison.Ordinal) - 2;
            text = text.Remove(start, 2).Remove(end, 2);
            _marks.Add(TextSpan.FromBounds(start, end));
        }

        Text = text;
    }

    private string Text { get; }

    /// <summary>The rule reports at the marks and nowhere else.</summary>
    public static void Reports(DiagnosticDescriptor rule, string members)
    {
        NumericCode code = new(members);
        Assert.Equal(code._marks, Diagnostics(rule, code.Compile()).Select(diagnostic => diagnostic.Location.SourceSpan));
    }

    /// <summary>The rule's first report, as text.</summary>
    public static string Message(DiagnosticDescriptor rule, string members) =>
        Diagnostics(rule, new NumericCode(members).Compile())[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The severity of the rule's first report.</summary>
    public static DiagnosticSeverity Severity(DiagnosticDescriptor rule, string members) => Diagnostics(rule, new NumericCode(members).Compile())[0].Severity;

    /// <summary>The members as the fix leaves them, after all reports are fixed one by one.</summary>
    public static async Task<string> Fix(CodeFixProvider fix, DiagnosticDescriptor rule, string members, int choice = 0)
    {
        NumericCode code = new(members);
        for (int round = 0; round < 10; round++)
        {
            Compilation compilation = code.Compile();
            if (await FirstAction(fix, rule, compilation, code.Text, choice) is not { } fixedText) { break; }

            code = new NumericCode(fixedText[Head.Length..^Tail.Length], marked: false);
            choice = 0;
        }

        code.Compile();
        return code.Text[Head.Length..^Tail.Length];
    }

    /// <summary>Whether a fix is offered for the first report.</summary>
    public static async Task<bool> HasFix(CodeFixProvider fix, DiagnosticDescriptor rule, string members)
    {
        NumericCode code = new(members);
        return await FirstAction(fix, rule, code.Compile(), code.Text, 0) is not null;
    }

    /// <summary>The method F of compiled members.</summary>
    public static Func<T, T> Run<T>(string members)
    {
        using MemoryStream image = new();
        Assert.True(new NumericCode(members).Compile().Emit(image).Success);
        MethodInfo method = Assembly.Load(image.ToArray()).GetType("C")!.GetMethod("F")!;
        return method.CreateDelegate<Func<T, T>>();
    }

    private Compilation Compile()
    {
        CSharpParseOptions options = new(LanguageVersion.CSharp12, DocumentationMode.Parse);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Consumer" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(Text, options, "C.cs")], Generation.Framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Generation.Driver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Assert.Empty(output.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error));
        return output;
    }

    private static IReadOnlyList<Diagnostic> Diagnostics(DiagnosticDescriptor rule, Compilation compilation)
    {
        ImmutableArray<Diagnostic> all = compilation.WithAnalyzers([AllRules.AnalyzerOf(rule)]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        Assert.DoesNotContain(all, diagnostic => diagnostic.Id.StartsWith("AD", StringComparison.Ordinal));
        return [.. all.Where(diagnostic => diagnostic.Id == rule.Id).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static async Task<string?> FirstAction(CodeFixProvider fix, DiagnosticDescriptor rule, Compilation compilation, string text, int choice)
    {
        using AdhocWorkspace workspace = new();
        ProjectId id = ProjectId.CreateNewId();
        CSharpParseOptions options = new(LanguageVersion.CSharp12);
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "Consumer", "Consumer", LanguageNames.CSharp, parseOptions: options,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: Generation.Framework));
        foreach (SyntaxTree generated in compilation.SyntaxTrees.Skip(1))
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), generated.FilePath, await generated.GetTextAsync());
        }

        DocumentId documentId = DocumentId.CreateNewId(id);
        solution = solution.AddDocument(documentId, "C.cs", SourceText.From(text));
        Document document = solution.GetDocument(documentId)!;
        Compilation own = (await document.Project.GetCompilationAsync())!;
        foreach (Diagnostic diagnostic in Diagnostics(rule, own))
        {
            List<CodeAction> actions = [];
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
            if (actions.Count <= choice) { continue; }

            ImmutableArray<CodeActionOperation> operations = await actions[choice].GetOperationsAsync(CancellationToken.None);
            Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
            return (await changed.GetDocument(documentId)!.GetTextAsync()).ToString();
        }

        return null;
    }
}
