using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Declarations;

/// <summary>Points to defaults on which libraries disagree, unless the assembly has chosen a library.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DefaultLeftOpenAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(DefaultLeftOpen.Descriptor);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        // The implementation that is generated marks the user's method as generated code, which would be passed over otherwise.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);
    }

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is not AttributeSyntax { ArgumentList: { } arguments, Parent.Parent: MethodDeclarationSyntax declaration } syntax
            || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
            || context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken) is not { } method
            || AttributeNames.ActivationsOf(method).FirstOrDefault(data => data.ApplicationSyntaxReference?.Span == syntax.Span) is not { } attribute
            || LibraryConvention.Of(context.Compilation) is not null)
        {
            return;
        }

        AttributeArgumentSyntax? name = arguments.Arguments.FirstOrDefault(argument => argument.NameEquals is null);
        if (name is null || attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Primitive, Value: string activation }
            || !ActivationCatalog.TryFind(activation, out CatalogEntry entry))
        {
            return;
        }

        foreach (Parameter parameter in DefaultLeftOpen.Disputed(entry))
        {
            // What the method takes as an argument has no default.
            bool isOpen = attribute.NamedArguments.All(argument => argument.Key != parameter.Name)
                && !method.Parameters.Skip(1).Any(argument => LearnableParser.Find(entry, argument.Name) == parameter);
            if (isOpen) { context.ReportDiagnostic(DefaultLeftOpen.At(name.GetLocation(), entry, parameter)); }
        }
    }
}
