using System.Linq;
using System.Runtime.CompilerServices;
using ActivationGen.Catalog;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Declarations;

/// <summary>The library whose defaults an assembly takes over with <c>[assembly: ActivationConvention(...)]</c>.</summary>
internal static class LibraryConvention
{
    // One look at the assembly's attributes a compilation, however many declarations it has.
    private static readonly ConditionalWeakTable<Compilation, object> Known = new();

    /// <summary>The library; null if the assembly leaves it open.</summary>
    public static Library? Of(Compilation compilation) => (Library?)Known.GetValue(compilation, Read) is { } library && library >= 0 ? library : null;

    /// <summary>The value of a parameter that a declaration leaves open.</summary>
    public static double Default(Parameter parameter, Library? library)
    {
        foreach (LibraryDefault own in parameter.LibraryDefaults)
        {
            if (own.Library == library) { return own.Value; }
        }

        return parameter.Default;
    }

    private static object Read(Compilation compilation)
    {
        foreach (AttributeData attribute in compilation.Assembly.GetAttributes())
        {
            if (AttributeNames.IsConvention(attribute)
                && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int library })
            {
                return (Library)library;
            }
        }

        return (Library)(-1);
    }
}
