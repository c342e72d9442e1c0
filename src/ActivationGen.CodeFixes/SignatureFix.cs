using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.CodeFixes;

/// <summary>AG0001 and AG0010: writes one of the shapes that an activation has, or takes the one parameter away that does not belong.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SignatureFix : SyntaxFix
{
    private static readonly string[] Shapes = [SignatureNotSupported.Nearest, SignatureNotSupported.Other];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(SignatureNotSupported.Descriptor.Id, TooFewInputs.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        SyntaxNode place = finding.Node;
        TextSpan reported = finding.Diagnostic.Location.SourceSpan;
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not MethodDeclarationSyntax method) { return; }

        if (place is ParameterSyntax extra && extra.Span == reported)
        {
            finding.Offer($"Remove the parameter '{extra.Identifier.ValueText}'", () => finding.Root.RemoveNode(extra, SyntaxRemoveOptions.KeepNoTrivia)!);
            return;
        }

        // Async, extern and abstract are for the author to reconsider.
        if (reported.End <= method.ReturnType.SpanStart) { return; }

        foreach (string key in Shapes)
        {
            if (finding.Property(key) is { } shape && WithShape(method, shape) is { } changed)
            {
                finding.Offer($"Declare it as '{shape}'", () => finding.Root.ReplaceNode(method, changed), key);
            }
        }
    }

    private static MethodDeclarationSyntax? WithShape(MethodDeclarationSyntax method, string shape)
    {
        // The types by their full names, which are shortened where the file allows it.
        string text = shape.Replace("ReadOnlySpan<", "\0").Replace("Span<", "global::System.Span<").Replace("\0", "global::System.ReadOnlySpan<");
        if (SyntaxFactory.ParseMemberDeclaration(text + ";") is not MethodDeclarationSyntax model) { return null; }

        SeparatedSyntaxList<ParameterSyntax> wanted = model.ParameterList.Parameters, given = method.ParameterList.Parameters;
        // What takes parameters of the activation as arguments has more of them than a shape.
        if (given.Count > 2) { return null; }

        ParameterSyntax[] parameters = [.. wanted.Select((parameter, i) => Named(parameter, i < given.Count && given.Count <= wanted.Count && IsFree(given[i], i) ? given[i] : null))];
        ParameterListSyntax list = method.ParameterList.WithParameters(SyntaxFactory.SeparatedList(
            parameters, Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), parameters.Length - 1)));
        return method.WithReturnType(model.ReturnType.WithTriviaFrom(method.ReturnType)).WithTypeParameterList(null).WithConstraintClauses(default)
            .WithParameterList(list.ReplaceNodes(list.Parameters.Select(parameter => parameter.Type!), (_, type) => type.WithAdditionalAnnotations(Simplifier.Annotation)));

        // A name that another parameter of the shape has stays with that one.
        bool IsFree(ParameterSyntax parameter, int place) =>
            !wanted.Where((other, i) => i != place && other.Identifier.ValueText == parameter.Identifier.ValueText).Any();
    }

    // The user's own name, and the mark of an extension method.
    private static ParameterSyntax Named(ParameterSyntax wanted, ParameterSyntax? given)
    {
        if (given is null) { return wanted; }

        SyntaxTokenList extension = SyntaxFactory.TokenList(given.Modifiers.Where(modifier => modifier.IsKind(SyntaxKind.ThisKeyword)));
        return wanted.WithIdentifier(given.Identifier.WithTriviaFrom(wanted.Identifier)).WithModifiers(extension);
    }
}
