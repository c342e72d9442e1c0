using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using ActivationGen.Numerics.Tests.Learnable;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>Parameters as arguments: exact values, gradients as sums, shapes. <c>learnable/make_exact.py</c> made the values.</summary>
public abstract class LearnableTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    internal delegate void ForwardOfAll(ReadOnlySpan<T> x, T parameter, Span<T> y);

    internal delegate void BackwardOfAll(ReadOnlySpan<T> x, T parameter, ReadOnlySpan<T> gradOutput, Span<T> gradInput, out T gradParameter);

    internal delegate void BatchBackwardOfAll(
        ReadOnlySpan<T> x, ReadOnlySpan<T> bias, T parameter, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradBias, out T gradParameter);

    internal delegate void ForwardOfChannels(ReadOnlySpan<T> x, ReadOnlySpan<T> parameter, Span<T> y);

    internal delegate void BothOfChannels(ReadOnlySpan<T> x, ReadOnlySpan<T> parameter, Span<T> y, Span<T> derivative);

    internal delegate void BatchOfChannels(ReadOnlySpan<T> x, ReadOnlySpan<T> bias, ReadOnlySpan<T> parameter, Span<T> y);

    internal delegate void BackwardOfChannels(
        ReadOnlySpan<T> x, ReadOnlySpan<T> parameter, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradParameter);

    internal delegate void BatchBackwardOfChannels(
        ReadOnlySpan<T> x, ReadOnlySpan<T> bias, ReadOnlySpan<T> parameter, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradBias, Span<T> gradParameter);

    /// <summary>Functions of one parameter; scaled_tanh and hard_sigmoid have tests of their own.</summary>
    public static TheoryData<string> Functions => ["Prelu", "Elu", "Celu", "Swish", "Softplus", "Snake", "Isru"];

    // Half the spacing of numbers around 1.
    private static readonly double Unit = typeof(T) == typeof(float) ? Math.ScaleB(1, -24) : Math.ScaleB(1, -53);

    [Theory, MemberData(nameof(Functions))]
    public void ValuesAreExactWithAParameterForEachChannel(string function)
    {
        // One row, each element a channel of its own.
        Exact exact = Exact.Read(function.ToLowerInvariant());
        T[] x = exact.Column("x"), parameter = exact.Column(exact.Parameters[0]), y = new T[x.Length], derivative = new T[x.Length];
        Bind<ForwardOfChannels>(function + "OfChannels")(x, parameter, y);
        AssertNear(exact.Values("f"), y, typeof(T) == typeof(float) ? 2 : 4, exact, function);
        Bind<BothOfChannels>(function + "OfChannelsWithDerivative")(x, parameter, y, derivative);
        AssertNear(exact.Values("dx"), derivative, 4, exact, function);

        T[] ones = [.. x.Select(_ => T.One)], gradInput = new T[x.Length], gradParameter = new T[x.Length];
        Bind<BackwardOfChannels>(function + "OfChannelsBackward")(x, parameter, ones, gradInput, gradParameter);
        Assert.Equal(derivative, gradInput);
        AssertNear(exact.Values("d" + exact.Parameters[0]), gradParameter, 8, exact, function);
    }

    [Theory, MemberData(nameof(Functions))]
    public void OneParameterForAllGivesTheSameBitsAndTheSumOfTheGradients(string function)
    {
        Exact exact = Exact.Read(function.ToLowerInvariant());
        foreach (IGrouping<double, int> group in Enumerable.Range(0, exact.Count).GroupBy(i => exact.Values(exact.Parameters[0])[i]))
        {
            T parameter = T.CreateChecked(group.Key);
            T[] x = [.. group.Select(i => exact.Column("x")[i])], gradOutput = Random(x.Length, 5), y = new T[x.Length], expected = new T[x.Length];
            Bind<ForwardOfAll>(function)(x, parameter, y);
            Bind<ForwardOfChannels>(function + "OfChannels")(x, [parameter], expected);
            Assert.Equal(expected, y);

            Bind<BackwardOfAll>(function + "Backward")(x, parameter, gradOutput, y, out T gradient);
            T[] ofChannel = new T[1];
            Bind<BackwardOfChannels>(function + "OfChannelsBackward")(x, [parameter], gradOutput, expected, ofChannel);
            Assert.Equal(expected, y);
            double[] terms = [.. group.Select((i, place) => exact.Values("d" + exact.Parameters[0])[i] * double.CreateChecked(gradOutput[place]))];
            double tolerance = 8 * Unit * terms.Sum(Math.Abs);
            Assert.True(Math.Abs(terms.Sum() - double.CreateChecked(gradient)) <= tolerance, $"{gradient} instead of {terms.Sum():R}");
            Assert.True(Math.Abs(terms.Sum() - double.CreateChecked(ofChannel[0])) <= tolerance, $"{ofChannel[0]} instead of {terms.Sum():R}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(32)]
    [InlineData(1000)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2500)]
    public void ChannelsRepeatOverTheRows(int channels)
    {
        const int Rows = 7;
        T[] x = Random(channels * Rows, 1), alpha = Random(channels, 2), bias = Random(channels, 3), gradOutput = Random(x.Length, 4);
        T[] expected = new T[x.Length], expectedGradient = new T[x.Length], sums = new T[x.Length];
        double[] expectedAlpha = new double[channels], conditions = new double[channels], expectedBias = new double[channels], biasConditions = new double[channels];
        for (int i = 0; i < x.Length; i++)
        {
            int channel = i % channels;
            sums[i] = x[i] + bias[channel];
            expected[i] = x[i] > T.Zero ? x[i] : alpha[channel] * x[i];
            expectedGradient[i] = sums[i] > T.Zero ? gradOutput[i] : alpha[channel] * gradOutput[i];
            expectedBias[channel] += double.CreateChecked(expectedGradient[i]);
            biasConditions[channel] += Math.Abs(double.CreateChecked(expectedGradient[i]));
            double term = sums[i] > T.Zero ? 0 : double.CreateChecked(sums[i]) * double.CreateChecked(gradOutput[i]);
            expectedAlpha[channel] += term;
            conditions[channel] += Math.Abs(term);
        }

        T[] y = [.. x];
        Bind<ForwardOfChannels>("PreluOfChannels")(y, alpha, y);
        Assert.Equal(expected, y);
        Bind<BatchOfChannels>("PreluOfChannelsBatch")(x, bias, alpha, y);
        Bind<ForwardOfChannels>("PreluOfChannels")(sums, alpha, expected);
        Assert.Equal(expected, y);

        // In place: the gradient over the inputs.
        T[] gradInput = [.. x], gradBias = new T[channels], gradAlpha = new T[channels];
        Bind<BatchBackwardOfChannels>("PreluOfChannelsBatchBackward")(gradInput, bias, alpha, gradOutput, gradInput, gradBias, gradAlpha);
        Assert.Equal(expectedGradient, gradInput);
        for (int channel = 0; channel < channels; channel++)
        {
            Assert.Equal(expectedBias[channel], double.CreateChecked(gradBias[channel]), Rows * Unit * biasConditions[channel]);
            double difference = Math.Abs(expectedAlpha[channel] - double.CreateChecked(gradAlpha[channel]));
            Assert.True(difference <= 8 * Unit * conditions[channel], $"channel {channel}: {gradAlpha[channel]} instead of {expectedAlpha[channel]:R}");
        }
    }

    [Fact]
    public void ALongSumKeepsItsDigits()
    {
        // Large terms that cancel leave a small one: terms come as rounded products, and nothing more may be lost.
        const int Length = 1 << 20;
        T[] x = [.. Enumerable.Range(0, Length).Select(_ => -T.One)], gradInput = new T[Length];
        T[] gradOutput = [.. Enumerable.Range(0, Length).Select(i => T.CreateChecked((i % 2 == 0 ? 1 : -1) * (1 << (i / 2 % 20)) + (i == 77 ? 0.25 : 0)))];
        Bind<BackwardOfAll>("PreluBackward")(x, T.CreateChecked(0.25), gradOutput, gradInput, out T gradAlpha);
        Assert.Equal(T.CreateChecked(-0.25), gradAlpha);
    }

    [Fact]
    public void TwoParametersMayBeMixed()
    {
        Exact exact = Exact.Read("scaled_tanh");
        for (int i = 0; i < exact.Count; i++)
        {
            T x = exact.Column("x")[i], alpha = exact.Column("alpha")[i], beta = exact.Column("beta")[i];
            T[] y = new T[1], gradInput = new T[1], gradAlpha = new T[1];
            Bind<MixedForward>("ScaledTanh")([x], [alpha], beta, y);
            Bind<MixedBackward>("ScaledTanhBackward")([x], [alpha], beta, [T.One], gradInput, gradAlpha, out T gradBeta);
            AssertNear([exact.Values("f")[i]], y, typeof(T) == typeof(float) ? 2 : 4, exact, "scaled_tanh");
            AssertNear([exact.Values("dx")[i]], gradInput, 4, exact, "scaled_tanh");
            AssertNear([exact.Values("dalpha")[i]], gradAlpha, 8, exact, "scaled_tanh");
            AssertNear([exact.Values("dbeta")[i]], [gradBeta], 8, exact, "scaled_tanh");
        }
    }

    internal delegate void MixedForward(ReadOnlySpan<T> x, ReadOnlySpan<T> alpha, T beta, Span<T> y);

    internal delegate void MixedBackward(
        ReadOnlySpan<T> x, ReadOnlySpan<T> alpha, T beta, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradAlpha, out T gradBeta);

    internal delegate void TwoForward(ReadOnlySpan<T> x, T alpha, T beta, Span<T> y);

    internal delegate void TwoBackward(ReadOnlySpan<T> x, T alpha, T beta, ReadOnlySpan<T> gradOutput, Span<T> gradInput, out T gradAlpha, out T gradBeta);

    [Fact]
    public void TwoParametersForAllGiveTwoGradients()
    {
        Exact exact = Exact.Read("hard_sigmoid");
        for (int i = 0; i < exact.Count; i++)
        {
            T[] x = [exact.Column("x")[i]], y = new T[1], gradInput = new T[1];
            T alpha = exact.Column("alpha")[i], beta = exact.Column("beta")[i];
            Bind<TwoForward>("HardSigmoid")(x, alpha, beta, y);
            Bind<TwoBackward>("HardSigmoidBackward")(x, alpha, beta, [T.One], gradInput, out T gradAlpha, out T gradBeta);

            // The line crosses 0, where only its absolute error can be small.
            double tolerance = 4 * Unit * (Math.Abs(double.CreateChecked(alpha * x[0])) + 0.5);
            Assert.True(Math.Abs(exact.Values("f")[i] - double.CreateChecked(y[0])) <= tolerance, $"f({x[0]}) = {y[0]}");
            AssertNear([exact.Values("dx")[i], exact.Values("dalpha")[i], exact.Values("dbeta")[i]], [gradInput[0], gradAlpha, gradBeta], 4, exact, "hard_sigmoid");
        }
    }

    [Fact]
    public void NaNAndInfinitiesGiveNaNAndTheLimits()
    {
        T[] x = [T.NaN, T.NegativeInfinity, T.PositiveInfinity, T.NegativeZero], y = new T[4];
        T half = T.CreateChecked(0.5), two = T.One + T.One;
        Bind<ForwardOfAll>("Swish")(x, half, y);
        Assert.Equal([T.NaN, T.Zero, T.PositiveInfinity, T.Zero], y);
        Bind<ForwardOfAll>("Isru")(x, T.CreateChecked(0.25), y);
        Assert.Equal([T.NaN, -two, two, T.Zero], y);
        Bind<ForwardOfAll>("Softplus")(x, two, y);
        Assert.Equal([T.NaN, T.Zero, T.PositiveInfinity], y[..3]);
        Bind<ForwardOfAll>("Elu")(x, half, y);
        Assert.Equal([T.NaN, -half, T.PositiveInfinity, T.Zero], y);
        Bind<BackwardOfAll>("SwishBackward")([T.NaN, T.One], half, [T.One, T.One], new T[2], out T gradBeta);
        Assert.True(T.IsNaN(gradBeta));
    }

    [Fact]
    public void EmptySpansHaveNoGradient()
    {
        Bind<BackwardOfAll>("SwishBackward")([], T.One, [], [], out T gradBeta);
        Assert.Equal(T.Zero, gradBeta);
        T[] gradAlpha = [T.One, T.One];
        Bind<BackwardOfChannels>("PreluOfChannelsBackward")([], [T.One, T.One], [], [], gradAlpha);
        Assert.Equal([T.Zero, T.Zero], gradAlpha);
        Bind<BackwardOfChannels>("PreluOfChannelsBackward")([], [], [], [], []);
    }

    [Fact]
    public void WrongLengthsNameTheParameterAndWriteNothing()
    {
        T[] y = Random(6, 1), before = [.. y];
        Throws("alpha", () => Bind<ForwardOfChannels>("PreluOfChannels")(Random(6, 2), Random(4, 3), y));
        Throws("alpha", () => Bind<ForwardOfChannels>("PreluOfChannels")(Random(6, 2), [], y));
        Throws("alpha", () => Bind<BatchOfChannels>("PreluOfChannelsBatch")(Random(6, 2), Random(3, 3), Random(2, 3), y));
        Throws("gradAlpha", () => Bind<BackwardOfChannels>("PreluOfChannelsBackward")(Random(6, 2), Random(3, 3), Random(6, 4), y, new T[2]));
        Throws("gradAlpha", () => Bind<BackwardOfChannels>("PreluOfChannelsBackward")(Random(6, 2), Random(3, 3), Random(6, 4), y, y.AsSpan(0, 3)));
        Assert.Equal(before, y);
    }

    private static void Throws(string parameter, Action call) => Assert.Equal(parameter, Assert.Throws<ArgumentException>(call).ParamName);

    private protected static TDelegate Bind<TDelegate>(string name)
        where TDelegate : Delegate =>
        typeof(Learnables).GetMethod(name, [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)])?.CreateDelegate<TDelegate>()
        ?? throw new MissingMethodException($"There is no {name} of the shape {typeof(TDelegate).Name}.");

    private static T[] Random(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => T.CreateChecked((random.NextDouble() - 0.5) * 4))];
    }

    private static void AssertNear(double[] expected, T[] actual, double ulps, Exact exact, string function)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            // sin^2 and its slopes cross 0 where only the distance to the next zero, not its digits, can be known.
            double scale = function == "Snake" ? Math.Max(Math.Abs(expected[i]), Math.Abs(exact.Values("x")[i])) : Math.Abs(expected[i]);
            double tolerance = Math.Max(2 * ulps * Unit * scale, double.CreateChecked(T.Epsilon));
            double error = Math.Abs(expected[i] - double.CreateChecked(actual[i]));
            Assert.True(error <= tolerance, $"{function} at {exact.Values("x")[i]:R}: {actual[i]:R} instead of {expected[i]:R}, {error / (2 * Unit * scale):F2} ULP");
        }
    }

    /// <summary>A file of exact values.</summary>
    private sealed class Exact
    {
        private readonly Dictionary<string, double[]> _columns = [];

        public List<string> Parameters { get; } = [];

        public int Count => _columns["x"].Length;

        public static Exact Read(string name)
        {
            Exact exact = new();
            string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "learnable", name + ".csv"));
            string[] header = lines[0].Split(',');
            for (int column = 0; column < header.Length; column++)
            {
                exact._columns.Add(header[column], [.. lines.Skip(1).Select(line => double.Parse(line.Split(',')[column], CultureInfo.InvariantCulture))]);
                if (column > 0 && column < (header.Length - 1) / 2) { exact.Parameters.Add(header[column]); }
            }

            return exact;
        }

        public double[] Values(string column) => _columns[column];

        public T[] Column(string column) => [.. _columns[column].Select(T.CreateChecked)];
    }
}

public sealed class SingleLearnableTests : LearnableTests<float>
{
    [Fact]
    public void ASingleValueIsThatOfTheSpan()
    {
        float[] y = new float[1];
        Learnables.Swish([0.7f], 1.5f, y);
        Assert.Equal(y[0], Learnables.SwishOfOne(0.7f, 1.5f));
    }
}

public sealed class DoubleLearnableTests : LearnableTests<double>;
