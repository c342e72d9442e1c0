using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using ActivationGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace ActivationGen.Tests.Analyzers;

/// <summary>
/// Checks a rule: <c>[| |]</c> marks where it reports. The real generator runs too, so that a declaration that is not reported must be generated; what
/// the compiler adds to a wrong one is left out. All other code must compile.
/// </summary>
internal static class Verify
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using ActivationGen;\n";

    /// <summary>The rule reports at the marks and nowhere else, and no other rule of its analyzer does.</summary>
    public static Task Reports(DiagnosticDescriptor rule, string source) => new Test<EmptyCodeFixProvider>(rule, source).RunAsync();

    /// <summary>As <see cref="Reports"/>, in the text that is expected.</summary>
    public static Task Says(DiagnosticDescriptor rule, string source, string message)
    {
        Test<EmptyCodeFixProvider> test = new(rule, source.Replace("[|", "{|#0:", StringComparison.Ordinal).Replace("|]", "|}", StringComparison.Ordinal));
        test.TestState.ExpectedDiagnostics.Add(new DiagnosticResult(rule).WithLocation(0).WithMessage(message));
        return test.RunAsync();
    }

    /// <summary>The fix turns one source into the other.</summary>
    public static Task Fixes<TFix>(DiagnosticDescriptor rule, string source, string fixedSource, int choice = 0)
        where TFix : CodeFixProvider, new()
    {
        Test<TFix> test = new(rule, source) { FixedCode = Usings + fixedSource, CodeActionIndex = choice };
        return test.RunAsync();
    }

    private sealed class Test<TFix> : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, TFix, DefaultVerifier>
        where TFix : CodeFixProvider, new()
    {
        private readonly DiagnosticDescriptor _rule;

        public Test(DiagnosticDescriptor rule, string source)
        {
            _rule = rule;
            TestCode = Usings + source;
            ReferenceAssemblies = new ReferenceAssemblies("none");
            TestState.AdditionalReferences.AddRange(Generator.Generation.Framework);
            TestBehaviors = TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipSuppressionCheck;
            CodeFixTestBehaviors = CodeFixTestBehaviors.SkipFixAllCheck;
            bool wrongDeclaration = rule.Category == RuleCategories.Declarations && (source.Contains("[|", StringComparison.Ordinal) || source.Contains("{|", StringComparison.Ordinal));
            CompilerDiagnostics = wrongDeclaration ? CompilerDiagnostics.None : CompilerDiagnostics.Errors;
        }

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [AllRules.AnalyzerOf(_rule)];

        protected override IEnumerable<Type> GetSourceGenerators() => [typeof(ActivationGenerator)];

        protected override DiagnosticDescriptor? GetDefaultDiagnostic(DiagnosticAnalyzer[] analyzers) => _rule;
    }
}
