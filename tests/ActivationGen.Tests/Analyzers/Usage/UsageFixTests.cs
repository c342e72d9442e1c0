using System.Threading.Tasks;
using ActivationGen.Analyzers.Usage;
using ActivationGen.CodeFixes;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

/// <summary>Fixes of repeated exponentials and of Backward after a forward call in place.</summary>
public sealed class UsageFixTests
{
    private const string Elu = "[Activation(\"elu\")] public static partial void Elu(ReadOnlySpan<float> x, Span<float> y); ";
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
        Elu + "static void F(float[] x, float[] g) { Elu(x, x); EluBackwardFromOutput(x, g, g); }",
        await NumericCode.Fix(new InPlaceForwardFix(), InPlaceForward.Descriptor, Elu + "static void F(float[] x, float[] g) { Elu(x, x); EluBackward(x, g, g); }"));

    [Theory]
    [InlineData("static void F(float[] x, float[] g) { Gelu(x, x); GeluBackward(x, g, g); }",
        "static void F(float[] x, float[] g) { float[] input = (float[])x.Clone();\n    Gelu(x, x); GeluBackward(input, g, g); }")]
    [InlineData("static void F(Span<float> x, Span<float> g) { Gelu(x, x); if (g.Length > 0) { GeluBackward(x, g, g); } }",
        "static void F(Span<float> x, Span<float> g) { float[] input = x.ToArray();\n    Gelu(x, x); if (g.Length > 0) { GeluBackward(input, g, g); } }")]
    [InlineData("static void F(float[] input, float[] g) { Gelu(input.AsSpan(), input); GeluBackward(input.AsSpan(), g, g); }",
        "static void F(float[] input, float[] g) { float[] kept = input.AsSpan().ToArray();\n    Gelu(input.AsSpan(), input); GeluBackward(kept, g, g); }")]
    public async Task WhereNothingReadsTheOutputTheInputIsKept(string before, string after) =>
        Assert.Equal(Gelu + after, await NumericCode.Fix(new InPlaceForwardFix(), InPlaceForward.Descriptor, Gelu + before));

    [Theory]
    [InlineData("static void F(float[] x, float[] g) { Gelu(x, x); Action later = () => GeluBackward(x, g, g); }")]
    [InlineData("static void F(float[] x, float[] g) { { Gelu(x, x); } GeluBackward(x, g, g); }")]
    public async Task NoCopyIsMadeThatCannotBeSeen(string members) =>
        Assert.False(await NumericCode.HasFix(new InPlaceForwardFix(), InPlaceForward.Descriptor, Gelu + members));

    [Fact]
    public async Task TheGradientIsRightThen()
    {
        const string Members = "static void F(float[] x, float[] g) { Gelu(x, x); GeluBackward(x, g, g); } public static float[] F(float[] x) { float[] g = [1]; F(x, g); return g; }";
        string repaired = await NumericCode.Fix(new InPlaceForwardFix(), InPlaceForward.Descriptor, Gelu + Members);
        Assert.Equal(1.0355f, NumericCode.Run<float[]>(Gelu + Members.Replace("static void F", "static void G").Replace("F(x, g)", "G(x, g)"))([1f])[0], 3);
        Assert.Equal(1.083315f, NumericCode.Run<float[]>(repaired.Replace("static void F", "static void G").Replace("F(x, g)", "G(x, g)"))([1f])[0], 6);
    }
}
