using ActivationGen.Analyzers.Usage;
using ActivationGen.Tests.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Usage;

public sealed class RepeatedExponentialTests
{
    [Theory]
    [InlineData("static double F(double x) => Math.Exp(x) * (2 + [|Math.Exp(x)|]);")]
    [InlineData("static double F(double x) => Math.Exp(-x) + 1 / [|Math.Exp(-x)|];")]
    [InlineData("static float F(float[] x, int i) => MathF.Exp(x[i]) * (3 - [|MathF.Exp(x[i])|]);")]
    [InlineData("static double F(double x, double y) { double a = Math.Exp(x * y) + 2 * [|Math.Exp(y * x)|]; return a; }")]
    [InlineData("static double[] F(double[] x) => x.Select(v => Math.Exp(v) / (2 + [|Math.Exp(v)|])).ToArray();")]
    [InlineData("static double F(double x) { return Math.Exp(2 * x) + [|Math.Exp(2 * x)|] * Math.Sin(x); }")]
    public void TriggersInOneStatement(string members) => NumericCode.Reports(RepeatedExponential.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) { double e = Math.Exp(x); return e * (2 + e); }")]
    [InlineData("static double F(double x) => Math.Exp(x) + Math.Exp(-x);")]
    [InlineData("static double F(double x, double y) => Math.Exp(x) + Math.Exp(y);")]
    [InlineData("static double F(double x) => x > 0 ? Math.Exp(x) : 2 * Math.Exp(x);")]
    [InlineData("static double F(double x) { double a = Math.Exp(x); x += 1; return a + Math.Exp(x); }")]
    [InlineData("static double F(Random r) => Math.Exp(r.NextDouble()) + Math.Exp(r.NextDouble());")]
    [InlineData("static double F(double x) => Math.Exp(x) / (1 + Math.Exp(x));")]
    [InlineData("static double F(double[] x, int i) => Math.Exp(x[i]) + Math.Exp(x[i + 1]);")]
    [InlineData("static double F(double x) => Math.Sin(x) * Math.Sin(x);")]
    [InlineData("static double F(int k, double x) => k switch { 0 => Math.Exp(x), _ => 1 + Math.Exp(x) };")]
    public void PassesOverOthers(string members) => NumericCode.Reports(RepeatedExponential.Descriptor, members);
}
