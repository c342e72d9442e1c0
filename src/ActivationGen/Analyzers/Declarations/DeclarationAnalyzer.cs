using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>Says what is wrong with an <c>[Activation]</c> declaration: the problems that the generator's own parser finds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        SignatureNotSupported.Descriptor, UnknownActivation.Descriptor, ArgumentWithoutEffect.Descriptor, ParameterOutsideDomain.Descriptor,
        NotPartial.Descriptor, DerivativeNotFromOutput.Descriptor, ElementTypeNotSupported.Descriptor, RowFunctionOfOneValue.Descriptor,
        CollidingMembers.Descriptor, TargetTooOld.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // Two declarations in a type that is not partial have that one problem in common.
            ConcurrentDictionary<(Location, string), bool> reported = new();
            start.RegisterSymbolAction(symbol => Analyze(symbol, reported), SymbolKind.Method);
            start.RegisterSyntaxNodeAction(AnalyzeLocalFunction, SyntaxKind.LocalFunctionStatement);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ConcurrentDictionary<(Location, string), bool> reported)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        if (method.PartialDefinitionPart is not null || AttributeNames.ActivationsOf(method).FirstOrDefault() is not { } attribute) { return; }

        List<Diagnostic> problems = [];
        DeclarationParser.Parse(method, attribute, context.Compilation, problems, context.CancellationToken);
        foreach (Diagnostic problem in problems)
        {
            if (reported.TryAdd((problem.Location, problem.Id), true)) { context.ReportDiagnostic(problem); }
        }
    }

    // The generator passes local functions by, since nothing can be added to them; they have no symbol action of their own.
    private static void AnalyzeLocalFunction(SyntaxNodeAnalysisContext context)
    {
        LocalFunctionStatementSyntax function = (LocalFunctionStatementSyntax)context.Node;
        if (function.AttributeLists.Count == 0
            || context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken) is not IMethodSymbol method
            || !AttributeNames.ActivationsOf(method).Any())
        {
            return;
        }

        context.ReportDiagnostic(NotPartial.At(
            function.Identifier.GetLocation(), method.Name, "is a local function, which cannot be partial. Declare it as a partial method of a partial type."));
    }
}
