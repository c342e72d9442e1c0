using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        bool hasActivations = context.Compilation.GetTypeByMetadataName(AttributeNames.Activation) is not null;
        if (model.Torch is null && !hasActivations) { return; }

        context.RegisterOperationAction(operation => Analyze(operation, model), OperationKind.Invocation, OperationKind.MethodReference);
        if (hasActivations) { context.RegisterOperationAction(operation => AnalyzeEnum(operation, model), OperationKind.FieldReference); }
    }

    // A type is read as soon as one call in it may carry a finding, and each finding is reported by the call that it stands at.
    private static void Analyze(OperationAnalysisContext context, NetworkModel model)
    {
        IMethodSymbol method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        if (model.Torch?.MayCarryFinding(method) == true || model.Activations.NameOf(method) is not null) { Report(context, model); }
    }

    // A layer may be told its activation by the member of an enum.
    private static void AnalyzeEnum(OperationAnalysisContext context, NetworkModel model)
    {
        if (NetworkReader.IsNamedAsActivation(((IFieldReferenceOperation)context.Operation).Field)) { Report(context, model); }
    }

    private static void Report(OperationAnalysisContext context, NetworkModel model)
    {
        if (context.ContainingSymbol.ContainingType is not { } type) { return; }

        foreach (Diagnostic finding in model.FindingsIn(type, context.CancellationToken).At(context.Operation.Syntax)) { context.ReportDiagnostic(finding); }
    }
}
