using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        Assembly[] widths = [Load(name, 512), Load(name, 256), Load(name, 128)];
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

    private static byte[] Run(Assembly assembly, float[] x, int rowLength)
    {
        Method<SingleRows>(assembly, typeof(ReadOnlySpan<float>), typeof(Span<float>))(x, rowLength, x);
        return [.. x.SelectMany(value => BitConverter.GetBytes(float.IsNaN(value) ? float.NaN : value))];
    }

    private static byte[] RunInDouble(Assembly assembly, double[] x, int rowLength)
    {
        Method<DoubleRows>(assembly, typeof(ReadOnlySpan<double>), typeof(Span<double>))(x, rowLength, x);
        return [.. x.SelectMany(value => BitConverter.GetBytes(double.IsNaN(value) ? double.NaN : value))];
    }

    private static TDelegate Method<TDelegate>(Assembly assembly, Type input, Type output)
        where TDelegate : Delegate =>
        assembly.GetType("Rows", throwOnError: true)!.GetMethod("FBatch", [input, typeof(int), output])!.CreateDelegate<TDelegate>();

    private static Assembly Load(string name, int width)
    {
        string source = Source.Replace("NAME", name, StringComparison.Ordinal);
        List<string> texts = [source];
        foreach (SyntaxTree tree in Generation.Of(LanguageVersion.CSharp9, source).Result.GeneratedTrees)
        {
            string text = tree.ToString();
            texts.Add(tree.FilePath.EndsWith(".Kernels.g.cs", StringComparison.Ordinal) ? ForcedWidth.Edit(width)(text) : text);
        }

        using MemoryStream image = new();
        IReadOnlyList<Diagnostic> problems = EmittedAssembly.Diagnose(texts, image: image);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
        image.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(image);
    }
}
