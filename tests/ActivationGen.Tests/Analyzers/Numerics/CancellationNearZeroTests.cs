using System;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class CancellationNearZeroTests
{
    [Theory]
    [InlineData("static double F(double x) => [|Math.Exp(x) - 1|];")]
    [InlineData("static float F(float x) => [|MathF.Exp(x) - 1f|];")]
    [InlineData("static double F(double x) => x > 0 ? x : [|Math.Exp(x) - 1|];")]
    [InlineData("static double F(double x, double a) => x > 0 ? x : a * ([|Math.Exp(x) - 1|]);")]
    [InlineData("static double F(double x) => [|-1 + Math.Exp(x)|];")]
    [InlineData("static double F(double x) => [|Math.Log(1 + x)|];")]
    [InlineData("static double F(double x) => [|Math.Log(x + 1)|];")]
    [InlineData("static double F(double x) => [|Math.Sqrt(1 + x * x) - 1|];")]
    [InlineData("static double F(double x) => ([|Math.Sqrt(x * x + 1) - 1|]) / 2 + x;")]
    [InlineData("static double F(double x) => [|1 - Math.Cos(x)|];")]
    [InlineData("static double F(double x) { double e = Math.Exp(x); return [|e - 1|]; }")]
    [InlineData("static T F<T>(T x) where T : IFloatingPointIeee754<T> => [|T.Exp(x) - T.One|];")]
    public void TriggersWhereDigitsCancel(string members) => NumericCode.Reports(CancellationNearZero.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Exp(x) - 2;")]
    [InlineData("static double F(double x) => Math.Exp(x) + 1;")]
    [InlineData("static double F(int n) => Math.Exp(n) - 1;")]
    [InlineData("static double F(int n) => Math.Log(1 + n);")]
    [InlineData("static double F(int n, int i) => 0.5 * (1 - Math.Cos(2 * Math.PI * i / n));")]
    [InlineData("static double F(double x) => Math.Abs(x) < 1e-4 ? x + x * x / 2 : Math.Exp(x) - 1;")]
    [InlineData("static double F(double x) { if (Math.Abs(x) < 0.01) { return x; } return Math.Log(1 + x); }")]
    [InlineData("static double F(double x) => Math.Log(1 + Math.Exp(-Math.Abs(x)));")]
    [InlineData("static double F(double x) => Math.Log(2 + x);")]
    [InlineData("static double F(double n, double d) => Math.Log(1 + n / d);")]
    [InlineData("static double F(double x) => Math.Sqrt(1 + x * x) - 2;")]
    [InlineData("static double F(double x) => 1 - Math.Sin(x);")]
    [InlineData("static double F(double x) => Math.Tanh(x / 2) * (Math.Exp(x) + 1);")]
    [InlineData("static double F() => Math.Exp(0.3) - 1;")]
    [InlineData("static double F(double p) { double x = Math.Abs(p); if (x > 0.1) { return Math.Exp(p) - 1; } return p; }")]
    public void PassesOverOthers(string members) => NumericCode.Reports(CancellationNearZero.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Exp(x) - 1;", "static double F(double x) => Math.Tanh(x / 2) * (Math.Exp(x) + 1);")]
    [InlineData("static float F(float x) => x >= 0 ? x : (float)Math.Exp(x) - 1;", "static float F(float x) => x >= 0 ? x : (float)(Math.Tanh(x / 2) * (Math.Exp(x) + 1));")]
    [InlineData("static double F(double x) => Math.Log(1 + x);", "static double F(double x) => Math.Abs(x) < 0.5 ? 2 * Math.Atanh(x / (2 + x)) : Math.Log(1 + x);")]
    [InlineData("static double F(double x) => 3 * Math.Log(1 + x * x);", "static double F(double x) => 3 * (Math.Abs(x * x) < 0.5 ? 2 * Math.Atanh((x * x) / (2 + (x * x))) : Math.Log(1 + (x * x)));")]
    [InlineData("static float F(float x) => 1 - MathF.Cos(x);", "static float F(float x) => 2 * MathF.Sin(x / 2) * MathF.Sin(x / 2);")]
    public async Task WritesTheStableForm(string members, string expected) =>
        Assert.Equal(expected, await NumericCode.Fix(new StableFormFix(), CancellationNearZero.Descriptor, members));

    [Theory]
    [InlineData("Math.Exp(x) - 1")]
    public Task TheExponentialIsNoWorseAnywhere(string formula) => FixedCode.IsNoWorse(
        CancellationNearZero.Descriptor, $"public static double F(double x) => {formula};", RealFunctions.ExponentialMinusOne, finiteAt: [double.NegativeInfinity, double.PositiveInfinity]);

    [Fact]
    public Task TheLogarithmIsNoWorseAnywhere() => FixedCode.IsNoWorse(
        CancellationNearZero.Descriptor, "public static double F(double x) => Math.Log(1 + x);", RealFunctions.LogarithmOnePlus, finiteAt: [1e300, double.PositiveInfinity, -1]);

    [Fact]
    public Task TheRootIsNoWorseAnywhere() => FixedCode.IsNoWorse(
        CancellationNearZero.Descriptor, "public static double F(double x) => Math.Sqrt(1 + x * x) - 1;", Root, finiteAt: [1e300, double.PositiveInfinity, double.NegativeInfinity]);

    // sqrt(1 + x^2) - 1 = x * (x / (hypot(1, x) + 1))
    private static double Root(double x) => double.IsInfinity(x) ? double.PositiveInfinity : x * (x / (double.Hypot(1, x) + 1));
}
