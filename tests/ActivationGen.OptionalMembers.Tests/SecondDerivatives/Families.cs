// Written by golden/declare.py from golden/cases.json.
using System;

namespace ActivationGen.OptionalMembers.Tests.SecondDerivatives;

internal static partial class Step
{
    [Activation("step", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("step", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Step_Threshold_0_5
{
    [Activation("step", Threshold = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("step", Threshold = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Linear
{
    [Activation("linear", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("linear", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sigmoid
{
    [Activation("sigmoid", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sigmoid", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Tanh
{
    [Activation("tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Relu
{
    [Activation("relu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Relu_Alpha_0_125_MaxValue_6_Threshold_1
{
    [Activation("relu", Alpha = 0.125, MaxValue = 6.0, Threshold = 1.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu", Alpha = 0.125, MaxValue = 6.0, Threshold = 1.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Relu6
{
    [Activation("relu6", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu6", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Leaky_relu_Alpha_0_01
{
    [Activation("leaky_relu", Alpha = 0.01, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("leaky_relu", Alpha = 0.01, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Leaky_relu_Alpha_0_3
{
    [Activation("leaky_relu", Alpha = 0.3, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("leaky_relu", Alpha = 0.3, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Elu
{
    [Activation("elu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Elu_Alpha_0_5
{
    [Activation("elu", Alpha = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elu", Alpha = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Selu
{
    [Activation("selu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("selu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Celu
{
    [Activation("celu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("celu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Celu_Alpha_2
{
    [Activation("celu", Alpha = 2.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("celu", Alpha = 2.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Silu
{
    [Activation("silu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("silu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Swish
{
    [Activation("swish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("swish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Swish_Beta_0_1
{
    [Activation("swish", Beta = 0.1, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("swish", Beta = 0.1, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Swish_Beta_1_5
{
    [Activation("swish", Beta = 1.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("swish", Beta = 1.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softplus
{
    [Activation("softplus", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softplus", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softplus_Beta_2
{
    [Activation("softplus", Beta = 2.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softplus", Beta = 2.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softsign
{
    [Activation("softsign", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softsign", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_sigmoid_Alpha_0_2_Beta_0_5
{
    [Activation("hard_sigmoid", Alpha = 0.2, Beta = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_sigmoid", Alpha = 0.2, Beta = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_sigmoid_Alpha_0_166667_Beta_0_5
{
    [Activation("hard_sigmoid", Alpha = 0.16666666666666666, Beta = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_sigmoid", Alpha = 0.16666666666666666, Beta = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_swish
{
    [Activation("hard_swish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_swish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_tanh
{
    [Activation("hard_tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_tanh_Min_2_Max_0_5
{
    [Activation("hard_tanh", Min = -2.0, Max = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_tanh", Min = -2.0, Max = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Gelu
{
    [Activation("gelu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gelu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Gelu_tanh
{
    [Activation("gelu_tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gelu_tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Quick_gelu
{
    [Activation("quick_gelu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("quick_gelu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Mish
{
    [Activation("mish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("mish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Log_sigmoid
{
    [Activation("log_sigmoid", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("log_sigmoid", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Tanhshrink
{
    [Activation("tanhshrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("tanhshrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softshrink
{
    [Activation("softshrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softshrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softshrink_Lambda_1_25
{
    [Activation("softshrink", Lambda = 1.25, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softshrink", Lambda = 1.25, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hardshrink
{
    [Activation("hardshrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hardshrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Threshold_Threshold_0_25_Value_1_5
{
    [Activation("threshold", Threshold = 0.25, Value = -1.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("threshold", Threshold = 0.25, Value = -1.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Squared_relu
{
    [Activation("squared_relu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("squared_relu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Exponential
{
    [Activation("exponential", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("exponential", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Gaussian
{
    [Activation("gaussian", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gaussian", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sine
{
    [Activation("sine", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sine", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sine_Omega_30
{
    [Activation("sine", Omega = 30.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sine", Omega = 30.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Arctan
{
    [Activation("arctan", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("arctan", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Erf
{
    [Activation("erf", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("erf", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Bent_identity
{
    [Activation("bent_identity", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("bent_identity", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Squareplus
{
    [Activation("squareplus", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("squareplus", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Snake
{
    [Activation("snake", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("snake", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Snake_Alpha_5
{
    [Activation("snake", Alpha = 5.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("snake", Alpha = 5.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Lisht
{
    [Activation("lisht", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("lisht", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sparse_plus
{
    [Activation("sparse_plus", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sparse_plus", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sparse_sigmoid
{
    [Activation("sparse_sigmoid", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sparse_sigmoid", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Tanhexp
{
    [Activation("tanhexp", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("tanhexp", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Serf
{
    [Activation("serf", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("serf", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Smish
{
    [Activation("smish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("smish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Logish
{
    [Activation("logish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("logish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Isru
{
    [Activation("isru", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("isru", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Isru_Alpha_3
{
    [Activation("isru", Alpha = 3.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("isru", Alpha = 3.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Isrlu
{
    [Activation("isrlu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("isrlu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Elish
{
    [Activation("elish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elish", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Cloglog
{
    [Activation("cloglog", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("cloglog", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Prelu
{
    [Activation("prelu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("prelu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Prelu_Alpha_0_3
{
    [Activation("prelu", Alpha = -0.3, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("prelu", Alpha = -0.3, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Thresholded_relu
{
    [Activation("thresholded_relu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("thresholded_relu", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Thresholded_relu_Threshold_0_75
{
    [Activation("thresholded_relu", Threshold = 0.75, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("thresholded_relu", Threshold = 0.75, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Shrink
{
    [Activation("shrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("shrink", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Shrink_Lambda_1_5_Bias_1
{
    [Activation("shrink", Lambda = 1.5, Bias = 1.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("shrink", Lambda = 1.5, Bias = 1.0, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Scaled_tanh
{
    [Activation("scaled_tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("scaled_tanh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Scaled_tanh_Alpha_2_Beta_0_5
{
    [Activation("scaled_tanh", Alpha = 2.0, Beta = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("scaled_tanh", Alpha = 2.0, Beta = 0.5, Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Logcosh
{
    [Activation("logcosh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("logcosh", Members = ActivationMembers.SecondDerivative)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}
