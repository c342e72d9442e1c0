using System;
using ActivationGen;

namespace Digits;

/// <summary>
/// Every elementwise function of the catalog, maxout, softmax and its cross-entropy. One declaration each is all that is written here: the training loop calls
/// the generated <c>…Batch</c> and <c>…BatchBackward</c> members. A parameter in the signature is learned.
/// </summary>
internal static partial class Activations
{
    // What training calls; the whole family, which is the default, would only make the build of fifty functions longer.
    private const ActivationMembers ForTraining = ActivationMembers.Forward | ActivationMembers.Batch | ActivationMembers.BatchBackward;

    [Activation("step", Members = ForTraining)]
    public static partial void Step(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sigmoid", Members = ForTraining)]
    public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanh", Members = ForTraining)]
    public static partial void Tanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("relu", Members = ForTraining)]
    public static partial void Relu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("leaky_relu", Members = ForTraining)]
    public static partial void LeakyRelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("elu", Members = ForTraining)]
    public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("selu", Members = ForTraining)]
    public static partial void Selu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("prelu", Members = ForTraining)]
    public static partial void PRelu(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);

    [Activation("swish", Members = ForTraining)]
    public static partial void Swish(ReadOnlySpan<float> x, float beta, Span<float> y);

    [Activation("softplus", Members = ForTraining)]
    public static partial void Softplus(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hard_sigmoid", Members = ForTraining)]
    public static partial void HardSigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softsign", Members = ForTraining)]
    public static partial void Softsign(ReadOnlySpan<float> x, Span<float> y);

    [Activation("linear", Members = ForTraining)]
    public static partial void Linear(ReadOnlySpan<float> x, Span<float> y);

    [Activation("relu6", Members = ForTraining)]
    public static partial void Relu6(ReadOnlySpan<float> x, Span<float> y);

    [Activation("squared_relu", Members = ForTraining)]
    public static partial void SquaredRelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("threshold", Threshold = 0.1, Value = 0, Members = ForTraining)]
    public static partial void Threshold(ReadOnlySpan<float> x, Span<float> y);

    [Activation("celu", Members = ForTraining)]
    public static partial void Celu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("silu", Members = ForTraining)]
    public static partial void Silu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gelu", Members = ForTraining)]
    public static partial void Gelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gelu_tanh", Members = ForTraining)]
    public static partial void GeluTanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("quick_gelu", Members = ForTraining)]
    public static partial void QuickGelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("mish", Members = ForTraining)]
    public static partial void Mish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanhexp", Members = ForTraining)]
    public static partial void TanhExp(ReadOnlySpan<float> x, Span<float> y);

    [Activation("serf", Members = ForTraining)]
    public static partial void Serf(ReadOnlySpan<float> x, Span<float> y);

    [Activation("smish", Members = ForTraining)]
    public static partial void Smish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("logish", Members = ForTraining)]
    public static partial void Logish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("elish", Members = ForTraining)]
    public static partial void Elish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hard_swish", Members = ForTraining)]
    public static partial void HardSwish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("lisht", Members = ForTraining)]
    public static partial void Lisht(ReadOnlySpan<float> x, Span<float> y);

    [Activation("squareplus", Members = ForTraining)]
    public static partial void Squareplus(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sparse_plus", Members = ForTraining)]
    public static partial void SparsePlus(ReadOnlySpan<float> x, Span<float> y);

    [Activation("isrlu", Members = ForTraining)]
    public static partial void Isrlu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("isru", Members = ForTraining)]
    public static partial void Isru(ReadOnlySpan<float> x, Span<float> y);

    [Activation("arctan", Members = ForTraining)]
    public static partial void Arctan(ReadOnlySpan<float> x, Span<float> y);

    [Activation("erf", Members = ForTraining)]
    public static partial void Erf(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hard_tanh", Members = ForTraining)]
    public static partial void HardTanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sparse_sigmoid", Members = ForTraining)]
    public static partial void SparseSigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("log_sigmoid", Members = ForTraining)]
    public static partial void LogSigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("cloglog", Members = ForTraining)]
    public static partial void Cloglog(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanhshrink", Members = ForTraining)]
    public static partial void Tanhshrink(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softshrink", Members = ForTraining)]
    public static partial void Softshrink(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hardshrink", Members = ForTraining)]
    public static partial void Hardshrink(ReadOnlySpan<float> x, Span<float> y);

    [Activation("bent_identity", Members = ForTraining)]
    public static partial void BentIdentity(ReadOnlySpan<float> x, Span<float> y);

    [Activation("logcosh", Members = ForTraining)]
    public static partial void LogCosh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sine", Members = ForTraining)]
    public static partial void Sine(ReadOnlySpan<float> x, Span<float> y);

    [Activation("snake", Members = ForTraining)]
    public static partial void Snake(ReadOnlySpan<float> x, Span<float> y);

    [Activation("exponential", Members = ForTraining)]
    public static partial void Exponential(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gaussian", Members = ForTraining)]
    public static partial void Gaussian(ReadOnlySpan<float> x, Span<float> y);

    [Activation("maxout", Pieces = 2)]
    public static partial void Maxout(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softmax", Members = ActivationMembers.Forward | ActivationMembers.Batch)]
    public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softmax_cross_entropy")]
    public static partial float CrossEntropy(ReadOnlySpan<float> x, int label, Span<float> gradInput);

    [Activation("softmax_cross_entropy", LabelSmoothing = 0.1)]
    public static partial float SmoothedCrossEntropy(ReadOnlySpan<float> x, int label, Span<float> gradInput);
}
