using System;
using ActivationGen;

namespace Digits;

/// <summary>
/// Every elementwise function of the catalog and softmax. One declaration each is all that is written here: the training loop calls the generated
/// <c>…Batch</c> and <c>…BatchBackward</c> members.
/// </summary>
internal static partial class Activations
{
    [Activation("step")]
    public static partial void Step(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sigmoid")]
    public static partial void Sigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanh")]
    public static partial void Tanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("relu")]
    public static partial void Relu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("leaky_relu")]
    public static partial void LeakyRelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("elu")]
    public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("selu")]
    public static partial void Selu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("prelu")]
    public static partial void PRelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("swish")]
    public static partial void Swish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softplus")]
    public static partial void Softplus(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hard_sigmoid")]
    public static partial void HardSigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softsign")]
    public static partial void Softsign(ReadOnlySpan<float> x, Span<float> y);

    [Activation("linear")]
    public static partial void Linear(ReadOnlySpan<float> x, Span<float> y);

    [Activation("relu6")]
    public static partial void Relu6(ReadOnlySpan<float> x, Span<float> y);

    [Activation("squared_relu")]
    public static partial void SquaredRelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("threshold", Threshold = 0.1, Value = 0)]
    public static partial void Threshold(ReadOnlySpan<float> x, Span<float> y);

    [Activation("celu")]
    public static partial void Celu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("silu")]
    public static partial void Silu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gelu")]
    public static partial void Gelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gelu_tanh")]
    public static partial void GeluTanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("quick_gelu")]
    public static partial void QuickGelu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("mish")]
    public static partial void Mish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanhexp")]
    public static partial void TanhExp(ReadOnlySpan<float> x, Span<float> y);

    [Activation("serf")]
    public static partial void Serf(ReadOnlySpan<float> x, Span<float> y);

    [Activation("smish")]
    public static partial void Smish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("logish")]
    public static partial void Logish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("elish")]
    public static partial void Elish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hard_swish")]
    public static partial void HardSwish(ReadOnlySpan<float> x, Span<float> y);

    [Activation("lisht")]
    public static partial void Lisht(ReadOnlySpan<float> x, Span<float> y);

    [Activation("squareplus")]
    public static partial void Squareplus(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sparse_plus")]
    public static partial void SparsePlus(ReadOnlySpan<float> x, Span<float> y);

    [Activation("isrlu")]
    public static partial void Isrlu(ReadOnlySpan<float> x, Span<float> y);

    [Activation("isru")]
    public static partial void Isru(ReadOnlySpan<float> x, Span<float> y);

    [Activation("arctan")]
    public static partial void Arctan(ReadOnlySpan<float> x, Span<float> y);

    [Activation("erf")]
    public static partial void Erf(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hard_tanh")]
    public static partial void HardTanh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sparse_sigmoid")]
    public static partial void SparseSigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("log_sigmoid")]
    public static partial void LogSigmoid(ReadOnlySpan<float> x, Span<float> y);

    [Activation("cloglog")]
    public static partial void Cloglog(ReadOnlySpan<float> x, Span<float> y);

    [Activation("tanhshrink")]
    public static partial void Tanhshrink(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softshrink")]
    public static partial void Softshrink(ReadOnlySpan<float> x, Span<float> y);

    [Activation("hardshrink")]
    public static partial void Hardshrink(ReadOnlySpan<float> x, Span<float> y);

    [Activation("bent_identity")]
    public static partial void BentIdentity(ReadOnlySpan<float> x, Span<float> y);

    [Activation("logcosh")]
    public static partial void LogCosh(ReadOnlySpan<float> x, Span<float> y);

    [Activation("sine")]
    public static partial void Sine(ReadOnlySpan<float> x, Span<float> y);

    [Activation("snake")]
    public static partial void Snake(ReadOnlySpan<float> x, Span<float> y);

    [Activation("exponential")]
    public static partial void Exponential(ReadOnlySpan<float> x, Span<float> y);

    [Activation("gaussian")]
    public static partial void Gaussian(ReadOnlySpan<float> x, Span<float> y);

    [Activation("softmax")]
    public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);
}
