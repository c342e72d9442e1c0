using System;

namespace ActivationGen.Benchmarks;

/// <summary>What is measured: the generated families.</summary>
internal static partial class Activations
{
    private const ActivationMembers Measured = ActivationMembers.Forward | ActivationMembers.Derivative | ActivationMembers.Backward, WithBatches = Measured | ActivationMembers.Batch | ActivationMembers.BatchBackward;

    [Activation("exponential", Members = Measured)]
    public static partial void Exponential(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sigmoid", Members = WithBatches)]
    public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanh", Members = WithBatches)]
    public static partial void Tanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sigmoid", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)]
    public static partial void SigmoidFast(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanh", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)]
    public static partial void TanhFast(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gelu", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)]
    public static partial void GeluFast(ReadOnlySpan<float> x, Span<float> y);

    [Activation("relu", Members = WithBatches)]
    public static partial void Relu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("elu", Members = WithBatches)]
    public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gelu", Members = Measured)]
    public static partial void Gelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softplus", Members = Measured)]
    public static partial void Softplus(ReadOnlySpan<float> x, Span<float> y);

    [Activation("mish", Members = Measured)]
    public static partial void Mish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softmax")]
    public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);

    [Activation("log_softmax")]
    public static partial void LogSoftmax(ReadOnlySpan<float> x, Span<float> y);

    [Activation("masked_softmax", Members = ActivationMembers.Forward | ActivationMembers.Batch)]
    public static partial void MaskedSoftmax(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask, Span<float> y);

    [Activation("causal_softmax", Members = ActivationMembers.Forward | ActivationMembers.Batch)]
    public static partial void CausalSoftmax(ReadOnlySpan<float> x, int visible, Span<float> y);

    [Activation("softmax_cross_entropy", Members = ActivationMembers.Forward | ActivationMembers.Batch)]
    public static partial float CrossEntropy(ReadOnlySpan<float> logits, int label, Span<float> gradient);

    private const ActivationMembers GatedMembers = ActivationMembers.Forward | ActivationMembers.Backward | ActivationMembers.Batch;

    [Activation("glu", Members = GatedMembers)]
    public static partial void Glu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    [Activation("reglu", Members = GatedMembers)]
    public static partial void ReGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    [Activation("geglu", Members = GatedMembers)]
    public static partial void GeGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    [Activation("geglu_tanh", Members = GatedMembers)]
    public static partial void GeGluTanh(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    [Activation("swiglu", Members = GatedMembers)]
    public static partial void SwiGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    [Activation("swiglu", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)]
    public static partial void SwiGluFast(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    [Activation("bilinear", Members = GatedMembers)]
    public static partial void Bilinear(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    [Activation("gelu_tanh", Members = ActivationMembers.Forward | ActivationMembers.Backward)]
    public static partial void GeluTanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("silu", Members = ActivationMembers.Forward | ActivationMembers.Backward)]
    public static partial void Silu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("silu", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)]
    public static partial void SiluFast(ReadOnlySpan<float> x, Span<float> y);

    [Activation("linear", Members = ActivationMembers.Forward | ActivationMembers.Backward)]
    public static partial void Linear(ReadOnlySpan<float> x, Span<float> y);
}
