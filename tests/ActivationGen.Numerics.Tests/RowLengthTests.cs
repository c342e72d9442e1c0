using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>Rows of every size, up to 100,000 elements, with infinities and huge logits, against the definitions in double.</summary>
public sealed class RowLengthTests
{
    private delegate void Map(ReadOnlySpan<float> x, Span<float> y);

    /// <summary>A function with its definition, and whether small outputs come from a difference.</summary>
    private sealed record Function(Map Forward, Func<double[], double[]> Exact, bool IsDifference = false);

    private static readonly Dictionary<string, Function> Functions = new()
    {
        ["softmax"] = new(Golden.Softmax.F, x => Softmax(x, 1)),
        ["softmax, sharp"] = new(RowFamilies.Sharp, x => Softmax(x, 0.3)),
        ["softmax, tempered"] = new((x, y) => RowFamilies.Tempered(x, 4, y), x => Softmax(x, 4)),
        ["softmax1"] = new(RowFamilies.Softmax1, x => [.. Softmax([.. x, 0], 1).SkipLast(1)]),
        ["softmin"] = new(Golden.Softmin.F, x => Softmax([.. x.Select(v => -v)], 1)),
        ["log_softmax"] = new(Golden.Log_softmax.F, LogSoftmax),
        ["masked_softmax"] = new((x, y) => RowFamilies.Masked(x, [.. Enumerable.Repeat(true, x.Length)], y), x => Softmax(x, 1)),
        ["causal_softmax"] = new((x, y) => RowFamilies.Causal(x, x.Length, y), x => Softmax(x, 1)),
        ["sparsemax"] = new(Golden.Sparsemax.F, x => Projection(x, 1), IsDifference: true),
        ["entmax15"] = new(RowFamilies.Entmax, x => Projection(x, 2), IsDifference: true),
        ["hardmax"] = new(RowFamilies.Hardmax, Hardmax),
    };

    public static TheoryData<string, int> Cases
    {
        get
        {
            TheoryData<string, int> cases = new();
            foreach (string name in Functions.Keys)
            {
                foreach (int length in (int[])[1, 2, 3, 17, 1_000, 100_000]) { cases.Add(name, length); }
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void OrdinaryLogits(string name, int length)
    {
        foreach (float scale in (float[])[1, 30]) { Check(name, Random(length, scale)); }
    }

    [Theory, MemberData(nameof(Cases))]
    public void HugeLogits(string name, int length)
    {
        float[] x = Random(length, 1);
        Check(name, [.. x.Select(v => v < 0 ? -1e30f : 1e30f)]);
        Check(name, [.. x.Select((v, i) => i == length / 2 ? 1e30f : v)]);
        Check(name, [.. x.Select((v, i) => i == length / 2 ? -1e30f : v)]);
        Check(name, [.. x.Select(v => -1e30f)]);
    }

    [Theory, MemberData(nameof(Cases))]
    public void ElementsOfMinusInfinityHaveNoPart(string name, int length)
    {
        float none = name == "softmin" ? float.PositiveInfinity : float.NegativeInfinity;
        float[] x = [.. Random(length, 3).Select((v, i) => i % 3 == 1 ? none : v)];
        Check(name, x);
    }

    [Theory, MemberData(nameof(Cases))]
    public void InfiniteLogitsTakeAll(string name, int length)
    {
        float all = name == "softmin" ? float.NegativeInfinity : float.PositiveInfinity;
        float[] one = Random(length, 3), y = new float[length];
        one[length / 2] = all;
        Functions[name].Forward(one, y);
        Assert.Equal(one.Select(v => v == all ? (name == "log_softmax" ? 0 : 1) : name == "log_softmax" ? float.NegativeInfinity : 0f), y);
        if (length < 3 || name == "hardmax") { return; }

        float[] three = [.. one];
        (three[0], three[^1]) = (all, all);
        float share = 1f / three.Count(v => v == all);
        Functions[name].Forward(three, y);
        Assert.Equal(three.Select(v => v == all ? (name == "log_softmax" ? (float)Math.Log(share) : share) : name == "log_softmax" ? float.NegativeInfinity : 0f), y, (a, b) => a == b || Math.Abs(a - b) < 2e-7f);
    }

    [Theory, MemberData(nameof(Cases))]
    public void RowsOfMinusInfinityAloneHaveNoDistribution(string name, int length)
    {
        float none = name == "softmin" ? float.PositiveInfinity : float.NegativeInfinity;
        float[] x = [.. Enumerable.Repeat(none, length)], y = new float[length];
        Functions[name].Forward(x, y);
        float expected = name is "softmax1" or "masked_softmax" or "causal_softmax" ? 0 : float.NaN;
        if (name == "hardmax") { Assert.Equal(x.Select((_, i) => i == 0 ? 1f : 0), y); }
        else { Assert.All(y, value => Assert.Equal(expected, value)); }

        x[length / 2] = float.NaN;
        Functions[name].Forward(x, y);
        Assert.All(y, value => Assert.Equal(float.NaN, value));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(17), InlineData(1_000), InlineData(100_000)]
    public void SumsAndLosses(int length)
    {
        foreach (float scale in (float[])[1, 30, 1e30f])
        {
            float[] x = Random(length, scale), gradient = new float[length];
            double[] wide = [.. x.Select(v => (double)v)];
            double maximum = wide.Max(), logSum = Math.Log(wide.Sum(v => Math.Exp(v - maximum)));
            Assert.Equal(maximum + logSum, RowFamilies.LogSumExp(x), 2.5e-7 * Math.Max(1, Math.Abs(maximum + logSum)));
            int label = length / 3;
            double loss = maximum - wide[label] + logSum;
            Assert.Equal(loss, RowFamilies.Loss(x, label, gradient), 4e-7 * Math.Max(1e-3, loss));
            double[] probabilities = Softmax(wide, 1);
            for (int i = 0; i < length; i++) { Assert.Equal(probabilities[i] - (i == label ? 1 : 0), gradient[i], 1e-6 * Math.Max(probabilities[i], i == label ? 1 : 1e-30)); }
        }
    }

    private static void Check(string name, float[] x)
    {
        Function function = Functions[name];
        float[] y = new float[x.Length];
        function.Forward(x, y);
        double[] exact = function.Exact([.. x.Select(v => (double)v)]);
        for (int i = 0; i < x.Length; i++)
        {
            if (double.IsInfinity(exact[i]))
            {
                Assert.Equal((float)exact[i], y[i]);
                continue;
            }

            // Below 1e-30 ULPs are those of 1e-30, of a difference those of 1e-9.
            double error = new ExactValue(exact[i], 0, function.IsDifference ? 1e-9 : 1e-30).ErrorInSingleUlps(y[i]);
            Assert.True(error <= 4, $"{name}, element {i} of {x.Length}: {y[i]:R} instead of {exact[i]:R}");
        }
    }

    private static float[] Random(int length, float scale)
    {
        Random random = new(length);
        return [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() - 0.5f) * scale)];
    }

    private static double[] Softmax(double[] x, double temperature)
    {
        double maximum = x.Max();
        double[] terms = [.. x.Select(v => Math.Exp((v - maximum) / temperature))];
        double sum = terms.Sum();
        return [.. terms.Select(term => term / sum)];
    }

    private static double[] Hardmax(double[] x)
    {
        double[] y = new double[x.Length];
        y[Array.IndexOf(x, x.Max())] = 1;
        return y;
    }

    private static double[] LogSoftmax(double[] x)
    {
        double maximum = x.Max();
        int ties = x.Count(v => v == maximum);
        double rest = x.Where(v => v != maximum).Sum(v => Math.Exp(v - maximum)) / ties;
        double logSum = Math.Log(ties) + (rest < 1e-5 ? rest - (rest * rest / 2) + (rest * rest * rest / 3) : Math.Log(1 + rest));
        return [.. x.Select(v => v - maximum - logSum)];
    }

    /// <summary>max(0, x / power - threshold)^power with a sum of 1: sparsemax for 1, entmax15 for 2. The threshold by bisection, then exact for its support.</summary>
    private static double[] Projection(double[] x, int power)
    {
        double maximum = x.Max() / power, low = -1, high = 0;
        double[] z = [.. x.Select(v => (v / power) - maximum)];
        double Sum(double threshold) => z.Where(v => v > threshold).Sum(v => Math.Pow(v - threshold, power));
        for (int i = 0; i < 64; i++)
        {
            double middle = (low + high) / 2;
            if (Sum(middle) > 1) { low = middle; }
            else { high = middle; }
        }

        // The mean of what counts, less what brings the sum to 1.
        double[] support = [.. z.Where(v => v > high)];
        if (support.Length == 0) { support = [0]; }

        double mean = support.Average(), deviation = support.Sum(v => (v - mean) * (v - mean));
        double root = power == 1 ? mean - (1.0 / support.Length) : mean - Math.Sqrt((1 - deviation) / support.Length);
        return [.. z.Select(v => v > root ? Math.Pow(v - root, power) : 0)];
    }
}
