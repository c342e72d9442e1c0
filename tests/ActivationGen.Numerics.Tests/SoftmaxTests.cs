using System;
using System.Linq;
using System.Numerics;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

public sealed class SoftmaxTests
{
    private static readonly GoldenRow[] Rows = [.. GoldenCase.Find("softmax").ReadRows()];

    [Fact]
    public void ARowIsExact()
    {
        Assert.All(Rows, row =>
        {
            float[] y = new float[row.X.Length];
            Golden.Softmax.F(row.X, y);
            Assert.All(y.Zip(row.Y), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= 1.5e-6 * Math.Max(pair.Second, 1e-6), $"{pair.First:R}, not {pair.Second:R}"));

            double[] wide = new double[row.X.Length];
            Golden.Softmax.F([.. row.X.Select(v => (double)v)], wide);
            Assert.All(wide.Zip(row.Y), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= 1e-14 * Math.Max(pair.Second, 1e-6), $"{pair.First:R}, not {pair.Second:R}"));
        });
    }

    [Fact]
    public void TheGradientIsExact()
    {
        Assert.All(Rows, row =>
        {
            float[] gradient = new float[row.X.Length], y = new float[row.X.Length], fromOutput = new float[row.X.Length];
            Golden.Softmax.FBackward(row.X, row.GradOutput, gradient);
            AssertClose(row.GradInput, gradient);
            Golden.Softmax.F(row.X, y);
            Golden.Softmax.FBackwardFromOutput(y, row.GradOutput, fromOutput);
            AssertClose(row.GradInput, fromOutput);
        });
    }

    [Fact]
    public void ABatchIsItsRows()
    {
        foreach (int length in (int[])[1, 2, 7, 8, 10, 16, 17, 33, 100])
        {
            float[] x = [.. Enumerable.Range(0, 5 * length).Select(i => MathF.Sin(i) * 20)], y = new float[x.Length], row = new float[length];
            Golden.Softmax.FBatch(x, length, y);
            for (int start = 0; start < x.Length; start += length)
            {
                Golden.Softmax.F(x.AsSpan(start, length), row);
                Assert.Equal(row, y[start..(start + length)]);
            }

            Golden.Softmax.FBatch(x, length, x);
            Assert.Equal(y, x);
        }
    }

    [Fact]
    public void LargeLogitsDoNotOverflow()
    {
        float[] y = new float[3];
        Golden.Softmax.F([89, 90, 91], y);
        Assert.Equal(1, y.Sum(), 1e-6f);
        Golden.Softmax.F([-3e38f, 0, 3e38f], y);
        Assert.Equal([0, 0, 1], y);
    }

    [Fact]
    public void NaNReachesTheWholeRow()
    {
        float[] y = new float[20];
        for (int position = 0; position < y.Length; position++)
        {
            float[] x = [.. Enumerable.Range(0, y.Length).Select(i => i == position ? float.NaN : i)];
            Golden.Softmax.F(x, y);
            Assert.All(y, value => Assert.True(float.IsNaN(value)));
        }
    }

    private static void AssertClose(double[] expected, float[] actual) => Assert.All(actual.Zip(expected),
        pair => Assert.True(Math.Abs(pair.First - pair.Second) <= 1e-4 * Math.Max(Math.Abs(pair.Second), 1e-2), $"{pair.First:R}, not {pair.Second:R}"));
}
