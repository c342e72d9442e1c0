using System.Threading.Tasks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Numerics;

public sealed class SubtractMaximumFixTests
{
    private const string Loop = """
        public static float[] F(float[] x)
        {
            var y = new float[x.Length];
            float sum = 0; // of the row
            for (int i = 0; i < x.Length; i++)
            {
                y[i] = MathF.Exp(x[i]);
                sum += y[i];
            }

            for (int i = 0; i < x.Length; i++) { y[i] /= sum; }

            return y;
        }
        """;

    private const string TwoLoops = """
        public static float[] F(float[] x)
        {
            float sum = 0, t = 1;
            foreach (float v in x) { sum += MathF.Exp(v / t); }
            var y = new float[x.Length];
            for (int i = 0; i < x.Length; i++) { y[i] = MathF.Exp(x[i] / t) / sum; }
            return y;
        }
        """;

    private const string Linq = """
        public static float[] F(float[] x)
        {
            float sum = x.Sum(v => MathF.Exp(v));
            return x.Select(v => MathF.Exp(v) / sum).ToArray();
        }
        """;

    private const string LogSum = """
        public static float[] F(float[] x)
        {
            float sum = 0;
            foreach (float v in x) { sum += MathF.Exp(v); }
            return x.Select(v => v - MathF.Log(sum)).ToArray();
        }
        """;

    private const string Tensor = """
        public static float[] F(float[] x)
        {
            var y = new float[x.Length];
            TensorPrimitives.SoftMax<float>(x, y);
            return y;
        }
        """;

    [Fact]
    public async Task WritesALoopWithTheSameHead() => Assert.Equal(
        Loop.Replace("    for (int i = 0; i < x.Length; i++)\n    {\n", """
                float maximum = float.NegativeInfinity;
                for (int i = 0; i < x.Length; i++)
                {
                    maximum = MathF.Max(maximum, x[i]);
                }

                for (int i = 0; i < x.Length; i++)
                {

            """, System.StringComparison.Ordinal).Replace("Exp(x[i])", "Exp(x[i] - maximum)", System.StringComparison.Ordinal),
        await NumericCode.Fix(new SubtractMaximumFix(), UnshiftedSoftmax.Descriptor, Loop));

    [Theory]
    [InlineData(Loop)]
    [InlineData(TwoLoops)]
    [InlineData(Linq)]
    public Task FixesSoftmax(string members) => GivesTheRightNumbers(new SubtractMaximumFix(), UnshiftedSoftmax.Descriptor, members, [0.09003057f, 0.24472847f, 0.66524096f]);

    [Fact]
    public Task FixesLogSumExp() =>
        GivesTheRightNumbers(new SubtractMaximumFix(), UnshiftedLogSumExp.Descriptor, LogSum, [-2.4076059f, -1.4076059f, -0.40760595f]);

    [Fact]
    public Task FixesTensorPrimitives() =>
        GivesTheRightNumbers(new TensorSoftmaxFix(), TensorSoftmaxOfLogits.Descriptor, Tensor, [0.09003057f, 0.24472847f, 0.66524096f]);

    [Theory]
    [InlineData("static double[] F(double[] x) => x.Select(v => Math.Exp(v) / x.Sum(w => Math.Exp(w))).ToArray();")]
    [InlineData("static double[] F(double[] x) { var e = x.Select(Math.Exp).ToArray(); var s = e.Sum(); return e.Select(v => v / s).ToArray(); }")]
    public async Task LeavesAloneWhereThereIsNoPlaceForIt(string members) =>
        Assert.False(await NumericCode.HasFix(new SubtractMaximumFix(), UnshiftedSoftmax.Descriptor, members));

    // Logits of any size, and those that were right before.
    private static async Task GivesTheRightNumbers(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider fix, DiagnosticDescriptor rule, string members, float[] expected)
    {
        string fixedCode = await NumericCode.Fix(fix, rule, members);
        Assert.NotEqual(members, fixedCode);
        NumericCode.Reports(rule, fixedCode);
        foreach (float offset in new[] { 0f, 1, -1, 88, 200, -200, 1000 })
        {
            float[] y = NumericCode.Run<float[]>(fixedCode)([1 + offset, 2 + offset, 3 + offset]);
            for (int i = 0; i < y.Length; i++) { Assert.Equal(expected[i], y[i], offset == 0 ? 1e-6f : 1e-4f); }
        }

        if (fix is SubtractMaximumFix) { Assert.Empty(NumericCode.Run<float[]>(fixedCode)([])); }
    }
}
