using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Usage;

/// <summary>Looks at how the members of declared activations are called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UsageAnalyzer : DiagnosticAnalyzer
{
    private static readonly NumericRule[] Rules = [new InPlaceForward(), new OverlappingSpans(), new BiasThenActivation(), new ScalarLoop()];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Select(rule => rule.Rule).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            DeclaredNames names = new(start.Compilation);
            start.RegisterCodeBlockAction(block => Analyze(block, names));
        });
    }

    private static void Analyze(CodeBlockAnalysisContext context, DeclaredNames names)
    {
        if (!names.AreIn(context.CodeBlock, context.CancellationToken)) { return; }

        Findings findings = new(context.ReportDiagnostic);
        foreach (BodyModel body in CodeBlockBodies.Of(context))
        {
            foreach (NumericRule rule in Rules) { rule.Check(body, findings); }
        }
    }
}
