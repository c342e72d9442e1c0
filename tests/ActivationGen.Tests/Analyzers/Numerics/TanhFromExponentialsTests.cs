using System;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class TanhFromExponentialsTests
{
    [Theory]
    [InlineData("static double F(double x) => [|(Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x))|];")]
    [InlineData("static float F(float x) => [|(MathF.Exp(x) - MathF.Exp(-x)) / (MathF.Exp(x) + MathF.Exp(-x))|];")]
    [InlineData("static double F(double x) { double a = Math.Exp(x), b = Math.Exp(-x); return [|(a - b) / (a + b)|]; }")]
    [InlineData("static double F(double x) { double e = Math.Exp(2 * x); return [|(e - 1) / (e + 1)|]; }")]
    [InlineData("static double F(double x) => [|(Math.Exp(2 * x) - 1) / (1 + Math.Exp(2 * x))|];")]
    [InlineData("static double F(double x) => [|(1 - Math.Exp(-2 * x)) / (1 + Math.Exp(-2 * x))|];")]
    [InlineData("static double F(double x) => [|2 / (1 + Math.Exp(-2 * x)) - 1|];")]
    [InlineData("static double F(double x) => [|1 - 2 / (Math.Exp(2 * x) + 1)|];")]
    [InlineData("static double F(double x) => [|Math.Sinh(x) / Math.Cosh(x)|];")]
    [InlineData("static float F(float x) { float e = (float)Math.Exp(2 * x / 3); return [|1.7159f * (e - 1) / (e + 1)|]; }")]
    [InlineData("static double F(double x, double s) => [|(Math.Exp(x) - Math.Exp(-x)) * s / (Math.Exp(x) + Math.Exp(-x))|];")]
    [InlineData("static double[] F(double[] x) => x.Select(v => [|(Math.Exp(v) - Math.Exp(-v)) / (Math.Exp(v) + Math.Exp(-v))|]).ToArray();")]
    [InlineData("static T F<T>(T x) where T : IFloatingPointIeee754<T> => [|(T.Exp(x) - T.Exp(-x)) / (T.Exp(x) + T.Exp(-x))|];")]
    public void TriggersOnEachForm(string members) => NumericCode.Reports(TanhFromExponentials.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Tanh(x);")]
    [InlineData("static double F(double x) => (Math.Exp(x) - Math.Exp(-x)) / 2;")]
    [InlineData("static double F(double x) => (Math.Exp(x) + Math.Exp(-x)) / 2;")]
    [InlineData("static double F(double x, double y) => (Math.Exp(x) - Math.Exp(y)) / (Math.Exp(x) + Math.Exp(y));")]
    [InlineData("static double F(double x) { x = Math.Clamp(x, -20, 20); return 1; }")]
    [InlineData("static double F(double x) { double c = Math.Clamp(x, -20, 20), e = Math.Exp(2 * c); return (e - 1) / (e + 1); }")]
    [InlineData("static double F(double x) { if (x > 20) { return 1; } if (x < -20) { return -1; } double e = Math.Exp(2 * x); return (e - 1) / (e + 1); }")]
    [InlineData("static double F(double x) { double e = Math.Exp(-2 * Math.Abs(x)); return (1 - e) / (1 + e); }")]
    [InlineData("static double F(double x) { double e = Math.Exp(-2 * Math.Abs(x)); return Math.Sign(x) * (1 - e) / (1 + e); }")]
    [InlineData("static double F(double a, double b) => (a - b) / (a + b);")]
    [InlineData("static double F(double x) => (Math.Exp(x) - 2) / (Math.Exp(x) + 2);")]
    [InlineData("static double F(double x) => 2 / (1 + Math.Exp(-x));")]
    [InlineData("static double F(double x) => (x - 1) / (x + 1);")]
    public void PassesOverOthers(string members) => NumericCode.Reports(TanhFromExponentials.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => (Math.Exp(x) - Math.Exp(-x)) / (Math.Exp(x) + Math.Exp(-x));", "static double F(double x) => Math.Tanh(x);")]
    [InlineData("static double F(double x) => 1 + (Math.Exp(2 * x) - 1) / (Math.Exp(2 * x) + 1);", "static double F(double x) => 1 + Math.Tanh(x);")]
    [InlineData("static float F(float x) => (1 - MathF.Exp(-2 * x)) / (1 + MathF.Exp(-2 * x));", "static float F(float x) => MathF.Tanh(x);")]
    [InlineData("static double F(double x) => (Math.Exp(x) - 1) / (Math.Exp(x) + 1);", "static double F(double x) => Math.Tanh(x / 2);")]
    [InlineData("static double F(double x) => 2 / (1 + Math.Exp(-2 * x)) - 1;", "static double F(double x) => Math.Tanh(x);")]
    [InlineData("static double F(double x) => -(1 - Math.Exp(x)) / (1 + Math.Exp(x));", "static double F(double x) => -(1 - Math.Exp(x)) / (1 + Math.Exp(x));")]
    public async Task WritesTheStableForm(string members, string expected) =>
        Assert.Equal(expected, await NumericCode.Fix(new StableFormFix(), TanhFromExponentials.Descriptor, members));

    [Fact]
    public Task IsNoWorseAnywhere() => FixedCode.IsNoWorse(
        TanhFromExponentials.Descriptor, "public static double F(double x) => (Math.Exp(2 * x) - 1) / (Math.Exp(2 * x) + 1);", Math.Tanh, finiteAt: [800, -800, double.PositiveInfinity, double.NegativeInfinity]);
}
