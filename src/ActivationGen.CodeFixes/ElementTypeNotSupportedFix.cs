using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0009: declares the method with float.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ElementTypeNotSupportedFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ElementTypeNotSupported.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        SyntaxNode place = finding.Node;
        if (place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || place.FirstAncestorOrSelf<TypeSyntax>(type => type.Span == finding.Diagnostic.Location.SourceSpan) is not { } element)
        {
            return;
        }

        TypeSyntax[] same = [.. new SyntaxNode[] { method.ReturnType, method.ParameterList }.SelectMany(part => part.DescendantNodesAndSelf()).OfType<TypeSyntax>()
            .Where(type => type.IsEquivalentTo(element, topLevel: false) && type.Parent is not (QualifiedNameSyntax or NullableTypeSyntax))];
        finding.Offer(
            "Declare it with float",
            () => finding.Root.ReplaceNodes(same, (original, _) => SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.FloatKeyword)).WithTriviaFrom(original)));
    }
}
