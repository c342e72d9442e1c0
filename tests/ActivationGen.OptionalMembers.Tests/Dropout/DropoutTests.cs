using System;
using System.Linq;
using System.Numerics;
using System.Threading.Tasks;
using Xunit;

namespace ActivationGen.OptionalMembers.Tests.Dropout;

/// <summary>Batches with dropout: which elements are kept, what becomes of them, and that the backward pass finds the same ones.</summary>
public abstract class DropoutTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private protected delegate void Batch(ReadOnlySpan<T> x, ReadOnlySpan<T> bias, Span<T> y);

    private protected delegate void Noise(ReadOnlySpan<T> x, ReadOnlySpan<T> bias, T keepProbability, long seed, Span<T> y);

    private protected delegate void NoiseOnAllCores(ReadOnlyMemory<T> x, ReadOnlyMemory<T> bias, T keepProbability, long seed, Memory<T> y, ParallelOptions? options);

    private protected delegate void BatchBackward(ReadOnlySpan<T> x, ReadOnlySpan<T> bias, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradBias);

    private protected delegate void NoiseBackward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> bias, ReadOnlySpan<T> gradOutput, T keepProbability, long seed, Span<T> gradInput, Span<T> gradBias);

    private protected delegate void NoiseBackwardOnAllCores(
        ReadOnlyMemory<T> x, ReadOnlyMemory<T> bias, ReadOnlyMemory<T> gradOutput, T keepProbability, long seed, Memory<T> gradInput, Memory<T> gradBias,
        ParallelOptions? options);

    private static readonly T Half = T.CreateChecked(0.5);

    [Theory]
    [InlineData(1, 0L)]
    [InlineData(3, 42L)]
    [InlineData(64, -1L)]
    [InlineData(700, 0x123456789ABCDEFL)]
    [InlineData(3000, 7L)]
    public void WhatIsKeptIsThatOfThePublishedGenerator(int columns, long seed)
    {
        T[] ones = Filled(columns * 5, 1), y = new T[ones.Length];
        T keep = T.CreateChecked(0.7);
        Bind<Noise>("LinearBatchDropout")(ones, new T[columns], keep, seed, y);
        uint limit = (uint)Math.Round(double.CreateChecked(keep) * 4294967296.0) - 1;
        for (int i = 0; i < y.Length; i++)
        {
            uint[] block = Philox4x32.Block([(uint)((i / 64 * 16) + (i % 16)), 0, 0, 0], [unchecked((uint)seed), unchecked((uint)(seed >> 32))]);
            T expected = block[i / 16 % 4] <= limit ? T.CreateChecked(1 / double.CreateChecked(keep)) : T.Zero;
            Assert.Equal(expected, y[i]);
        }
    }

    [Fact]
    public void KeptElementsAreThoseOfTheBatchAndTheOthersAreZero()
    {
        T[] x = Random(40 * 33, 1), bias = Random(33, 2), y = new T[x.Length], kept = new T[x.Length], alone = new T[x.Length];
        Bind<Batch>("GeluBatch")(x, bias, alone);
        Bind<Noise>("GeluBatchDropout")(x, bias, Half, 9, y);
        Bind<Noise>("LinearBatchDropout")(Filled(x.Length, 1), new T[33], Half, 9, kept);
        for (int i = 0; i < x.Length; i++) { Assert.Equal(alone[i] * kept[i], y[i]); }

        Bind<Noise>("GeluBatchDropout")(x, bias, T.One, 9, y);
        Assert.Equal(alone, y);

        // In place.
        T[] expected = new T[x.Length];
        Bind<Noise>("GeluBatchDropout")(x, bias, Half, 9, expected);
        Bind<Noise>("GeluBatchDropout")(x, bias, Half, 9, x);
        Assert.Equal(expected, x);
    }

    [Theory]
    [InlineData(17, 40)]
    [InlineData(5000, 7)]
    public void TheBackwardPassDropsTheSameElements(int columns, int rows)
    {
        T[] x = Random(columns * rows, 1), bias = Random(columns, 2), gradOutput = Random(x.Length, 3), kept = new T[x.Length];
        T[] slope = new T[x.Length], gradInput = new T[x.Length], gradBias = new T[columns];
        Bind<BatchBackward>("GeluBatchBackward")(x, bias, gradOutput, slope, gradBias);
        Bind<Noise>("LinearBatchDropout")(Filled(x.Length, 1), new T[columns], Half, 5, kept);
        Bind<NoiseBackward>("GeluBatchDropoutBackward")(x, bias, gradOutput, Half, 5, gradInput, gradBias);
        double[] sums = new double[columns], magnitudes = new double[columns];
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(slope[i] * kept[i], gradInput[i]);
            sums[i % columns] += double.CreateChecked(gradInput[i]);
            magnitudes[i % columns] += Math.Abs(double.CreateChecked(gradInput[i]));
        }

        double unit = double.CreateChecked(T.BitIncrement(T.One) - T.One);
        for (int i = 0; i < columns; i++) { Assert.True(Math.Abs(sums[i] - double.CreateChecked(gradBias[i])) <= unit * rows * magnitudes[i]); }

        // In place, over each input.
        T[] inX = [.. x], inGradient = [.. gradOutput], sum = [.. bias];
        Bind<NoiseBackward>("GeluBatchDropoutBackward")(inX, bias, gradOutput, Half, 5, inX, new T[columns]);
        Bind<NoiseBackward>("GeluBatchDropoutBackward")(x, sum, inGradient, Half, 5, inGradient, sum);
        Assert.Equal(gradInput, inX);
        Assert.Equal(gradInput, inGradient);
        Assert.Equal(gradBias, sum);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void TheShareThatIsKeptIsTheProbabilityAndRowsAreIndependent(double keep)
    {
        const int Rows = 1000, Columns = 500;
        T[] y = new T[Rows * Columns];
        Bind<Noise>("LinearBatchDropout")(Filled(y.Length, 1), new T[Columns], T.CreateChecked(keep), 20, y);
        double[] kept = [.. y.Select(value => T.IsZero(value) ? -keep : 1 - keep)];

        // Five standard deviations: of the share as a whole, of each column's, and of the correlation of neighbours in a row, in a column, and 16, 64, 1024 apart.
        double variance = keep * (1 - keep);
        Assert.InRange(kept.Average(), -5 * Math.Sqrt(variance / kept.Length), 5 * Math.Sqrt(variance / kept.Length));
        for (int column = 0; column < Columns; column++)
        {
            double share = Enumerable.Range(0, Rows).Average(row => kept[(row * Columns) + column]);
            Assert.InRange(share, -5 * Math.Sqrt(variance / Rows), 5 * Math.Sqrt(variance / Rows));
        }

        foreach (int distance in new[] { 1, 16, 64, Columns, 1024 })
        {
            double correlation = Enumerable.Range(0, kept.Length - distance).Average(i => kept[i] * kept[i + distance]) / variance;
            Assert.InRange(correlation, -5 / Math.Sqrt(kept.Length), 5 / Math.Sqrt(kept.Length));
        }

        // Another seed, another mask: half of the elements agree by chance where half are kept.
        T[] other = new T[y.Length];
        Bind<Noise>("LinearBatchDropout")(Filled(y.Length, 1), new T[Columns], T.CreateChecked(keep), 21, other);
        double agreement = y.Zip(other).Average(pair => pair.First == pair.Second ? 1.0 : 0), chance = (keep * keep) + ((1 - keep) * (1 - keep));
        Assert.InRange(agreement, chance - 0.005, chance + 0.005);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    public void AlphaDropoutKeepsMeanZeroAndVarianceOne(double keep)
    {
        // Inputs of a standard normal distribution: selu's outputs have mean 0 and variance 1, and keep them.
        const int Columns = 100;
        Random random = new(4);
        T[] x = [.. Enumerable.Range(0, 400_000).Select(_ => T.CreateChecked(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
        T[] y = new T[x.Length], plain = new T[x.Length];
        Bind<Noise>("SeluBatchAlphaDropout")(x, new T[Columns], T.CreateChecked(keep), 3, y);
        (double mean, double variance) = Moments(y);
        Assert.InRange(mean, -0.01, 0.01);
        Assert.InRange(variance, 0.98, 1.02);

        // What ordinary dropout makes of the same outputs is the reason.
        Bind<Batch>("SeluBatch")(x, new T[Columns], plain);
        Bind<Noise>("LinearBatchDropout")(plain, new T[Columns], T.CreateChecked(keep), 3, y);
        Assert.InRange(Moments(y).Variance, (1 / keep) - 0.02, (1 / keep) + 0.02);
    }

    [Fact]
    public void AlphaDropoutIsTheAffineMapOfThePaper()
    {
        const double Limit = -1.7580993408473766, Keep = 0.75;
        double a = 1 / Math.Sqrt(Keep + (Limit * Limit * Keep * (1 - Keep))), b = -a * (1 - Keep) * Limit;
        T[] x = Random(3000, 1), y = new T[x.Length], alone = new T[x.Length], slope = new T[x.Length], kept = new T[x.Length], gradInput = new T[x.Length];
        Bind<Batch>("SeluBatch")(x, new T[30], alone);
        Bind<BatchBackward>("SeluBatchBackward")(x, new T[30], Filled(x.Length, 1), slope, new T[30]);
        Bind<Noise>("LinearBatchDropout")(Filled(x.Length, 1), new T[30], T.CreateChecked(Keep), 3, kept);
        Bind<Noise>("SeluBatchAlphaDropout")(x, new T[30], T.CreateChecked(Keep), 3, y);
        Bind<NoiseBackward>("SeluBatchAlphaDropoutBackward")(x, new T[30], Filled(x.Length, 1), T.CreateChecked(Keep), 3, gradInput, new T[30]);
        double unit = double.CreateChecked(T.BitIncrement(T.One) - T.One);
        for (int i = 0; i < x.Length; i++)
        {
            double expected = (a * (T.IsZero(kept[i]) ? Limit : double.CreateChecked(alone[i]))) + b;
            Assert.True(Math.Abs(expected - double.CreateChecked(y[i])) <= 8 * unit * (1 + Math.Abs(expected)));
            double gradient = T.IsZero(kept[i]) ? 0 : a * double.CreateChecked(slope[i]);
            Assert.True(Math.Abs(gradient - double.CreateChecked(gradInput[i])) <= 2 * unit * Math.Abs(gradient));
        }
    }

    [Theory]
    [InlineData(100, 1500)]
    [InlineData(70_000, 5)]
    public void AllCoresGiveTheSameBits(int columns, int rows)
    {
        T[] x = Random(columns * rows, 1), bias = Random(columns, 2), gradOutput = Random(x.Length, 3), expected = new T[x.Length], y = new T[x.Length];
        T[] expectedBias = new T[columns], gradBias = new T[columns];
        foreach (string name in new[] { "GeluBatchDropout", "SeluBatchAlphaDropout" })
        {
            foreach (int threads in new[] { 1, 2, 5 })
            {
                ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
                Bind<Noise>(name)(x, bias, Half, 11, expected);
                Bind<NoiseOnAllCores>(name)(x, bias, Half, 11, y, options);
                Assert.Equal(expected, y);
                Bind<NoiseBackward>(name + "Backward")(x, bias, gradOutput, Half, 11, expected, expectedBias);
                Bind<NoiseBackwardOnAllCores>(name + "Backward")(x, bias, gradOutput, Half, 11, y, gradBias, options);
                Assert.Equal(expected, y);
                Assert.Equal(expectedBias, gradBias);
            }
        }
    }

    [Fact]
    public void NaNIsNotDropped()
    {
        T[] y = new T[256];
        Bind<Noise>("GeluBatchDropout")([.. Enumerable.Repeat(T.NaN, 256)], new T[16], Half, 1, y);
        Assert.All(y, value => Assert.True(T.IsNaN(value)));
        Bind<Noise>("SeluBatchAlphaDropout")([.. Enumerable.Repeat(T.NaN, 256)], new T[16], Half, 1, y);
        Assert.All(y, value => Assert.True(T.IsNaN(value)));
    }

    [Fact]
    public void BadArgumentsNameTheParameterAndWriteNothing()
    {
        T[] y = Random(12, 5), before = [.. y];
        foreach (double keep in new[] { 0, -0.5, 1.0001, double.NaN, double.PositiveInfinity })
        {
            Throws<ArgumentOutOfRangeException>("keepProbability", () => Bind<Noise>("GeluBatchDropout")(Random(12, 1), Random(4, 2), T.CreateChecked(keep), 1, y));
            Throws<ArgumentOutOfRangeException>("keepProbability", () => Bind<NoiseBackward>("GeluBatchDropoutBackward")(
                Random(12, 1), Random(4, 2), Random(12, 3), T.CreateChecked(keep), 1, y, new T[4]));
        }

        Throws<ArgumentException>("y", () => Bind<Noise>("GeluBatchDropout")(Random(8, 1), Random(4, 2), Half, 1, y));
        Throws<ArgumentException>("bias", () => Bind<Noise>("GeluBatchDropout")(Random(12, 1), Random(5, 2), Half, 1, y));
        Throws<ArgumentException>("gradBias", () => Bind<NoiseBackward>("GeluBatchDropoutBackward")(
            Random(12, 1), Random(4, 2), Random(12, 3), Half, 1, y, new T[3]));
        Assert.Equal(before, y);
        Bind<Noise>("GeluBatchDropout")([], [], Half, 1, []);
        Bind<NoiseBackward>("GeluBatchDropoutBackward")([], [], [], Half, 1, [], []);
    }

    private static void Throws<TException>(string parameter, Action call)
        where TException : ArgumentException => Assert.Equal(parameter, Assert.Throws<TException>(call).ParamName);

    private static (double Mean, double Variance) Moments(T[] values)
    {
        double mean = values.Average(double.CreateChecked);
        return (mean, values.Average(value => Math.Pow(double.CreateChecked(value) - mean, 2)));
    }

    private static T[] Filled(int length, int value) => [.. Enumerable.Repeat(T.CreateChecked(value), length)];

    private static T[] Random(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() - 0.5) * 6))];
    }

    private static TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate =>
        typeof(Noisy).GetMethod(name, [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)])?.CreateDelegate<TDelegate>()
        ?? throw new MissingMethodException($"There is no {name} of the shape {typeof(TDelegate).Name}.");
}

public sealed class SingleDropoutTests : DropoutTests<float>;

public sealed class DoubleDropoutTests : DropoutTests<double>;
