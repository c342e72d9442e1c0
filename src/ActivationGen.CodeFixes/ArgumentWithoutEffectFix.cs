using System.Collections.Immutable;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0003: removes the argument.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ArgumentWithoutEffectFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ArgumentWithoutEffect.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        AttributeArgumentSyntax? argument = finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        // Of Members a part is too much, and which one is left to the user: without the argument there would be more members, not fewer.
        if (argument?.NameEquals is null || argument.NameEquals.Name.Identifier.ValueText == "Members") { return; }

        finding.Offer($"Remove {argument.NameEquals.Name.Identifier.ValueText}", () => finding.Root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!);
    }
}
