using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Benchmarks;
using Xunit;

namespace ActivationGen.OnnxRuntime.Tests;

/// <summary>ONNX Runtime as a second opinion on functions over rows.</summary>
public sealed class RowTests
{
    public static TheoryData<int, float> LengthsAndScales
    {
        get
        {
            TheoryData<int, float> all = [];
            foreach (int length in (int[])[1, 2, 7, 16, 33, 128, 1000, 32_000])
            {
                foreach (float scale in (float[])[0.1f, 5, 80]) { all.Add(length, scale); }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(LengthsAndScales))]
    public void SoftmaxAgrees(int length, float scale)
    {
        (float[] x, float[] ours, float[] theirs) = Compute("Softmax", Activations.SoftmaxBatch, length, scale);

        // The other one rounds the difference to the row's maximum to float, and the exponential magnifies that.
        for (int i = 0; i < x.Length; i++)
        {
            float tolerance = (16 - MathF.Log(ours[i])) * 1.2e-7f * ours[i];
            if (ours[i] > 1e-30f) { Assert.Equal(ours[i], theirs[i], tolerance); }
        }
    }

    [Theory]
    [MemberData(nameof(LengthsAndScales))]
    public void LogSoftmaxAgrees(int length, float scale)
    {
        (float[] x, float[] ours, float[] theirs) = Compute("LogSoftmax", Activations.LogSoftmaxBatch, length, scale);

        // The other one subtracts in float from the row's maximum, and rounds the logarithm to the digits of that.
        for (int i = 0; i < x.Length; i++) { Assert.Equal(ours[i], theirs[i], 2e-6f * Math.Max(1, Math.Max(scale, MathF.Abs(ours[i])))); }
    }

    [Theory]
    [MemberData(nameof(LengthsAndScales))]
    public void HardmaxIsTheSame(int length, float scale)
    {
        (_, float[] ours, float[] theirs) = Compute("Hardmax", Activations.HardmaxBatch, length, scale);
        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void OfEqualLargestElementsBothTakeTheFirst()
    {
        float[] x = [1, 3, 3, 2], theirs = new float[4], ours = new float[4];
        Run("Hardmax", x, theirs, 4);
        Activations.Hardmax(x, ours);
        Assert.Equal([0, 1, 0, 0], ours);
        Assert.Equal(theirs, ours);
    }

    [Fact]
    public void LogitsOfMinusInfinityHaveProbabilityZeroForBoth()
    {
        float[] x = [1, float.NegativeInfinity, 2, float.NegativeInfinity], theirs = new float[4], ours = new float[4];
        Run("Softmax", x, theirs, 4);
        Activations.Softmax(x, ours);
        Assert.Equal([0, 0], (float[])[ours[1], ours[3]]);
        Assert.Equal([0, 0], (float[])[theirs[1], theirs[3]]);
    }

    private delegate void Batch(ReadOnlySpan<float> x, int rowLength, Span<float> y);

    private static (float[] X, float[] Ours, float[] Theirs) Compute(string operation, Batch function, int length, float scale)
    {
        const int Rows = 5;
        Random random = new(length);
        float[] x = [.. Enumerable.Range(0, Rows * length).Select(_ => (2 * random.NextSingle() - 1) * scale)], ours = new float[x.Length], theirs = new float[x.Length];
        function(x, length, ours);
        Run(operation, x, theirs, length);
        return (x, ours, theirs);
    }

    private static void Run(string operation, float[] x, float[] y, int rowLength)
    {
        using OnnxFunction function = new(operation, x, y, rowLength);
        function.Run();
    }
}
