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

        bool hasOwnForms = entry is not null && entry.Kind != ActivationKind.Elementwise;
        if (hasOwnForms && RowSignatureParser.Find(method, entry!) is { } form) { return form; }

        // What lies between the inputs of a gated function and its output is compared with its forms as a whole.
        if (FindMisfit(method, syntax, entry?.Kind == ActivationKind.Gated ? null : entry) is { } misfit)
        {
            problems.Add(Report(method, misfit, entry));
            return null;
        }

        bool spans = method.ReturnsVoid;
        ITypeSymbol element = spans ? Element(method.Parameters[0].Type)! : method.ReturnType;
        if (element.SpecialType is not (SpecialType.System_Single or SpecialType.System_Double))
        {
            TypeSyntax type = syntax.ParameterList.Parameters[0].Type!;
            TypeSyntax? argument = spans ? type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault()?.TypeArgumentList.Arguments[0] : null;
            problems.Add(ElementTypeNotSupported.At((argument ?? type).GetLocation(), element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), method.Name));
            return null;
        }

        if (hasOwnForms)
        {
            string[] forms = RowSignatureParser.Forms(method.Name, entry!, Name(element), isOfSpans: spans);
            bool isTooFew = entry!.Kind == ActivationKind.Gated ? method.Parameters.Length == (spans ? 2 : 1) : !spans;
            problems.Add(isTooFew
                ? TooFewInputs.At(entry.Kind == ActivationKind.Gated ? syntax.ParameterList.GetLocation() : syntax.ReturnType.GetLocation(), entry, method.Name, forms[0])
                : SignatureNotSupported.At(syntax.ParameterList.GetLocation(), method.Name, "has none of its forms", forms[0], forms.ElementAtOrDefault(1)));
            return null;
        }

        return new MethodSignature(
            spans ? MethodShape.Span : MethodShape.Scalar,
            element.SpecialType == SpecialType.System_Double ? ElementType.Double : ElementType.Single)
        {
            Learnables = LearnableParser.Parse(method, entry),
        };
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

        return IsOfSpans(method) ? FindSpanMisfit(method, syntax, entry) : FindScalarMisfit(method, syntax, entry);
    }

    /// <summary>Whether the shape that was meant is the one over spans: by the input, or by the output.</summary>
    private static bool IsOfSpans(IMethodSymbol method)
    {
        ITypeSymbol first = method.Parameters[0].Type, last = method.Parameters[method.Parameters.Length - 1].Type;
        return method.Parameters.Length > 1 && (!IsFloatingPoint(first) || IsSpan(last, "Span"));
    }

    /// <summary>The first parameter behind the input, and before the output, that is no parameter of the activation.</summary>
    private static Misfit? FindForeignParameter(IMethodSymbol method, MethodDeclarationSyntax syntax, CatalogEntry? entry, int count, bool spans)
    {
        ITypeSymbol element = spans ? Element(method.Parameters[0].Type)! : method.Parameters[0].Type;
        HashSet<string> seen = [];
        for (int i = 1; entry is not null && i <= count; i++)
        {
            ParameterSyntax parameter = syntax.ParameterList.Parameters[i];
            string name = parameter.Identifier.ValueText;
            if (LearnableParser.Find(entry, name) is not { } found)
            {
                string has = entry.Parameters.Length == 0 ? "has no parameters" : $"only has {string.Join(", ", entry.Parameters.Select(known => known.Name))}";
                return new Misfit(parameter, $"has a parameter '{name}', and '{entry.Name}' {has}");
            }

            if (!seen.Add(found.Name)) { return new Misfit(parameter, $"has {found.Name} twice"); }

            ITypeSymbol type = method.Parameters[i].Type;
            bool isChannels = spans && IsSpan(type, "ReadOnlySpan") && SymbolEqualityComparer.Default.Equals(Element(type), element);
            if (!isChannels && !SymbolEqualityComparer.Default.Equals(type, element))
            {
                string expected = element.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
                return new Misfit(parameter.Type!, $"takes {found.Name} as {parameter.Type!.WithoutTrivia()}, not as {expected}"
                    + (spans ? $" (one for all) or ReadOnlySpan<{expected}> (one a channel)" : ""));
            }
        }

        return null;
    }

    private static Misfit? FindScalarMisfit(IMethodSymbol method, MethodDeclarationSyntax syntax, CatalogEntry? entry)
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
            ? FindForeignParameter(method, syntax, entry, method.Parameters.Length - 1, spans: false)
            : new Misfit(syntax.ReturnType, $"returns another type than it takes ({input.WithoutTrivia()})");
    }

    private static Misfit? FindSpanMisfit(IMethodSymbol method, MethodDeclarationSyntax syntax, CatalogEntry? entry)
    {
        int last = method.Parameters.Length - 1;
        for (int i = 1; i < last; i++)
        {
            if (IsSpan(method.Parameters[i].Type, "Span")) { return new Misfit(syntax.ParameterList.Parameters[i + 1], "has a parameter behind its output"); }
        }

        ITypeSymbol input = method.Parameters[0].Type, output = method.Parameters[last].Type;
        TypeSyntax inputSyntax = syntax.ParameterList.Parameters[0].Type!, outputSyntax = syntax.ParameterList.Parameters[last].Type!;
        if (!IsSpan(input, "ReadOnlySpan")) { return new Misfit(inputSyntax, $"takes its input as {inputSyntax.WithoutTrivia()}, not as a ReadOnlySpan"); }

        if (!IsSpan(output, "Span")) { return new Misfit(outputSyntax, $"takes its output as {outputSyntax.WithoutTrivia()}, not as a Span"); }

        if (!SymbolEqualityComparer.Default.Equals(Element(input), Element(output)))
        {
            return new Misfit(outputSyntax, "has an output of another element type than its input");
        }

        return method.ReturnsVoid
            ? FindForeignParameter(method, syntax, entry, last - 1, spans: true)
            : new Misfit(syntax.ReturnType, "returns a value although it has an output span");
    }

    private static Diagnostic Report(IMethodSymbol method, Misfit misfit, CatalogEntry? entry)
    {
        bool isDouble = method.Parameters.Select(parameter => Element(parameter.Type) ?? parameter.Type)
            .Any(type => type.SpecialType == SpecialType.System_Double);
        string element = isDouble ? "double" : "float";
        string span = SpanShape(method.Name, element), scalar = ScalarShape(method.Name, element);
        bool scalarIsNearest = method.Parameters.Length > 0 && IsFloatingPoint(method.Parameters[0].Type);
        if (entry is not null && entry.Kind != ActivationKind.Elementwise)
        {
            string[] forms = RowSignatureParser.Forms(method.Name, entry, element, isOfSpans: !scalarIsNearest);
            return SignatureNotSupported.At(misfit.Location, method.Name, misfit.Reason, forms[0], forms.ElementAtOrDefault(1));
        }

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
