using System;
using ActivationGen.Kernels;
using Xunit;

namespace ActivationGen.Tests.VectorMath;

/// <summary>The worst errors in units of the last place, over the whole range of floats, and for double at exact values.</summary>
public sealed class ExponentialFamilyAccuracyTests
{
    [Theory]
    [InlineData("exp", 0.9)]
    [InlineData("expm1", 1.3)]
    [InlineData("log", 0.96)]
    [InlineData("log1p", 0.96)]
    [InlineData("sigmoid", 0.97)]
    [InlineData("softplus", 2)]
    [InlineData("tanh", 0.99)]
    [InlineData("sech2", 2.9)]
    public void InFloatTheErrorStaysBelow(string name, double bound) => AssertErrorOverFloats(name, LaneFormat.Single, bound);

    [Theory]
    [InlineData("exp")]
    [InlineData("expm1")]
    [InlineData("log")]
    [InlineData("log1p")]
    [InlineData("sigmoid")]
    [InlineData("softplus")]
    [InlineData("tanh")]
    [InlineData("sech2")]
    public void ComputedInDoubleAFloatIsAllButCorrectlyRounded(string name) => AssertErrorOverFloats(name, LaneFormat.SingleInDouble, 0.505);

    [Theory]
    [InlineData("exp", 0.9)]
    [InlineData("expm1", 1.4)]
    [InlineData("log", 0.8)]
    [InlineData("log1p", 1.4)]
    [InlineData("sigmoid", 0.97)]
    [InlineData("softplus", 1.7)]
    [InlineData("tanh", 1.4)]
    [InlineData("sech2", 2.9)]
    public void InDoubleTheErrorStaysBelow(string name, double bound)
    {
        Func<double, double> function = ExponentialFamily.Compiled(name, LaneFormat.Double);
        double worst = 0, where = 0;
        int points = 0;
        foreach ((double x, double nearest, double remainder) in ExponentialFamily.ExactValues(name))
        {
            double unit = Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest);
            double error = Math.Abs((function(x) - nearest) / unit - remainder);
            if (!(error <= worst)) { (worst, where) = (error, x); }

            points++;
        }

        Assert.True(points > 200, $"{points} points");
        Assert.True(worst < bound, $"{worst:F3} ULP at {where:R}");
    }

    /// <summary>The same function in double, which has its own test, serves as reference.</summary>
    private static void AssertErrorOverFloats(string name, LaneFormat format, double bound)
    {
        Func<double, double> function = ExponentialFamily.Compiled(name, format), reference = ExponentialFamily.Compiled(name, LaneFormat.Double);
        const uint Step = 4001;
        double worst = 0;
        float where = 0;
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Step)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            double error = Error((float)function(x), reference(x));
            if (error > worst) { (worst, where) = (error, x); }
        }

        Assert.True(worst < bound, $"{worst:F4} ULP at {where:R}");
    }

    private static double Error(float actual, double exact)
    {
        float nearest = (float)exact;
        if (!float.IsFinite(nearest)) { return actual.Equals(nearest) || (actual == float.MaxValue && exact < 3.4028238e38) ? 0 : double.PositiveInfinity; }

        if (actual == nearest && float.IsNegative(actual) != float.IsNegative(nearest)) { return double.PositiveInfinity; }

        float magnitude = MathF.Min(Math.Abs(nearest), MathF.BitDecrement(float.MaxValue));
        return Math.Abs(actual - exact) / ((double)MathF.BitIncrement(magnitude) - magnitude);
    }
}
