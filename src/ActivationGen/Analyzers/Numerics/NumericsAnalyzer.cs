using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Usage;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>Finds numerical pitfalls in hand-written code. One walk over a body serves all rules; a body that names no telling function is not bound.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NumericsAnalyzer : DiagnosticAnalyzer
{
    // In this order: what a rule reports, the later ones do not report parts of.
    private static readonly NumericRule[] Rules =
    [
        new UnshiftedSoftmax(),
        new TensorSoftmaxOfLogits(),
        new LogarithmOfProbability(),
        new UnshiftedLogSumExp(),
        new OverflowingSoftplus(),
        new TanhFromExponentials(),
        new OverflowingSigmoid(),
        new ComplementOfSaturated(),
        new InaccurateFunction(),
        new VanishingEpsilon(),
        new CancellationNearZero(),
        new RepeatedExponential(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Rules.Select(rule => rule.Rule).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCodeBlockAction(Analyze);
    }

    private static void Analyze(CodeBlockAnalysisContext context)
    {
        if (!TellingNames.AreIn(context.CodeBlock)) { return; }

        // The body of an [Activation] is a formula, which the generator computes in a stable form of its own.
        if (context.OwningSymbol is IMethodSymbol method && AttributeNames.ActivationsOf(method).Any()) { return; }

        Findings findings = new(context.ReportDiagnostic);
        foreach (BodyModel body in CodeBlockBodies.Of(context))
        {
            foreach (NumericRule rule in Rules) { rule.Check(body, findings); }
        }
    }
}
