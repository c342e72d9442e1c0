// Written by golden/declare.py from golden/cases.json.
using System;

namespace ActivationGen.Numerics.Tests.Golden;

internal static partial class Step
{
    [Activation("step")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("step")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Step_Threshold_0_5
{
    [Activation("step", Threshold = 0.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("step", Threshold = 0.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Linear
{
    [Activation("linear")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("linear")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sigmoid
{
    [Activation("sigmoid")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sigmoid")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("sigmoid", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Tanh
{
    [Activation("tanh")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("tanh")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("tanh", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Relu
{
    [Activation("relu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Relu_Alpha_0_125_MaxValue_6_Threshold_1
{
    [Activation("relu", Alpha = 0.125, MaxValue = 6.0, Threshold = 1.0)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu", Alpha = 0.125, MaxValue = 6.0, Threshold = 1.0)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Relu6
{
    [Activation("relu6")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("relu6")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Leaky_relu_Alpha_0_01
{
    [Activation("leaky_relu", Alpha = 0.01)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("leaky_relu", Alpha = 0.01)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Leaky_relu_Alpha_0_3
{
    [Activation("leaky_relu", Alpha = 0.3)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("leaky_relu", Alpha = 0.3)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Elu
{
    [Activation("elu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Elu_Alpha_0_5
{
    [Activation("elu", Alpha = 0.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elu", Alpha = 0.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Selu
{
    [Activation("selu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("selu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Celu
{
    [Activation("celu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("celu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Celu_Alpha_2
{
    [Activation("celu", Alpha = 2.0)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("celu", Alpha = 2.0)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Silu
{
    [Activation("silu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("silu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("silu", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Swish
{
    [Activation("swish")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("swish")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Swish_Beta_0_1
{
    [Activation("swish", Beta = 0.1)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("swish", Beta = 0.1)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Swish_Beta_1_5
{
    [Activation("swish", Beta = 1.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("swish", Beta = 1.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("swish", Beta = 1.5, Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Softplus
{
    [Activation("softplus")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softplus")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softplus_Beta_2
{
    [Activation("softplus", Beta = 2.0)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softplus", Beta = 2.0)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softsign
{
    [Activation("softsign")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softsign")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_sigmoid_Alpha_0_2_Beta_0_5
{
    [Activation("hard_sigmoid", Alpha = 0.2, Beta = 0.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_sigmoid", Alpha = 0.2, Beta = 0.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_sigmoid_Alpha_0_166667_Beta_0_5
{
    [Activation("hard_sigmoid", Alpha = 0.16666666666666666, Beta = 0.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_sigmoid", Alpha = 0.16666666666666666, Beta = 0.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_swish
{
    [Activation("hard_swish")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_swish")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_tanh
{
    [Activation("hard_tanh")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_tanh")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hard_tanh_Min_2_Max_0_5
{
    [Activation("hard_tanh", Min = -2.0, Max = 0.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hard_tanh", Min = -2.0, Max = 0.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Gelu
{
    [Activation("gelu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gelu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gelu", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Gelu_tanh
{
    [Activation("gelu_tanh")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gelu_tanh")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gelu_tanh", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Quick_gelu
{
    [Activation("quick_gelu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("quick_gelu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("quick_gelu", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Mish
{
    [Activation("mish")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("mish")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
    [Activation("mish", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)] public static partial void Fast(ReadOnlySpan<float> x, Span<float> y);
}

internal static partial class Log_sigmoid
{
    [Activation("log_sigmoid")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("log_sigmoid")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Tanhshrink
{
    [Activation("tanhshrink")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("tanhshrink")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softshrink
{
    [Activation("softshrink")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softshrink")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softshrink_Lambda_1_25
{
    [Activation("softshrink", Lambda = 1.25)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softshrink", Lambda = 1.25)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Hardshrink
{
    [Activation("hardshrink")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("hardshrink")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Threshold_Threshold_0_25_Value_1_5
{
    [Activation("threshold", Threshold = 0.25, Value = -1.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("threshold", Threshold = 0.25, Value = -1.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Squared_relu
{
    [Activation("squared_relu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("squared_relu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Exponential
{
    [Activation("exponential")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("exponential")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Gaussian
{
    [Activation("gaussian")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gaussian")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sine
{
    [Activation("sine")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sine")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sine_Omega_30
{
    [Activation("sine", Omega = 30.0)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sine", Omega = 30.0)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Arctan
{
    [Activation("arctan")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("arctan")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Erf
{
    [Activation("erf")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("erf")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Bent_identity
{
    [Activation("bent_identity")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("bent_identity")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Squareplus
{
    [Activation("squareplus")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("squareplus")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Snake
{
    [Activation("snake")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("snake")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Snake_Alpha_5
{
    [Activation("snake", Alpha = 5.0)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("snake", Alpha = 5.0)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Lisht
{
    [Activation("lisht")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("lisht")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sparse_plus
{
    [Activation("sparse_plus")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sparse_plus")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sparse_sigmoid
{
    [Activation("sparse_sigmoid")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sparse_sigmoid")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Tanhexp
{
    [Activation("tanhexp")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("tanhexp")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Serf
{
    [Activation("serf")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("serf")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Smish
{
    [Activation("smish")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("smish")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Logish
{
    [Activation("logish")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("logish")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Isru
{
    [Activation("isru")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("isru")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Isru_Alpha_3
{
    [Activation("isru", Alpha = 3.0)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("isru", Alpha = 3.0)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Isrlu
{
    [Activation("isrlu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("isrlu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Elish
{
    [Activation("elish")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("elish")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Cloglog
{
    [Activation("cloglog")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("cloglog")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Prelu
{
    [Activation("prelu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("prelu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Prelu_Alpha_0_3
{
    [Activation("prelu", Alpha = -0.3)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("prelu", Alpha = -0.3)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Thresholded_relu
{
    [Activation("thresholded_relu")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("thresholded_relu")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Thresholded_relu_Threshold_0_75
{
    [Activation("thresholded_relu", Threshold = 0.75)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("thresholded_relu", Threshold = 0.75)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Shrink
{
    [Activation("shrink")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("shrink")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Shrink_Lambda_1_5_Bias_1
{
    [Activation("shrink", Lambda = 1.5, Bias = 1.0)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("shrink", Lambda = 1.5, Bias = 1.0)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Scaled_tanh
{
    [Activation("scaled_tanh")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("scaled_tanh")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Scaled_tanh_Alpha_2_Beta_0_5
{
    [Activation("scaled_tanh", Alpha = 2.0, Beta = 0.5)] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("scaled_tanh", Alpha = 2.0, Beta = 0.5)] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Logcosh
{
    [Activation("logcosh")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("logcosh")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softmax
{
    [Activation("softmax")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softmax")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Log_softmax
{
    [Activation("log_softmax")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("log_softmax")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Softmin
{
    [Activation("softmin")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softmin")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}

internal static partial class Sparsemax
{
    [Activation("sparsemax")] public static partial void F(ReadOnlySpan<float> x, Span<float> y);
    [Activation("sparsemax")] public static partial void F(ReadOnlySpan<double> x, Span<double> y);
}
