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
public sealed class UnknownActivationFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(UnknownActivation.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        AttributeArgumentSyntax? argument = finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        if (argument is null || finding.Property(UnknownActivation.NearestNames) is not { } names) { return; }

        string[] nearest = names.Split([','], StringSplitOptions.RemoveEmptyEntries);
        for (int rank = 0; rank < nearest.Length; rank++)
        {
            string name = nearest[rank];
            ExpressionSyntax literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name));
            // All at once: each gets the name that is nearest to it.
            finding.Offer($"Use \"{name}\"", () => finding.Root.ReplaceNode(argument.Expression, literal.WithTriviaFrom(argument.Expression)), $"Nearest {rank}");
        }
    }
}
