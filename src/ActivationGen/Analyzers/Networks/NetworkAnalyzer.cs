using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Networks;

/// <summary>Reports the pitfalls of networks: built with TorchSharp, with methods that carry <c>[Activation]</c>, or with layers of the user's own.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NetworkAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.CreateRange(NetworkModel.Rules.Select(rule => rule.Descriptor));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        NetworkModel model = new(context.Compilation, context.Options);
        if (model.Torch is null && context.Compilation.GetTypeByMetadataName(AttributeNames.Activation) is null) { return; }

        NetworkMentions mentions = new(context.Compilation, model);
        context.RegisterCodeBlockAction(block => Analyze(block, model, mentions));
    }

    // A type is read as soon as one call in it may carry a finding, and each finding is reported with the body that it stands in.
    private static void Analyze(CodeBlockAnalysisContext context, NetworkModel model, NetworkMentions mentions)
    {
        if (context.OwningSymbol.ContainingType is not { } type || !mentions.AreIn(context.CodeBlock, context.SemanticModel, context.CancellationToken)) { return; }

        // Fields that are declared together share a block, and each has a turn of its own.
        SyntaxNode block = context.OwningSymbol is IFieldSymbol { DeclaringSyntaxReferences: { Length: > 0 } references }
            ? references[0].GetSyntax(context.CancellationToken)
            : context.CodeBlock;
        foreach (Diagnostic finding in model.FindingsIn(type, context.CancellationToken).Within(block)) { context.ReportDiagnostic(finding); }
    }
}
