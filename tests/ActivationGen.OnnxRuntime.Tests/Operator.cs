using System;
using System.Collections.Generic;

namespace ActivationGen.OnnxRuntime.Tests;

internal delegate void Map<T>(ReadOnlySpan<T> x, Span<T> y);

/// <summary>An operator of ONNX beside the function that is generated for it.</summary>
/// <param name="Name">The operator.</param>
/// <param name="Single">The function over floats.</param>
/// <param name="Double">The function over doubles: it is held to exact values elsewhere, and judges the two.</param>
internal sealed record Operator(string Name, Map<float> Single, Map<double> Double)
{
    private const float Slope = 0.25f;

    /// <summary>An attribute of the operator that is no default.</summary>
    public (string Name, string Value)? Attribute { get; init; }

    /// <summary>The slopes of PRelu, an input of the operator.</summary>
    public float[]? Slopes { get; init; }

    /// <summary>Errors are measured against numbers of at least this size: at the zeros of periodic functions relative errors mean nothing.</summary>
    public double Floor { get; init; }

    /// <summary>Where ONNX Runtime is off. docs/accuracy.md says why.</summary>
    public Func<float, bool>? IsOff { get; init; }

    public override string ToString() => Attribute is { } attribute ? $"{Name}, {attribute.Name} = {attribute.Value}" : Name;

    public static IReadOnlyList<Operator> All { get; } =
    [
        new("Relu", Activations.Relu, Activations.Relu),
        new("LeakyRelu", Activations.LeakyRelu, Activations.LeakyRelu),
        new("PRelu", (x, y) => Activations.PRelu(x, [Slope], y), (x, y) => Activations.PRelu(x, [Slope], y)) { Slopes = [Slope] },
        new("ThresholdedRelu", Activations.ThresholdedRelu, Activations.ThresholdedRelu) { IsOff = float.IsNaN },
        new("Elu", Activations.Elu, Activations.Elu) { IsOff = SmallNegative },
        new("Selu", Activations.Selu, Activations.Selu) { IsOff = SmallNegative },
        new("Celu", Activations.Celu, Activations.Celu) { IsOff = SmallNegative },
        new("Sigmoid", Activations.Sigmoid, Activations.Sigmoid) { IsOff = x => x < -1.5f },
        new("HardSigmoid", Activations.HardSigmoid, Activations.HardSigmoid) { Floor = 1 },
        new("HardSwish", Activations.HardSwish, Activations.HardSwish) { IsOff = x => x is < -2.5f and >= -3 || x == float.NegativeInfinity },
        new("Shrink", Activations.Shrink, Activations.Shrink) { IsOff = float.IsNaN },
        new("Tanh", Activations.Tanh, Activations.Tanh) { IsOff = x => MathF.Abs(x) < 2e-37f },
        new("Softplus", Activations.Softplus, Activations.Softplus),
        new("Softsign", Activations.Softsign, Activations.Softsign) { IsOff = float.IsInfinity },
        new("Gelu", Activations.Gelu, Activations.Gelu) { IsOff = x => x < -1 },
        new("Gelu", Activations.GeluTanh, Activations.GeluTanh) { Attribute = ("approximate", "tanh"), IsOff = x => x < -0.75f },
        new("Mish", Activations.Mish, Activations.Mish) { IsOff = x => x < -0.75f },
        new("Exp", Activations.Exponential, Activations.Exponential),
        new("Erf", Activations.Erf, Activations.Erf),
        new("Atan", Activations.Arctan, Activations.Arctan),
        // The C library reduces arguments of every size.
        new("Sin", Activations.Sine, (x, y) => { for (int i = 0; i < x.Length; i++) { y[i] = Math.Sin(x[i]); } }) { Floor = 1 },
    ];

    /// <summary>Where the digits of e^x - 1 cancel.</summary>
    private static bool SmallNegative(float x) => x is < 0 and > -0.125f;
}
