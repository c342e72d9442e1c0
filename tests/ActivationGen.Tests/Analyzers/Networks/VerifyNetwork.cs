using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

/// <summary>Checks a rule about networks against the real TorchSharp and the real generator: <c>[| |]</c> marks where it reports.</summary>
internal static class VerifyNetwork
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Linq; using ActivationGen; using TorchSharp; using TorchSharp.Modules;
        using static TorchSharp.torch; using static TorchSharp.torch.nn; using F = TorchSharp.torch.nn.functional;

        """;

    /// <summary>The rule reports at the marks of a source and nowhere else.</summary>
    public static async Task Reports(DiagnosticDescriptor rule, string source, string? options = null)
    {
        (string text, List<TextSpan> expected) = Unmark(Usings + source);
        IReadOnlyList<Diagnostic> found = await Find(rule, text, options);
        string actual = string.Join("\n", found.Select(diagnostic => text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)));
        Assert.Equal(string.Join("\n", expected.Select(span => text.Substring(span.Start, span.Length))), actual);
        Assert.Equal(expected, found.Select(diagnostic => diagnostic.Location.SourceSpan));
    }

    /// <summary>As <see cref="Reports"/> for statements of a method that has <c>x</c>, <c>y</c> (tensors) and <c>depth</c> (an unknown number).</summary>
    public static Task InMethod(DiagnosticDescriptor rule, string statements) =>
        Reports(rule, $"class Program {{ static void Run(Tensor x, Tensor y, int depth) {{ {statements} }} }}");

    /// <summary>As <see cref="Reports"/> for a module with three linear layers <c>a</c>, <c>b</c>, <c>c</c>, further fields, and the statements of its forward.</summary>
    public static Task InModule(DiagnosticDescriptor rule, string fields, string forward) => Reports(rule, Module(fields, forward));

    public static string Module(string fields, string forward) => $$"""
        class Net : Module<Tensor, Tensor>
        {
            private readonly Linear a = Linear(10, 20), b = Linear(20, 20), c = Linear(20, 20), d = Linear(20, 5);
            {{fields}}
            public Net() : base("net") { RegisterComponents(); }
            public override Tensor forward(Tensor x) { {{forward}} }
        }
        """;

    /// <summary>The rule's one message.</summary>
    public static async Task Says(DiagnosticDescriptor rule, string source, string message)
    {
        IReadOnlyList<Diagnostic> found = await Find(rule, Usings + source, null);
        Assert.Equal([message], found.Select(diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>What a rule reports in a source that must compile.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Find(DiagnosticDescriptor rule, string text, string? options)
    {
        CSharpCompilation compilation = Generation.Compile(LanguageVersion.CSharp12, text)
            .WithOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        if (text.Contains("// top-level", StringComparison.Ordinal)) { compilation = compilation.WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication)); }

        Generation.Driver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        // The user's file alone: what is generated has tests of its own.
        SemanticModel model = generated.GetSemanticModel(generated.SyntaxTrees.First());
        Assert.Empty(model.GetDiagnostics().Where(problem => problem.Severity == DiagnosticSeverity.Error));
        List<Exception> thrown = [];
        CompilationWithAnalyzers analysis = generated.WithAnalyzers(
            [AllRules.AnalyzerOf(rule)],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new Settings(options)), (exception, _, _) => thrown.Add(exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await analysis.GetAnalyzerSemanticDiagnosticsAsync(model, null, default);
        Assert.Empty(thrown);
        return [.. diagnostics.Where(diagnostic => diagnostic.Id == rule.Id).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    private static (string Text, List<TextSpan> Spans) Unmark(string marked)
    {
        StringBuilder text = new();
        List<TextSpan> spans = [];
        int start = 0;
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("[|")) { start = text.Length; i++; }
            else if (marked.AsSpan(i).StartsWith("|]")) { spans.Add(TextSpan.FromBounds(start, text.Length)); i++; }
            else { text.Append(marked[i]); }
        }

        return (text.ToString(), spans);
    }

    /// <summary>One setting of .editorconfig, as "key = value", for every file.</summary>
    private sealed class Settings(string? setting) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => new Options(setting);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string? setting) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                string[] parts = setting?.Split(" = ") ?? [];
                value = parts.Length == 2 && parts[0] == key ? parts[1] : "";
                return value.Length > 0;
            }
        }
    }
}
