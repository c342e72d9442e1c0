using System.Threading.Tasks;
using ActivationGen.Analyzers.Usage;
using ActivationGen.CodeFixes;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

/// <summary>Fixes of repeated exponentials and of Backward after a forward call in place.</summary>
public sealed class UsageFixTests
{
    private const string Relu = "[Activation(\"relu\")] public static partial void Relu(ReadOnlySpan<float> x, Span<float> y); ";
    private const string Gelu = "[Activation(\"gelu\")] public static partial void Gelu(ReadOnlySpan<float> x, Span<float> y); ";

    [Theory]
    [InlineData("static double F(double x) { return Math.Exp(x) * (2 + Math.Exp(x)); }",
        "static double F(double x) { double exponential = Math.Exp(x);\n    return exponential * (2 + exponential); }")]
    [InlineData("static float F(float[] x, int i) { float a = MathF.Exp(x[i]) * (3 - MathF.Exp(x[i])); return a; }",
        "static float F(float[] x, int i) { float exponential = MathF.Exp(x[i]);\n    float a = exponential * (3 - exponential); return a; }")]
    public async Task TheExponentialIsKept(string before, string after) =>
        Assert.Equal(after, await NumericCode.Fix(new RepeatedExponentialFix(), RepeatedExponential.Descriptor, before));

    [Theory]
    [InlineData("static double F(double x) => Math.Exp(x) * (2 + Math.Exp(x));")]
    [InlineData("static double[] F(double[] x) { return x.Select(v => Math.Exp(v) / (2 + Math.Exp(v))).ToArray(); }")]
    [InlineData("static double F(double x) { double y = x * x, z = Math.Exp(y) * (2 + Math.Exp(y)); return z; }")]
    public async Task NothingIsMovedThatHasNoPlace(string members) => Assert.False(await NumericCode.HasFix(new RepeatedExponentialFix(), RepeatedExponential.Descriptor, members));

    [Fact]
    public async Task BackwardReadsTheOutput() => Assert.Equal(
        Relu + "static void F(float[] x, float[] g) { Relu(x, x); ReluBackwardFromOutput(x, g, g); }",
        await NumericCode.Fix(new InPlaceForwardFix(), InPlaceForward.Descriptor, Relu + "static void F(float[] x, float[] g) { Relu(x, x); ReluBackward(x, g, g); }"));

    [Fact]
    public async Task WhatHasNoFormFromTheOutputIsLeft() => Assert.False(await NumericCode.HasFix(
        new InPlaceForwardFix(), InPlaceForward.Descriptor, Gelu + "static void F(float[] x, float[] g) { Gelu(x, x); GeluBackward(x, g, g); }"));
}
