using System.Linq;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Usage;

/// <summary>Calls of members that the generator has made, told by the attribute on the declared method beside them.</summary>
internal static class ActivationCalls
{
    /// <summary>Whether a method is <paramref name="suffix"/> of a declared activation: its forward form, with an empty one.</summary>
    public static bool Is(IMethodSymbol method, string suffix)
    {
        if (!method.Name.EndsWith(suffix, System.StringComparison.Ordinal) || method.ContainingType is not { } type) { return false; }

        string declared = method.Name.Substring(0, method.Name.Length - suffix.Length);
        return type.GetMembers(declared).OfType<IMethodSymbol>().Any(IsDeclared);
    }

    /// <summary>Whether a method carries the attribute itself, on either part.</summary>
    public static bool IsDeclared(IMethodSymbol method) =>
        AttributeNames.ActivationsOf(method).Any() || (method.PartialDefinitionPart is { } part && AttributeNames.ActivationsOf(part).Any());

    /// <summary>Whether it takes spans, input first and result last.</summary>
    public static bool IsOverSpans(IMethodSymbol method) => method.Parameters.Length >= 2 && method.Parameters.All(parameter => parameter.Type is { Name: "Span" or "ReadOnlySpan" });

    /// <summary>The buffer that an argument names as a whole; null for a part of one or anything else.</summary>
    public static ISymbol? BufferOf(IOperation argument)
    {
        argument = argument.Unconverted();
        if (argument is IInvocationOperation { TargetMethod: { Name: "AsSpan", Parameters.Length: 0 or 1 } } whole && whole.Arguments.Length <= 1
            && (whole.Instance ?? whole.Arguments.FirstOrDefault()?.Value) is { } source)
        {
            return BufferOf(source);
        }

        return Write.PlaceOf(argument, out bool element) is { } symbol && !element ? symbol : null;
    }
}
