using System;
using ActivationGen;

// Every parameter that is left open has the default of ONNX.
[assembly: ActivationConvention(ActivationLibrary.Onnx)]

namespace ActivationGen.OnnxRuntime.Tests;

/// <summary>The functions that are operators of ONNX, in float for the comparison and in double to judge by.</summary>
internal static partial class Activations
{
    private const ActivationMembers Forward = ActivationMembers.Forward;

    [Activation("relu", Members = Forward)] public static partial void Relu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu", Members = Forward)] public static partial void Relu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("leaky_relu", Members = Forward)] public static partial void LeakyRelu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("leaky_relu", Members = Forward)] public static partial void LeakyRelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("prelu", Members = Forward)] public static partial void PRelu(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);
    [Activation("prelu", Members = Forward)] public static partial void PRelu(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, Span<double> y);
    [Activation("thresholded_relu", Members = Forward)] public static partial void ThresholdedRelu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("thresholded_relu", Members = Forward)] public static partial void ThresholdedRelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("elu", Members = Forward)] public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elu", Members = Forward)] public static partial void Elu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("selu", Members = Forward)] public static partial void Selu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("selu", Members = Forward)] public static partial void Selu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("celu", Members = Forward)] public static partial void Celu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("celu", Members = Forward)] public static partial void Celu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sigmoid", Members = Forward)] public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sigmoid", Members = Forward)] public static partial void Sigmoid(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hard_sigmoid", Members = Forward)] public static partial void HardSigmoid(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_sigmoid", Members = Forward)] public static partial void HardSigmoid(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hard_swish", Members = Forward)] public static partial void HardSwish(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_swish", Members = Forward)] public static partial void HardSwish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("shrink", Members = Forward)] public static partial void Shrink(ReadOnlySpan<float> x, Span<float> y);
    [Activation("shrink", Members = Forward)] public static partial void Shrink(ReadOnlySpan<double> x, Span<double> y);
    [Activation("tanh", Members = Forward)] public static partial void Tanh(ReadOnlySpan<float> x, Span<float> y);
    [Activation("tanh", Members = Forward)] public static partial void Tanh(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softplus", Members = Forward)] public static partial void Softplus(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softplus", Members = Forward)] public static partial void Softplus(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softsign", Members = Forward)] public static partial void Softsign(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softsign", Members = Forward)] public static partial void Softsign(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gelu", Members = Forward)] public static partial void Gelu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gelu", Members = Forward)] public static partial void Gelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gelu_tanh", Members = Forward)] public static partial void GeluTanh(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gelu_tanh", Members = Forward)] public static partial void GeluTanh(ReadOnlySpan<double> x, Span<double> y);
    [Activation("mish", Members = Forward)] public static partial void Mish(ReadOnlySpan<float> x, Span<float> y);
    [Activation("mish", Members = Forward)] public static partial void Mish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("exponential", Members = Forward)] public static partial void Exponential(ReadOnlySpan<float> x, Span<float> y);
    [Activation("exponential", Members = Forward)] public static partial void Exponential(ReadOnlySpan<double> x, Span<double> y);
    [Activation("erf", Members = Forward)] public static partial void Erf(ReadOnlySpan<float> x, Span<float> y);
    [Activation("erf", Members = Forward)] public static partial void Erf(ReadOnlySpan<double> x, Span<double> y);
    [Activation("arctan", Members = Forward)] public static partial void Arctan(ReadOnlySpan<float> x, Span<float> y);
    [Activation("arctan", Members = Forward)] public static partial void Arctan(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sine", Members = Forward)] public static partial void Sine(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sine", Members = Forward)] public static partial void Sine(ReadOnlySpan<double> x, Span<double> y);

    [Activation("softmax", Members = Forward | ActivationMembers.Batch)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);
    [Activation("log_softmax", Members = Forward | ActivationMembers.Batch)] public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hardmax", Members = Forward | ActivationMembers.Batch)] public static partial void Hardmax(ReadOnlySpan<float> x, Span<float> y);
}
