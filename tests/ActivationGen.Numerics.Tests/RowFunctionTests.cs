using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>Functions from rows to rows against exact values: outputs above 1e-30 within 4 ULP, gradients within 1e-6 of the largest.</summary>
public sealed class RowFunctionTests
{
    public delegate void Map<T>(ReadOnlySpan<T> x, Span<T> y);

    public delegate void Gradient<T>(ReadOnlySpan<T> x, ReadOnlySpan<T> gradOutput, Span<T> gradInput);

    public delegate void Batch<T>(ReadOnlySpan<T> x, int rowLength, Span<T> y);

    public sealed record Family(Map<float> Forward, Gradient<float> Backward, Gradient<float> FromOutput, Batch<float> Rows, Map<double> InDouble, Gradient<double> BackwardInDouble)
    {
        /// <summary>Whether small outputs come from a difference: they are then right to the last digits of 1.</summary>
        public bool IsDifference { get; init; }
    }

    private static readonly Dictionary<string, Family> Families = new()
    {
        ["rowwise/softmax"] = new(Golden.Softmax.F, Golden.Softmax.FBackward, Golden.Softmax.FBackwardFromOutput, Golden.Softmax.FBatch, Golden.Softmax.F, Golden.Softmax.FBackward),
        ["rowwise/softmin"] = new(Golden.Softmin.F, Golden.Softmin.FBackward, Golden.Softmin.FBackwardFromOutput, Golden.Softmin.FBatch, Golden.Softmin.F, Golden.Softmin.FBackward),
        ["rowwise/log_softmax"] = new(
            Golden.Log_softmax.F, Golden.Log_softmax.FBackward, Golden.Log_softmax.FBackwardFromOutput, Golden.Log_softmax.FBatch, Golden.Log_softmax.F, Golden.Log_softmax.FBackward),
        ["rowwise/sparsemax"] = new(
            Golden.Sparsemax.F, Golden.Sparsemax.FBackward, Golden.Sparsemax.FBackwardFromOutput, Golden.Sparsemax.FBatch, Golden.Sparsemax.F, Golden.Sparsemax.FBackward)
        {
            IsDifference = true,
        },
        ["rows/entmax15"] = new(RowFamilies.Entmax, RowFamilies.EntmaxBackward, RowFamilies.EntmaxBackwardFromOutput, RowFamilies.EntmaxBatch, RowFamilies.Entmax, RowFamilies.EntmaxBackward)
        {
            IsDifference = true,
        },
        ["rows/softmax1"] = new(
            RowFamilies.Softmax1, RowFamilies.Softmax1Backward, RowFamilies.Softmax1BackwardFromOutput, RowFamilies.Softmax1Batch, RowFamilies.Softmax1, RowFamilies.Softmax1Backward),
        ["rows/softmax_Temperature=0.3"] = new(
            RowFamilies.Sharp, RowFamilies.SharpBackward, RowFamilies.SharpBackwardFromOutput, RowFamilies.SharpBatch, RowFamilies.Sharp, RowFamilies.SharpBackward),
        ["rows/softmax_Temperature=4"] = new(
            (x, y) => RowFamilies.Tempered(x, 4, y), (x, g, r) => RowFamilies.TemperedBackward(x, 4, g, r), (y, g, r) => RowFamilies.TemperedBackwardFromOutput(y, 4, g, r),
            (x, n, y) => RowFamilies.TemperedBatch(x, n, 4, y), (x, y) => RowFamilies.Tempered(x, 4, y), (x, g, r) => RowFamilies.TemperedBackward(x, 4, g, r)),
    };

    public static TheoryData<string> Names => [.. Families.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void OutputsAreExact(string name)
    {
        Family family = Families[name];
        foreach (GoldenRow row in GoldenRow.Read(name))
        {
            float[] y = new float[row.X.Length];
            family.Forward(row.X, y);
            double[] wide = new double[row.X.Length];
            family.InDouble([.. row.X.Select(x => (double)x)], wide);
            for (int i = 0; i < y.Length; i++)
            {
                double floor = family.IsDifference ? 1e-9 : 1e-30;
                ExactValue exact = new(row.Y[i], 0, floor);
                Assert.True(exact.ErrorInSingleUlps(y[i]) <= 4, $"{name}, {y.Length} elements: {y[i]:R} instead of {row.Y[i]:R}");

                // The exact values of log_softmax have an end, 80 digits below their terms.
                double tolerance = family.IsDifference ? 1e-14 : 1e-13 * Math.Max(Math.Abs(row.Y[i]), name == "rowwise/log_softmax" ? 1e-60 : 1e-290);
                Assert.True(Math.Abs(wide[i] - row.Y[i]) <= tolerance, $"{name}, {y.Length} elements: {wide[i]:R} instead of {row.Y[i]:R}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsAreExact(string name)
    {
        Family family = Families[name];
        foreach (GoldenRow row in GoldenRow.Read(name))
        {
            float[] y = new float[row.X.Length], gradient = new float[y.Length], fromOutput = new float[y.Length];
            family.Forward(row.X, y);
            family.Backward(row.X, row.GradOutput, gradient);
            family.FromOutput(y, row.GradOutput, fromOutput);
            double largest = row.GradInput.Concat(row.GradOutput.Select(g => (double)g)).Max(Math.Abs);

            // From the rounded logarithm of a probability the gradient is had as well as the logarithm is known.
            double scale = name == "rowwise/log_softmax" ? 2e-6 : 1e-6;
            double[] wide = new double[y.Length];
            family.BackwardInDouble([.. row.X.Select(x => (double)x)], [.. row.GradOutput.Select(g => (double)g)], wide);
            for (int i = 0; i < y.Length; i++)
            {
                Assert.True(Math.Abs(gradient[i] - row.GradInput[i]) <= scale * largest, $"{name}: {gradient[i]:R} instead of {row.GradInput[i]:R}, of at most {largest:R}");
                Assert.True(Math.Abs(fromOutput[i] - row.GradInput[i]) <= scale * largest, $"{name}: {fromOutput[i]:R} instead of {row.GradInput[i]:R}, of at most {largest:R}");
                Assert.True(Math.Abs(wide[i] - row.GradInput[i]) <= 1e-13 * largest, $"{name}: {wide[i]:R} instead of {row.GradInput[i]:R}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ABatchIsItsRowsAtEveryLengthAndInPlace(string name)
    {
        Family family = Families[name];
        Random random = new(3);
        for (int length = 1; length <= 300; length++)
        {
            float[] x = [.. Enumerable.Range(0, 3 * length).Select(_ => (random.NextSingle() - 0.5f) * 60)], y = new float[x.Length], row = new float[length];
            family.Rows(x, length, y);
            for (int start = 0; start < x.Length; start += length)
            {
                family.Forward(x.AsSpan(start, length), row);
                Assert.Equal(row, y[start..(start + length)]);
            }

            family.Rows(x, length, x);
            Assert.Equal(y, x);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ABatchOfAnyNumberOfRowsIsItsRows(string name)
    {
        // Few rows go one after the other, more in blocks; some of them are settled by their infinities.
        Family family = Families[name];
        Random random = new(4);
        foreach (int length in (int[])[1, 3, 10, 33, 130])
        {
            float[] row = new float[length];
            foreach (int rows in (int[])[1, 2, 7, 8, 9, 31, 32, 33, 70])
            {
                float[] x = [.. Enumerable.Range(0, rows * length).Select(_ => (random.NextSingle() - 0.5f) * 60)], y = new float[x.Length];
                foreach ((int special, float value) in new[] { (5, float.PositiveInfinity), (6, float.NaN), (40, float.NegativeInfinity) })
                {
                    if (special < rows) { x[special * length] = value; }
                }

                family.Rows(x, length, y);
                for (int start = 0; start < x.Length; start += length)
                {
                    family.Forward(x.AsSpan(start, length), row);
                    Assert.Equal(row, y[start..(start + length)]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsWorkInPlace(string name)
    {
        Family family = Families[name];
        foreach (int length in (int[])[1, 5, 16, 100, 1500])
        {
            float[] x = [.. Enumerable.Range(0, length).Select(i => MathF.Sin(i) * 3)], gradOutput = [.. x.Select(v => v * v - 1)], expected = new float[length];
            family.Backward(x, gradOutput, expected);
            float[] overX = [.. x], overGradient = [.. gradOutput];
            family.Backward(overX, gradOutput, overX);
            family.Backward(x, overGradient, overGradient);
            Assert.Equal(expected, overX);
            Assert.Equal(expected, overGradient);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void AVeryLongRowIsAsExactAsAShortOne(string name)
    {
        if (name.StartsWith("rows/", StringComparison.Ordinal) || name == "rowwise/sparsemax") { return; }

        int sign = name == "rowwise/softmin" ? -1 : 1;
        Random random = new(9);
        float[] x = [.. Enumerable.Range(0, 100_000).Select(_ => 20 * random.NextSingle())], y = new float[x.Length];
        Families[name].Forward(x, y);
        double maximum = x.Max(v => sign * v), sum = x.Sum(v => Math.Exp((sign * v) - maximum));
        for (int i = 0; i < x.Length; i += 7)
        {
            double log = (sign * x[i]) - maximum - Math.Log(sum), expected = name == "rowwise/log_softmax" ? log : Math.Exp(log);
            Assert.True(new ExactValue(expected, 0, 0).ErrorInSingleUlps(y[i]) <= 4, $"{name}: {y[i]:R} instead of {expected:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void InfinitiesGiveTheirLimits(string name)
    {
        Map<float> forward = Families[name].Forward;
        const float Infinity = float.PositiveInfinity;
        bool isLog = name == "rowwise/log_softmax";
        int sign = name == "rowwise/softmin" ? -1 : 1;
        float none = isLog ? -Infinity : 0, one = isLog ? 0 : 1, half = isLog ? -MathF.Log(2) : 0.5f;
        foreach (int length in (int[])[3, 8, 20, 50])
        {
            void Check(float everywhere, float first, float last, float expectedFirst, float expectedLast)
            {
                float[] x = [.. Enumerable.Repeat(sign * everywhere, length)], y = new float[length];
                (x[0], x[^1]) = (sign * first, sign * last);
                forward(x, y);
                Assert.Equal(expectedFirst, y[0]);
                Assert.Equal(expectedLast, y[^1]);
            }

            Check(-Infinity, 5, -Infinity, name == "rows/softmax1" ? MathF.Exp(5) / (1 + MathF.Exp(5)) : one, none);
            Check(1, Infinity, 2, one, none);
            Check(1, Infinity, Infinity, half, half);
            Check(-1e30f, 1e30f, 1e30f, half, half);
            Check(-1e30f, 1e30f, -Infinity, one, none);
            Check(-Infinity, -Infinity, -Infinity, name == "rows/softmax1" ? 0 : float.NaN, name == "rows/softmax1" ? 0 : float.NaN);
            Check(0, float.NaN, 1, float.NaN, float.NaN);
            Check(0, Infinity, float.NaN, float.NaN, float.NaN);
        }
    }

    [Fact]
    public void TheGradientOfTheTemperatureIsExact()
    {
        foreach (GoldenRow row in GoldenRow.Read("rows/softmax_temperature_gradient"))
        {
            (float temperature, double exact) = row.ReadTemperature();
            int length = row.X.Length;
            float[] y = new float[length], plain = new float[length], gradient = new float[length], inPlace = [.. row.X];
            RowFamilies.Tempered(row.X, temperature, y);
            RowFamilies.TemperedBackward(row.X, temperature, row.GradOutput, plain);
            RowFamilies.TemperedBackward(row.X, temperature, row.GradOutput, gradient, out float fromInput);
            Assert.Equal(plain, gradient);

            // The terms whose sum it is, each a product of a gradient and the distance from the largest input.
            double maximum = row.X.Max(), terms = 1e-30;
            for (int i = 0; i < length; i++) { terms += Math.Abs(row.GradInput[i] * (row.X[i] - maximum) / temperature); }

            // The outputs, of which each gradient is a difference, are known to 4 ULP.
            double largest = Math.Max(terms, row.Y.Zip(row.X, (p, x) => p * Math.Abs(x - maximum)).Sum() / temperature / temperature * row.GradOutput.Max(Math.Abs));
            Assert.True(Math.Abs(fromInput - exact) <= 1e-6 * largest, $"{fromInput:R} instead of {exact:R}, of terms of {largest:R}");

            RowFamilies.TemperedBackward(inPlace, temperature, row.GradOutput, inPlace, out float overInput);
            Assert.Equal(fromInput, overInput);
            Assert.Equal(gradient, inPlace);

            // From the outputs it is had as well as their logarithms are known: one of nearly 1 has lost what it lacks to 1, a subnormal one its digits.
            RowFamilies.TemperedBackwardFromOutput(y, temperature, row.GradOutput, gradient, out float fromOutput);
            double lost = y.Zip(gradient, (p, g) => p > 0 ? Math.Abs(g) * 8 * Math.Max(Math.ScaleB(1, -24), float.Epsilon / p) : 0).Sum();
            Assert.True(Math.Abs(fromOutput - exact) <= (1e-6 * largest) + lost, $"{fromOutput:R} from the outputs instead of {exact:R}");

            double[] wide = [.. row.X.Select(x => (double)x)], wideGradient = new double[length];
            RowFamilies.TemperedBackward(wide, (double)temperature, [.. row.GradOutput.Select(g => (double)g)], wideGradient, out double wideTemperature);
            Assert.True(Math.Abs(wideTemperature - exact) <= 1e-14 * largest, $"{wideTemperature:R} instead of {exact:R}");
        }
    }

    [Fact]
    public void TheGradientOfTheTemperatureIsTheSumOverTheRows()
    {
        const int Rows = 30, Length = 17;
        float[] x = [.. Enumerable.Range(0, Rows * Length).Select(i => MathF.Sin(i) * 9)], gradOutput = [.. x.Select(v => MathF.Cos(v))], gradient = new float[x.Length];
        bool[] all = [.. x.Select(_ => true)];
        x[3] = float.NegativeInfinity;
        RowFamilies.TemperedBatchBackward(x, Length, 2, gradOutput, gradient, out float batch);
        double sum = 0;
        for (int row = 0; row < Rows; row++)
        {
            RowFamilies.TemperedBackward(x.AsSpan(row * Length, Length), 2, gradOutput.AsSpan(row * Length, Length), gradient.AsSpan(row * Length, Length), out float one);
            sum += one;
        }

        Assert.Equal(sum, batch, 1e-5);
        RowFamilies.MaskedTemperedBatchBackward(x, all, Length, 2, gradOutput, gradient, out float masked);
        Assert.Equal(batch, masked);

        // What is hidden has no part in it.
        bool[] mask = [.. x.Select((_, i) => i % 3 != 0)];
        float[] hidden = [.. x.Zip(mask, (v, seen) => seen ? v : float.NegativeInfinity)], noise = [.. x.Zip(mask, (v, seen) => seen ? v : 1e30f)];
        RowFamilies.TemperedBatchBackward(hidden, Length, 2, gradOutput, gradient, out float dense);
        RowFamilies.MaskedTemperedBatchBackward(hidden, mask, Length, 2, gradOutput, gradient, out masked);
        Assert.Equal(dense, masked);
        RowFamilies.MaskedTemperedBatchBackward(noise, mask, Length, 2, gradOutput, gradient, out masked);
        Assert.Equal(dense, masked);
    }

    [Fact]
    public void ElementsOfMinusInfinityTakeNothingFromTheOthers()
    {
        float[] x = [1, float.NegativeInfinity, 2, float.NegativeInfinity, 3], y = new float[5], dense = new float[3];
        Golden.Softmax.F(x, y);
        Golden.Softmax.F([1, 2, 3], dense);
        Assert.Equal(0, y[1]);
        Assert.Equal(dense[2], y[4], 1e-7f);
    }

    [Fact]
    public void WrongArgumentsAreNamed()
    {
        float[] x = new float[12], y = new float[12];
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => Golden.Softmax.F(x, y.AsSpan(1))).ParamName);
        Assert.Equal("y", Assert.Throws<ArgumentException>(() => Golden.Softmax.F(x.AsSpan(0, 8), x.AsSpan(1, 8))).ParamName);
        Assert.Equal("x", Assert.Throws<ArgumentException>(() => Golden.Softmax.FBatch(x, 5, y)).ParamName);
        Assert.Equal("rowLength", Assert.Throws<ArgumentOutOfRangeException>(() => Golden.Softmax.FBatch(x, 0, y)).ParamName);
        Assert.Equal("gradInput", Assert.Throws<ArgumentException>(() => Golden.Softmax.FBackward(x, y, x.AsSpan(0, 11))).ParamName);
        foreach (float temperature in (float[])[0, -1, float.NaN, float.PositiveInfinity])
        {
            Assert.Equal("temperature", Assert.Throws<ArgumentOutOfRangeException>(() => RowFamilies.Tempered(x, temperature, y)).ParamName);
        }

        Golden.Softmax.F((float[])[], []);
        Golden.Softmax.FBatch((float[])[], 3, []);
        Golden.Softmax.FBackward((float[])[], [], []);
    }
}
