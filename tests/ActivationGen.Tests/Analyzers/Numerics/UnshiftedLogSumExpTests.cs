using ActivationGen.Analyzers.Numerics;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class UnshiftedLogSumExpTests
{
    [Theory]
    [InlineData("static double F(double[] x) => [|Math.Log(x.Sum(Math.Exp))|];")]
    [InlineData("static double F(double[] x) => [|Math.Log(x.Sum(v => Math.Exp(v)))|];")]
    [InlineData("static double F(double[] x) => [|Math.Log(x.Select(v => Math.Exp(v)).Sum())|];")]
    [InlineData("static double F(double[] x) { double s = 0; foreach (var v in x) { s += Math.Exp(v); } return [|Math.Log(s)|]; }")]
    [InlineData("static float F(float[] x) { float s = 0; for (int i = 0; i < x.Length; i++) { s += MathF.Exp(x[i]); } return [|MathF.Log(s)|]; }")]
    [InlineData("static float F(float[] x) { float s = 0; for (int i = 0; i < x.Length; i++) { s = s + MathF.Exp(x[i]); } return x[0] - [|MathF.Log(s)|]; }")]
    [InlineData("static float F(float[] x, float[] y) { TensorPrimitives.Exp<float>(x, y); return [|MathF.Log(TensorPrimitives.Sum<float>(y))|]; }")]
    [InlineData("static T F<T>(T[] x) where T : IFloatingPointIeee754<T> { T s = T.Zero; foreach (T v in x) { s += T.Exp(v); } return [|T.Log(s)|]; }")]
    [InlineData("static double F(double[] x) { double s = 0; foreach (var v in x) { s += Math.Exp(v); } return [|Math.Log(s + 1e-9)|]; }")]
    [InlineData("static double F(List<double> x) { var e = x.ConvertAll(v => Math.Exp(v)); var s = e.Sum(); return [|Math.Log(s)|]; }")]
    public void TriggersOnEachStyle(string members) => NumericCode.Reports(UnshiftedLogSumExp.Descriptor, members);

    [Theory]
    [InlineData("static double F(double[] x) { double m = x.Max(); return m + Math.Log(x.Sum(v => Math.Exp(v - m))); }")]
    [InlineData("static double F(double[] x, double shift) => shift + Math.Log(x.Sum(v => Math.Exp(v - shift)));")]
    [InlineData("static double F(double[] x) { double m = double.NegativeInfinity, s = 0; foreach (var v in x) { if (v > m) { m = v; } } foreach (var v in x) { s += Math.Exp(v - m); } return m + Math.Log(s); }")]
    [InlineData("static double F(double[] x) => Math.Log(x.Sum());")]
    [InlineData("static double F(double[] x) => Math.Log(x.Sum(v => Math.Exp(-v * v)));")]
    [InlineData("static double F(double[] x) => Math.Log(x.Sum(v => Math.Exp(-v)));")]
    [InlineData("static double F(double[] x) => Math.Log(x.Sum(v => Math.Exp(Math.Tanh(v))));")]
    [InlineData("static double F(double[] x) { double s = 0; foreach (var v in x) { s += Math.Log(v); } return Math.Exp(s); }")]
    [InlineData("static double F(double[] x) { double s = 0; foreach (var v in x) { s += v; } return Math.Log(s); }")]
    [InlineData("static double F(int[] n) { double s = 0; foreach (var v in n) { s += Math.Exp(v); } return Math.Log(s); }")]
    [InlineData("static double F(double[] x) { double s = 0; foreach (var v in x) { s += Math.Exp(Math.Clamp(v, -50, 50)); } return Math.Log(s); }")]
    public void PassesOverShiftsAndOthers(string members) => NumericCode.Reports(UnshiftedLogSumExp.Descriptor, members);
}
