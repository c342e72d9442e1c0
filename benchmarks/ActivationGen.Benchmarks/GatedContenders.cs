using System;
using System.Collections.Generic;
using System.Numerics.Tensors;

namespace ActivationGen.Benchmarks;

/// <summary>A member of a gated function, beside what it cannot be faster than.</summary>
/// <param name="Name">The function and its member.</param>
/// <param name="Gated">The gated function.</param>
/// <param name="Activation">The activation of its gate alone, which reads one stream less.</param>
/// <param name="Streams">Products of the same streams: what a function costs that only moves them.</param>
internal sealed record GatedContender(string Name, Func<GatedWorkload, Action> Gated, Func<GatedWorkload, Action> Activation, Func<GatedWorkload, Action> Streams);

/// <summary>The data of a measurement of gated functions.</summary>
internal sealed class GatedWorkload
{
    /// <summary>The arrays are a little apart: at a distance of whole pages each store would be in the way of loads from the others.</summary>
    private readonly List<byte[]> apart = [];

    public GatedWorkload(int length)
    {
        Random random = new(1);
        Gate = Array(length, () => 12 * random.NextSingle() - 6);
        Value = Array(length, () => 4 * random.NextSingle() - 2);
        GradOutput = Array(length, () => 2 * random.NextSingle() - 1);
        (Y, GradGate, GradValue) = (Array(length, () => 0), Array(length, () => 0), Array(length, () => 0));
        Packed = Array(2 * length, () => 4 * random.NextSingle() - 2);
    }

    public float[] Gate { get; }

    public float[] Value { get; }

    public float[] GradOutput { get; }

    public float[] Packed { get; }

    public float[] Y { get; }

    public float[] GradGate { get; }

    public float[] GradValue { get; }

    private float[] Array(int length, Func<float> next)
    {
        apart.Add(new byte[640 * (apart.Count + 1)]);
        float[] array = new float[length];
        foreach (ref float element in array.AsSpan()) { element = next(); }
        return array;
    }
}

/// <summary>What is measured of gated functions: forwards, backwards, and of packed rows.</summary>
internal static class GatedContenders
{
    /// <summary>The elements of a packed row, both halves.</summary>
    private const int PackedRowLength = 1024;

    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    private delegate void Gradient(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput);

    private delegate void GatedMap(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    private delegate void GatedGradient(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, ReadOnlySpan<float> gradOutput, Span<float> gradGate, Span<float> gradValue);

    private delegate void PackedMap(ReadOnlySpan<float> x, int rowLength, Span<float> y);

    public static IReadOnlyList<GatedContender> All { get; } =
    [
        .. Of("glu / sigmoid", Activations.Glu, Activations.GluBackward, Activations.GluPacked, Activations.Sigmoid, Activations.SigmoidBackward),
        .. Of("reglu / relu", Activations.ReGlu, Activations.ReGluBackward, Activations.ReGluPacked, Activations.Relu, Activations.ReluBackward),
        .. Of("geglu / gelu", Activations.GeGlu, Activations.GeGluBackward, Activations.GeGluPacked, Activations.Gelu, Activations.GeluBackward),
        .. Of("geglu_tanh / gelu_tanh", Activations.GeGluTanh, Activations.GeGluTanhBackward, Activations.GeGluTanhPacked, Activations.GeluTanh, Activations.GeluTanhBackward),
        .. Of("swiglu / silu", Activations.SwiGlu, Activations.SwiGluBackward, Activations.SwiGluPacked, Activations.Silu, Activations.SiluBackward),
        Forward("swiglu fast / silu fast", Activations.SwiGluFast, Activations.SiluFast),
        .. Of("bilinear / copy", Activations.Bilinear, Activations.BilinearBackward, Activations.BilinearPacked, (x, y) => x.CopyTo(y), Activations.LinearBackward),
    ];

    private static IEnumerable<GatedContender> Of(string name, GatedMap gated, GatedGradient gatedBackward, PackedMap packed, Map activation, Gradient backward) =>
    [
        Forward(name, gated, activation),
        new($"{name} | packed", w => () => packed(w.Packed, PackedRowLength, w.Y), w => () => activation(w.Gate, w.Y), Product),
        new(
            $"{name} | backward",
            w => () => gatedBackward(w.Gate, w.Value, w.GradOutput, w.GradGate, w.GradValue),
            w => () => backward(w.Gate, w.GradOutput, w.GradGate),
            w => () =>
            {
                TensorPrimitives.Multiply(w.Gate, w.GradOutput, w.GradGate);
                TensorPrimitives.Multiply(w.Value, w.GradOutput, w.GradValue);
            }),
    ];

    private static GatedContender Forward(string name, GatedMap gated, Map activation) =>
        new($"{name} | forward", w => () => gated(w.Gate, w.Value, w.Y), w => () => activation(w.Gate, w.Y), Product);

    private static Action Product(GatedWorkload workload) => () => TensorPrimitives.Multiply(workload.Gate, workload.Value, workload.Y);
}
