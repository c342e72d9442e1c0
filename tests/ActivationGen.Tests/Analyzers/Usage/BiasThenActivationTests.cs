using System.Threading.Tasks;
using ActivationGen.Analyzers.Usage;
using ActivationGen.CodeFixes;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

public sealed class BiasThenActivationTests
{
    private const string Relu = "[Activation(\"relu\")] public static partial void Relu(ReadOnlySpan<float> x, Span<float> y); ";

    [Theory]
    [InlineData("static void F(float[] x, float[] b, float[] y) { [|for (int j = 0; j < x.Length; j++) { y[j] = Relu(x[j] + b[j]); }|] }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { [|for (int j = 0; j < b.Length; j++) { y[j] = Relu(b[j] + x[j]); }|] }")]
    [InlineData("static void F(Span<float> x, ReadOnlySpan<float> b) { [|for (int j = 0; j < x.Length; j++) { x[j] = Relu(x[j] + b[j]); }|] }")]
    [InlineData("static void F(float[] x, float[] b, float[] y, int n) { [|for (int j = 0; j < n; ++j) y[j] = C.Relu(x[j] + b[j]);|] }")]
    [InlineData("static void F(float[] x, float[] b, float[] y, int m) { [|for (int r = 0; r < m; r++) { for (int j = 0; j < b.Length; j++) { y[r * b.Length + j] = Relu(x[r * b.Length + j] + b[j]); } }|] }")]
    [InlineData("static void F(float[] x, float[] b, float[] y, int m, int n) { [|for (int r = 0; r < m; r++) for (int j = 0; j < n; j++) y[j + n * r] = Relu(b[j] + x[j + n * r]);|] }")]
    [InlineData("static void F(float[] x, float[] b) { [|for (int j = 0; j < x.Length; j++) { x[j] += b[j]; }|] Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] b, int m, int n) { [|for (int r = 0; r < m; r++) { for (int j = 0; j < n; j++) { x[r * n + j] += b[j]; } }|] Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] b) { [|TensorPrimitives.Add(x, b, x);|] Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { [|TensorPrimitives.Add(x, b, y);|] Relu(y, y); }")]
    [InlineData("static void F(Span<float> x, ReadOnlySpan<float> b) { if (x.Length > 0) { [|TensorPrimitives.Add<float>(x, b, x);|] Relu(x, x); } }")]
    public void TriggersOnASumAndAnActivation(string members) => NumericCode.Reports(BiasThenActivation.Descriptor, Relu + members);

    [Theory]
    [InlineData("static void F(float[] x, float[] b, float[] y) => ReluBatch(x, b, y);")]
    [InlineData("static void F(float[] x, float[] y) { Relu(x, y); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] = Relu(x[j] + b[0]); } }")]
    [InlineData("static void F(float[] x, float b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] = Relu(x[j] + b); } }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] = Relu(x[j] * b[j]); } }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 1; j < x.Length; j++) { y[j] = Relu(x[j] + b[j - 1]); } }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] += Relu(x[j] + b[j]); } }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] = Relu(x[j] + b[j]); x[j] = 0; } }")]
    // Rows with a gap between them, or a bias a row.
    [InlineData("static void F(float[] x, float[] b, float[] y, int m, int n, int s) { for (int r = 0; r < m; r++) for (int j = 0; j < n; j++) y[r * s + j] = Relu(x[r * s + j] + b[j]); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y, int m, int n) { for (int r = 0; r < m; r++) for (int j = 0; j < n; j++) y[r * n + j] = Relu(x[r * n + j] + b[r]); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y, int m, int n) { for (int r = 0; r < m; r++) for (int j = 0; j < n; j++) y[j * m + r] = Relu(x[r * n + j] + b[j]); }")]
    // What is summed is used otherwise, or something stands between.
    [InlineData("static void F(float[] x, float[] b, float[] y) { TensorPrimitives.Add(x, b, x); Relu(x, y); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { TensorPrimitives.Add(x, b, x); Relu(y, y); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { TensorPrimitives.Add(x, b, x); x.CopyTo(y, 0); Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] b) { TensorPrimitives.Add(x, 1f, x); Relu(x, x); }")]
    [InlineData("static void F(float[] x, float b) { TensorPrimitives.Add(x, b, x); Relu(x, x); }")]
    [InlineData("static class TensorPrimitives { public static void Add(float[] x, float[] b, float[] y) { } } static void F(float[] x, float[] b) { TensorPrimitives.Add(x, b, x); Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] b) { TensorPrimitives.Subtract(x, b, x); Relu(x, x); }")]
    [InlineData("static float G(float x) => x; static void F(float[] x, float[] b, float[] y) { Relu(x, y); for (int j = 0; j < x.Length; j++) { y[j] = G(x[j] + b[j]); } }")]
    [InlineData("[Activation(\"tanh\", Members = ActivationMembers.None)] public static partial float T(float x); static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] = T(x[j] + b[j]); } }")]
    public void PassesOverOthers(string members) => NumericCode.Reports(BiasThenActivation.Descriptor, Relu + members);

    [Theory]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] = Relu(x[j] + b[j]); } }",
        "static void F(float[] x, float[] b, float[] y) { ReluBatch(x, b.AsSpan(0, x.Length), y); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < b.Length; j++) { y[j] = Relu(x[j] + b[j]); } }",
        "static void F(float[] x, float[] b, float[] y) { ReluBatch(x.AsSpan(0, b.Length), b, y); }")]
    [InlineData("static void F(Span<float> x, Span<float> b, int m) { for (int r = 0; r < m; r++) { for (int j = 0; j < b.Length; j++) { x[r * b.Length + j] = Relu(x[r * b.Length + j] + b[j]); } } }",
        "static void F(Span<float> x, Span<float> b, int m) { ReluBatch(x.Slice(0, m * b.Length), b, x.Slice(0, m * b.Length)); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { TensorPrimitives.Add(x, b, y); Relu(y, y); }", "static void F(float[] x, float[] b, float[] y) { ReluBatch(x, b, y); }")]
    [InlineData("static void F(float[] x, float[] b) { for (int j = 0; j < x.Length; j++) { x[j] += b[j]; } Relu(x, x); }", "static void F(float[] x, float[] b) { ReluBatch(x, b.AsSpan(0, x.Length), x); }")]
    public async Task CallsTheBatchForm(string before, string after) =>
        Assert.Equal(Relu + after, await NumericCode.Fix(new BiasThenActivationFix(), BiasThenActivation.Descriptor, Relu + before));

    [Theory]
    [InlineData("static void F(float[] x, float[] b) { for (int j = 0; j < b.Length; j++) { x[j] += b[j]; } Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] b) { TensorPrimitives.Add(x, b, x); /* why */ Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { /* why */ y[j] = Relu(x[j] + b[j]); } }")]
    public async Task LeavesWhatMayNotBeTheSameToTheUser(string members) =>
        Assert.False(await NumericCode.HasFix(new BiasThenActivationFix(), BiasThenActivation.Descriptor, Relu + members));

    [Fact]
    public void SaysWhatToCall() => Assert.Equal(
        "The bias is added apart from Relu, one element at a time. ReluBatch(x, bias, y) does both in one vectorised pass: call it in the place of this loop.",
        NumericCode.Message(BiasThenActivation.Descriptor, Relu + "static void F(float[] x, float[] b, float[] y) { for (int j = 0; j < x.Length; j++) { y[j] = Relu(x[j] + b[j]); } }"));
}
