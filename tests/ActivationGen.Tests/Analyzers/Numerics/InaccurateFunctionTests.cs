using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using ActivationGen.Formulas;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class InaccurateFunctionTests
{
    [Theory]
    [InlineData("static double F(double x) => [|double.ExpM1(x)|];")]
    [InlineData("static float F(float x) => [|float.ExpM1(x)|];")]
    [InlineData("static double F(double x) => [|double.LogP1(x)|];")]
    [InlineData("static float F(float x) => 2 * [|float.LogP1(x)|];")]
    [InlineData("static Half F(Half x) => [|Half.LogP1(x)|];")]
    [InlineData("static T F<T>(T x) where T : IFloatingPointIeee754<T> => [|T.ExpM1(x)|];")]
    [InlineData("static void F(float[] x, float[] y) { [|TensorPrimitives.Tanh<float>(x, y)|]; }")]
    [InlineData("static void F(float[] x, float[] y) { [|TensorPrimitives.ExpM1<float>(x, y)|]; }")]
    [InlineData("static void F(double[] x, double[] y) => [|TensorPrimitives.LogP1<double>(x, y)|];")]
    [InlineData("static double[] F(double[] x) => x.Select(v => [|double.ExpM1(v)|]).ToArray();")]
    public void TriggersOnTheNames(string members) => NumericCode.Reports(InaccurateFunction.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => Math.Tanh(x);")]
    [InlineData("static float F(float x) => MathF.Tanh(x);")]
    [InlineData("static double F(double x) => double.Tanh(x);")]
    [InlineData("static double F(double x) => double.Exp(x);")]
    [InlineData("static double F(double x) => double.Log(x);")]
    [InlineData("static double F(double x) => double.Log2P1(x) + double.Exp2M1(x);")]
    [InlineData("static double ExpM1(double x) => x; static double F(double x) => ExpM1(x);")]
    [InlineData("static double LogP1(double x) => x; static double F(double x) => LogP1(x);")]
    [InlineData("static void F(float[] x, float[] y) => TensorPrimitives.Exp<float>(x, y);")]
    [InlineData("static void F(float[] x, float[] y) => TensorPrimitives.Sigmoid<float>(x, y);")]
    [InlineData("class D { public static double ExpM1(double x) => x; } static double F(double x) => D.ExpM1(x);")]
    public void PassesOverOthers(string members) => NumericCode.Reports(InaccurateFunction.Descriptor, members);

    [Theory]
    [InlineData("static double F(double x) => double.ExpM1(x);", "static double F(double x) => double.Tanh(x / 2) * (double.Exp(x) + 1);")]
    [InlineData("static float F(float x) => 2 * float.LogP1(x);", "static float F(float x) => 2 * (float.Abs(x) < 0.5 ? 2 * float.Atanh(x / (2 + x)) : float.Log(1 + x));")]
    public async Task WritesTheStableForm(string members, string expected) =>
        Assert.Equal(expected, await NumericCode.Fix(new StableFormFix(), InaccurateFunction.Descriptor, members));

    [Fact]
    public Task IsNoWorseAnywhere() => FixedCode.IsNoWorse(
        InaccurateFunction.Descriptor, "public static double F(double x) => double.ExpM1(x);", RealFunctions.ExponentialMinusOne, finiteAt: [double.NegativeInfinity, double.PositiveInfinity]);
}
