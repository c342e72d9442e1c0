using System;
using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0002: writes one of the nearest names.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnknownActivationFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnknownActivation.Descriptor.Id);

    private protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        AttributeArgumentSyntax? argument = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
        if (argument is null || !diagnostic.Properties.TryGetValue(UnknownActivation.NearestNames, out string? names) || names is null) { return; }

        foreach (string name in names.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            ExpressionSyntax literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
            Offer(context, diagnostic, $"Use \"{name}\"", () => root.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression)));
        }
    }
}
