using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0006: adds <c>partial</c>, and takes the body away that a partial declaration may not have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NotPartialFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(NotPartial.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        SyntaxToken place = finding.Root.FindToken(finding.Diagnostic.Location.SourceSpan.Start);
        // Neither a local function nor a type that is local to its file becomes right by a modifier.
        if (place.Parent is not MemberDeclarationSyntax member || place.IsKind(SyntaxKind.FileKeyword)) { return; }

        if (member.Modifiers.Any(SyntaxKind.PartialKeyword) || member is not (MethodDeclarationSyntax or TypeDeclarationSyntax)) { return; }

        finding.Offer($"Make '{place.ValueText}' partial", () => finding.Root.ReplaceNode(member, WithPartial(member)));
    }

    private static MemberDeclarationSyntax WithPartial(MemberDeclarationSyntax member)
    {
        // Tokens without elastic trivia: what stands around is not laid out anew.
        SyntaxToken partial = SyntaxFactory.Token(default, SyntaxKind.PartialKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        if (member.Modifiers.Any()) { return WithoutBody(member.AddModifiers(partial)); }

        // The first modifier takes over the indentation and the comments of the token that was first.
        SyntaxToken first = member switch
        {
            MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
            TypeDeclarationSyntax type => type.Keyword,
            _ => member.GetFirstToken(),
        };
        MemberDeclarationSyntax bare = member.ReplaceToken(first, first.WithLeadingTrivia());
        return WithoutBody(bare.WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(first.LeadingTrivia))));
    }

    private static MemberDeclarationSyntax WithoutBody(MemberDeclarationSyntax member)
    {
        if (member is not MethodDeclarationSyntax method || (method.Body is null && method.ExpressionBody is null)) { return member; }

        SyntaxTriviaList end = method.Body is { } body ? body.GetTrailingTrivia() : method.SemicolonToken.TrailingTrivia;
        return method.WithBody(null).WithExpressionBody(null)
            .WithParameterList(method.ParameterList.WithTrailingTrivia())
            .WithSemicolonToken(SyntaxFactory.Token(default, SyntaxKind.SemicolonToken, end));
    }
}
