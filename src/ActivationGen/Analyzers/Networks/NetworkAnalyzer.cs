using System.Collections.Immutable;
using System.Linq;
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
        if (model.Torch is null && context.Compilation.GetTypeByMetadataName(AttributeNames.Activation) is null) { return; }

        context.RegisterOperationAction(operation => Analyze(operation, model), OperationKind.Invocation, OperationKind.MethodReference);
    }

    // A type is read as soon as one call in it has to do with a network, and each finding is reported by the call that it stands at.
    private static void Analyze(OperationAnalysisContext context, NetworkModel model)
    {
        IMethodSymbol method = context.Operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)context.Operation).Method;
        bool concerns = model.Torch is { } torch && (torch.IsTorch(method) || (method.Name is "forward" or "call" && torch.IsModule(method.ContainingType)));
        if (!concerns && model.Activations.NameOf(method) is null) { return; }

        if (context.ContainingSymbol.ContainingType is not { } type) { return; }

        foreach (Diagnostic finding in model.FindingsIn(type, context.CancellationToken).At(context.Operation.Syntax)) { context.ReportDiagnostic(finding); }
    }
}
