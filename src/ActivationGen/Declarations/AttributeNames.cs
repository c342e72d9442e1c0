using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Declarations;

/// <summary>
/// The attributes by their full names. Never by symbol: every assembly that uses the package has its own copy of them, and an enum of a referenced
/// assembly arrives as its number.
/// </summary>
internal static class AttributeNames
{
    public const string Activation = "ActivationGen.ActivationAttribute";
    public const string Convention = "ActivationGen.ActivationConventionAttribute";

    public static bool IsActivation(AttributeData attribute) => IsActivation(attribute.AttributeClass);

    public static bool IsActivation(ITypeSymbol? type) => IsOurs(type, "ActivationAttribute");

    public static bool IsConvention(AttributeData attribute) => IsOurs(attribute.AttributeClass, "ActivationConventionAttribute");

    /// <summary>The <c>[Activation]</c> attributes of a method: more than one only where the user has erred.</summary>
    public static IEnumerable<AttributeData> ActivationsOf(IMethodSymbol method)
    {
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (IsActivation(attribute)) { yield return attribute; }
        }
    }

    // Compared name by name: a display string would be built at every keystroke.
    private static bool IsOurs(ITypeSymbol? attribute, string name) =>
        attribute is { ContainingType: null, ContainingNamespace: { Name: "ActivationGen", ContainingNamespace.IsGlobalNamespace: true } } type
        && type.Name == name;
}
