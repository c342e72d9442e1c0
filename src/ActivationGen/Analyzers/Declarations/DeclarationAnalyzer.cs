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
        NotPartial.Descriptor, DerivativeNotFromOutput.Descriptor, ElementTypeNotSupported.Descriptor, TooFewInputs.Descriptor,
        CollidingMembers.Descriptor, TargetTooOld.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(AnalyzeMethod, SymbolKind.Method);
        context.RegisterSymbolAction(AnalyzeType, SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(AnalyzeLocalFunction, SyntaxKind.LocalFunctionStatement);
    }

    private static void AnalyzeMethod(SymbolAnalysisContext context)
    {
        IMethodSymbol method = (IMethodSymbol)context.Symbol;
        foreach (Diagnostic problem in Problems(method, context))
        {
            if (!IsAboutTypes(problem)) { context.ReportDiagnostic(problem); }
        }
    }

    // A type that is not partial is reported once, however many declarations it has, and where it stands: from there alone a fix is offered.
    private static void AnalyzeType(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(context.CancellationToken) is not TypeDeclarationSyntax syntax || IsOpen(syntax)) { continue; }

            foreach (Diagnostic problem in MethodsWithin(type).SelectMany(method => Problems(method, context)))
            {
                if (IsAboutTypes(problem) && problem.Location.SourceTree == syntax.SyntaxTree && ContainerParser.IsHead(syntax, problem.Location.SourceSpan))
                {
                    context.ReportDiagnostic(problem);
                    break;
                }
            }
        }
    }

    private static bool IsOpen(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword) && !type.Modifiers.Any(SyntaxKind.FileKeyword);

    private static bool IsAboutTypes(Diagnostic problem) => problem.Properties.ContainsKey(NotPartial.OfType);

    private static IEnumerable<IMethodSymbol> MethodsWithin(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IMethodSymbol>().Concat(type.GetTypeMembers().SelectMany(MethodsWithin));

    private static List<Diagnostic> Problems(IMethodSymbol method, SymbolAnalysisContext context)
    {
        List<Diagnostic> problems = [];
        if (method.PartialDefinitionPart is null && AttributeNames.ActivationsOf(method).FirstOrDefault() is { } attribute)
        {
            DeclarationParser.Parse(method, attribute, context.Compilation, problems, context.CancellationToken);
        }

        return problems;
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
