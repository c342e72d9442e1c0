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

    /// <summary>The operator whose attributes' defaults are the case's parameters.</summary>
    private static string? OnnxOperation(string name) => name switch
    {
        "exponential" => "Exp",
        "sigmoid" => "Sigmoid",
        "tanh" => "Tanh",
        "arctan" => "Atan",
        "sine" => "Sin",
        "erf" => "Erf",
        "relu" => "Relu",
        "leaky_relu_Alpha=0.01" => "LeakyRelu",
        "elu" => "Elu",
        "selu" => "Selu",
        "celu" => "Celu",
        "softplus" => "Softplus",
        "softsign" => "Softsign",
        "hard_sigmoid_Alpha=0.2_Beta=0.5" => "HardSigmoid",
        "hard_swish" => "HardSwish",
        "gelu" => "Gelu",
        "mish" => "Mish",
        "thresholded_relu" => "ThresholdedRelu",
        _ => null,
    };
}
