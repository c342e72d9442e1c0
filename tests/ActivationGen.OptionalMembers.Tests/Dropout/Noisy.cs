using System;

namespace ActivationGen.OptionalMembers.Tests.Dropout;

/// <summary>Activations with dropout, in both element types; selu's is alpha dropout.</summary>
internal static partial class Noisy
{
    private const ActivationMembers Members = ActivationMembers.All | ActivationMembers.Dropout | ActivationMembers.Parallel;

    [Activation("linear", Members = Members)] public static partial void Linear(ReadOnlySpan<float> x, Span<float> y);
    [Activation("linear", Members = Members)] public static partial void Linear(ReadOnlySpan<double> x, Span<double> y);
    [Activation("gelu", Members = Members & ~ActivationMembers.BackwardFromOutput)] public static partial void Gelu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("gelu", Members = Members & ~ActivationMembers.BackwardFromOutput)] public static partial void Gelu(ReadOnlySpan<double> x, Span<double> y);
    [Activation("selu", Members = Members)] public static partial void Selu(ReadOnlySpan<float> x, Span<float> y);
    [Activation("selu", Members = Members)] public static partial void Selu(ReadOnlySpan<double> x, Span<double> y);
}
