using System;
using System.Linq;
using System.Numerics;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Numerics.Tests;

/// <summary>Errors against exact values, in units of the last place, for every member that computes f or f'.</summary>
public abstract class AccuracyTests<T> : FamilyTests<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    protected abstract double ForwardBound { get; }

    protected abstract double DerivativeBound { get; }

    [Theory, MemberData(nameof(Cases))]
    public void TheFunctionIsExactToAFewUlps(string name)
    {
        GoldenPoint[] points = PointsOf(name);
        T[] x = ArgumentsOf(points), y = new T[x.Length], derivative = new T[x.Length];
        FamilyOf(name).Forward(x, y);
        AssertExact(points, point => point.Value, y, ForwardBound, "F");

        T[] again = new T[x.Length];
        FamilyOf(name).WithDerivative(x, again, derivative);
        AssertSame(y, again, "FWithDerivative's y");
    }

    [Theory, MemberData(nameof(Cases))]
    public void TheDerivativeIsExactToAFewUlps(string name)
    {
        Family<T> family = FamilyOf(name);
        GoldenPoint[] points = PointsOf(name);
        T[] x = ArgumentsOf(points), derivative = Map(family.Derivative, x), again = new T[x.Length];
        AssertExact(points, point => point.Derivative, derivative, DerivativeBound, "FDerivative");

        family.WithDerivative(x, new T[x.Length], again);
        AssertExact(points, point => point.Derivative, again, DerivativeBound, "FWithDerivative");
        AssertExact(points, point => point.Derivative, Map(family.Backward, x, Filled(x.Length, T.One)), DerivativeBound, "FBackward");
    }

    protected abstract double ErrorInUlps(ExactValue exact, T computed);

    private void AssertExact(GoldenPoint[] points, Func<GoldenPoint, ExactValue?> exact, T[] computed, double bound, string what)
    {
        var worst = points.Zip(computed).Where(pair => exact(pair.First) is not null)
            .Select(pair => (Point: pair.First, Computed: pair.Second, Error: ErrorInUlps(exact(pair.First)!, pair.Second)))
            .MaxBy(result => result.Error);
        Assert.True(worst.Error <= bound, $"{what} at {worst.Point.X:R}: {worst.Computed:R} is {worst.Error:F2} ULP off {exact(worst.Point)!.High:R}");
    }
}

public sealed class SingleAccuracyTests : AccuracyTests<float>
{
    protected override double ForwardBound => 2;

    protected override double DerivativeBound => 4;

    protected override double ErrorInUlps(ExactValue exact, float computed) => exact.ErrorInSingleUlps(computed);
}

public sealed class DoubleAccuracyTests : AccuracyTests<double>
{
    protected override double ForwardBound => 4;

    protected override double DerivativeBound => 5;

    protected override double ErrorInUlps(ExactValue exact, double computed) => exact.ErrorInDoubleUlps(computed);
}
