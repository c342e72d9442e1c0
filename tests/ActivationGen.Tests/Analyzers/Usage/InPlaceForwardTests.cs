using ActivationGen.Analyzers.Usage;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

public sealed class InPlaceForwardTests
{
    private const string Relu = "[Activation(\"relu\")] public static partial void Relu(ReadOnlySpan<float> x, Span<float> y); ";

    [Theory]
    [InlineData("static void F(float[] x, float[] g) { Relu(x, x); ReluBackward([|x|], g, g); }")]
    [InlineData("static void F(Span<float> x, Span<float> g) { Relu(x, x); ReluBackward([|x|], g, g); }")]
    [InlineData("static void F(float[] x, float[] g, float[] d) { Relu(x, x); ReluBackward([|x|], g, d); }")]
    [InlineData("static void F(float[] x, float[] g) { Relu(x.AsSpan(), x.AsSpan()); ReluBackward([|x|], g, g); }")]
    [InlineData("static float[] buffer = new float[8]; static void F(float[] g) { Relu(buffer, buffer); ReluBackward([|buffer|], g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { for (int k = 0; k < 3; k++) { Relu(x, x); ReluBackward([|x|], g, g); } }")]
    public void TriggersWhereTheInputIsGone(string members) => NumericCode.Reports(InPlaceForward.Descriptor, Relu + members);

    [Theory]
    [InlineData("static void F(float[] x, float[] y, float[] g) { Relu(x, y); ReluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { Relu(x, x); ReluBackwardFromOutput(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { ReluBackward(x, g, g); Relu(x, x); }")]
    [InlineData("static void F(float[] x, float[] z, float[] g) { Relu(x, x); ReluBackward(z, g, g); }")]
    [InlineData("static void F(float[] x, float[] z, float[] g) { Relu(x, x); x = z; ReluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] z, float[] g) { Relu(x, x); z.CopyTo(x, 0); ReluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g, bool b) { if (b) { Relu(x, x); } else { ReluBackward(x, g, g); } }")]
    [InlineData("static void F(float[] x, float[] g) { Relu(x, x); Array.Clear(x); ReluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { Relu(x.AsSpan(0, 4), x.AsSpan(0, 4)); ReluBackward(x.AsSpan(4, 4), g.AsSpan(0, 4), g.AsSpan(0, 4)); }")]
    [InlineData("static void F(float[] x, float[] g) { Relu(x, g); ReluBackward(x, g, x); }")]
    public void PassesOverWhereItIsThere(string members) => NumericCode.Reports(InPlaceForward.Descriptor, Relu + members);

    [Fact]
    public void SaysWhatToCall() => Assert.Equal(
        "ReluBackward differentiates at its input, but 'x' holds the output since Relu was called in place: the gradient is wrong. "
        + "Keep the input in a buffer of its own, or call ReluBackwardFromOutput, which reads the output.",
        NumericCode.Message(InPlaceForward.Descriptor, Relu + "static void F(float[] x, float[] g) { Relu(x, x); ReluBackward(x, g, g); }"));
}
