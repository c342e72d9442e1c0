using System;
using System.Linq;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>Functions over rows with other arguments or results than a row: log-sum-exp, masks, labels, groups.</summary>
public sealed class RowLossTests
{
    [Fact]
    public void LogSumExpIsExact()
    {
        foreach (GoldenRow row in GoldenRow.Read("rows/logsumexp"))
        {
            Assert.True(new ExactValue(row.Y[0], 0, 1).ErrorInSingleUlps(RowFamilies.LogSumExp(row.X)) <= 2);
            Assert.Equal(row.Y[0], RowFamilies.LogSumExp([.. row.X.Select(x => (double)x)]), 1e-13 * Math.Max(1, Math.Abs(row.Y[0])));
            float[] gradient = new float[row.X.Length], batch = new float[row.X.Length], values = new float[1];
            RowFamilies.LogSumExpBackward(row.X, 2, gradient);
            RowFamilies.LogSumExpBatch(row.X, row.X.Length, values);
            RowFamilies.LogSumExpBatchBackward(row.X, row.X.Length, [2], batch);
            Assert.Equal(RowFamilies.LogSumExp(row.X), values[0]);
            Assert.Equal(gradient, batch);
            Assert.All(gradient.Zip(row.GradInput), pair => Assert.Equal(2 * pair.Second, pair.First, 1e-6));
        }

        Assert.Equal(float.NegativeInfinity, RowFamilies.LogSumExp((float[])[]));
        Assert.Equal(float.NegativeInfinity, RowFamilies.LogSumExp([float.NegativeInfinity, float.NegativeInfinity]));
        Assert.Equal(float.PositiveInfinity, RowFamilies.LogSumExp([1, float.PositiveInfinity]));
        Assert.Equal(float.NaN, RowFamilies.LogSumExp([float.PositiveInfinity, float.NaN]));
    }

    [Fact]
    public void AMaskHidesElements()
    {
        foreach (GoldenRow row in GoldenRow.Read("rows/masked_softmax"))
        {
            bool[] mask = [.. row.More.Split(' ').Select(bit => bit == "1")];
            float[] y = new float[mask.Length], gradient = new float[y.Length], batch = new float[y.Length];
            RowFamilies.Masked(row.X, mask, y);
            RowFamilies.MaskedBatch(row.X, mask, y.Length, batch);
            Assert.Equal(y, batch);
            RowFamilies.MaskedBackward(row.X, mask, row.GradOutput, gradient);
            for (int i = 0; i < y.Length; i++)
            {
                Assert.True(new ExactValue(row.Y[i], 0, 1e-30).ErrorInSingleUlps(y[i]) <= 4, $"{y[i]:R} instead of {row.Y[i]:R}");
                Assert.Equal(row.GradInput[i], gradient[i], 1e-6 * Math.Max(1, row.GradOutput.Max(Math.Abs)));
            }

            // Hidden elements are not looked at.
            float[] noise = [.. row.X.Zip(mask, (x, seen) => seen ? x : float.NaN)];
            RowFamilies.Masked(noise, mask, noise);
            Assert.Equal(y, noise);
        }

        float[] none = [1, 2, 3];
        RowFamilies.Masked(none, new bool[3], none);
        Assert.Equal([0, 0, 0], none);
        Assert.Equal("mask", Assert.Throws<ArgumentException>(() => RowFamilies.Masked(none, new bool[2], none)).ParamName);
    }

    [Fact]
    public void ACausalRowDoesNotLookAhead()
    {
        const int Length = 9;
        float[] x = [.. Enumerable.Range(0, 2 * Length * Length).Select(i => MathF.Sin(i) * 5)], y = new float[x.Length], expected = new float[Length];
        RowFamilies.CausalBatch(x, Length, Length, y);
        float[] gradient = new float[x.Length], fromOutput = new float[x.Length];
        RowFamilies.CausalBatchBackward(x, Length, Length, x, gradient);
        RowFamilies.CausalBatchBackwardFromOutput(y, Length, x, fromOutput);
        Assert.All(gradient.Zip(fromOutput), pair => Assert.Equal(pair.Second, pair.First, 1e-6f));
        for (int row = 0; row < 2 * Length; row++)
        {
            int visible = (row % Length) + 1;
            Golden.Softmax.F(x.AsSpan(row * Length, visible), expected.AsSpan(0, visible));
            expected.AsSpan(visible).Clear();
            Assert.Equal(expected, y[(row * Length)..((row + 1) * Length)]);
        }

        // Two queries at the end of nine keys.
        float[] last = new float[2 * Length];
        RowFamilies.CausalBatch(x.AsSpan(0, 2 * Length), Length, 2, last);
        Assert.Equal(0, last[Length - 1]);
        Assert.NotEqual(0, last[Length - 2]);
        Assert.NotEqual(0, last[^1]);
        float[] nothing = [1, 2];
        RowFamilies.Causal(nothing, 0, nothing);
        Assert.Equal([0, 0], nothing);
        Assert.Equal("visible", Assert.Throws<ArgumentOutOfRangeException>(() => RowFamilies.Causal(nothing, 3, nothing)).ParamName);
        Assert.Equal("queries", Assert.Throws<ArgumentOutOfRangeException>(() => RowFamilies.CausalBatch(x, Length, 10, y)).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => RowFamilies.CausalBatch(x, Length, 4, y)).ParamName);
    }

    [Fact]
    public void CrossEntropyWithLabelsIsExact()
    {
        foreach (string name in (string[])["rows/cross_entropy_labels", "rows/cross_entropy_labels_smoothed"])
        {
            foreach (GoldenRow row in GoldenRow.Read(name))
            {
                int label = int.Parse(row.More, System.Globalization.CultureInfo.InvariantCulture);
                float[] gradient = new float[row.X.Length];
                bool smooth = name.EndsWith("smoothed", StringComparison.Ordinal);
                float loss = smooth ? RowFamilies.Smoothed(row.X, label, gradient) : RowFamilies.Loss(row.X, label, gradient);
                Assert.True(new ExactValue(row.Y[0], 0, 1e-30).ErrorInSingleUlps(loss) <= 4, $"{name}: {loss:R} instead of {row.Y[0]:R}");
                Assert.All(gradient.Zip(row.GradInput), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
            }
        }
    }

    [Fact]
    public void CrossEntropyWithTargetsIsExact()
    {
        foreach (string name in (string[])["rows/cross_entropy_targets", "rows/cross_entropy_targets_smoothed"])
        {
            foreach (GoldenRow row in GoldenRow.Read(name))
            {
                float[] target = row.ReadSingles(), gradient = new float[row.X.Length];
                double[] wideGradient = new double[row.X.Length], wideX = [.. row.X.Select(x => (double)x)], wideTarget = [.. target.Select(t => (double)t)];
                bool smooth = name.EndsWith("smoothed", StringComparison.Ordinal);
                float loss = smooth ? RowFamilies.Smoothed(row.X, target, gradient) : RowFamilies.Loss(row.X, target, gradient);
                double wide = smooth ? RowFamilies.Smoothed(wideX, wideTarget, wideGradient) : RowFamilies.Loss(wideX, wideTarget, wideGradient);
                double largest = Math.Max(1, row.GradInput.Max(Math.Abs));
                largest = Math.Max(largest, target.Sum());
                Assert.True(Math.Abs(loss - row.Y[0]) <= 4e-7 * Math.Max(Math.Abs(row.Y[0]), 1e-6), $"{name}: {loss:R} instead of {row.Y[0]:R}");
                Assert.True(Math.Abs(wide - row.Y[0]) <= 1e-12 * Math.Max(Math.Abs(row.Y[0]), 1e-6), $"{name}: {wide:R} instead of {row.Y[0]:R}");
                Assert.All(gradient.Zip(row.GradInput), pair => Assert.Equal(pair.Second, pair.First, 1e-6 * largest));
                Assert.All(wideGradient.Zip(row.GradInput), pair => Assert.Equal(pair.Second, pair.First, 1e-13 * largest));
            }
        }
    }

    [Fact]
    public void ABatchGivesTheMeanLossAndItsGradient()
    {
        const int Rows = 150, Classes = 7;
        float[] x = [.. Enumerable.Range(0, Rows * Classes).Select(i => MathF.Sin(i * 1.7f) * 4)], gradient = new float[x.Length], one = new float[Classes];
        int[] labels = [.. Enumerable.Range(0, Rows).Select(i => i * 3 % Classes)];
        float[] losses = new float[Rows], targets = new float[x.Length], targetGradient = new float[x.Length];
        float mean = RowFamilies.LossBatch(x, Classes, labels, losses, gradient);
        for (int row = 0; row < Rows; row++)
        {
            targets[(row * Classes) + labels[row]] = 1;
            Assert.Equal(RowFamilies.Loss(x.AsSpan(row * Classes, Classes), labels[row], one), losses[row]);
            Assert.All(one.Zip(gradient.Skip(row * Classes)), pair => Assert.Equal(pair.First / Rows, pair.Second, 1e-8f));
        }

        Assert.Equal(losses.Average(loss => (double)loss), mean, 1e-6);
        Assert.Equal(mean, RowFamilies.LossBatch(x, Classes, targets, default, targetGradient), 1e-6f);
        Assert.All(gradient.Zip(targetGradient), pair => Assert.Equal(pair.First, pair.Second, 1e-8f));
        float[] inPlace = [.. x];
        Assert.Equal(mean, RowFamilies.LossBatch(inPlace, Classes, labels, [], inPlace));
        Assert.Equal(gradient, inPlace);
    }

    [Fact]
    public void CrossEntropyChecksItsArguments()
    {
        float[] x = new float[12], gradient = new float[12], losses = new float[3];
        Assert.Equal("label", Assert.Throws<ArgumentOutOfRangeException>(() => RowFamilies.Loss(x, 12, gradient)).ParamName);
        Assert.Equal("label", Assert.Throws<ArgumentOutOfRangeException>(() => RowFamilies.Loss(x, -1, gradient)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentOutOfRangeException>(() => RowFamilies.LossBatch(x, 4, [0, 4, 0], losses, gradient)).ParamName);
        Assert.Equal("labels", Assert.Throws<ArgumentException>(() => RowFamilies.LossBatch(x, 4, [0, 1], losses, gradient)).ParamName);
        Assert.Equal("losses", Assert.Throws<ArgumentException>(() => RowFamilies.LossBatch(x, 4, [0, 1, 2], losses.AsSpan(1), gradient)).ParamName);
        Assert.Equal("gradInput", Assert.Throws<ArgumentException>(() => RowFamilies.LossBatch(x, 4, x, losses, x)).ParamName);
        Assert.All(gradient, value => Assert.Equal(0, value));
        Assert.Equal(float.NaN, RowFamilies.Loss([float.PositiveInfinity, 1], 1, gradient.AsSpan(0, 2)));
        Assert.Equal(float.PositiveInfinity, RowFamilies.Loss([float.NegativeInfinity, 1], 0, gradient.AsSpan(0, 2)));
        Assert.Equal(2e30f, RowFamilies.Loss([1e30f, -1e30f], 1, gradient.AsSpan(0, 2)));
    }

    [Fact]
    public void HardmaxTakesTheFirst()
    {
        float[] y = new float[4];
        RowFamilies.Hardmax([1, 3, 3, 2], y);
        Assert.Equal([0, 1, 0, 0], y);
        RowFamilies.Hardmax([float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity, float.NegativeInfinity], y);
        Assert.Equal([1, 0, 0, 0], y);
        RowFamilies.HardmaxBatch([2, float.NaN, 1, 2], 2, y);
        Assert.Equal([float.NaN, float.NaN, 0, 1], y);
        RowFamilies.HardmaxBackward(y, y, y);
        Assert.Equal([0, 0, 0, 0], y);
    }

    [Fact]
    public void MaxoutTakesTheLargestPieceAndGivesItTheGradient()
    {
        float[] x = [1, 5, 2, 4, 4, 4, float.NaN, 9, float.NaN], y = new float[3], kept = new float[3], gradient = new float[9], fromWinners = new float[9];
        int[] winners = new int[3];
        RowFamilies.Maxout(x, y);
        RowFamilies.MaxoutWithWinners(x, kept, winners);
        Assert.Equal([5, 4, float.NaN], y);
        Assert.Equal(y, kept);
        Assert.Equal([1, 0, 0], winners);
        RowFamilies.MaxoutBackward(x, [10, 20, 30], gradient);
        RowFamilies.MaxoutBackwardFromWinners(winners, [10, 20, 30], fromWinners);
        Assert.Equal([0, 10, 0, 20, 0, 0, 30, 0, 0], gradient);
        Assert.Equal(gradient, fromWinners);
        RowFamilies.MaxoutBackward(x, [10, 20, 30], x);
        Assert.Equal(gradient, x);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => RowFamilies.Maxout(x.AsSpan(0, 8), y)).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => RowFamilies.Maxout(x, y.AsSpan(1))).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => RowFamilies.Maxout(x, x.AsSpan(0, 3))).ParamName);
        Assert.Equal("winners", Assert.Throws<ArgumentOutOfRangeException>(() => RowFamilies.MaxoutBackwardFromWinners([0, 3, 0], y, gradient)).ParamName);
    }
}
