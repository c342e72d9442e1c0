using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>Gated functions give the same bits at every width and for single values, and compile under the strictest settings.</summary>
public sealed class GatedWidthTests
{
    private delegate void Gated(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, Span<float> y);

    private delegate void Gradients(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, ReadOnlySpan<float> gradOutput, Span<float> gradGate, Span<float> gradValue);

    private delegate void Learned(
        ReadOnlySpan<float> gate, ReadOnlySpan<float> value, float beta, ReadOnlySpan<float> gradOutput, Span<float> gradGate, Span<float> gradValue, out float gradBeta);

    private delegate void Packed(ReadOnlySpan<float> x, int rowLength, Span<float> y);

    private delegate void PackedGradients(ReadOnlySpan<float> x, int rowLength, ReadOnlySpan<float> gradOutput, Span<float> gradInput);

    private const string Source =
        """
        /// <summary>Gates.</summary>
        public static partial class Gates
        {
            /// <summary>A form.</summary>
            /// <param name="gate">gate</param>
            /// <param name="value">value</param>
            /// <param name="y">y</param>
            [global::ActivationGen.Activation("NAME")]
            public static partial void F(global::System.ReadOnlySpan<float> gate, global::System.ReadOnlySpan<float> value, global::System.Span<float> y);

            /// <summary>A form.</summary>
            /// <param name="gate">gate</param>
            /// <param name="value">value</param>
            /// <returns>y</returns>
            [global::ActivationGen.Activation("NAME", Packing = global::ActivationGen.GatedPacking.GateFirst)]
            public static partial double F(double gate, double value);

            /// <summary>A form.</summary>
            /// <param name="gate">gate</param>
            /// <param name="value">value</param>
            /// <param name="beta">beta</param>
            /// <param name="y">y</param>
            [global::ActivationGen.Activation("swiglu")]
            public static partial void L(global::System.ReadOnlySpan<float> gate, global::System.ReadOnlySpan<float> value, float beta, global::System.Span<float> y);
        }
        """;

    [Theory]
    [InlineData("glu")]
    [InlineData("reglu")]
    [InlineData("geglu")]
    [InlineData("geglu_tanh")]
    [InlineData("swiglu")]
    [InlineData("bilinear")]
    public void EveryWidthGivesTheSameBits(string name)
    {
        Random random = new(7);
        float[] gate = [.. Enumerable.Range(0, 1200).Select(_ => (random.NextSingle() - 0.5f) * 30)], value = [.. gate.Select(_ => MathF.Pow(10, (random.NextSingle() - 0.5f) * 20))];
        float[] gradOutput = [.. gate.Select(_ => random.NextSingle() - 0.5f)];
        (gate[3], gate[40], gate[90], value[41], value[7]) = (float.PositiveInfinity, float.NegativeInfinity, -100, float.PositiveInfinity, 3e38f);
        string[] bits = [.. new[] { 512, 256, 128, ForcedWidth.Scalar }.Select(width => Run(Load(name, width), gate, value, gradOutput))];
        Assert.All(bits, other => Assert.Equal(bits[0], other));
    }

    private static string Run(EmittedAssembly assembly, float[] gate, float[] value, float[] gradOutput)
    {
        float[] y = new float[gate.Length], gradGate = new float[gate.Length], gradValue = new float[gate.Length];
        List<float> all = [];
        foreach (int length in (int[])[1, 3, 8, 17, 33, 1200])
        {
            assembly.Method<Gated>("F", "Gates")(gate.AsSpan(0, length), value.AsSpan(0, length), y.AsSpan(0, length));
            assembly.Method<Gradients>("FBackward", "Gates")(gate.AsSpan(0, length), value.AsSpan(0, length), gradOutput.AsSpan(0, length), gradGate.AsSpan(0, length), gradValue.AsSpan(0, length));
            all.AddRange([.. y, .. gradGate, .. gradValue]);
            assembly.Method<Learned>("LBackward", "Gates")(
                gate.AsSpan(0, length), value.AsSpan(0, length), 1.5f, gradOutput.AsSpan(0, length), gradGate.AsSpan(0, length), gradValue.AsSpan(0, length), out float gradBeta);
            all.AddRange([.. gradGate, .. gradValue, gradBeta]);
        }

        foreach (int rowLength in (int[])[2, 6, 48, 400])
        {
            float[] half = new float[value.Length / 2], whole = new float[value.Length];
            assembly.Method<Packed>("FPacked", "Gates")(gate, rowLength, half);
            assembly.Method<PackedGradients>("FPackedBackward", "Gates")(gate, rowLength, gradOutput.AsSpan(0, half.Length), whole);
            all.AddRange([.. half, .. whole]);
        }

        return Convert.ToHexString([.. all.SelectMany(result => BitConverter.GetBytes(float.IsNaN(result) ? float.NaN : result))]);
    }

    private static EmittedAssembly Load(string name, int width) => EmittedAssembly.Generate(Source.Replace("NAME", name, StringComparison.Ordinal), width);
}
