using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        foreach (IOperation root in Roots(context))
        {
            BodyModel body = new(root, context.SemanticModel.Compilation, context.CancellationToken);
            foreach (NumericRule rule in Rules) { rule.Check(body, findings); }
        }
    }

    private static HashSet<IOperation> Roots(CodeBlockAnalysisContext context)
    {
        HashSet<IOperation> roots = [];
        foreach (SyntaxNode part in Bodies(context.CodeBlock))
        {
            IOperation? operation = context.SemanticModel.GetOperation(part, context.CancellationToken);
            while (operation?.Parent is { } parent) { operation = parent; }

            if (operation is not null) { roots.Add(operation); }
        }

        return roots;
    }

    private static IEnumerable<SyntaxNode> Bodies(SyntaxNode block) => block switch
    {
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(global => (SyntaxNode)global.Statement),
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax => [block],
        _ => block.DescendantNodesAndSelf(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax))
            .Where(node => node is BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax),
    };
}
