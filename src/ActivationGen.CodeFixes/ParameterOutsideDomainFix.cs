using System.Collections.Immutable;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.CodeFixes;

/// <summary>AG0004: writes the usual value, which is the paper's.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ParameterOutsideDomainFix : SyntaxFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(ParameterOutsideDomain.Descriptor.Id);

    private protected override void Register(Finding finding)
    {
        AttributeArgumentSyntax? argument = finding.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>();
        if (argument?.NameEquals is null || finding.Property(ParameterOutsideDomain.Usual) is not { } value) { return; }

        string text = double.TryParse(value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double number) && double.IsInfinity(number)
            ? number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity" : value;
        finding.Offer(
            $"Use the usual value: {argument.NameEquals.Name.Identifier.ValueText} = {text}",
            () => finding.Root.ReplaceNode(argument.Expression, SyntaxFactory.ParseExpression(text).WithTriviaFrom(argument.Expression)));
    }
}
