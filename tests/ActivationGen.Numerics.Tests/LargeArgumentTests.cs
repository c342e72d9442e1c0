using System;
using System.Collections.Generic;
using System.Numerics;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>
/// Sines of large numbers, where the reduction of the argument is all: every exponent, among small numbers and by themselves, in all members. The C library's
/// sine reduces every double.
/// </summary>
public abstract class LargeArgumentTests<T> : FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The largest exponent of an argument whose multiples are finite in double.</summary>
    protected abstract int LargestExponent { get; }

    /// <summary>The bits of a number after the first.</summary>
    protected abstract int FractionBits { get; }

    /// <summary>The bounds of a function and its slope, in ULPs of the larger of 1 and the result.</summary>
    protected abstract (double Function, double Slope) Bounds { get; }

    /// <summary>The same of sine and cosine of a product as they are computed here.</summary>
    protected abstract double ReferenceError { get; }

    [Fact]
    public void SineIsReducedAtEveryExponent() => AssertWithin("sine", 1, Math.Sin, Math.Cos);

    [Fact]
    public void MultiplesAreReducedAtEveryExponent() => AssertWithin("sine_Omega=30", 30, x => SineAndCosine(30, x).Sine, x => 30 * SineAndCosine(30, x).Cosine);

    [Fact]
    public void SlopeOfSnakeIsReducedAtEveryExponent() =>
        AssertWithin("snake", 1, x => x + (Math.Sin(x) * Math.Sin(x)), x => 1 + SineAndCosine(2, x).Sine);

    /// <summary>Sine and cosine of k x, with what the product loses.</summary>
    private static (double Sine, double Cosine) SineAndCosine(double k, double x)
    {
        double product = k * x, lost = Math.FusedMultiplyAdd(k, x, -product);
        (double sine, double cosine) = Math.SinCos(product);
        (double sineOfLost, double cosineOfLost) = Math.SinCos(lost);
        return ((sine * cosineOfLost) + (cosine * sineOfLost), (cosine * cosineOfLost) - (sine * sineOfLost));
    }

    private void AssertWithin(string name, double factor, Func<double, double> exact, Func<double, double> exactDerivative)
    {
        Family<T> family = FamilyOf(name);
        T[] x = LargeArguments(), y = new T[x.Length], derivative = new T[x.Length];
        family.WithDerivative(x, y, derivative);
        Assert.Equal(Map(family.Forward, x), y);
        Assert.Equal(Map(family.Derivative, x), derivative);
        for (int i = 0; i < x.Length; i++)
        {
            Assert.Equal(y[i], family.Scalar(x[i]));
            Assert.Equal(derivative[i], family.ScalarDerivative(x[i]));
            double error = ErrorAgainstOne(y[i], exact(double.CreateChecked(x[i]))), errorOfDerivative = ErrorAgainstOne(derivative[i], exactDerivative(double.CreateChecked(x[i])));
            Assert.True(error <= Bounds.Function, $"f({x[i]}) = {y[i]}: {error} ULP");
            Assert.True(errorOfDerivative <= Bounds.Slope + (factor * ReferenceError), $"f'({x[i]}) = {derivative[i]}: {errorOfDerivative} ULP");
        }
    }

    /// <summary>Of each exponent some numbers, which fill vectors, and one that is alone among small numbers.</summary>
    private T[] LargeArguments()
    {
        List<T> x = [];
        Random random = new(7);
        for (int exponent = 0; exponent <= LargestExponent; exponent++)
        {
            for (int i = 0; i < 120; i++)
            {
                double fraction = Math.ScaleB(random.NextInt64(1L << FractionBits), -FractionBits);
                T large = T.CreateChecked(Math.ScaleB(1 + fraction, exponent) * (i % 2 == 0 ? 1 : -1));
                x.Add(i < 70 || i == 110 ? large : T.CreateChecked(2 * random.NextSingle()));
            }
        }

        return [.. x];
    }

    private double ErrorAgainstOne(T actual, double exact) =>
        Math.Abs(double.CreateChecked(actual) - exact) / Math.ScaleB(1, Math.ILogB(Math.Max(1, Math.Abs(exact))) - FractionBits);
}

public sealed class SingleLargeArgumentTests : LargeArgumentTests<float>
{
    protected override int LargestExponent => 127;

    protected override int FractionBits => 23;

    protected override (double Function, double Slope) Bounds => (2, 4);

    protected override double ReferenceError => 0;
}

public sealed class DoubleLargeArgumentTests : LargeArgumentTests<double>
{
    protected override int LargestExponent => 1018;

    protected override int FractionBits => 52;

    protected override (double Function, double Slope) Bounds => (4, 4);

    protected override double ReferenceError => 1;
}
