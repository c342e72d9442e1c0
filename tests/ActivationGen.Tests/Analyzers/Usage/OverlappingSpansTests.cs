using ActivationGen.Analyzers.Usage;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

public sealed class OverlappingSpansTests
{
    private const string Relu = "[Activation(\"relu\")] public static partial void Relu(ReadOnlySpan<float> x, Span<float> y); ";

    [Theory]
    [InlineData("static void F(float[] x) => [|Relu(x.AsSpan(0, 8), x.AsSpan(1, 8))|];")]
    [InlineData("static void F(float[] x) => [|Relu(x.AsSpan(1, 8), x.AsSpan(0, 8))|];")]
    [InlineData("static void F(Span<float> x) => [|Relu(x.Slice(0, 8), x.Slice(4, 8))|];")]
    [InlineData("const int N = 16; static void F(float[] x) => [|Relu(x.AsSpan(0, N), x.AsSpan(N - 1, N))|];")]
    [InlineData("static void F(float[] x) { int n = 8; [|Relu(x.AsSpan(0, n), x.AsSpan(2, n))|]; }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < 9; i++) { [|Relu(x.AsSpan(i, 1), y.AsSpan(i, 1))|]; } }")]
    [InlineData("static void F(Span<float> x) { foreach (int i in new[] { 1, 2 }) { [|Relu(x.Slice(i, 1), x.Slice(i, 1))|]; } }")]
    public void TriggersWhereItIsProvable(string members) => NumericCode.Reports(OverlappingSpans.Descriptor, Relu + members);

    [Theory]
    [InlineData("static void F(float[] x) => Relu(x.AsSpan(0, 8), x.AsSpan(0, 8));")]
    [InlineData("static void F(float[] x) => Relu(x.AsSpan(0, 8), x.AsSpan(8, 8));")]
    [InlineData("static void F(float[] x, float[] y) => Relu(x.AsSpan(0, 8), y.AsSpan(1, 8));")]
    [InlineData("static void F(float[] x, int k) => Relu(x.AsSpan(0, 8), x.AsSpan(k, 8));")]
    [InlineData("static void F(float[] x, int n) => Relu(x.AsSpan(0, n), x.AsSpan(1, n));")]
    [InlineData("static void F(float[] x) => Relu(x, x);")]
    [InlineData("static void F(Span<float> x) => Relu(x.Slice(0, 4), x.Slice(4, 4));")]
    [InlineData("static void F(float[] x) => Relu(x.AsSpan(0, 1), x.AsSpan(0, 1));")]
    [InlineData("static void G(ReadOnlySpan<float> x, Span<float> y) { } static void F(float[] x) => G(x.AsSpan(0, 8), x.AsSpan(1, 8));")]
    [InlineData("static void F(float[] x) => x.AsSpan(0, 8).CopyTo(x.AsSpan(1, 8));")]
    public void PassesOverOthers(string members) => NumericCode.Reports(OverlappingSpans.Descriptor, Relu + members);
}
