using System.Collections.Immutable;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0003: removes the argument.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ArgumentWithoutEffectFix : DeclarationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ArgumentWithoutEffect.Descriptor.Id);

    private protected override void Register(CodeFixContext context, SyntaxNode root, Diagnostic diagnostic)
    {
        AttributeArgumentSyntax? argument = root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeArgumentSyntax>();
        // Of Members a part is too much, and which one is left to the user: without the argument there would be more members, not fewer.
        if (argument?.NameEquals is null || argument.NameEquals.Name.Identifier.ValueText == "Members") { return; }

        Offer(context, diagnostic, $"Remove {argument.NameEquals.Name.Identifier.ValueText}", () => root.RemoveNode(argument, SyntaxRemoveOptions.KeepNoTrivia)!);
    }
}
