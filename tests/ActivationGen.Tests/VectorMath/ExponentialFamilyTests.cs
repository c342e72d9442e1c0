using System;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;
using Xunit;

namespace ActivationGen.Tests.VectorMath;

public sealed class ExponentialFamilyTests
{
    public static readonly TheoryData<string> Names = [.. ExponentialFamily.Names];

    private static readonly LaneFormat[] Formats = [LaneFormat.Single, LaneFormat.SingleInDouble, LaneFormat.Double];

    [Theory]
    [InlineData("exp", 0, 1)]
    [InlineData("exp", double.NegativeInfinity, 0)]
    [InlineData("exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("expm1", -0.0, -0.0)]
    [InlineData("expm1", double.NegativeInfinity, -1)]
    [InlineData("expm1", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("log", 1, 0)]
    [InlineData("log", -0.0, double.NegativeInfinity)]
    [InlineData("log", -1, double.NaN)]
    [InlineData("log", double.NegativeInfinity, double.NaN)]
    [InlineData("log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("log1p", -0.0, -0.0)]
    [InlineData("log1p", -1, double.NegativeInfinity)]
    [InlineData("log1p", -2, double.NaN)]
    [InlineData("log1p", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("sigmoid", 0, 0.5)]
    [InlineData("sigmoid", double.NegativeInfinity, 0)]
    [InlineData("sigmoid", double.PositiveInfinity, 1)]
    [InlineData("softplus", double.NegativeInfinity, 0)]
    [InlineData("softplus", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("tanh", -0.0, -0.0)]
    [InlineData("tanh", double.NegativeInfinity, -1)]
    [InlineData("tanh", double.PositiveInfinity, 1)]
    [InlineData("sech2", 0, 1)]
    [InlineData("sech2", double.NegativeInfinity, 0)]
    [InlineData("sech2", double.PositiveInfinity, 0)]
    public void LimitsAreReached(string name, double x, double expected)
    {
        foreach (LaneFormat format in Formats)
        {
            double actual = KernelInterpreter.Run(ExponentialFamily.Kernel(name, format), x)[0];
            Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(double.IsNaN(actual) ? double.NaN : actual));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaNPasses(string name)
    {
        foreach (LaneFormat format in Formats) { Assert.True(double.IsNaN(KernelInterpreter.Run(ExponentialFamily.Kernel(name, format), double.NaN)[0])); }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CompiledAndInterpretedKernelsGiveTheSameBits(string name)
    {
        Random random = new(4);
        foreach (LaneFormat format in Formats)
        {
            KernelInterpreter interpreter = new(ExponentialFamily.Kernel(name, format));
            Func<double, double> compiled = ExponentialFamily.Compiled(name, format);
            double[] input = new double[1], output = new double[1];
            for (int i = 0; i < 4000; i++)
            {
                input[0] = (i % 3) switch
                {
                    0 => random.NextDouble() * 20 - 10,
                    1 => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)),
                    _ => random.NextDouble() * (format == LaneFormat.Double ? 1500 : 220) - (format == LaneFormat.Double ? 760 : 120),
                };
                if (format != LaneFormat.Double) { input[0] = (float)input[0]; }

                interpreter.Run(input, output);
                double expected = compiled(input[0]);
                if (!expected.Equals(output[0]) || (BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(output[0]) && !double.IsNaN(expected)))
                {
                    Assert.Fail($"{format}: {output[0]:R} instead of {expected:R} at {input[0]:R}");
                }
            }
        }
    }

    [Theory]
    [InlineData("exp")]
    [InlineData("sigmoid")]
    [InlineData("softplus")]
    public void TheLowPartOfAnArgumentCounts(string name)
    {
        KernelBuilder builder = new(LaneFormat.Single);
        Value x = builder.Input(new KernelInput("x")), low = builder.Input(new KernelInput("low"));
        Value y = name switch { "exp" => Functions.Exp(x, low), "sigmoid" => Functions.Sigmoid(x, low), _ => Functions.Softplus(x, low) };
        Kernel kernel = builder.Build(new KernelOutput("y", y));
        Func<double, double> exact = ExponentialFamily.Compiled(name, LaneFormat.Double);
        Random random = new(5);
        for (int i = 0; i < 2000; i++)
        {
            double argument = random.NextDouble() * 160 - 80;
            float high = (float)argument;
            double actual = KernelInterpreter.Run(kernel, high, (float)(argument - high))[0], expected = exact(argument);
            float magnitude = Math.Abs((float)expected);
            Assert.InRange(Math.Abs(actual - expected) / (MathF.BitIncrement(magnitude) - magnitude), 0, name == "softplus" ? 2 : 1.1);
        }
    }
}
