using System;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;
using Xunit;
using Xunit.Abstractions;

namespace ActivationGen.Tests.VectorMath;

/// <summary>Kernels in float lanes, against the mathematical function in double, over every 4099th of all floats.</summary>
public sealed class SingleKernelTests(ITestOutputHelper output)
{
    private const uint Stride = 4099;

    private static readonly Func<double, double> NormalCdf = LaneFunction.Compile(LaneFormat.Double, Functions.NormalCdf);

    private static readonly Func<double, double> NormalPdf = LaneFunction.Compile(LaneFormat.Double, Functions.NormalPdf);

    [Theory]
    [InlineData("erf", 0.95)]
    [InlineData("tanh", 0.77)]
    [InlineData("tanh'", 2.5)]
    [InlineData("scaled_tanh", 1.9)]
    [InlineData("scaled_tanh of any parameters", 1.9)]
    [InlineData("scaled_tanh'", 3.8)]
    [InlineData("scaled_tanh' of any parameters", 3.8)]
    [InlineData("lisht", 1.6)]
    [InlineData("lisht'", 1.6)]
    [InlineData("isru", 1.5)]
    [InlineData("isru of any Alpha", 1.5)]
    [InlineData("isru'", 3.4)]
    [InlineData("isru' of any Alpha", 3.4)]
    [InlineData("atan", 1.05)]
    [InlineData("silu", 1.8)]
    [InlineData("quick_gelu", 1.35)]
    [InlineData("gelu", 2.5)]
    [InlineData("gelu_tanh", 1.4)]
    [InlineData("mish", 3.0)]
    [InlineData("tanhshrink", 1.95)]
    [InlineData("logcosh", 1.95)]
    [InlineData("bent_identity", 1.95)]
    [InlineData("bent_identity'", 2.0)]
    [InlineData("silu'", 3.5)]
    [InlineData("squareplus", 1.7)]
    [InlineData("squareplus'", 3.5)]
    [InlineData("gelu'", 4.0)]
    [InlineData("gelu_tanh'", 3.9)]
    [InlineData("sigmoid, fast", 2.45)]
    [InlineData("tanh, fast", 1.7)]
    [InlineData("silu, fast", 2.05)]
    [InlineData("quick_gelu, fast", 2.05)]
    [InlineData("gelu, fast", 2.7)]
    [InlineData("gelu_tanh, fast", 2.0)]
    public void StaysBelowItsBoundForEveryFloat(string name, double bound)
    {
        (Func<Value, Value> kernel, Func<double, double> exact, double signChange) = Case(name);
        Func<double, double> function = LaneFunction.Compile(LaneFormat.Single, kernel);
        double worst = 0;
        float where = 0;
        for (ulong bits = 0; bits <= uint.MaxValue; bits += Stride)
        {
            float x = BitConverter.UInt32BitsToSingle((uint)bits);
            if (float.IsInfinity(x)) { continue; }

            // Relative error means nothing next to a zero of a derivative.
            double floor = Math.Abs(x - signChange) <= 0.25 ? 1.0 / 16 : 0;
            double error = LaneFunction.ErrorInSingle(function(x), exact(x), floor);
            if (!(error <= worst)) { (worst, where) = (error, x); }
        }

        output.WriteLine($"{name}: {worst:F3} ULP at {where:R}");
        Assert.True(worst <= bound, $"{worst} at {where:R}");
    }

    [Theory]
    [InlineData("erf", -1, 1)]
    [InlineData("tanh", -1, 1)]
    [InlineData("tanh'", 0, 0)]
    [InlineData("scaled_tanh", -1.7159f, 1.7159f)]
    [InlineData("scaled_tanh'", 0, 0)]
    [InlineData("lisht'", -1, 1)]
    [InlineData("isru", -1, 1)]
    [InlineData("isru'", 0, 0)]
    [InlineData("silu", 0, double.PositiveInfinity)]
    [InlineData("gelu", 0, double.PositiveInfinity)]
    [InlineData("mish", 0, double.PositiveInfinity)]
    [InlineData("gelu_tanh", 0, double.PositiveInfinity)]
    [InlineData("sigmoid, fast", 0, 1)]
    [InlineData("tanh, fast", -1, 1)]
    [InlineData("silu, fast", 0, double.PositiveInfinity)]
    [InlineData("gelu, fast", 0, double.PositiveInfinity)]
    [InlineData("gelu_tanh, fast", 0, double.PositiveInfinity)]
    [InlineData("gelu_tanh'", 0, 1)]
    [InlineData("tanhshrink", double.NegativeInfinity, double.PositiveInfinity)]
    [InlineData("logcosh", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("bent_identity'", 0.5, 1.5)]
    [InlineData("silu'", 0, 1)]
    [InlineData("gelu'", 0, 1)]
    public void InfinitiesGiveTheLimitsAndNaNStaysNaN(string name, double below, double above)
    {
        Func<double, double> function = LaneFunction.Compile(LaneFormat.Single, Case(name).Kernel);
        Assert.Equal(below, Math.Abs(function(double.NegativeInfinity)) < 2e-45 ? 0 : function(double.NegativeInfinity));
        Assert.Equal(above, function(double.PositiveInfinity));
        Assert.Equal(double.NaN, function(double.NaN));
    }

    [Theory]
    [InlineData("erf")]
    [InlineData("tanh")]
    [InlineData("scaled_tanh")]
    [InlineData("lisht'")]
    [InlineData("isru")]
    [InlineData("atan")]
    [InlineData("silu")]
    [InlineData("gelu")]
    [InlineData("mish")]
    [InlineData("gelu_tanh")]
    [InlineData("tanh, fast")]
    [InlineData("silu, fast")]
    [InlineData("gelu, fast")]
    [InlineData("gelu_tanh, fast")]
    [InlineData("tanhshrink")]
    [InlineData("bent_identity")]
    public void MinusZeroStaysMinusZero(string name)
    {
        Func<double, double> function = LaneFunction.Compile(LaneFormat.Single, Case(name).Kernel);
        Assert.True(double.IsNegative(function(-0.0)));
        Assert.False(double.IsNegative(function(0.0)));
    }

    private static (Func<Value, Value> Kernel, Func<double, double> Exact, double SignChange) Case(string name) => name switch
    {
        "erf" => (Functions.Erf, LaneFunction.Compile(LaneFormat.Double, Functions.Erf), double.NaN),
        "tanh" => (Functions.Tanh, Math.Tanh, double.NaN),
        "tanh'" => (Functions.Sech2, x => Sech2(x), double.NaN),
        "scaled_tanh" => (x => Functions.ScaledTanhSingle(x, 1.7159, 2.0 / 3), x => 1.7159 * Math.Tanh(2.0 / 3 * x), double.NaN),
        "scaled_tanh of any parameters" => (x => Functions.ScaledTanhSingle(x, 3.3949, 1.5338), x => 3.3949 * Math.Tanh(1.5338 * x), double.NaN),
        "scaled_tanh'" => (x => Functions.ScaledSech2Single(x, 1.7159 * 2 / 3, 2.0 / 3), x => 1.7159 * 2 / 3 * Sech2(2.0 / 3 * x), double.NaN),
        "scaled_tanh' of any parameters" => (x => Functions.ScaledSech2Single(x, 0.6486, 0.8076), x => 0.6486 * Sech2(0.8076 * x), double.NaN),
        "lisht" => (Functions.LishtSingle, x => x * Math.Tanh(x), double.NaN),
        "lisht'" => (Functions.LishtSlopeSingle, x => Math.Tanh(x) + (Math.Abs(x) > 400 ? 0 : x * Sech2(x)), double.NaN),
        "isru" => (x => Functions.IsruSingle(x, 1), x => x / Math.Sqrt(1 + (x * x)), double.NaN),
        "isru of any Alpha" => (x => Functions.IsruSingle(x, 0.3), x => x / Math.Sqrt(1 + (0.3 * x * x)), double.NaN),
        "isru'" => (x => Functions.IsruSlopeSingle(x, 1), x => Math.Pow(1 + (x * x), -1.5), double.NaN),
        "isru' of any Alpha" => (x => Functions.IsruSlopeSingle(x, 0.3), x => Math.Pow(1 + (0.3 * x * x), -1.5), double.NaN),
        "atan" => (Functions.Atan, Math.Atan, double.NaN),
        "silu" => (x => Functions.SwishSingle(x, 1, 0, isFast: false), x => x * Sigmoid(x), double.NaN),
        "gelu" => (x => Functions.GeluSingle(x, isFast: false), x => x * NormalCdf(x), double.NaN),
        "silu, fast" => (x => Functions.SwishSingle(x, 1, 0, isFast: true), x => x * Sigmoid(x), double.NaN),
        "quick_gelu" => (x => Functions.SwishSingle(x, 1.702f, (float)(1.702 - 1.702f), isFast: false), x => x * Sigmoid(1.702 * x), double.NaN),
        "quick_gelu, fast" => (x => Functions.SwishSingle(x, 1.702f, (float)(1.702 - 1.702f), isFast: true), x => x * Sigmoid(1.702 * x), double.NaN),
        "gelu, fast" => (x => Functions.GeluSingle(x, isFast: true), x => x * NormalCdf(x), double.NaN),
        "gelu_tanh" => (x => Functions.GeluTanhSingle(x, isFast: false), GeluTanh, double.NaN),
        "gelu_tanh, fast" => (x => Functions.GeluTanhSingle(x, isFast: true), GeluTanh, double.NaN),
        "gelu_tanh'" => (Functions.GeluTanhDerivativeSingle, GeluTanhSlope, -0.752461421),
        "sigmoid, fast" => (Functions.SigmoidFastSingle, Sigmoid, double.NaN),
        "tanh, fast" => (Functions.TanhFastSingle, Math.Tanh, double.NaN),
        "mish" => (Functions.MishSingle, Mish, double.NaN),
        "tanhshrink" => (Functions.TanhshrinkSingle, Tanhshrink, double.NaN),
        "logcosh" => (Functions.LogCoshSingle, LogCosh, double.NaN),
        "bent_identity" => (Functions.BentIdentitySingle, x => x > 2.2685e38 ? double.PositiveInfinity : x * (1 + (x / (Math.Sqrt((x * x) + 1) + 1) / 2)), double.NaN),
        "bent_identity'" => (Functions.BentIdentitySlopeSingle, x => 1 + (0.5 * x / Math.Sqrt((x * x) + 1)), double.NaN),
        "squareplus" => (x => Functions.SquareplusSingle(x, 4), Squareplus, double.NaN),
        "squareplus'" => (x => Functions.SquareplusSlopeSingle(x, 4), x => Squareplus(x) / Math.Sqrt((x * x) + 4), double.NaN),
        "silu'" => (x => Functions.SwishDerivativeSingle(x, 1, 0), x => Sigmoid(x) * (1 + (x * Sigmoid(-x))), -1.2784645427610738),
        "gelu'" => (Functions.GeluDerivativeSingle, x => NormalCdf(x) + (x * NormalPdf(x)), -0.7517915246935645),
        _ => throw new ArgumentException(name),
    };

    private static double Squareplus(double x)
    {
        double positive = (Math.Abs(x) + Math.Sqrt((x * x) + 4)) / 2;
        return x < 0 ? 1 / positive : positive;
    }

    private static double Sigmoid(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    private static double Sech2(double x)
    {
        double e = Math.Exp(-2 * Math.Abs(x));
        return 4 * e / ((1 + e) * (1 + e));
    }

    private static readonly double GeluTanhFactor = 2 * Math.Sqrt(2 / Math.PI);

    // Beyond 30 the cube is only in the way.
    private static double GeluTanh(double x) => x * Sigmoid(GeluTanhFactor * (Math.Clamp(x, -30, 30) + (0.044715 * Math.Pow(Math.Clamp(x, -30, 30), 3))));

    private static double GeluTanhSlope(double x)
    {
        double near = Math.Clamp(x, -30, 30), u = GeluTanhFactor * (near + (0.044715 * near * near * near));
        return Sigmoid(u) * (1 + (Sigmoid(-u) * GeluTanhFactor * near * (1 + (3 * 0.044715 * near * near))));
    }

    /// <summary>tanh(log(1 + e^x)) = ((1 + e^x)^2 - 1) / ((1 + e^x)^2 + 1), without cancellation.</summary>
    private static double Mish(double x)
    {
        double e = Math.Exp(-Math.Abs(x));
        return x < 0 ? x * (e * (e + 2)) / ((e * (e + 2)) + 2) : x * (1 + (2 * e)) / (1 + (2 * e * (1 + e)));
    }

    private static readonly Func<double, double> Log1p = LaneFunction.Compile(LaneFormat.Double, Functions.Log1p);

    /// <summary>Near 0 log(1 + 2 sinh(x / 2)^2).</summary>
    private static double LogCosh(double x) => Math.Abs(x) < 1
        ? Log1p(2 * Math.Pow(Math.Sinh(x / 2), 2))
        : Math.Abs(x) - Math.Log(2) + Log1p(Math.Exp(-2 * Math.Abs(x)));

    private static double Tanhshrink(double x)
    {
        double v = x * x;
        return v < 1e-3 ? x * v * ((1 / 3.0) - (v * ((2 / 15.0) - (v * ((17 / 315.0) - (v * (62 / 2835.0))))))) : x - Math.Tanh(x);
    }
}
