using System;
using System.Linq;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>Accuracy = Fast: within 4 ULP, the tails included, and the same bits at every width; something else than Faithful, or it would not be offered.</summary>
public sealed class FastTests : FamilyTests<float>
{
    public static TheoryData<string> FastCases => [.. GoldenCase.Elementwise.Where(golden => new Family<float>(golden).Fast is not null).Select(golden => golden.Name)];

    [Fact]
    public void SomeFunctionsHaveAFastForm() => Assert.Equal(8, GoldenCase.Elementwise.Count(golden => new Family<float>(golden).Fast is not null));

    [Theory, MemberData(nameof(FastCases))]
    public void FastIsExactToFourUlps(string name)
    {
        GoldenPoint[] points = PointsOf(name);
        float[] x = ArgumentsOf(points), y = Map(FamilyOf(name).Fast!, x);
        for (int i = 0; i < x.Length; i++)
        {
            double error = points[i].Value.ErrorInSingleUlps(y[i]);
            Assert.True(error <= 4, $"at {x[i]:R}: {y[i]:R} is {error:F2} ULP off {points[i].Value.High:R}");
        }
    }

    [Theory, MemberData(nameof(FastCases))]
    public void FastHasTheSameBitsAtEveryLengthAndPosition(string name)
    {
        Family<float> family = FamilyOf(name);
        float[] x = [.. ArgumentsOf(PointsOf(name)), .. Arguments(1000)];
        float[] expected = [.. x.Select(value => family.ScalarFast(value))];
        AssertSame(expected, Map(family.Fast!, x), "Fast");
        for (int length = 0; length <= 130; length++)
        {
            AssertSame(expected.AsSpan(length, length), Map(family.Fast!, x[length..(2 * length)]), $"Fast over {length}");
        }
    }

    [Theory, MemberData(nameof(FastCases))]
    public void FastTakesOtherStepsThanFaithful(string name)
    {
        float[] x = Arguments(4000);
        Assert.NotEqual(Map(FamilyOf(name).Forward, x), Map(FamilyOf(name).Fast!, x));
    }

    [Theory, MemberData(nameof(FastCases))]
    public void FastHasTheSameLimitsAsFaithful(string name)
    {
        float[] x = [float.NaN, float.NegativeInfinity, float.PositiveInfinity, -0f, 0f, float.MaxValue];
        Assert.Equal(Map(FamilyOf(name).Forward, x), Map(FamilyOf(name).Fast!, x));
    }
}
