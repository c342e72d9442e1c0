using System;
using System.Linq;
using ActivationGen.Numerics.Tests.Gated;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <content>swiglu with one Beta a channel.</content>
public abstract partial class GatedTests<T>
{
    internal delegate void ChannelMap(ReadOnlySpan<T> gate, ReadOnlySpan<T> value, ReadOnlySpan<T> beta, Span<T> y);

    internal delegate void ChannelGradients(
        ReadOnlySpan<T> gate, ReadOnlySpan<T> value, ReadOnlySpan<T> beta, ReadOnlySpan<T> gradOutput, Span<T> gradGate, Span<T> gradValue, Span<T> gradBeta);

    internal delegate void ChannelPacked(ReadOnlySpan<T> x, int rowLength, ReadOnlySpan<T> beta, Span<T> y);

    internal delegate void ChannelPackedGradients(
        ReadOnlySpan<T> x, int rowLength, ReadOnlySpan<T> beta, ReadOnlySpan<T> gradOutput, Span<T> gradInput, Span<T> gradBeta);

    [Fact]
    public void EachChannelHasItsBetaAndItsGradient()
    {
        // One row whose every element is a channel: each has the exact values of its own Beta.
        GatedPoint[] points = GatedPoint.Read("swiglu_learned", IsSingle);
        T[] gate = Gates(points), value = Values(points), beta = [.. points.Select(point => T.CreateChecked(point.Beta))], y = new T[points.Length];
        T[] ones = [.. points.Select(_ => T.One)], gradGate = new T[points.Length], gradValue = new T[points.Length], gradBeta = new T[points.Length];
        Bind<ChannelMap>("ChannelSwiGlu")(gate, value, beta, y);
        AssertNear(points, y, point => point.Y, IsSingle ? SingleFunctionBound : FunctionBound, "ChannelSwiGlu");
        Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, beta, ones, gradGate, gradValue, gradBeta);
        AssertSlopes(points, gradGate, "ChannelSwiGlu");
        AssertNear(points, gradValue, point => point.ByValue, DerivativeBound, "ChannelSwiGlu");
        AssertNear(points, gradBeta, point => point.ByBeta, 8, "gradBeta");
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 2500)]
    [InlineData(3, 700)]
    [InlineData(7, 1)]
    [InlineData(33, 31)]
    [InlineData(1000, 3)]
    [InlineData(1024, 2)]
    [InlineData(1025, 2)]
    [InlineData(3000, 3)]
    public void ChannelsAreSummedOverTheRows(int channels, int rows)
    {
        int length = channels * rows;
        T[] beta = [.. Random(channels, 4).Select(b => T.Abs(b))];
        T[] gate = Random(length, 1), value = Random(length, 2), gradOutput = Random(length, 3), y = new T[length];
        T[] gradGate = new T[length], gradValue = new T[length], gradBeta = [.. beta.Select(_ => T.NaN)];
        Bind<ChannelMap>("ChannelSwiGlu")(gate, value, beta, y);
        Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, beta, gradOutput, gradGate, gradValue, gradBeta);
        for (int channel = 0; channel < channels; channel += Math.Max(1, channels / 40))
        {
            // The channel by itself, with its Beta for all.
            T[] Of(T[] all) => [.. Enumerable.Range(0, rows).Select(row => all[(row * channels) + channel])];
            T[] oneY = new T[rows], oneGate = new T[rows], oneValue = new T[rows];
            Bind<LearnedMap>("LearnedSwiGlu")(Of(gate), Of(value), beta[channel], oneY);
            Bind<LearnedGradients>("LearnedSwiGluBackward")(Of(gate), Of(value), beta[channel], Of(gradOutput), oneGate, oneValue, out T sum);
            Assert.Equal(oneY, Of(y));
            Assert.Equal(oneGate, Of(gradGate));
            Assert.Equal(oneValue, Of(gradValue));
            double largest = 1e-30;
            for (int row = 0; row < rows; row++)
            {
                int i = (row * channels) + channel;
                Bind<LearnedGradients>("LearnedSwiGluBackward")([gate[i]], [value[i]], beta[channel], [gradOutput[i]], new T[1], new T[1], out T term);
                largest += Math.Abs(double.CreateChecked(term));
            }

            Assert.True(Math.Abs(double.CreateChecked(gradBeta[channel] - sum)) <= 2 * Math.ScaleB(1, IsSingle ? -24 : -53) * largest, $"{gradBeta[channel]:R} instead of {sum:R}");
        }

        // In place, and packed: what one row holds has the bits of the whole.
        T[] overGate = [.. gate], overValue = [.. value], again = new T[channels];
        Bind<ChannelGradients>("ChannelSwiGluBackward")(overGate, overValue, beta, gradOutput, overGate, overValue, again);
        Assert.Equal([.. gradGate, .. gradValue, .. gradBeta], [.. overGate, .. overValue, .. again]);
        if (rows == 0) { return; }

        T[] Pack(T[] gates, T[] values) => IsSingle ? [.. values, .. gates] : [.. gates, .. values];
        T[] packed = Pack(gate, value), packedY = new T[length], packedGradient = new T[2 * length];
        Bind<ChannelPacked>("ChannelSwiGluPacked")(packed, 2 * length, beta, packedY);
        Assert.Equal(y, packedY);
        Bind<ChannelPackedGradients>("ChannelSwiGluPackedBackward")(packed, 2 * length, beta, gradOutput, packedGradient, again);
        Assert.Equal(Pack(gradGate, gradValue), packedGradient);
        Assert.Equal(gradBeta, again);

        // Several rows, packed one by one.
        T[] PackRows(T[] gates, T[] values) => [.. Enumerable.Range(0, rows).SelectMany(row => Pack(
            [.. gates.Skip(row * channels).Take(channels)], [.. values.Skip(row * channels).Take(channels)]))];
        packed = PackRows(gate, value);
        Bind<ChannelPacked>("ChannelSwiGluPacked")(packed, 2 * channels, beta, packedY);
        Assert.Equal(y, packedY);
        Bind<ChannelPackedGradients>("ChannelSwiGluPackedBackward")(packed, 2 * channels, beta, gradOutput, packed, again);
        Assert.Equal(PackRows(gradGate, gradValue), packed);
        for (int channel = 0; channel < channels; channel++)
        {
            Assert.True(
                Math.Abs(double.CreateChecked(again[channel] - gradBeta[channel])) <= 1e-5 * Math.Max(1, Math.Abs(double.CreateChecked(gradBeta[channel]))),
                $"{again[channel]:R} instead of {gradBeta[channel]:R}");
        }
    }

    [Fact]
    public void ChannelsThatDoNotFitAreNamedAndNothingIsWritten()
    {
        T[] gate = Random(12, 1), value = Random(12, 2), beta = Random(4, 3), y = Random(12, 4), z = Random(12, 5), sums = Random(4, 6);
        T[] before = [.. y, .. z, .. sums];
        Throws("beta", () => Bind<ChannelMap>("ChannelSwiGlu")(gate, value, Random(5, 3), y));
        Throws("beta", () => Bind<ChannelMap>("ChannelSwiGlu")(gate, value, [], y));
        Throws("y", () => Bind<ChannelMap>("ChannelSwiGlu")(gate, value, y.AsSpan(4, 4), y));
        Throws("beta", () => Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, Random(5, 3), gate, y, z, Random(5, 3)));
        Throws("gradBeta", () => Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, beta, gate, y, z, sums.AsSpan(1)));
        Throws("gradBeta", () => Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, beta, gate, y, z, beta));
        Throws("gradBeta", () => Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, beta, gate, y, z, z.AsSpan(4, 4)));
        Throws("gradBeta", () => Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, beta, gate, y, z, gate.AsSpan(4, 4)));
        Throws("gradGate", () => Bind<ChannelGradients>("ChannelSwiGluBackward")(gate, value, y.AsSpan(0, 4), gate, y, z, sums));
        Throws("beta", () => Bind<ChannelPacked>("ChannelSwiGluPacked")(gate, 6, beta, y.AsSpan(0, 6)));
        Throws("y", () => Bind<ChannelPacked>("ChannelSwiGluPacked")(gate, 12, y.AsSpan(0, 3), y.AsSpan(0, 6)));
        Throws("gradBeta", () => Bind<ChannelPackedGradients>("ChannelSwiGluPackedBackward")(gate, 12, beta.AsSpan(0, 3), value.AsSpan(0, 6), y, y.AsSpan(0, 3)));
        T[] after = [.. y, .. z, .. sums];
        Assert.Equal(before, after);
        Bind<ChannelMap>("ChannelSwiGlu")([], [], [], []);
        Bind<ChannelPacked>("ChannelSwiGluPacked")([], 8, beta, []);
    }
}
