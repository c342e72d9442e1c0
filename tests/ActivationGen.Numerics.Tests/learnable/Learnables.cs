using System;

namespace ActivationGen.Numerics.Tests.Learnable;

/// <summary>Activations that take parameters as arguments, one for all or one a channel, in both element types.</summary>
internal static partial class Learnables
{
    [Activation("prelu")] public static partial void Prelu(ReadOnlySpan<float> x, float alpha, Span<float> y);
    [Activation("prelu")] public static partial void Prelu(ReadOnlySpan<double> x, double alpha, Span<double> y);
    [Activation("prelu")] public static partial void PreluOfChannels(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);
    [Activation("prelu")] public static partial void PreluOfChannels(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, Span<double> y);
    [Activation("elu")] public static partial void Elu(ReadOnlySpan<float> x, float alpha, Span<float> y);
    [Activation("elu")] public static partial void Elu(ReadOnlySpan<double> x, double alpha, Span<double> y);
    [Activation("elu")] public static partial void EluOfChannels(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);
    [Activation("elu")] public static partial void EluOfChannels(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, Span<double> y);
    [Activation("celu")] public static partial void Celu(ReadOnlySpan<float> x, float alpha, Span<float> y);
    [Activation("celu")] public static partial void Celu(ReadOnlySpan<double> x, double alpha, Span<double> y);
    [Activation("celu")] public static partial void CeluOfChannels(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);
    [Activation("celu")] public static partial void CeluOfChannels(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, Span<double> y);
    [Activation("swish")] public static partial void Swish(ReadOnlySpan<float> x, float beta, Span<float> y);
    [Activation("swish")] public static partial void Swish(ReadOnlySpan<double> x, double beta, Span<double> y);
    [Activation("swish")] public static partial void SwishOfChannels(ReadOnlySpan<float> x, ReadOnlySpan<float> beta, Span<float> y);
    [Activation("swish")] public static partial void SwishOfChannels(ReadOnlySpan<double> x, ReadOnlySpan<double> beta, Span<double> y);
    [Activation("softplus")] public static partial void Softplus(ReadOnlySpan<float> x, float beta, Span<float> y);
    [Activation("softplus")] public static partial void Softplus(ReadOnlySpan<double> x, double beta, Span<double> y);
    [Activation("softplus")] public static partial void SoftplusOfChannels(ReadOnlySpan<float> x, ReadOnlySpan<float> beta, Span<float> y);
    [Activation("softplus")] public static partial void SoftplusOfChannels(ReadOnlySpan<double> x, ReadOnlySpan<double> beta, Span<double> y);
    [Activation("snake")] public static partial void Snake(ReadOnlySpan<float> x, float alpha, Span<float> y);
    [Activation("snake")] public static partial void Snake(ReadOnlySpan<double> x, double alpha, Span<double> y);
    [Activation("snake")] public static partial void SnakeOfChannels(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);
    [Activation("snake")] public static partial void SnakeOfChannels(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, Span<double> y);
    [Activation("isru")] public static partial void Isru(ReadOnlySpan<float> x, float alpha, Span<float> y);
    [Activation("isru")] public static partial void Isru(ReadOnlySpan<double> x, double alpha, Span<double> y);
    [Activation("isru")] public static partial void IsruOfChannels(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, Span<float> y);
    [Activation("isru")] public static partial void IsruOfChannels(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, Span<double> y);
    [Activation("scaled_tanh")] public static partial void ScaledTanh(ReadOnlySpan<float> x, ReadOnlySpan<float> alpha, float beta, Span<float> y);
    [Activation("scaled_tanh")] public static partial void ScaledTanh(ReadOnlySpan<double> x, ReadOnlySpan<double> alpha, double beta, Span<double> y);
    [Activation("hard_sigmoid")] public static partial void HardSigmoid(ReadOnlySpan<float> x, float alpha, float beta, Span<float> y);
    [Activation("hard_sigmoid")] public static partial void HardSigmoid(ReadOnlySpan<double> x, double alpha, double beta, Span<double> y);
    [Activation("swish")] public static partial float SwishOfOne(float x, float beta);
    [Activation("swish")] public static partial double SwishOfOne(double x, double beta);
}
