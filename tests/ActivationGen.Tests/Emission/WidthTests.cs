using System;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Kernels;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>Every width of emitted code gives the bits that the kernel's interpreter gives, whatever the operations.</summary>
public sealed class WidthTests
{
    private delegate void SingleBackward(ReadOnlySpan<float> x, ReadOnlySpan<float> gradOutput, Span<float> gradInput);

    private delegate void DoubleBackward(ReadOnlySpan<double> x, ReadOnlySpan<double> gradOutput, Span<double> gradInput);

    private const int Kernels = 6;

    public static TheoryData<int, int> FormatsAndWidths()
    {
        TheoryData<int, int> data = [];
        foreach (LaneFormat format in new[] { LaneFormat.Single, LaneFormat.SingleInDouble, LaneFormat.Double })
        {
            foreach (int width in new[] { 512, 256, 128, ForcedWidth.Scalar }) { data.Add((int)format, width); }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(FormatsAndWidths))]
    public void RandomKernelsGiveTheInterpretersBits(int formatNumber, int width)
    {
        LaneFormat format = (LaneFormat)formatNumber;
        for (int seed = 0; seed < Kernels; seed++)
        {
            Kernel kernel = RandomKernel.Create(seed, format, addend: null, ("gradInput", false));
            ActivationDeclaration declaration = SampleFamily.Declaration with
            {
                ElementType = format == LaneFormat.Double ? ElementType.Double : ElementType.Single,
            };
            ActivationFamily forward = SampleFamily.Relu(declaration, format);
            ActivationFamily family = forward with { Kernels = [forward.Kernels[0], new MemberKernel(ActivationMembers.Backward, kernel)] };
            EmittedAssembly emitted = EmittedAssembly.Load(family, SampleFamily.Net8, ForcedWidth.Edit(width));
            double[] x = Inputs(seed, 101), gradOutput = Inputs(seed + 1000, 101);
            double[] actual = format == LaneFormat.Double ? RunDoubles(emitted, x, gradOutput) : RunSingles(emitted, x, gradOutput);
            for (int i = 0; i < x.Length; i++)
            {
                double[] inputs = [.. kernel.Inputs.Select(input => input.Name == "x" ? x[i] : gradOutput[i])];
                double expected = KernelInterpreter.Run(kernel, inputs)[0];
                Assert.True(Same(expected, actual[i]), $"kernel {seed}, x = {x[i]:R}, gradOutput = {gradOutput[i]:R}: {actual[i]:R} instead of {expected:R}");
            }
        }
    }

    private static double[] RunSingles(EmittedAssembly emitted, double[] x, double[] gradOutput)
    {
        float[] result = new float[x.Length];
        emitted.Method<SingleBackward>("SampleBackward")([.. x.Select(v => (float)v)], [.. gradOutput.Select(v => (float)v)], result);
        return [.. result.Select(v => (double)v)];
    }

    private static double[] RunDoubles(EmittedAssembly emitted, double[] x, double[] gradOutput)
    {
        double[] result = new double[x.Length];
        emitted.Method<DoubleBackward>("SampleBackward")(x, gradOutput, result);
        return result;
    }

    private static double[] Inputs(int seed, int length)
    {
        double[] special = [0, -0.0, 1, -1, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 1e-42, -1e-45, 3e38, -3e38, 100, -100];
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ =>
            (double)(float)(random.Next(4) == 0 ? special[random.Next(special.Length)] : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4))))];
    }

    private static bool Same(double a, double b) =>
        double.IsNaN(a) ? double.IsNaN(b) : BitConverter.DoubleToInt64Bits(a) == BitConverter.DoubleToInt64Bits(b);
}
