using System;
using System.Linq;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>Functions over rows give the same bits at every width, rows of every length, and compile under the strictest settings.</summary>
public sealed class RowWidthTests
{
    private delegate void SingleRows(ReadOnlySpan<float> x, int rowLength, Span<float> y);

    private delegate void DoubleRows(ReadOnlySpan<double> x, int rowLength, Span<double> y);

    private const string Source =
        """
        /// <summary>Rows.</summary>
        public static partial class Rows
        {
            /// <summary>A form.</summary>
            /// <param name="x">x</param>
            /// <param name="y">y</param>
            [global::ActivationGen.Activation("NAME")] public static partial void F(global::System.ReadOnlySpan<float> x, global::System.Span<float> y);

            /// <summary>A form.</summary>
            /// <param name="x">x</param>
            /// <param name="y">y</param>
            [global::ActivationGen.Activation("NAME")] public static partial void F(global::System.ReadOnlySpan<double> x, global::System.Span<double> y);
        }
        """;

    [Theory]
    [InlineData("softmax")]
    [InlineData("softmin")]
    [InlineData("log_softmax")]
    public void EveryWidthGivesTheSameBits(string name)
    {
        Random random = new(5);
        float[] x = [.. Enumerable.Range(0, 4000).Select(_ => (random.NextSingle() - 0.5f) * 60)];
        x[17] = float.NegativeInfinity;
        x[40] = float.PositiveInfinity;
        EmittedAssembly[] widths = [Load(name, 512), Load(name, 256), Load(name, 128)];
        foreach (int length in Enumerable.Range(1, 70).Concat([127, 128, 129, 300, 1000, 2001]))
        {
            int count = x.Length / length * length;
            string[] singles = [.. widths.Select(width => Bits(Run(width, x[..count], length)))];
            string[] doubles = [.. widths.Select(width => Bits(RunInDouble(width, [.. x[..count].Select(v => (double)v)], length)))];
            Assert.All(singles, bits => Assert.Equal(singles[0], bits));
            Assert.All(doubles, bits => Assert.Equal(doubles[0], bits));
        }
    }

    private static string Bits(byte[] bytes) => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes));

    private static byte[] Run(EmittedAssembly assembly, float[] x, int rowLength)
    {
        assembly.Method<SingleRows>("FBatch", "Rows")(x, rowLength, x);
        return [.. x.SelectMany(value => BitConverter.GetBytes(float.IsNaN(value) ? float.NaN : value))];
    }

    private static byte[] RunInDouble(EmittedAssembly assembly, double[] x, int rowLength)
    {
        assembly.Method<DoubleRows>("FBatch", "Rows")(x, rowLength, x);
        return [.. x.SelectMany(value => BitConverter.GetBytes(double.IsNaN(value) ? double.NaN : value))];
    }

    private static EmittedAssembly Load(string name, int width) => EmittedAssembly.Generate(Source.Replace("NAME", name, StringComparison.Ordinal), width);
}
