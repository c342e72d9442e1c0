using System;
using System.Linq;
using System.Numerics;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>The ways to a derivative agree with each other.</summary>
public abstract class DerivativeTests<T> : FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<string> CasesFromOutput => [.. GoldenCase.Elementwise.Where(c => new Family<T>(c).HasBackwardFromOutput).Select(c => c.Name)];

    [Theory, MemberData(nameof(Cases))]
    public void BackwardIsTheDerivativeTimesTheGradient(string name)
    {
        Family<T> family = FamilyOf(name);
        T[] x = Arguments(500), minusTwo = Filled(500, T.CreateChecked(-2)), derivative = Map(family.Derivative, x), gradInput = Map(family.Backward, x, minusTwo);
        for (int i = 0; i < x.Length; i++)
        {
            // The factor is a power of two, so that no rounding of the product comes in, unless the derivative itself was rounded as a subnormal.
            T expected = derivative[i] * minusTwo[i];
            bool holds = gradInput[i] == expected || !T.IsNormal(derivative[i]) && T.Abs(gradInput[i] - expected) <= T.Epsilon + T.Epsilon;
            Assert.True(holds, $"at {x[i]:R}: {gradInput[i]:R}, not {expected:R}");
        }
    }

    [Theory, MemberData(nameof(CasesFromOutput))]
    public void BackwardFromTheOutputIsBackward(string name)
    {
        Family<T> family = FamilyOf(name);

        // Where a function saturates, its rounded output says of the slope only that it is small: errors count against 1. The slope of some
        // (inverse square root units) goes as the root of the distance from the limit, hence the root of the unit.
        double tolerance = 4 * Math.Sqrt(double.CreateChecked(T.BitIncrement(T.One) - T.One));
        GoldenPoint[] points = [.. PointsOf(name).Where(point => point.Derivative is not null && Math.Abs(point.X) < 1e6)];
        T[] x = ArgumentsOf(points), ones = Filled(x.Length, T.One);
        T[] y = Map(family.Forward, x), expected = Map(family.Backward, x, ones), actual = Map(family.BackwardFromOutput, y, ones);
        for (int i = 0; i < x.Length; i++)
        {
            if (T.IsInfinity(y[i])) { continue; }

            double slope = double.CreateChecked(expected[i]), fromOutput = double.CreateChecked(actual[i]);
            Assert.True(Math.Abs(slope - fromOutput) <= tolerance * Math.Max(1, Math.Abs(slope)), $"at {x[i]:R}, y = {y[i]:R}: {fromOutput:R}, not {slope:R}");
        }
    }

    [Theory, MemberData(nameof(CasesFromOutput))]
    public void BackwardFromTheOutputWorksInPlace(string name)
    {
        Family<T> family = FamilyOf(name);
        T[] y = Map(family.Forward, Arguments(100)), gradOutput = Arguments(100, seed: 2), expected = Map(family.BackwardFromOutput, y, gradOutput);
        family.BackwardFromOutput(y, gradOutput, y);
        AssertSame(expected, y, "over y");
    }
}

public sealed class SingleDerivativeTests : DerivativeTests<float>
{
    [Theory, MemberData(nameof(Cases))]
    public void AtKinksTheSlopeIsThatOfDoubles(string name)
    {
        Family<float> single = FamilyOf(name);
        Family<double> exact = new(single.Golden);

        // Multiples of 1/8 hit the kinks of every case: the ends of hard_sigmoid's ramp are quotients of its parameters, which no float has.
        foreach (float x in Enumerable.Range(-80, 161).Select(i => i * 0.125f))
        {
            double slope = exact.ScalarDerivative(x), rounded = single.ScalarDerivative(x);
            Assert.True(Math.Abs(rounded - slope) <= 1e-5 * Math.Max(1e-2, Math.Abs(slope)), $"f'({x:R}) is {rounded:R} in float, {slope:R} in double");
        }
    }
}

public sealed class DoubleDerivativeTests : DerivativeTests<double>
{
    [Theory, MemberData(nameof(Cases))]
    public void TheDerivativeIsTheLimitOfFiniteDifferences(string name)
    {
        const double Step = 1e-5;
        Family<double> family = FamilyOf(name);

        // The grid keeps clear of every kink by far more than the step.
        foreach (double x in Enumerable.Range(-160, 320).Select(i => i * 0.05 + 0.0123))
        {
            double difference = (family.Scalar(x + Step) - family.Scalar(x - Step)) / (2 * Step);
            double slope = family.ScalarDerivative(x);
            Assert.True(Math.Abs(difference - slope) <= 1e-5 * Math.Max(1, Math.Abs(slope)), $"f'({x:R}) = {slope:R}, the difference quotient is {difference:R}");
        }
    }
}
