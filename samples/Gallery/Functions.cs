using System;

namespace ActivationGen.Gallery;

/// <summary>Every elementwise function of the catalog, some with several parameters.</summary>
internal static partial class Functions
{
    // Rectifiers
    [Activation("relu", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Relu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("relu", Alpha = 0.1, MaxValue = 4, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Relu2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("relu6", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Relu6(ReadOnlySpan<double> x, Span<double> y);
    [Activation("leaky_relu", Alpha = 0.01, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void LeakyRelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("leaky_relu", Alpha = 0.1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void LeakyRelu2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("leaky_relu", Alpha = 0.3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void LeakyRelu3(ReadOnlySpan<double> x, Span<double> y);
    [Activation("prelu", Alpha = 0.25, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Prelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("prelu", Alpha = -0.3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Prelu2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("squared_relu", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void SquaredRelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("threshold", Threshold = 1, Value = -1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Threshold(ReadOnlySpan<double> x, Span<double> y);
    [Activation("thresholded_relu", Threshold = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void ThresholdedRelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("thresholded_relu", Threshold = 3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void ThresholdedRelu2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sparse_plus", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void SparsePlus(ReadOnlySpan<double> x, Span<double> y);

    // ExponentialUnits
    [Activation("elu", Alpha = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Elu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("elu", Alpha = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Elu2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("elu", Alpha = 2, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Elu3(ReadOnlySpan<double> x, Span<double> y);
    [Activation("selu", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Selu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("celu", Alpha = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Celu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("celu", Alpha = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Celu2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("celu", Alpha = 2, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Celu3(ReadOnlySpan<double> x, Span<double> y);
    [Activation("elish", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Elish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("isrlu", Alpha = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Isrlu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("isrlu", Alpha = 0.2, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Isrlu2(ReadOnlySpan<double> x, Span<double> y);

    // GatedUnits
    [Activation("silu", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Silu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("swish", Beta = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Swish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("swish", Beta = 0.3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Swish2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("swish", Beta = 3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Swish3(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hard_swish", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void HardSwish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gelu", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Gelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gelu_tanh", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void GeluTanh(ReadOnlySpan<double> x, Span<double> y);
    [Activation("quick_gelu", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void QuickGelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("mish", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Mish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("tanhexp", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Tanhexp(ReadOnlySpan<double> x, Span<double> y);
    [Activation("serf", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Serf(ReadOnlySpan<double> x, Span<double> y);
    [Activation("smish", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Smish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("logish", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Logish(ReadOnlySpan<double> x, Span<double> y);
    [Activation("lisht", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Lisht(ReadOnlySpan<double> x, Span<double> y);

    // Sigmoids
    [Activation("step", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Step(ReadOnlySpan<double> x, Span<double> y);
    [Activation("step", Threshold = 2, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Step2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sigmoid", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Sigmoid(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hard_sigmoid", Alpha = 0.2, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void HardSigmoid(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hard_sigmoid", Alpha = 1.0 / 6, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void HardSigmoid2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sparse_sigmoid", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void SparseSigmoid(ReadOnlySpan<double> x, Span<double> y);
    [Activation("tanh", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Tanh(ReadOnlySpan<double> x, Span<double> y);
    [Activation("scaled_tanh", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void ScaledTanh(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hard_tanh", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void HardTanh(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hard_tanh", Min = -2, Max = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void HardTanh2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softsign", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Softsign(ReadOnlySpan<double> x, Span<double> y);
    [Activation("arctan", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Arctan(ReadOnlySpan<double> x, Span<double> y);
    [Activation("erf", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Erf(ReadOnlySpan<double> x, Span<double> y);
    [Activation("isru", Alpha = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Isru(ReadOnlySpan<double> x, Span<double> y);
    [Activation("isru", Alpha = 3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Isru2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("isru", Alpha = 0.3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Isru3(ReadOnlySpan<double> x, Span<double> y);
    [Activation("cloglog", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Cloglog(ReadOnlySpan<double> x, Span<double> y);

    // SmoothFunctions
    [Activation("linear", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Linear(ReadOnlySpan<double> x, Span<double> y);
    [Activation("exponential", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Exponential(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softplus", Beta = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Softplus(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softplus", Beta = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Softplus2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softplus", Beta = 3, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Softplus3(ReadOnlySpan<double> x, Span<double> y);
    [Activation("log_sigmoid", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void LogSigmoid(ReadOnlySpan<double> x, Span<double> y);
    [Activation("squareplus", Beta = 4, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Squareplus(ReadOnlySpan<double> x, Span<double> y);
    [Activation("squareplus", Beta = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Squareplus2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("squareplus", Beta = 16, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Squareplus3(ReadOnlySpan<double> x, Span<double> y);
    [Activation("bent_identity", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void BentIdentity(ReadOnlySpan<double> x, Span<double> y);
    [Activation("logcosh", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Logcosh(ReadOnlySpan<double> x, Span<double> y);
    [Activation("snake", Alpha = 1, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Snake(ReadOnlySpan<double> x, Span<double> y);
    [Activation("snake", Alpha = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Snake2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sine", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Sine(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sine", Omega = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Sine2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gaussian", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Gaussian(ReadOnlySpan<double> x, Span<double> y);

    // Shrinkage
    [Activation("softshrink", Lambda = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Softshrink(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softshrink", Lambda = 2, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Softshrink2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hardshrink", Lambda = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Hardshrink(ReadOnlySpan<double> x, Span<double> y);
    [Activation("hardshrink", Lambda = 2, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Hardshrink2(ReadOnlySpan<double> x, Span<double> y);
    [Activation("shrink", Lambda = 1.5, Bias = 0.5, Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Shrink(ReadOnlySpan<double> x, Span<double> y);
    [Activation("tanhshrink", Members = ActivationMembers.Forward | ActivationMembers.Derivative)]
    public static partial void Tanhshrink(ReadOnlySpan<double> x, Span<double> y);
}
