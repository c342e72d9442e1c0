using System;

namespace ActivationGen.Numerics.Tests;

/// <summary>Functions over rows, declared as a user would.</summary>
internal static partial class RowFamilies
{
    [Activation("softmax", Temperature = 0.3)] public static partial void Sharp(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softmax", Temperature = 0.3)] public static partial void Sharp(ReadOnlySpan<double> x, Span<double> y);
    [Activation("softmax")] public static partial void Tempered(ReadOnlySpan<float> x, float temperature, Span<float> y);
    [Activation("softmax")] public static partial void Tempered(ReadOnlySpan<double> x, double temperature, Span<double> y);
    [Activation("softmax1")] public static partial void Softmax1(ReadOnlySpan<float> x, Span<float> y);
    [Activation("softmax1")] public static partial void Softmax1(ReadOnlySpan<double> x, Span<double> y);
    [Activation("masked_softmax")] public static partial void MaskedTempered(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask, float temperature, Span<float> y);
    [Activation("entmax15")] public static partial void Entmax(ReadOnlySpan<float> x, Span<float> y);
    [Activation("entmax15")] public static partial void Entmax(ReadOnlySpan<double> x, Span<double> y);
    [Activation("logsumexp")] public static partial float LogSumExp(ReadOnlySpan<float> x);
    [Activation("logsumexp")] public static partial double LogSumExp(ReadOnlySpan<double> x);
    [Activation("masked_softmax")] public static partial void Masked(ReadOnlySpan<float> x, ReadOnlySpan<bool> mask, Span<float> y);
    [Activation("masked_softmax")] public static partial void Masked(ReadOnlySpan<double> x, ReadOnlySpan<bool> mask, Span<double> y);
    [Activation("causal_softmax")] public static partial void Causal(ReadOnlySpan<float> x, int visible, Span<float> y);
    [Activation("softmax_cross_entropy")] public static partial float Loss(ReadOnlySpan<float> logits, int label, Span<float> gradient);
    [Activation("softmax_cross_entropy")] public static partial double Loss(ReadOnlySpan<double> logits, ReadOnlySpan<double> target, Span<double> gradient);
    [Activation("softmax_cross_entropy", LabelSmoothing = 0.125)] public static partial float Smoothed(ReadOnlySpan<float> logits, int label, Span<float> gradient);
    [Activation("softmax_cross_entropy", LabelSmoothing = 0.125)] public static partial double Smoothed(ReadOnlySpan<double> logits, int label, Span<double> gradient);
    [Activation("hardmax")] public static partial void Hardmax(ReadOnlySpan<float> x, Span<float> y);
    [Activation("maxout", Pieces = 3)] public static partial void Maxout(ReadOnlySpan<float> x, Span<float> y);
}
