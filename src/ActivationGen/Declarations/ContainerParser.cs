using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ActivationGen.Analyzers.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Declarations;

/// <summary>Reads what surrounds the method: modifiers, types, namespace. From syntax, since symbols have other modifiers than were written.</summary>
internal static class ContainerParser
{
    /// <summary>Whether the method and all types around it can be added to from another file.</summary>
    public static bool RequirePartial(
        IMethodSymbol method, MethodDeclarationSyntax syntax, ICollection<Diagnostic> problems, CancellationToken cancellation)
    {
        bool partial = true;
        if (!syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            bool hasBody = syntax.Body is not null || syntax.ExpressionBody is not null;
            problems.Add(NotPartial.At(syntax.Identifier.GetLocation(), method.Name, hasBody
                ? "is not partial, so that its implementation cannot be generated. Add 'partial' and replace the body by a semicolon."
                : "is not partial, so that its implementation cannot be generated. Add 'partial' before its return type."));
            partial = false;
        }

        foreach (BaseTypeDeclarationSyntax type in syntax.Ancestors().OfType<BaseTypeDeclarationSyntax>())
        {
            cancellation.ThrowIfCancellationRequested();
            string name = type.Identifier.ValueText;
            SyntaxToken file = type.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.FileKeyword));
            if (file != default)
            {
                problems.Add(NotPartial.At(file.GetLocation(), name,
                    "is local to its file, so that nothing can be added to it from a generated one. Remove 'file'.", ofType: true));
                partial = false;
            }
            else if (Keyword(type) is null)
            {
                problems.Add(NotPartial.At(syntax.Identifier.GetLocation(), method.Name,
                    "is in an extension block, which cannot be partial. Move it to a partial class."));
                partial = false;
            }
            else if (!type.Modifiers.Any(SyntaxKind.PartialKeyword))
            {
                problems.Add(NotPartial.At(type.Identifier.GetLocation(), name,
                    "contains an [Activation] method and is not partial, so that nothing can be added to it. Add 'partial' before its keyword.", ofType: true));
                partial = false;
            }
        }

        return partial;
    }

    /// <summary>Whether a place is in the head of a type: its modifiers and its name.</summary>
    public static bool IsHead(TypeDeclarationSyntax type, TextSpan place) =>
        type.Identifier.Span.Contains(place) || type.Modifiers.Any(modifier => modifier.Span.Contains(place));

    /// <summary>Whether all types around a method can be added to from another file.</summary>
    public static bool IsOpen(MethodDeclarationSyntax method) => method.Ancestors().OfType<BaseTypeDeclarationSyntax>().All(type =>
        Keyword(type) is not null && type.Modifiers.Any(SyntaxKind.PartialKeyword) && !type.Modifiers.Any(SyntaxKind.FileKeyword));

    /// <summary>The method's modifiers as written: the implementing part must repeat them.</summary>
    public static string Modifiers(MethodDeclarationSyntax method) => string.Join(" ", method.Modifiers.Select(modifier => modifier.Text));

    /// <summary>Whether a modifier of the declared method is one of the generated members' too.</summary>
    public static bool IsShared(SyntaxToken modifier) => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword
        or SyntaxKind.ProtectedKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.StaticKeyword or SyntaxKind.ReadOnlyKeyword;

    /// <summary>The namespace as written, <c>@</c> included.</summary>
    public static string Namespace(SyntaxNode node) => string.Join(".", node.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse()
        .SelectMany(part => part.Name.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken))).Select(token => token.Text));

    /// <summary>The headers of the types around, from the outside in.</summary>
    public static EquatableArray<string> ContainingTypes(SyntaxNode node) =>
        node.Ancestors().OfType<TypeDeclarationSyntax>().Reverse().Select(Header).ToEquatableArray();

    private static string Header(TypeDeclarationSyntax type) => $"partial {Keyword(type)} {type.Identifier.Text}{TypeParameters(type)}";

    // Variance has to be repeated, constraints need not be.
    private static string TypeParameters(TypeDeclarationSyntax type) => type.TypeParameterList is null ? "" : "<" + string.Join(", ",
        type.TypeParameterList.Parameters.Select(parameter => (parameter.VarianceKeyword.Text + " " + parameter.Identifier.Text).TrimStart())) + ">";

    /// <summary>The keyword of a kind of type that can be partial; null for any other.</summary>
    private static string? Keyword(BaseTypeDeclarationSyntax type) => type.Kind() switch
    {
        SyntaxKind.ClassDeclaration => "class",
        SyntaxKind.StructDeclaration => "struct",
        SyntaxKind.InterfaceDeclaration => "interface",
        SyntaxKind.RecordDeclaration => "record",
        SyntaxKind.RecordStructDeclaration => "record struct",
        _ => null,
    };
}
