using System;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using ActivationGen.Formulas;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class LogarithmOfProbabilityTests
{
    [Theory]
    [InlineData("static double F(double x) => [|Math.Log(1 / (1 + Math.Exp(-x)))|];")]
    [InlineData("static float F(float x) => [|MathF.Log(1f / (1f + MathF.Exp(-x)))|];")]
    [InlineData("static double F(double x) { double p = 1 / (1 + Math.Exp(-x)); return [|Math.Log(p)|]; }")]
    [InlineData("static double F(double x) { double p = 1 / (1 + Math.Exp(-x)); return [|Math.Log(p + 1e-12)|]; }")]
    [InlineData("static double F(double x) { double p = 1 / (1 + Math.Exp(-x)); return [|Math.Log(1 - p)|]; }")]
    [InlineData("static double F(double z, double t) { double p = 1 / (1 + Math.Exp(-z)); return -(t * [|Math.Log(p)|] + (1 - t) * [|Math.Log(1 - p)|]); }")]
    [InlineData("static double F(double[] x, int k) { double m = x.Max(); var e = x.Select(v => Math.Exp(v - m)).ToArray(); return -[|Math.Log(e[k] / e.Sum())|]; }")]
    [InlineData("static double F(double[] x, int k) { double m = x.Max(), s = 0; var p = new double[x.Length]; for (int i = 0; i < x.Length; i++) { p[i] = Math.Exp(x[i] - m); s += p[i]; } for (int i = 0; i < x.Length; i++) { p[i] /= s; } return [|Math.Log(p[k])|]; }")]
    [InlineData("static double F(double[] x, int k) { double m = x.Max(), s = 0; var p = new double[x.Length]; for (int i = 0; i < x.Length; i++) { p[i] = Math.Exp(x[i] - m); s += p[i]; } for (int i = 0; i < x.Length; i++) { p[i] /= s; } return [|Math.Log(p[k] + 1e-10)|]; }")]
    [InlineData("static T F<T>(T x) where T : IFloatingPointIeee754<T> => [|T.Log(T.One / (T.One + T.Exp(-x)))|];")]
    [InlineData("static double F(double[] x) { double m = x.Max(), s = 0; var p = new double[x.Length]; for (int i = 0; i < x.Length; i++) { p[i] = Math.Exp(x[i] - m); s += p[i]; } double h = 0, b = 0; for (int i = 0; i < x.Length; i++) { double q = p[i] / s; if (q > b) { b = q; } h -= q * [|Math.Log(q)|]; } return h; }")]
    public void TriggersOnTheLogarithmOfARoundedProbability(string members) => NumericCode.Reports(LogarithmOfProbability.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Min(x, 0) - Math.Log(1 + Math.Exp(-Math.Abs(x)));")]
    [InlineData("static double F(double p) => Math.Log(p);")]
    [InlineData("static double F(double p) => Math.Log(p + 1e-12);")]
    [InlineData("static double F(double x) => Math.Log(Math.Max(1 / (1 + Math.Exp(-x)), 1e-10));")]
    [InlineData("static double F(double x) => Math.Log(2 / (1 + Math.Exp(-x)));")]
    [InlineData("static double F(double x) { double p = 1 / (1 + Math.Exp(-Math.Clamp(x, -30, 30))); return Math.Log(p); }")]
    [InlineData("static double F(double x) => 1 / (1 + Math.Exp(-x));")]
    [InlineData("static double F(double x) => x > -30 ? Math.Log(1 / (1 + Math.Exp(-x))) : x;")]
    [InlineData("static double F(double[] x) { double s = x.Sum(); return Math.Log(x[0] / s); }")]
    [InlineData("static double F(double[] x, int k) { double m = x.Max(); return x[k] - m - Math.Log(x.Sum(v => Math.Exp(v - m))); }")]
    [InlineData("static double Sigmoid(double x) => x; static double F(double x) => Math.Log(Sigmoid(x));")]
    [InlineData("static double F(double[] x) { double m = x.Max(), s = 0; var p = new double[x.Length]; for (int i = 0; i < x.Length; i++) { p[i] = Math.Exp(x[i] - m); s += p[i]; } double h = 0; for (int i = 0; i < x.Length; i++) { double q = p[i] / s; if (q > 1e-10) { h -= q * Math.Log(q); } } return h; }")]
    [InlineData("static double F(double[] x) { double m = x.Max(), s = 0; var p = new double[x.Length]; for (int i = 0; i < x.Length; i++) { p[i] = Math.Exp(x[i] - m); s += p[i]; } double h = 0; for (int i = 0; i < x.Length; i++) { p[i] /= s; h -= p[i] > 0 ? p[i] * Math.Log(p[i]) : 0; } return h; }")]
    [InlineData("static double F(double[] x) { double m = x.Max(), s = 0; var p = new double[x.Length]; for (int i = 0; i < x.Length; i++) { p[i] = Math.Exp(x[i] - m); s += p[i]; } double b = 0; for (int i = 0; i < x.Length; i++) { if (p[i] <= 0) { continue; } b = Math.Max(b, Math.Log(p[i] / s)); } return b; }")]
    [InlineData("static double F() { double[] x = [1, -2, 0.5]; double s = 0; for (int i = 0; i < 3; i++) { double z = x[i], p = 1 / (1 + Math.Exp(-z)); s -= Math.Log(p) + Math.Log(1 - p); } return s; }")]
    public void PassesOverOthers(string members) => NumericCode.Reports(LogarithmOfProbability.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Log(1 / (1 + Math.Exp(-x)));", "static double F(double x) => Math.Min(x, 0) - Math.Log(1 + Math.Exp(-Math.Abs(x)));")]
    [InlineData("static double F(double x) { double p = 1 / (1 + Math.Exp(-x)); return Math.Log(1 - p); }", "static double F(double x) { return Math.Min(-x, 0) - Math.Log(1 + Math.Exp(-Math.Abs(x))); }")]
    public async Task WritesTheStableForm(string members, string expected) =>
        Assert.Equal(expected, await NumericCode.Fix(new StableFormFix(), LogarithmOfProbability.Descriptor, members));

    [Theory]
    [InlineData("static double F(double x) => Math.Log(1 / (1 + Math.Exp(-x)));",
        "Where the sigmoid rounds to 0, its logarithm is -infinity, and the loss with it. Compute the logarithm from what goes into the sigmoid: Min(x, 0) - Log(1 + Exp(-Abs(x))).")]
    [InlineData("static double F(double x) => Math.Log(1 - 1 / (1 + Math.Exp(-x)));",
        "Where the sigmoid rounds to 1, the logarithm of what is left is -infinity, and the loss with it. Compute the logarithm from what goes into the sigmoid: Min(-x, 0) - Log(1 + Exp(-Abs(x))).")]
    [InlineData("static double F(double x) => Math.Log(1 / (1 + Math.Exp(-x)) + 1e-9);",
        "Where the sigmoid rounds to 0, only the epsilon is left in the logarithm, and no gradient comes back. Compute the logarithm from what goes into the sigmoid: "
        + "Min(x, 0) - Log(1 + Exp(-Abs(x))).")]
    public void SaysWhatBecomesOfTheLoss(string members, string message) => Assert.Equal(message, NumericCode.Message(LogarithmOfProbability.Descriptor, members));

    // With an epsilon nothing becomes infinite: information, no warning.
    [Theory]
    [InlineData("static double F(double x) => Math.Log(1 / (1 + Math.Exp(-x)));", DiagnosticSeverity.Warning)]
    [InlineData("static double F(double x) => Math.Log(1 / (1 + Math.Exp(-x)) + 1e-9);", DiagnosticSeverity.Info)]
    [InlineData("static double F(double x) => Math.Log(1 - 1 / (1 + Math.Exp(-x)) + 1e-9);", DiagnosticSeverity.Info)]
    // The epsilon makes it worse: of 1 - (1 + 1e-9) there is no logarithm.
    [InlineData("static double F(double x) => Math.Log(1 - (1 / (1 + Math.Exp(-x)) + 1e-9));", DiagnosticSeverity.Warning)]
    [InlineData("static double F(double[] x, int k) { double m = x.Max(); var e = x.Select(v => Math.Exp(v - m)).ToArray(); return -Math.Log(e[k] / e.Sum() + 1e-9); }", DiagnosticSeverity.Info)]
    public void AnEpsilonIsWorthInformation(string members, DiagnosticSeverity severity) =>
        Assert.Equal(severity, NumericCode.Severity(LogarithmOfProbability.Descriptor, members));

    [Fact]
    public Task IsNoWorseAnywhere() => FixedCode.IsNoWorse(
        LogarithmOfProbability.Descriptor, "public static double F(double x) => Math.Log(1 / (1 + Math.Exp(-x)));", x => -RealFunctions.Softplus(-x), finiteAt: [800, -800], rounding: 2.3e-16);
}
