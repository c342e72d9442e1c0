using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen;

/// <summary>
/// The pipeline: attribute and method, declaration, files. It reports nothing: what is wrong with a declaration is the analyzer's to say, by the same
/// parser.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ActivationGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(AttributeSources.AddTo);

        IncrementalValuesProvider<ParsedDeclaration> parsed = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Activation, static (node, _) => node is MethodDeclarationSyntax, Read);

        IncrementalValuesProvider<ActivationDeclaration> declarations = parsed
            .Where(static result => result.Declaration is not null)
            .Select(static (result, _) => result.Declaration!)
            .WithTrackingName(PipelineSteps.Declarations);

        IncrementalValuesProvider<FailedDeclaration> failed = parsed
            .Where(static result => result.Failed is not null)
            .Select(static (result, _) => result.Failed!)
            .WithTrackingName(PipelineSteps.Failed);
        context.RegisterSourceOutput(failed, static (output, declaration) => Add(output, [FailedDeclarationWriter.Write(declaration)]));

        IncrementalValueProvider<TargetFacts> target = context.CompilationProvider
            .Select(static (compilation, _) => TargetFacts.Of(compilation))
            .WithTrackingName(PipelineSteps.Target);

        // Everything dear happens here, and only when a declaration or the target has changed.
        IncrementalValuesProvider<EmittedDeclaration> emitted = declarations.Combine(target)
            .Select(static (pair, _) => DeclarationEmitter.Emit(pair.Left, pair.Right))
            .WithTrackingName(PipelineSteps.Files);
        context.RegisterSourceOutput(emitted, static (output, declaration) => Add(output, declaration.Files));

        IncrementalValueProvider<(RuntimeNeeds Needs, TargetFacts Target)> runtime = emitted.Select(static (declaration, _) => declaration.Needs).Collect()
            .Select(static (needs, _) => needs.Aggregate(new RuntimeNeeds(false), static (all, need) => all.With(need)))
            .Combine(target)
            .WithTrackingName(PipelineSteps.Runtime);
        context.RegisterSourceOutput(runtime, static (output, called) =>
        {
            if (called.Needs.Any) { Add(output, RuntimeSources.Needed(called.Target, called.Needs, AttributeSources.CanEmbed)); }
        });
    }

    private static ParsedDeclaration Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol method) { return default; }

        // With the attribute on both parts, which the compiler reports, the defining one counts.
        if (method.PartialDefinitionPart is { } definition && AttributeNames.ActivationsOf(definition).Skip(1).Any()) { return default; }

        List<Diagnostic> problems = [];
        ActivationDeclaration? declaration = DeclarationParser.Parse(method, context.Attributes[0], context.SemanticModel.Compilation, problems, cancellation);
        return new ParsedDeclaration(declaration, declaration is null ? DeclarationParser.ParseFailed(method, problems, cancellation) : null);
    }

    private static void Add(SourceProductionContext output, IEnumerable<EmittedFile> files)
    {
        foreach (EmittedFile file in files) { output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)); }
    }

    /// <summary>A declaration that is right, or one that is not but needs a body; neither where there is nothing to be done.</summary>
    private readonly record struct ParsedDeclaration(ActivationDeclaration? Declaration, FailedDeclaration? Failed);
}
