using ActivationGen.Analyzers.Usage;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

public sealed class InPlaceForwardTests
{
    private const string Elu = "[Activation(\"elu\")] public static partial void Elu(ReadOnlySpan<float> x, Span<float> y); ";

    [Theory]
    [InlineData("static void F(float[] x, float[] g) { Elu(x, x); EluBackward([|x|], g, g); }")]
    [InlineData("static void F(Span<float> x, Span<float> g) { Elu(x, x); EluBackward([|x|], g, g); }")]
    [InlineData("static void F(float[] x, float[] g, float[] d) { Elu(x, x); EluBackward([|x|], g, d); }")]
    [InlineData("static void F(float[] x, float[] g) { Elu(x.AsSpan(), x.AsSpan()); EluBackward([|x|], g, g); }")]
    [InlineData("static float[] buffer = new float[8]; static void F(float[] g) { Elu(buffer, buffer); EluBackward([|buffer|], g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { for (int k = 0; k < 3; k++) { Elu(x, x); EluBackward([|x|], g, g); } }")]
    [InlineData("static void F(float[] x, float[] d) { Elu(x, x); EluDerivative([|x|], d); }")]
    [InlineData("static void F(float[] x, float[] g) { Elu(x, x); EluBackward(gradOutput: g, x: [|x|], gradInput: g); }")]
    public void TriggersWhereTheInputIsGone(string members) => NumericCode.Reports(InPlaceForward.Descriptor, Elu + members);

    [Theory]
    [InlineData("\"gelu\"")]
    [InlineData("\"tanh\"")]
    [InlineData("\"softplus\"")]
    [InlineData("\"hard_swish\"")]
    // |x|: the output says nothing of the sign.
    [InlineData("\"leaky_relu\", Alpha = -1")]
    [InlineData("\"squared_relu\"")]
    public void TriggersWhereTheSlopeAtTheOutputIsAnother(string activation) => NumericCode.Reports(InPlaceForward.Descriptor, InPlace(activation, "[|x|]"));

    // The slope at the output is the slope at the input: nothing is wrong with the gradient.
    [Theory]
    [InlineData("\"relu\"")]
    [InlineData("\"relu6\"")]
    [InlineData("\"leaky_relu\"")]
    [InlineData("\"hard_tanh\"")]
    [InlineData("\"hard_tanh\", Min = -3, Max = 0.3")]
    [InlineData("\"linear\"")]
    [InlineData("\"hardshrink\"")]
    [InlineData("\"relu\", MaxValue = 2.7")]
    [InlineData("\"relu\", Alpha = 0.5, Threshold = 1")]
    public void PassesOverWhereTheSlopeIsTheSame(string activation) => NumericCode.Reports(InPlaceForward.Descriptor, InPlace(activation, "x"));

    private static string InPlace(string activation, string read) =>
        $"[Activation({activation})] public static partial void A(ReadOnlySpan<float> x, Span<float> y); static void F(float[] x, float[] g) {{ A(x, x); ABackward({read}, g, g); }}";

    [Theory]
    [InlineData("static void F(float[] x, float[] y, float[] g) { Elu(x, y); EluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { Elu(x, x); EluBackwardFromOutput(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { EluBackward(x, g, g); Elu(x, x); }")]
    [InlineData("static void F(float[] x, float[] z, float[] g) { Elu(x, x); EluBackward(z, g, g); }")]
    [InlineData("static void F(float[] x, float[] z, float[] g) { Elu(x, x); x = z; EluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] z, float[] g) { Elu(x, x); z.CopyTo(x, 0); EluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g, bool b) { if (b) { Elu(x, x); } else { EluBackward(x, g, g); } }")]
    [InlineData("static void F(float[] x, float[] g) { Elu(x, x); Array.Clear(x); EluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { Elu(x.AsSpan(0, 4), x.AsSpan(0, 4)); EluBackward(x.AsSpan(4, 4), g.AsSpan(0, 4), g.AsSpan(0, 4)); }")]
    [InlineData("static void F(float[] x, float[] g) { Elu(x, g); EluBackward(x, g, x); }")]
    public void PassesOverWhereItIsThere(string members) => NumericCode.Reports(InPlaceForward.Descriptor, Elu + members);

    [Fact]
    public void SaysWhatToCall() => Assert.Equal(
        "EluBackward differentiates at its input, but 'x' holds the output since Elu was called in place: the gradient is wrong. "
        + "Keep the input in a buffer of its own, or call EluBackwardFromOutput, which reads the output.",
        NumericCode.Message(InPlaceForward.Descriptor, Elu + "static void F(float[] x, float[] g) { Elu(x, x); EluBackward(x, g, g); }"));
}
