using System.Collections.Generic;
using System.Linq;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ActivationGen.Declarations;

/// <summary>Reads which of the forward shapes a method has, and of what element type; or says what keeps it from having one.</summary>
internal static class SignatureParser
{
    public static string SpanShape(string method, string element) => $"void {method}(ReadOnlySpan<{element}> x, Span<{element}> y)";

    public static string ScalarShape(string method, string element) => $"{element} {method}({element} x)";

    public static MethodSignature? Parse(IMethodSymbol method, MethodDeclarationSyntax syntax, CatalogEntry? entry, ICollection<Diagnostic> problems)
    {
        // An unknown type is the compiler's to report; what it was meant to be cannot be told.
        if (IsUnknown(method.ReturnType) || method.Parameters.Any(parameter => IsUnknown(parameter.Type))) { return null; }

        if (FindMisfit(method, syntax, entry) is { } misfit)
        {
            problems.Add(Report(method, misfit, entry));
            return null;
        }

        bool spans = method.Parameters.Length == 2;
        ITypeSymbol element = spans ? Element(method.Parameters[0].Type)! : method.ReturnType;
        if (element.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double))
        {
            TypeSyntax type = syntax.ParameterList.Parameters[0].Type!;
            TypeSyntax? argument = spans ? type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault()?.TypeArgumentList.Arguments[0] : null;
            problems.Add(ElementTypeNotSupported.At((argument ?? type).GetLocation(), element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), method.Name));
            return null;
        }

        if (!spans && entry?.Kind == ActivationKind.Rowwise)
        {
            problems.Add(RowFunctionOfOneValue.At(syntax.ReturnType.GetLocation(), entry.Name, method.Name, Name(element)));
            return null;
        }

        return new MethodSignature(
            spans ? MethodShape.Span : MethodShape.Scalar,
            element.SpecialType == SpecialType.System_Double ? ElementType.Double : ElementType.Single);
    }

    /// <summary>The first thing that does not fit, with the rest of a sentence that begins with the method's name.</summary>
    private static Misfit? FindMisfit(IMethodSymbol method, MethodDeclarationSyntax syntax, CatalogEntry? entry)
    {
        if (syntax.TypeParameterList is { } typeParameters) { return new Misfit(typeParameters, "has type parameters of its own"); }

        foreach (SyntaxToken modifier in syntax.Modifiers)
        {
            if (modifier.Kind() is SyntaxKind.AsyncKeyword or SyntaxKind.ExternKeyword or SyntaxKind.AbstractKeyword)
            {
                return new Misfit(modifier, $"is {modifier.Text}, which an activation cannot be");
            }
        }

        SeparatedSyntaxList<ParameterSyntax> parameters = syntax.ParameterList.Parameters;
        foreach (ParameterSyntax parameter in parameters)
        {
            SyntaxToken modifier = parameter.Modifiers.FirstOrDefault(candidate => !candidate.IsKind(SyntaxKind.ThisKeyword));
            if (modifier != default) { return new Misfit(modifier, $"has '{modifier.Text}' on a parameter, which it does not need"); }
        }

        if (parameters.Count == 0) { return new Misfit(syntax.ParameterList, "has no input"); }

        if (parameters.Count > 2 || (parameters.Count == 2 && !IsSpan(method.Parameters[1].Type, "Span") && IsFloatingPoint(method.Parameters[1].Type)))
        {
            ParameterSyntax surplus = parameters[1];
            string? property = entry?.Parameters.FirstOrDefault(parameter =>
                string.Equals(parameter.Name, surplus.Identifier.ValueText, System.StringComparison.OrdinalIgnoreCase))?.Name;
            return new Misfit(surplus, property is null
                ? "has a parameter too many"
                : $"has {property} as a parameter, which belongs in the attribute ({property} = ...)");
        }

        return parameters.Count == 1 ? FindScalarMisfit(method, syntax) : FindSpanMisfit(method, syntax);
    }

    private static Misfit? FindScalarMisfit(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        TypeSyntax input = syntax.ParameterList.Parameters[0].Type!;
        ITypeSymbol type = method.Parameters[0].Type;
        if (type is IArrayTypeSymbol || Element(type) is not null)
        {
            return method.ReturnsVoid
                ? new Misfit(syntax.ParameterList, "has no output")
                : new Misfit(syntax.ReturnType, "returns its output instead of writing it to a span");
        }

        if (method.ReturnsVoid) { return new Misfit(syntax.ReturnType, "returns nothing"); }

        if (method.RefKind != RefKind.None) { return new Misfit(syntax.ReturnType, "returns a reference"); }

        return SymbolEqualityComparer.Default.Equals(method.ReturnType, type)
            ? null
            : new Misfit(syntax.ReturnType, $"returns another type than it takes ({input.WithoutTrivia()})");
    }

    private static Misfit? FindSpanMisfit(IMethodSymbol method, MethodDeclarationSyntax syntax)
    {
        ITypeSymbol input = method.Parameters[0].Type, output = method.Parameters[1].Type;
        TypeSyntax inputSyntax = syntax.ParameterList.Parameters[0].Type!, outputSyntax = syntax.ParameterList.Parameters[1].Type!;
        if (!IsSpan(input, "ReadOnlySpan")) { return new Misfit(inputSyntax, $"takes its input as {inputSyntax.WithoutTrivia()}, not as a ReadOnlySpan"); }

        if (!IsSpan(output, "Span")) { return new Misfit(outputSyntax, $"takes its output as {outputSyntax.WithoutTrivia()}, not as a Span"); }

        if (!SymbolEqualityComparer.Default.Equals(Element(input), Element(output)))
        {
            return new Misfit(outputSyntax, "has an output of another element type than its input");
        }

        return method.ReturnsVoid ? null : new Misfit(syntax.ReturnType, "returns a value although it has an output span");
    }

    private static Diagnostic Report(IMethodSymbol method, Misfit misfit, CatalogEntry? entry)
    {
        bool isDouble = method.Parameters.Select(parameter => Element(parameter.Type) ?? parameter.Type)
            .Any(type => type.SpecialType == SpecialType.System_Double);
        string element = isDouble ? "double" : "float";
        string span = SpanShape(method.Name, element), scalar = ScalarShape(method.Name, element);
        if (entry?.Kind == ActivationKind.Rowwise) { return SignatureNotSupported.At(misfit.Location, method.Name, misfit.Reason, span, null); }

        bool scalarIsNearest = method.Parameters.Length > 0 && IsFloatingPoint(method.Parameters[0].Type);
        return SignatureNotSupported.At(misfit.Location, method.Name, misfit.Reason, scalarIsNearest ? scalar : span, scalarIsNearest ? span : scalar);
    }

    private static bool IsUnknown(ITypeSymbol type) => type.TypeKind == TypeKind.Error || Element(type)?.TypeKind == TypeKind.Error;

    private static bool IsFloatingPoint(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    /// <summary>The element type of a span or array.</summary>
    private static ITypeSymbol? Element(ITypeSymbol type) =>
        type is IArrayTypeSymbol array ? array.ElementType
        : SpanElement(type);

    /// <summary>The element type of a Span or ReadOnlySpan; null for any other type.</summary>
    public static ITypeSymbol? SpanElement(ITypeSymbol type) =>
        IsSpan(type, "Span") || IsSpan(type, "ReadOnlySpan") ? ((INamedTypeSymbol)type).TypeArguments[0] : null;

    private static bool IsSpan(ITypeSymbol type, string name) =>
        type is INamedTypeSymbol { Arity: 1, ContainingType: null, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } named
        && named.Name == name;

    private static string Name(ITypeSymbol element) => element.SpecialType == SpecialType.System_Double ? "double" : "float";

    private readonly struct Misfit(Location location, string reason)
    {
        public Misfit(SyntaxNode node, string reason)
            : this(node.GetLocation(), reason)
        {
        }

        public Misfit(SyntaxToken token, string reason)
            : this(token.GetLocation(), reason)
        {
        }

        public Location Location { get; } = location;

        public string Reason { get; } = reason;
    }
}
