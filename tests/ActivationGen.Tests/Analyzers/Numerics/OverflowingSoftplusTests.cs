using System;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class OverflowingSoftplusTests
{
    [Theory]
    [InlineData("static double F(double x) => [|Math.Log(1 + Math.Exp(x))|];")]
    [InlineData("static double F(double x) => [|Math.Log(Math.Exp(x) + 1.0)|];")]
    [InlineData("static float F(float x) => [|MathF.Log(1f + MathF.Exp(x))|];")]
    [InlineData("static float F(float x) => (float)[|Math.Log(1 + Math.Exp(x))|];")]
    [InlineData("static float F(float x) => [|float.Log(1 + float.Exp(x))|];")]
    [InlineData("static T F<T>(T x) where T : IFloatingPointIeee754<T> => [|T.Log(T.One + T.Exp(x))|];")]
    [InlineData("static double F(double x) { var e = Math.Exp(x); var s = 1 + e; return [|Math.Log(s)|]; }")]
    [InlineData("static void F(float[] x, float[] y) { for (int i = 0; i < x.Length; i++) { y[i] = [|MathF.Log(1 + MathF.Exp(x[i]))|]; } }")]
    [InlineData("static double[] F(double[] x) => x.Select(v => [|Math.Log(1 + Math.Exp(v))|]).ToArray();")]
    [InlineData("static double F(double y, double f) => [|Math.Log(1 + Math.Exp(-y * f))|];")]
    [InlineData("static double F(double x) => [|double.LogP1(Math.Exp(x))|];")]
    [InlineData("static double F(double x) { double G(double u) => [|Math.Log(1 + Math.Exp(u))|]; return G(x) + 1; }")]
    [InlineData("[Serializable] class D { static double F(double x) => [|Math.Log(1 + Math.Exp(x))|]; [Obsolete] static double G(double x) => [|Math.Log(1 + Math.Exp(x))|]; }")]
    [InlineData("static double F(double a, double b) => a + [|Math.Log(1 + Math.Exp(b - a))|];")]
    [InlineData("static double F(double a, double b, double c) { if (a > c) { return c; } return a + [|Math.Log(1 + Math.Exp(b - a))|]; }")]
    [InlineData("static double F(double a, double b) => [|Math.Log(1 + Math.Exp(Math.Max(a, b) - Math.Min(a, b)))|];")]
    public void TriggersWhereTheExponentialOverflows(string members) => NumericCode.Reports(OverflowingSoftplus.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));")]
    [InlineData("static double F(double x) => x > 20 ? x : Math.Log(1 + Math.Exp(x));")]
    [InlineData("static double F(double x) { if (x > 30) { return x; } return Math.Log(1 + Math.Exp(x)); }")]
    [InlineData("static double F(double x) => Math.Log(1 + Math.Exp(Math.Min(x, 50)));")]
    [InlineData("static double F(double x) => Math.Log(1 + Math.Exp(Math.Clamp(x, -30, 30)));")]
    [InlineData("static double F(double x) => Math.Log(1 + Math.Exp(-x * x));")]
    [InlineData("static double F(double x) => Math.Log(1 + Math.Exp(Math.Tanh(x)));")]
    [InlineData("static double F(double x) => Math.Log(2 + Math.Exp(x));")]
    [InlineData("static double F(double x) => Math.Log(1 + Math.Exp(x), 2);")]
    [InlineData("static double F(double x) => Math.Log(1 + x);")]
    [InlineData("static double Exp(double x) => x; static double F(double x) => Math.Log(1 + Exp(x));")]
    [InlineData("static double F(double x) => x switch { > 20 => x, _ => Math.Log(1 + Math.Exp(x)) };")]
    [InlineData("static double F(int n) => Math.Log(1 + Math.Exp(n));")]
    [InlineData("static float F(float x) => MathF.Log(1 + MathF.Exp(-(x - 1) * (x - 1)));")]
    [InlineData("static double F() { double[] x = { 2.0, -1.0, 0.5 }; double s = 0; for (int i = 0; i < x.Length; i++) { s += Math.Log(1 + Math.Exp(x[i])); } return s; }")]
    // The logarithm of a sum of two exponentials, the smaller taken off the larger.
    [InlineData("static double F(double a, double b) { double low = Math.Min(a, b), high = Math.Max(a, b); return high + Math.Log(Math.Exp(low - high) + 1); }")]
    [InlineData("static double F(double a, double b) => Math.Max(a, b) + Math.Log(1 + Math.Exp(Math.Min(a, b) - Math.Max(a, b)));")]
    [InlineData("static double F(double a, double b) => a > b ? a + Math.Log(1 + Math.Exp(b - a)) : b + Math.Log(1 + Math.Exp(a - b));")]
    [InlineData("static double F(double a, double b) { if (a < b) { (a, b) = (b, a); } return a + Math.Log(1 + Math.Exp(b - a)); }")]
    [InlineData("static double F(double a, double b) { if (b > a) { double t = a; a = b; b = t; } return a + Math.Log(1.0 + Math.Exp(b - a)); }")]
    [InlineData("static double F(double a, double b) => a + Math.Log(1 + Math.Exp(b - Math.Max(a, b)));")]
    public void PassesOverWhatIsSafe(string members) => NumericCode.Reports(OverflowingSoftplus.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Log(1 + Math.Exp(x));", "static double F(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));")]
    [InlineData("static float F(float x) => 2 * MathF.Log(1f + MathF.Exp(-x)); // kept", "static float F(float x) => 2 * (MathF.Max(-x, 0) + MathF.Log(1 + MathF.Exp(-MathF.Abs(x)))); // kept")]
    [InlineData("static float F(float x) => (float)Math.Log(1 + Math.Exp(x));", "static float F(float x) => (float)(Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x))));")]
    public async Task WritesTheStableForm(string members, string expected) =>
        Assert.Equal(expected, await NumericCode.Fix(new StableFormFix(), OverflowingSoftplus.Descriptor, members));

    [Fact]
    public async Task LeavesAloneWhatCannotBeRepeated() =>
        Assert.False(await NumericCode.HasFix(new StableFormFix(), OverflowingSoftplus.Descriptor, "static double F(Random r) => Math.Log(1 + Math.Exp(r.NextDouble() * 1000));"));

    [Fact]
    public Task IsNoWorseAnywhere() => FixedCode.IsNoWorse(
        OverflowingSoftplus.Descriptor, "public static double F(double x) => Math.Log(1 + Math.Exp(x));", RealFunctions.Softplus, finiteAt: [1000, -1000, double.MaxValue, double.NegativeInfinity]);
}
