using System;
using System.Collections.Generic;
using System.Numerics.Tensors;
using ActivationGen.Benchmarks;
using ActivationGen.DebugBenchmarks;

namespace ActivationGen.Performance;

/// <summary>The forward calls of other libraries for the functions that they have.</summary>
internal static class Rivals
{
    /// <summary>Those over floats.</summary>
    public static IEnumerable<(string Contender, Action Call, IDisposable? Resource)> Of(ScalarFunction function, Workload<float> workload)
    {
        if (TensorPrimitivesMap(function) is { } map) { yield return (Contenders.TensorPrimitives, workload.Of(map), null); }

        if (OnnxModelOf(function) is { } model)
        {
            OnnxFunction onnx = new(model, workload.X, new float[workload.Length], workload.Length);
            yield return (Contenders.OnnxRuntime, onnx.Run, onnx);
        }

        if (TorchFunction.Find(function, workload) is { } torch) { yield return (Contenders.TorchSharp, torch.Run, torch); }
    }

    /// <summary>Those over doubles.</summary>
    public static IEnumerable<(string Contender, Action Call, IDisposable? Resource)> Of(ScalarFunction function, Workload<double> workload)
    {
        Map<double>? map = function.Name switch
        {
            "exponential" => TensorPrimitives.Exp,
            "sigmoid" => TensorPrimitives.Sigmoid,
            "tanh" => TensorPrimitives.Tanh,
            "arctan" => TensorPrimitives.Atan,
            "sine" => TensorPrimitives.Sin,
            "relu" => (x, y) => TensorPrimitives.Max(x, 0d, y),
            _ => null,
        };
        if (map is not null) { yield return (Contenders.TensorPrimitives, workload.Of(map), null); }
    }

    private static Map<float>? TensorPrimitivesMap(ScalarFunction function) => function.Name switch
    {
        "exponential" => TensorPrimitives.Exp,
        "sigmoid" => TensorPrimitives.Sigmoid,
        "tanh" => TensorPrimitives.Tanh,
        "arctan" => TensorPrimitives.Atan,
        "sine" => TensorPrimitives.Sin,
        "relu" => (x, y) => TensorPrimitives.Max(x, 0f, y),
        "silu" => SigmoidTimesX,
        _ => null,
    };

    private static void SigmoidTimesX(ReadOnlySpan<float> x, Span<float> y)
    {
        TensorPrimitives.Sigmoid(x, y);
        TensorPrimitives.Multiply(x, y, y);
    }

    private static byte[]? OnnxModelOf(ScalarFunction function) =>
        function.Name == "gelu_tanh" ? OnnxModel.Of("Gelu", ("approximate", "tanh")) : OnnxOperators.Of(function.Name) is { } operation ? OnnxModel.Of(operation) : null;
}
