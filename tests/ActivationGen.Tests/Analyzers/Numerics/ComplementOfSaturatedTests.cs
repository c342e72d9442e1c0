using System;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class ComplementOfSaturatedTests
{
    [Theory]
    [InlineData("static float F(float x) => [|1 - 1 / (1 + MathF.Exp(-x))|];")]
    [InlineData("static float F(float x) { float s = 1 / (1 + MathF.Exp(-x)); return s * ([|1 - s|]); }")]
    [InlineData("static float F(float x) { float s = 1f / (1f + MathF.Exp(-x)); return s * ([|1f - s|]); }")]
    [InlineData("static float F(float x) { float s = (float)(1 / (1 + Math.Exp(-x))); return s * ([|1 - s|]); }")]
    [InlineData("static float F(float x) { float t = MathF.Tanh(x); return [|1 - t * t|]; }")]
    [InlineData("static float F(float x) => [|1 - MathF.Tanh(x) * MathF.Tanh(x)|];")]
    [InlineData("static float F(float x) => [|1 - MathF.Pow(MathF.Tanh(x), 2)|];")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { float t = MathF.Tanh(x[i]); y[i] = [|1 - t * t|]; } }")]
    [InlineData("static Half F(Half x) { Half t = Half.Tanh(x); return [|Half.One - t * t|]; }")]
    [InlineData("static float F(float x) { float t = float.Tanh(x); return [|1 - t * t|]; }")]
    public void TriggersWhereTheDigitsAreGone(string members) => NumericCode.Reports(ComplementOfSaturated.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) { double s = 1 / (1 + Math.Exp(-x)); return s * (1 - s); }")]
    [InlineData("static double F(double x) { double t = Math.Tanh(x); return 1 - t * t; }")]
    [InlineData("static float F(float y) => y * (1 - y);")]
    [InlineData("static float F(float t) => 1 - t * t;")]
    [InlineData("static float F(float x) => 1 / (1 + MathF.Exp(x));")]
    [InlineData("static float F(float x) => 1 - MathF.Tanh(x);")]
    [InlineData("static float F(float x) => 2 - MathF.Tanh(x) * MathF.Tanh(x);")]
    [InlineData("static float F(float x, float u) => 1 - MathF.Tanh(x) * MathF.Tanh(u);")]
    [InlineData("static float F(float x) => 1 - MathF.Exp(x);")]
    [InlineData("static float F(float x) { float t = MathF.Sin(x); return 1 - t * t; }")]
    [InlineData("static float F(float x) { float t = MathF.Tanh(x); t = 0.5f; return 1 - t * t; }")]
    public void PassesOverOthers(string members) => NumericCode.Reports(ComplementOfSaturated.Descriptor, members);

    [Theory]
    [InlineData("static float F(float x) { float s = 1 / (1 + MathF.Exp(-x)); return s * (1 - s); }", "static float F(float x) { float s = 1 / (1 + MathF.Exp(-x)); return s * (1 / (1 + MathF.Exp(x))); }")]
    [InlineData("static float F(float x) { float t = MathF.Tanh(x); return 1 - t * t; }", "static float F(float x) { return 1 / (MathF.Cosh(x) * MathF.Cosh(x)); }")]
    public async Task WritesTheStableForm(string members, string expected) =>
        Assert.Equal(expected, await NumericCode.Fix(new StableFormFix(), ComplementOfSaturated.Descriptor, members));

    [Fact]
    public async Task IsBetterFarOut()
    {
        string fixedCode = await NumericCode.Fix(new StableFormFix(), ComplementOfSaturated.Descriptor, "public static float F(float x) => 1 - MathF.Tanh(x) * MathF.Tanh(x);");
        Func<float, float> f = NumericCode.Run<float>(fixedCode);
        foreach (float x in new[] { -200f, -88, -10, -1, -1e-6f, 0, 1e-6f, 1, 10, 88, 200 })
        {
            double exact = RealFunctions.HyperbolicSecantSquared(x);
            Assert.True(Math.Abs(f(x) - exact) <= 1e-6 * exact + 1e-38, $"{fixedCode} at {x}: {f(x)} and not {exact}");
        }
    }
}
