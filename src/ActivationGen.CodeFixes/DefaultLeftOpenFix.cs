using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0005: writes the default of one library; all of an assembly can be written at once.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DefaultLeftOpenFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DefaultLeftOpen.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        AttributeSyntax? attribute = finding.Node.FirstAncestorOrSelf<AttributeSyntax>();
        if (attribute?.ArgumentList is not { } list || finding.Property(DefaultLeftOpen.Activation) is not { } name || !ActivationCatalog.TryFind(name, out CatalogEntry entry))
        {
            return;
        }

        List<Parameter> open = [.. DefaultLeftOpen.Disputed(entry).Where(
            parameter => list.Arguments.All(argument => argument.NameEquals?.Name.Identifier.ValueText != parameter.Name))];
        foreach (Library library in new[] { Library.PyTorch, Library.Keras, Library.Onnx, Library.Jax })
        {
            List<string> values = [.. open.Select(
                parameter => $"{parameter.Name} = {DefaultLeftOpen.Text(DefaultLeftOpen.Libraries(parameter).First(known => known.Library == library).Value)}")];
            string title = $"Write {library}'s default: {string.Join(", ", values)}";
            // One key a library, whatever the values: Fix All writes a library's defaults everywhere.
            finding.Offer(title, () => finding.Root.ReplaceNode(attribute, attribute.AddArgumentListArguments([.. values.Select(Argument)])), library.ToString());
        }
    }

    private static AttributeArgumentSyntax Argument(string text) =>
        SyntaxFactory.ParseCompilationUnit($"[assembly: A({text})]").AttributeLists[0].Attributes[0].ArgumentList!.Arguments[0];
}
