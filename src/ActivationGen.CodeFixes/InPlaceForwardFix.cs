using System.Collections.Immutable;
using ActivationGen.Analyzers.Usage;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG3004: calls the member that reads the output, which is what the buffer holds.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class InPlaceForwardFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(InPlaceForward.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        if (finding.Property(InPlaceForward.FromOutput) is not { } member
            || finding.Node.FirstAncestorOrSelf<ArgumentListSyntax>()?.Parent is not InvocationExpressionSyntax call
            || (call.Expression is MemberAccessExpressionSyntax access ? access.Name : call.Expression) is not IdentifierNameSyntax name)
        {
            return;
        }

        // Named arguments have another name there.
        foreach (ArgumentSyntax given in call.ArgumentList.Arguments)
        {
            if (given.NameColon is not null) { return; }
        }

        finding.Offer($"Call {member}, which reads the output", () => finding.Root.ReplaceNode(name, SyntaxFactory.IdentifierName(member).WithTriviaFrom(name)));
    }
}
