using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>The functions that rules know, wherever they are called from: Math, MathF, the number types, generic math, Unity's Mathf.</summary>
internal enum MathFunction
{
    None,
    Abs,
    Atanh,
    Clamp,
    Cos,
    Cosh,
    Exp,
    ExpM1,
    Log,
    LogP1,
    Max,
    Min,
    Pow,
    Sin,
    Sinh,
    Sqrt,
    Tanh,
}

/// <summary>Tells which function a method is, by its type and not by its name alone.</summary>
internal static class MathFunctions
{
    private static readonly Dictionary<string, (MathFunction Function, int Parameters)> Known = new()
    {
        ["Abs"] = (MathFunction.Abs, 1),
        ["Atanh"] = (MathFunction.Atanh, 1),
        ["Clamp"] = (MathFunction.Clamp, 3),
        ["Cos"] = (MathFunction.Cos, 1),
        ["Cosh"] = (MathFunction.Cosh, 1),
        ["Exp"] = (MathFunction.Exp, 1),
        ["ExpM1"] = (MathFunction.ExpM1, 1),
        ["Log"] = (MathFunction.Log, 1),
        ["LogP1"] = (MathFunction.LogP1, 1),
        ["Max"] = (MathFunction.Max, 2),
        ["Min"] = (MathFunction.Min, 2),
        ["Pow"] = (MathFunction.Pow, 2),
        ["Sin"] = (MathFunction.Sin, 1),
        ["Sinh"] = (MathFunction.Sinh, 1),
        ["Sqrt"] = (MathFunction.Sqrt, 1),
        ["Tanh"] = (MathFunction.Tanh, 1),
    };

    public static MathFunction Of(IMethodSymbol method) =>
        method.IsStatic && Known.TryGetValue(method.Name, out (MathFunction Function, int Parameters) known)
        && method.Parameters.Length == known.Parameters && IsMathematics(method.ContainingType)
            ? known.Function
            : MathFunction.None;

    public static bool IsTensorPrimitives(IMethodSymbol method) =>
        method.ContainingType is { Name: "TensorPrimitives", ContainingNamespace: { Name: "Tensors", ContainingNamespace: { Name: "Numerics" } numerics } }
        && IsSystem(numerics.ContainingNamespace);

    private static bool IsMathematics(INamedTypeSymbol? type) => type switch
    {
        null => false,
        { SpecialType: SpecialType.System_Single or SpecialType.System_Double } => true,
        { Name: "Math" or "MathF" or "Half" } => IsSystem(type.ContainingNamespace),
        { TypeKind: TypeKind.Interface } => type.ContainingNamespace is { Name: "Numerics" } numerics && IsSystem(numerics.ContainingNamespace),
        { Name: "Mathf" } => type.ContainingNamespace is { Name: "UnityEngine", ContainingNamespace.IsGlobalNamespace: true },
        _ => false,
    };

    private static bool IsSystem(INamespaceSymbol? space) => space is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
