using System;

namespace ActivationGen.Numerics.Tests.Gated;

/// <summary>Gated functions, declared as a user would: over spans, for single values, packed in either order, with Beta as a constant, as an argument, and as one value a channel.</summary>
internal static partial class GatedFamilies
{
    [Activation("glu")] public static partial void Glu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
    [Activation("glu", Packing = GatedPacking.GateFirst)] public static partial void Glu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y);
    [Activation("reglu", Packing = GatedPacking.GateFirst)] public static partial void ReGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
    [Activation("reglu")] public static partial double ReGlu(double gate, double value);
    [Activation("geglu")] public static partial float GeGlu(float gate, float value);
    [Activation("geglu")] public static partial void GeGlu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y);
    [Activation("geglu_tanh")] public static partial void GeGluTanh(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
    [Activation("geglu_tanh")] public static partial void GeGluTanh(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y);
    [Activation("swiglu", Packing = GatedPacking.GateFirst)] public static partial void SwiGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
    [Activation("swiglu")] public static partial void SwiGlu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y);
    [Activation("swiglu", Beta = 1.702)] public static partial void SharpSwiGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
    [Activation("swiglu", Beta = 1.702)] public static partial void SharpSwiGlu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y);
    [Activation("swiglu")] public static partial void LearnedSwiGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, float beta, Span<float> y);
    [Activation("swiglu")] public static partial void LearnedSwiGlu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, double beta, Span<double> y);
    [Activation("swiglu")] public static partial void ChannelSwiGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, ReadOnlySpan<float> beta, Span<float> y);
    [Activation("swiglu", Packing = GatedPacking.GateFirst)] public static partial void ChannelSwiGlu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, ReadOnlySpan<double> beta, Span<double> y);
    [Activation("bilinear")] public static partial void Bilinear(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
    [Activation("bilinear")] public static partial void Bilinear(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y);

    [Activation("swiglu", Accuracy = ActivationAccuracy.Fast, Members = ActivationMembers.Forward)]
    public static partial void FastSwiGlu(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);
}
