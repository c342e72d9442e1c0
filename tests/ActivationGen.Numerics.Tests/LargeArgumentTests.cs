using System;
using System.Collections.Generic;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>
/// Sines of large floats, where the reduction of the argument is all: every exponent, among small numbers and by themselves, in all members. The C library's
/// sine reduces every double, and these multiples of floats are doubles.
/// </summary>
public sealed class LargeArgumentTests : FamilyTests<float>
{
    private const int SmallestExponent = 0, LargestExponent = 127;

    [Fact]
    public void SineIsReducedAtEveryExponent() => AssertWithin("sine", Math.Sin, Math.Cos, 2, 4);

    [Fact]
    public void MultiplesAreReducedAtEveryExponent() => AssertWithin("sine_Omega=30", x => Math.Sin(30 * x), x => 30 * Math.Cos(30 * x), 2, 4);

    [Fact]
    public void SlopeOfSnakeIsReducedAtEveryExponent() =>
        AssertWithin("snake", x => x + (Math.Sin(x) * Math.Sin(x)), x => 1 + Math.Sin(2 * x), 2, 4);

    private static void AssertWithin(string name, Func<double, double> exact, Func<double, double> exactDerivative, double bound, double derivativeBound)
    {
        Family<float> family = FamilyOf(name);
        float[] x = LargeArguments(), y = new float[x.Length], derivative = new float[x.Length];
        family.WithDerivative(x, y, derivative);
        Assert.Equal(Map(family.Forward, x), y);
        Assert.Equal(Map(family.Derivative, x), derivative);
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(y[i], family.Scalar(x[i]));
            Assert.Equal(derivative[i], family.ScalarDerivative(x[i]));
            double error = ErrorAgainstOne(y[i], exact(x[i])), errorOfDerivative = ErrorAgainstOne(derivative[i], exactDerivative(x[i]));
            Assert.True(error <= bound, $"f({x[i]:R}) = {y[i]:R}: {error} ULP");
            Assert.True(errorOfDerivative <= derivativeBound, $"f'({x[i]:R}) = {derivative[i]:R}: {errorOfDerivative} ULP");
        }
    }

    /// <summary>Of each exponent some numbers, which fill vectors, and one that is alone among small numbers.</summary>
    private static float[] LargeArguments()
    {
        List<float> x = [];
        Random random = new(7);
        for (int exponent = SmallestExponent; exponent <= LargestExponent; exponent++)
        {
            for (int i = 0; i < 120; i++)
            {
                float large = (float)Math.ScaleB((random.Next(1 << 23) + (1 << 23)) / (double)(1 << 23), exponent) * (i % 2 == 0 ? 1 : -1);
                x.Add(i < 70 || i == 110 ? large : 2 * random.NextSingle());
            }
        }

        return [.. x];
    }

    private static double ErrorAgainstOne(float actual, double exact) =>
        Math.Abs(actual - exact) / Math.ScaleB(1, Math.ILogB(Math.Max(1, Math.Abs(exact))) - 23);
}
