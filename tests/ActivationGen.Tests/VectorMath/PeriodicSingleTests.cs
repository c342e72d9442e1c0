using System;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;
using Xunit;

namespace ActivationGen.Tests.VectorMath;

/// <summary>Sine and cosine in float lanes, over every 4099th of all floats; the C library reduces arguments of every size.</summary>
public sealed class PeriodicSingleTests
{
    private const uint Stride = 4099;

    [Theory]
    [InlineData(1, 2.0)]
    [InlineData(2, 2.0)]
    [InlineData(30, 2.0)]
    [InlineData(0.125, 2.0)]
    public void SineIsWithinItsBoundOfOne(double k, double bound) =>
        AssertWithin(bound, LaneFunction.Compile(LaneFormat.Single, x => Functions.SinSingle(x, k)), x => Math.Sin(k * x), 1);

    [Theory]
    [InlineData(1, 2.0)]
    [InlineData(30, 2.0)]
    public void CosineIsWithinItsBoundOfOne(double k, double bound) =>
        AssertWithin(bound, LaneFunction.Compile(LaneFormat.Single, x => Functions.CosSingle(x, k)), x => Math.Cos(k * x), 1);

    [Theory]
    [InlineData(30, 4.0)]
    [InlineData(1, 3.0)]
    public void CosineTimesItsFactorIsRelativeNearItsZeros(double k, double bound) =>
        AssertWithin(bound, LaneFunction.Compile(LaneFormat.Single, x => k * Functions.CosSingle(x, k)), x => k * Math.Cos(k * x), 1);

    [Fact]
    public void SineOfTinyNumbersIsTheNumber()
    {
        Func<double, double> sine = LaneFunction.Compile(LaneFormat.Single, x => Functions.SinSingle(x, 1));
        foreach (float x in new[] { float.Epsilon, 1e-40f, 1.17549435e-38f, 1e-20f, 1e-5f }) { Assert.Equal((double)x, sine(x)); }

        Assert.True(double.IsNegative(sine(-0.0)));
    }

    [Fact]
    public void InfinitiesAndNaNGiveNaN()
    {
        Func<double, double> sine = LaneFunction.Compile(LaneFormat.Single, x => Functions.SinSingle(x, 1));
        Func<double, double> cosine = LaneFunction.Compile(LaneFormat.Single, x => Functions.CosSingle(x, 1));
        foreach (double x in new[] { double.NaN, double.PositiveInfinity, double.NegativeInfinity })
        {
            Assert.Equal(double.NaN, sine(x));
            Assert.Equal(double.NaN, cosine(x));
        }
    }

    [Fact]
    public void SquaredCosineHoldsUpToAQuarterTurn()
    {
        Func<double, double> squared = LaneFunction.Compile(LaneFormat.Single, Functions.SquaredCosineOfQuarterTurnSingle);
        double worst = 0;
        for (int i = -100_000; i <= 100_000; i++)
        {
            float y = MathF.Min(i * 1.57079637e-5f, 1.57079637f);
            worst = Math.Max(worst, LaneFunction.ErrorInSingle(squared(y), Math.Pow(Math.Cos(y), 2)));
        }

        Assert.InRange(worst, 0.3, 3.2);
    }

    private static void AssertWithin(double bound, Func<double, double> function, Func<double, double> exact, double floor)
    {
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Stride)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            if (!float.IsFinite(x)) { continue; }

            double error = LaneFunction.ErrorInSingle(function(x), exact(x), floor);
            Assert.True(error <= bound, $"{error} ULP at {x:R}");
        }
    }
}
