using System;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class OverflowingSigmoidTests
{
    [Theory]
    [InlineData("static double F(double x) => [|Math.Exp(x) / (1 + Math.Exp(x))|];")]
    [InlineData("static double F(double x) => [|Math.Exp(x) / (Math.Exp(x) + 1.0)|];")]
    [InlineData("static float F(float x) => [|MathF.Exp(x) / (1f + MathF.Exp(x))|];")]
    [InlineData("static float F(float x) { float e = MathF.Exp(x); return [|e / (1 + e)|]; }")]
    [InlineData("static float F(float x) { var e = (float)Math.Exp(x); return [|e / (1.0f + e)|]; }")]
    [InlineData("static T F<T>(T x) where T : IFloatingPointIeee754<T> => [|T.Exp(x) / (T.One + T.Exp(x))|];")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { float e = MathF.Exp(x[i]); y[i] = [|e / (1 + e)|]; } }")]
    [InlineData("static double[] F(double[] x) => x.Select(v => [|Math.Exp(v) / (1 + Math.Exp(v))|]).ToArray();")]
    [InlineData("static double F(double x) { double k = Math.Exp(-x); return [|k / (1 + k)|]; }")]
    [InlineData("static double F(double x) => [|x / (1 + Math.Exp(-x))|];")]
    [InlineData("static float F(float x) => [|x / (1f + MathF.Exp(-x))|];")]
    [InlineData("static double F(double x) => [|Math.Pow(Math.E, x) / (1 + Math.Pow(Math.E, x))|];")]
    [InlineData("static double F(double x) => [|Math.Exp(x) / Math.Pow(1 + Math.Exp(x), 2)|];")]
    [InlineData("static double F(double x, double s) => [|Math.Exp(-x) / (s * Math.Pow(1 + Math.Exp(-x), 2))|];")]
    [InlineData("static double F(double x) => [|Math.Exp(-x) / ((1 + Math.Exp(-x)) * (1 + Math.Exp(-x)))|];")]
    [InlineData("static float F(float x) { float e = (float)Math.Exp(x), s = 1 + e, q = s * s; return [|e / q|]; }")]
    public void TriggersWhereInfinityIsDividedByInfinity(string members) => NumericCode.Reports(OverflowingSigmoid.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => 1 / (1 + Math.Exp(-x));")]
    [InlineData("static double F(double x) => 1.0 / (1.0 + Math.Exp(x));")]
    [InlineData("static double F(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));")]
    [InlineData("static double F(double x) { if (x < 0) { double e = Math.Exp(x); return e / (1 + e); } return 1 / (1 + Math.Exp(-x)); }")]
    [InlineData("static double F(double x) { x = Math.Min(x, 50); return Math.Exp(Math.Min(x, 50)) / (1 + Math.Exp(Math.Min(x, 50))); }")]
    [InlineData("static double F(double x, double y) => Math.Exp(x) / (1 + Math.Exp(y));")]
    [InlineData("static double F(double x) => Math.Exp(x) / (2 + Math.Exp(x));")]
    [InlineData("static double F(double x) { double e = Math.Exp(x); x += 1; return e / (1 + Math.Exp(x)); }")]
    [InlineData("static double F(double x) => Math.Exp(-x * x) / (1 + Math.Exp(-x * x));")]
    [InlineData("static double F(double x) => x / (1 + Math.Abs(x));")]
    [InlineData("static double F(double x, double y) => y / (1 + Math.Exp(-x));")]
    [InlineData("static double F(double x) { var e = Math.Exp(-Math.Abs(x)); return e / (1 + e); }")]
    [InlineData("static double F(double x) => Math.Exp(x) / Math.Pow(1 + Math.Exp(x), 3);")]
    [InlineData("static double F(double x) => 1 / Math.Pow(1 + Math.Exp(x), 2);")]
    [InlineData("static double F(double x) => Math.Exp(-x) / Math.Pow(1 + Math.Exp(x), 2);")]
    [InlineData("static double F(double x) { double e = Math.Exp(-Math.Abs(x)); return e / ((1 + e) * (1 + e)); }")]
    [InlineData("static double F(double x) => 1 / (2 + Math.Exp(x) + Math.Exp(-x));")]
    public void PassesOverWhatIsSafe(string members) => NumericCode.Reports(OverflowingSigmoid.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Exp(x) / (1 + Math.Exp(x));", "static double F(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));")]
    [InlineData("static float F(float x) { float e = MathF.Exp(x); return e / (1 + e); }", "static float F(float x) { return x >= 0 ? 1 / (1 + MathF.Exp(-x)) : MathF.Exp(x) / (1 + MathF.Exp(x)); }")]
    [InlineData("static float F(float x) => MathF.Exp(-x) / MathF.Pow(1 + MathF.Exp(-x), 2);", "static float F(float x) => 1 / (2 * MathF.Cosh(x / 2)) / (2 * MathF.Cosh(x / 2));")]
    public async Task WritesTheStableForm(string members, string expected) =>
        Assert.Equal(expected, await NumericCode.Fix(new StableFormFix(), OverflowingSigmoid.Descriptor, members));

    [Fact]
    public Task TheSlopeIsNoWorseAnywhere() => FixedCode.IsNoWorse(
        OverflowingSigmoid.Descriptor, "public static double F(double x) => Math.Exp(x) / Math.Pow(1 + Math.Exp(x), 2);",
        x => RealFunctions.Sigmoid(x) * RealFunctions.Sigmoid(-x), finiteAt: [800, -800, double.PositiveInfinity, double.NegativeInfinity]);

    [Fact]
    public Task IsNoWorseAnywhere() => FixedCode.IsNoWorse(
        OverflowingSigmoid.Descriptor, "public static double F(double x) => Math.Exp(x) / (1 + Math.Exp(x));", RealFunctions.Sigmoid, finiteAt: [800, -800, double.PositiveInfinity, double.NegativeInfinity]);
}
