using System;
using ActivationGen.Kernels;

namespace ActivationGen.Tests.VectorMath;

/// <summary>A function of vector math as a delegate on numbers, and the distance of its values from exact ones.</summary>
internal static class LaneFunction
{
    public static Func<double, double> Compile(LaneFormat format, Func<Value, Value> function)
    {
        KernelBuilder builder = new(format);
        Action<double[], double[]> run = KernelCompiler.Compile(builder.Build(new KernelOutput("y", function(builder.Input(new("x"))))));
        double[] input = new double[1], output = new double[1];
        return x =>
        {
            input[0] = x;
            run(input, output);
            return output[0];
        };
    }

    /// <summary>The distance in ULPs of float at max(|exact|, floor); 0 between equal infinities and between NaNs.</summary>
    public static double ErrorInSingle(double actual, double exact, double floor = 0)
    {
        if (double.IsNaN(exact) || double.IsInfinity(exact) || double.IsNaN(actual)) { return actual.Equals(exact) ? 0 : double.PositiveInfinity; }

        // An overflow counts as 2^128, the number that it was rounded from at the least.
        if (double.IsInfinity(actual)) { actual = Math.CopySign(Math.ScaleB(1, 128), actual); }

        double magnitude = Math.Max(Math.Abs(exact), Math.Max(floor, Math.ScaleB(1, -126)));
        return Math.Abs(actual - exact) / Math.ScaleB(1, Math.ILogB(magnitude) - 23);
    }

    /// <summary>The distance in ULPs of double at the exact value, which is <paramref name="nearest"/> plus <paramref name="rest"/> ULPs.</summary>
    public static double ErrorInDouble(double actual, double nearest, double rest)
    {
        double magnitude = Math.Max(Math.Abs(nearest), Math.ScaleB(1, -1022));

        // Both differences are exact, or too large to matter.
        return Math.Abs(((actual - nearest) / Math.ScaleB(1, Math.ILogB(magnitude) - 52)) - rest);
    }
}
