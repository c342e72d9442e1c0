using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>Where an exponential becomes infinite, by the format that it is computed in.</summary>
/// <param name="Value">The least argument, as far as it matters here.</param>
/// <param name="Text">As messages say it.</param>
internal readonly record struct ExponentialLimit(double Value, string Text)
{
    private static readonly ExponentialLimit Half = new(11.0, "11"), Single = new(88.7, "88.7"), Double = new(709.7, "709.7");

    // Generic code runs in either format: bounded is what is bounded in double, and the message has both.
    private static readonly ExponentialLimit Generic = new(709.7, "88.7 in float and 709.7 in double");

    /// <summary>The limit of a call that computes exponentials: of one value, of a span, or of each element by <c>Select(Math.Exp)</c>.</summary>
    public static ExponentialLimit Of(IInvocationOperation call)
    {
        if (TermReader.IsNumeric(call.Type)) { return Of(call.Type); }

        ITypeSymbol? handedOver = call.Arguments.Select(argument => argument.Value.Unconverted()).OfType<IDelegateCreationOperation>()
            .Select(creation => creation.Target).OfType<IMethodReferenceOperation>().FirstOrDefault()?.Method.ReturnType;
        // The first forms of TensorPrimitives were over floats alone.
        return Of(handedOver ?? (MathFunctions.IsTensorPrimitives(call.TargetMethod) ? call.TargetMethod.TypeArguments.FirstOrDefault() : null));
    }

    /// <summary>The limit of an exponential of this type; that of float where the type is not known.</summary>
    public static ExponentialLimit Of(ITypeSymbol? type) => type switch
    {
        { SpecialType: SpecialType.System_Double } => Double,
        { TypeKind: TypeKind.TypeParameter } => Generic,
        { Name: "Half", ContainingNamespace.Name: "System" } => Half,
        _ => Single,
    };
}
