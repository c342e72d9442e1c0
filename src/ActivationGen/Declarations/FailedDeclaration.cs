using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Declarations;

/// <summary>
/// A partial method with a wrong <c>[Activation]</c>. It is given a body that throws: without one the compiler stops at the missing implementing part
/// (CS8795), before any analyzer has been asked, and a build on the command line would not say what is wrong.
/// </summary>
/// <param name="Signature">The method, from its modifiers to its constraints.</param>
/// <param name="Namespace">The namespace, or an empty string.</param>
/// <param name="ContainingTypes">The headers of the containing types from the outside in.</param>
/// <param name="UniqueName">The file's name.</param>
/// <param name="Problem">What the analyzer says.</param>
internal sealed record FailedDeclaration(string Signature, string Namespace, EquatableArray<string> ContainingTypes, string UniqueName, string Problem)
{
    private static readonly SymbolDisplayFormat AfterModifiers = new(
        SymbolDisplayGlobalNamespaceStyle.Included,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeModifiers | SymbolDisplayParameterOptions.IncludeExtensionThis,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The failed declaration, or null if the method needs no implementing part or could have none.</summary>
    public static FailedDeclaration? Of(IMethodSymbol method, MethodDeclarationSyntax syntax, IReadOnlyCollection<Diagnostic> problems)
    {
        if (problems.Count == 0 || !method.IsPartialDefinition || method.PartialImplementationPart is not null) { return null; }

        if (!ContainerParser.IsOpen(syntax)
            || syntax.SyntaxTree.Options is not CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp9 })
        {
            return null;
        }

        if (method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(parameter => parameter.Type.TypeKind == TypeKind.Error)) { return null; }

        return new FailedDeclaration(
            ContainerParser.Modifiers(syntax) + " " + method.ToDisplayString(AfterModifiers),
            ContainerParser.Namespace(syntax), ContainerParser.ContainingTypes(syntax), Declarations.UniqueName.Of(method),
            problems.First().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
