using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using ActivationGen.Benchmarks;
using ActivationGen.Numerics.Tests;
using ActivationGen.Numerics.Tests.Exact;

namespace ActivationGen.AccuracySweep;

/// <summary>A library's function, as something that is made anew for each thread: ONNX Runtime binds its inputs and outputs once.</summary>
/// <param name="Library">The library.</param>
/// <param name="Prepare">From the arrays of arguments and results to the call that computes.</param>
internal sealed record Rival(string Library, Func<float[], float[], Action> Prepare);

/// <summary>What other libraries offer for a function with these parameters.</summary>
internal static class Rivals
{
    public const string TensorPrimitivesName = "TensorPrimitives", OnnxRuntimeName = "ONNX Runtime";

    public static IReadOnlyList<Rival> Of(GoldenCase golden)
    {
        List<Rival> rivals = [];
        if (TensorPrimitivesMap(golden.Name) is { } map) { rivals.Add(new Rival(TensorPrimitivesName, (x, y) => () => map(x, y))); }

        if (OnnxOperation(golden.Name) is { } operation)
        {
            rivals.Add(new Rival(OnnxRuntimeName, (x, y) => new OnnxFunction(operation, x, y, x.Length).Run));
        }

        return rivals;
    }

    private static Map<float>? TensorPrimitivesMap(string name) => name switch
    {
        "exponential" => TensorPrimitives.Exp,
        "sigmoid" => TensorPrimitives.Sigmoid,
        "tanh" => TensorPrimitives.Tanh,
        "arctan" => TensorPrimitives.Atan,
        "sine" => TensorPrimitives.Sin,
        "relu" => (x, y) => TensorPrimitives.Max(x, 0f, y),
        _ => null,
    };

    /// <summary>Cases are called by their parameters, if they have some; of these two they are the operator's defaults.</summary>
    private static string? OnnxOperation(string name) => OnnxOperators.Of(name switch
    {
        "leaky_relu_Alpha=0.01" => "leaky_relu",
        "hard_sigmoid_Alpha=0.2_Beta=0.5" => "hard_sigmoid",
        _ => name,
    });
}
