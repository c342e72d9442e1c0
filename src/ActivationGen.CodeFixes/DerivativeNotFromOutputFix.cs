using System.Collections.Immutable;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0008: asks for Backward, which reads the input, instead of BackwardFromOutput.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DerivativeNotFromOutputFix : SyntaxFix
{
    private const string Backward = nameof(Backward), FromOutput = Backward + nameof(FromOutput);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(DerivativeNotFromOutput.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        if (finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is not { NameEquals: not null } argument) { return; }

        IdentifierNameSyntax[] names = [.. argument.Expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()];
        // A number that was cast, or a constant of another name, is not taken apart.
        if (names.Count(name => name.Identifier.ValueText == FromOutput) != 1) { return; }

        IdentifierNameSyntax member = names.First(name => name.Identifier.ValueText == FromOutput);
        if (names.All(name => name.Identifier.ValueText != Backward))
        {
            finding.Offer("Ask for Backward instead", () => finding.Root.ReplaceNode(member, SyntaxFactory.IdentifierName(Backward).WithTriviaFrom(member)));
            return;
        }

        // Backward is there already: the other one goes.
        SyntaxNode flag = member.Parent is MemberAccessExpressionSyntax access ? access : member;
        if (flag.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } either)
        {
            ExpressionSyntax rest = either.Left == flag ? either.Right : either.Left;
            finding.Offer("Remove BackwardFromOutput", () => finding.Root.ReplaceNode(either, rest.WithTriviaFrom(either)));
        }
    }
}
