using System.Collections.Immutable;
using ActivationGen.Analyzers.Networks.Reading;
using ActivationGen.Analyzers.Numerics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Tensors;

/// <summary>Finds pitfalls in expressions of TorchSharp's tensors. A body that names no selection is not bound.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TensorAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(UntakenBranch.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (TorchSymbols.Of(start.Compilation) is { } torch) { start.RegisterCodeBlockAction(block => Analyze(block, torch)); }
        });
    }

    private static void Analyze(CodeBlockAnalysisContext context, TorchSymbols torch)
    {
        if (!NamesSelection(context.CodeBlock) || torch.IsOfData(context.OwningSymbol.ContainingType)) { return; }

        UntakenBranch rule = new(torch);
        Findings findings = new(context.ReportDiagnostic);
        foreach (BodyModel body in CodeBlockBodies.Of(context)) { rule.Check(body, findings); }
    }

    private static bool NamesSelection(SyntaxNode node)
    {
        foreach (SyntaxNodeOrToken child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } part) { continue; }

            if (part is IdentifierNameSyntax { Identifier.ValueText: "where" or "masked_fill" or "masked_fill_" }) { return true; }

            if (part is not (IdentifierNameSyntax or BaseTypeDeclarationSyntax or AttributeListSyntax) && NamesSelection(part)) { return true; }
        }

        return false;
    }
}
