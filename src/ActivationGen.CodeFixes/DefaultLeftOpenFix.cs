using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0005: writes the default of one library; all of an assembly can be written at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DefaultLeftOpenFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DefaultLeftOpen.Descriptor.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Diagnostic diagnostic = context.Diagnostics.First();
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        AttributeSyntax? attribute = root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();
        if (root is null || attribute?.ArgumentList is not { } list
            || !diagnostic.Properties.TryGetValue(DefaultLeftOpen.Activation, out string? name) || name is null
            || !ActivationCatalog.TryFind(name, out CatalogEntry entry))
        {
            return;
        }

        List<Parameter> open = [.. DefaultLeftOpen.Disputed(entry).Where(
            parameter => list.Arguments.All(argument => argument.NameEquals?.Name.Identifier.ValueText != parameter.Name))];
        foreach (Library library in new[] { Library.PyTorch, Library.Keras, Library.Onnx, Library.Jax })
        {
            List<string> values = [.. open.Select(
                parameter => $"{parameter.Name} = {DefaultLeftOpen.Text(DefaultLeftOpen.Libraries(parameter).First(known => known.Library == library).Value)}")];
            SyntaxNode changed = root.ReplaceNode(attribute, attribute.AddArgumentListArguments([.. values.Select(Argument)]));
            string title = $"Write {library}'s default: {string.Join(", ", values)}";
            // One key a library, whatever the values: Fix All writes a library's defaults everywhere.
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(changed)), library.ToString()), diagnostic);
        }
    }

    private static AttributeArgumentSyntax Argument(string text) =>
        SyntaxFactory.ParseCompilationUnit($"[assembly: A({text})]").AttributeLists[0].Attributes[0].ArgumentList!.Arguments[0];
}
