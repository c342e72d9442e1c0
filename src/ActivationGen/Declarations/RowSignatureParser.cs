using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Emission.Rows;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Declarations;

/// <summary>Reads which form of a function over rows, or of two inputs, a method has: the function itself says which there are.</summary>
internal static class RowSignatureParser
{
    /// <summary>The form that the method has, or null if none.</summary>
    public static MethodSignature? Find(IMethodSymbol method, CatalogEntry entry)
    {
        if (method.IsAsync || method.IsExtern || method.IsAbstract || method.RefKind != RefKind.None) { return null; }

        RowFunction function = RowFunctions.Get(entry.Name);
        foreach (ElementType type in new[] { ElementType.Single, ElementType.Double })
        {
            if (Neighbourhood.Types(method, type) is not { } types) { continue; }

            string element = Name(type);
            foreach (EquatableArray<Learnable> arguments in function.ArgumentSets)
            {
                if (function.Members(arguments).Any(member => member.IsForm && member.TypesKey(element) == types && Returns(method, member, type)))
                {
                    return new MethodSignature(MethodShape.Span, type) { Arguments = arguments, Form = types };
                }
            }
        }

        return null;
    }

    /// <summary>The form that is shown to who has written none of them.</summary>
    public static string FirstForm(string method, CatalogEntry entry, string element) => Forms(method, entry, element, isOfSpans: true)[0];

    /// <summary>The forms as one writes them; those over spans first, or those for single values.</summary>
    public static string[] Forms(string method, CatalogEntry entry, string element, bool isOfSpans)
    {
        RowFunction function = RowFunctions.Get(entry.Name);
        return [.. function.ArgumentSets.SelectMany(arguments => function.Members(arguments)).Where(member => member.IsForm)
            .OrderBy(member => member.HasSpans == isOfSpans ? 0 : 1).Select(member => member.Declaration(method, element))];
    }

    private static bool Returns(IMethodSymbol method, RowMember member, ElementType type) => member.Returns switch
    {
        "void" => method.ReturnsVoid,
        _ => method.ReturnType.SpecialType == (type == ElementType.Double ? SpecialType.System_Double : SpecialType.System_Single),
    };

    private static string Name(ElementType type) => type == ElementType.Double ? "double" : "float";
}
