using System;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;
using Xunit;
using Xunit.Abstractions;

namespace ActivationGen.Tests.VectorMath;

/// <summary>erf, the normal distribution, sine, cosine, arctangent and hypotenuse in double lanes.</summary>
public sealed class ErrorFunctionTests(ITestOutputHelper output)
{
    private const uint Stride = 4099;

    [Theory]
    [InlineData("erf", 1.5)]
    [InlineData("erfc", 2.5)]
    [InlineData("normalcdf", 2.5)]
    [InlineData("normalpdf", 2.5)]
    [InlineData("gaussian", 1.5)]
    [InlineData("sin", 1.5)]
    [InlineData("cos", 1.5)]
    [InlineData("atan", 1.5)]
    [InlineData("hypotwithone", 1.5)]
    public void InDoubleIsWithinItsBoundOfTheExactValues(string name, double bound)
    {
        Func<double, double> function = LaneFunction.Compile(LaneFormat.Double, Function(name));
        double worst = 0, where = 0;
        foreach (double[] row in ExactValues(name))
        {
            double error = LaneFunction.ErrorInDouble(function(row[0]), row[1], row[2]);
            if (!(error <= worst)) { (worst, where) = (error, row[0]); }
        }

        output.WriteLine($"{name}: {worst:F3} ULP at {where:R}");
        Assert.True(worst <= bound, $"{worst} at {where:R}");
    }

    /// <summary>The double form, held to the exact values above, is the reference; Math is where it covers all floats.</summary>
    [Theory]
    [InlineData("erf")]
    [InlineData("erfc")]
    [InlineData("normalcdf")]
    [InlineData("normalpdf")]
    [InlineData("gaussian")]
    [InlineData("sin")]
    [InlineData("cos")]
    [InlineData("atan")]
    [InlineData("hypotwithone")]
    public void ForFloatsInDoubleLanesIsRoundedAlmostCorrectly(string name)
    {
        Func<double, double> function = LaneFunction.Compile(LaneFormat.SingleInDouble, Function(name));
        Func<double, double> exact = name switch
        {
            "sin" => Math.Sin,
            "cos" => Math.Cos,
            "atan" => Math.Atan,
            _ => LaneFunction.Compile(LaneFormat.Double, Function(name)),
        };

        // Beyond the first half turn sine and cosine are held to an absolute error.
        double worst = Sweep(function, exact, x => name is "sin" or "cos" && Math.Abs(x) > 1.5 ? 1e-6 : 0, out float where);
        output.WriteLine($"{name}: {worst:F4} ULP at {where:R}");
        Assert.True(worst <= 0.52, $"{worst} at {where:R}");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SpecialArgumentsGiveTheirLimits(bool inDouble)
    {
        LaneFormat format = inDouble ? LaneFormat.Double : LaneFormat.SingleInDouble;
        double infinity = double.PositiveInfinity;
        Func<double, double> Of(string name) => LaneFunction.Compile(format, Function(name));
        foreach (string name in (string[])["erf", "erfc", "normalcdf", "normalpdf", "gaussian", "sin", "cos", "atan", "hypotwithone"])
        {
            Assert.Equal(double.NaN, Of(name)(double.NaN));
        }

        foreach (string odd in (string[])["erf", "sin", "atan"])
        {
            Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(Of(odd)(-0.0)));
            Assert.Equal(0L, BitConverter.DoubleToInt64Bits(Of(odd)(0.0)));
        }

        Assert.Equal((-1, 1), (Of("erf")(-infinity), Of("erf")(infinity)));
        Assert.Equal((2, 0), (Of("erfc")(-infinity), Of("erfc")(infinity)));
        Assert.Equal((0, 1), (Of("normalcdf")(-infinity), Of("normalcdf")(infinity)));
        Assert.Equal((0, 0), (Of("normalpdf")(-infinity), Of("gaussian")(infinity)));
        Assert.Equal((double.NaN, double.NaN), (Of("sin")(-infinity), Of("cos")(infinity)));
        Assert.Equal((infinity, 1), (Of("hypotwithone")(-infinity), Of("cos")(0)));
        double halfPi = inDouble ? Math.PI / 2 : MathF.PI / 2;
        Assert.Equal((-halfPi, halfPi), (Of("atan")(-infinity), Of("atan")(infinity)));
    }

    [Fact]
    public void HypotenuseScalesWhatWouldOverflowOrUnderflow()
    {
        KernelBuilder builder = new(LaneFormat.Double);
        Action<double[], double[]> run = KernelCompiler.Compile(
            builder.Build(new KernelOutput("y", Functions.Hypot(builder.Input(new("a")), builder.Input(new("b"))))));
        double Hypot(double a, double b)
        {
            double[] result = new double[1];
            run([a, b], result);
            return result[0];
        }

        Assert.Equal(5e300, Hypot(-3e300, 4e300), 1e285);
        Assert.Equal(1.5e-323, Hypot(1.5e-323, 0));
        Assert.Equal(Math.ScaleB(5, -1070), Hypot(Math.ScaleB(3, -1070), Math.ScaleB(-4, -1070)));
        Assert.Equal(double.PositiveInfinity, Hypot(double.MaxValue, double.MaxValue));
        Assert.Equal(double.MaxValue, Hypot(double.MaxValue, 1));
        Assert.Equal(double.PositiveInfinity, Hypot(1, double.NegativeInfinity));
        Assert.Equal(0, Hypot(0, -0.0));
        Assert.Equal(double.NaN, Hypot(double.NaN, 1));
        Assert.Equal(double.NaN, Hypot(1, double.NaN));
    }

    private static double Sweep(Func<double, double> function, Func<double, double> exact, Func<float, double> floor, out float where)
    {
        double worst = 0;
        where = 0;
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Stride)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            double error = LaneFunction.ErrorInSingle(function(x), exact(x), floor(x));
            if (!(error <= worst)) { (worst, where) = (error, x); }
        }

        return worst;
    }

    private static Func<Value, Value> Function(string name) => name switch
    {
        "erf" => Functions.Erf,
        "erfc" => Functions.Erfc,
        "normalcdf" => Functions.NormalCdf,
        "normalpdf" => Functions.NormalPdf,
        "gaussian" => Functions.Gaussian,
        "sin" => x => Functions.Sin(x),
        "cos" => x => Functions.Cos(x),
        "atan" => Functions.Atan,
        "hypotwithone" => x => Functions.Hypot(x, x.Builder.Constant(1)),
        _ => throw new ArgumentException(name),
    };

    private static double[][] ExactValues(string name) =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "VectorMath", "exact", name + ".csv")).Skip(1)
            .Select(line => line.Split(',').Select(field => double.Parse(field, CultureInfo.InvariantCulture)).ToArray())];
}
