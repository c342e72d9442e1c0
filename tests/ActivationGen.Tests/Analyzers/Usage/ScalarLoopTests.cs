using System.Threading.Tasks;
using ActivationGen.Analyzers.Usage;
using ActivationGen.CodeFixes;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

public sealed class ScalarLoopTests
{
    private const string Relu = "[Activation(\"relu\")] public static partial void Relu(ReadOnlySpan<float> x, Span<float> y); ";

    [Theory]
    [InlineData("static void F(float[] x, float[] y) { [|for (int i = 0; i < x.Length; i++) { y[i] = Relu(x[i]); }|] }")]
    [InlineData("static void F(float[] x, float[] y) { [|for (int i = 0; i < y.Length; i++) { y[i] = Relu(x[i]); }|] }")]
    [InlineData("static void F(float[] x) { [|for (int i = 0; i < x.Length; i++) { x[i] = Relu(x[i]); }|] }")]
    [InlineData("static void F(float[] x, float[] y) { [|for (int i = 0; i < x.Length; i++) y[i] = Relu(x[i]);|] }")]
    [InlineData("static void F(ReadOnlySpan<float> x, Span<float> y) { [|for (int i = 0; i < x.Length; i++) { y[i] = Relu(x[i]); }|] }")]
    [InlineData("static void F(Span<float> x) { [|for (int i = 0; i < x.Length; ++i) { x[i] = C.Relu(x[i]); }|] }")]
    [InlineData("static float[] F(float[] x) { var y = new float[x.Length]; [|for (int i = 0; i < y.Length; i++) { y[i] = Relu(x[i]); }|] return y; }")]
    public void TriggersOnALoopOverTheWhole(string members) => NumericCode.Reports(ScalarLoop.Descriptor, Relu + members);

    [Theory]
    [InlineData("static void F(float[] x, float[] y) => Relu(x, y);")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 1; i < x.Length; i++) { y[i] = Relu(x[i]); } }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i += 2) { y[i] = Relu(x[i]); } }")]
    [InlineData("static void F(float[] x, float[] y, int n) { for (int i = 0; i < n; i++) { y[i] = Relu(x[i]); } }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { y[i] = Relu(x[i] + 1); } }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { y[i] += Relu(x[i]); } }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length - 1; i++) { y[i] = Relu(x[i + 1]); } }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { y[i] = Relu(x[i]); x[i] = 0; } }")]
    [InlineData("static float G(float x) => x; static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { y[i] = G(x[i]); } }")]
    [InlineData("static void F(List<float> x, float[] y) { for (int i = 0; i < x.Count; i++) { y[i] = Relu(x[i]); } }")]
    [InlineData("static void F(float[,] x, float[] y) { for (int i = 0; i < y.Length; i++) { y[i] = Relu(x[0, i]); } }")]
    public void PassesOverOthers(string members) => NumericCode.Reports(ScalarLoop.Descriptor, Relu + members);

    [Fact]
    public async Task CallsItOnce() => Assert.Equal(
        Relu + "static void F(float[] x, float[] y) { Relu(x, y.AsSpan(0, x.Length)); }",
        await NumericCode.Fix(new ScalarLoopFix(), ScalarLoop.Descriptor, Relu + "static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { y[i] = Relu(x[i]); } }"));

    [Fact]
    public async Task LeavesCommentsToTheUser() => Assert.False(await NumericCode.HasFix(
        new ScalarLoopFix(), ScalarLoop.Descriptor, Relu + "static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { /* why */ y[i] = Relu(x[i]); } }"));
}
