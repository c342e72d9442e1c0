using System;

namespace ActivationGen.OptionalMembers.Tests.Parallel;

/// <summary>Activations with forms for all cores, in both element types: constant and learnable parameters, functions over rows and of two inputs.</summary>
internal static partial class OnAllCores
{
    private const ActivationMembers Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Parallel;
    private const ActivationMembers OfRows = ActivationMembers.All | ActivationMembers.Parallel;

    [Activation("elu", Members = Members)] public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elu", Members = Members)] public static partial void Elu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("relu", Members = Members)] public static partial void Relu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu", Members = Members)] public static partial void Relu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("swish", Members = OfRows)] public static partial void Swish(ReadOnlySpan<float> x, float beta, Span<float> y);
    [Activation("swish", Members = OfRows)] public static partial void Swish(ReadOnlySpan<double> x, double beta, Span<double> y);
    [Activation("prelu", Members = OfRows)] public static partial void Prelu(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);
    [Activation("prelu", Members = OfRows)] public static partial void Prelu(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, Span<double> y);
    [Activation("softmax", Members = OfRows)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softmax", Members = OfRows)] public static partial void Softmax(ReadOnlySpan<double> x, Span<double> y);
    [Activation("logsumexp", Members = OfRows)] public static partial float LogSumExp(ReadOnlySpan<float> x);
    [Activation("logsumexp", Members = OfRows)] public static partial double LogSumExp(ReadOnlySpan<double> x);
    [Activation("softmax_cross_entropy", Members = OfRows)] public static partial float Loss(ReadOnlySpan<float> x, int label, Span<float> gradInput);
    [Activation("softmax_cross_entropy", Members = OfRows)] public static partial double Loss(ReadOnlySpan<double> x, int label, Span<double> gradInput);
    [Activation("causal_softmax", Members = OfRows)] public static partial void Causal(ReadOnlySpan<float> x, int visible, Span<float> y);
    [Activation("causal_softmax", Members = OfRows)] public static partial void Causal(ReadOnlySpan<double> x, int visible, Span<double> y);
    [Activation("masked_softmax", Members = OfRows)] public static partial void Masked(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask, float temperature, Span<float> y);
    [Activation("masked_softmax", Members = OfRows)] public static partial void Masked(ReadOnlySpan<double> x, ReadOnlySpan<bool> mask, double temperature, Span<double> y);
    [Activation("glu", Members = OfRows)] public static partial void Glu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
    [Activation("glu", Members = OfRows)] public static partial void Glu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y);
    [Activation("swiglu", Members = OfRows)] public static partial void Swiglu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, ReadOnlySpan<float> beta, Span<float> y);
    [Activation("swiglu", Members = OfRows)] public static partial void Swiglu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, ReadOnlySpan<double> beta, Span<double> y);
}
