using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>Sources as they are while someone types: the generator and the analyzer keep quiet company.</summary>
public sealed class BrokenSourceTests
{
    private const string Good =
        """
        using System; using ActivationGen;
        [assembly: ActivationConvention(ActivationLibrary.Keras)]
        namespace N.M;
        partial class A<T>
        {
            [Activation("hard_tanh", Min = -1.5, Max = 0.5, Members = ActivationMembers.Forward, Accuracy = ActivationAccuracy.Fast)]
            public static partial void F(ReadOnlySpan<float> x, Span<float> y);
            partial struct S { [Activation("relu", Members = ActivationMembers.Forward)] internal partial double G(double x); }
        }
        """;

    [Fact]
    public void NoTruncationMakesTheGeneratorThrow()
    {
        GeneratorDriver driver = Generation.Driver(Generation.Compile(""));
        for (int length = 0; length <= Good.Length; length++)
        {
            Compilation compilation = Generation.Compile(Good[..length]);
            driver = driver.RunGenerators(compilation);
            Assert.Null(driver.GetRunResult().Results.Single().Exception);
        }
    }

    [Fact]
    public void NoMissingTokenMakesGeneratorOrAnalyzerThrow()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(Good);
        GeneratorDriver driver = Generation.Driver(Generation.Compile(""));
        foreach (SyntaxToken token in tree.GetRoot().DescendantTokens())
        {
            Generation generation = Generation.Of(Good.Remove(token.SpanStart, token.Span.Length)).AssertNoException();
            Assert.DoesNotContain("AD0001", generation.ProblemIds);
        }
    }

    [Theory]
    [InlineData("[Activation(\"relu\", Alpha = )] static partial float F(float x);")]
    [InlineData("[Activation(\"relu\", Alpha = 1m)] static partial float F(float x);")]
    [InlineData("[Activation(\"relu\", Alpha = 1e400)] static partial float F(float x);")]
    [InlineData("[Activation(\"relu\", Gamma = 1)] static partial float F(float x);")]
    [InlineData("[Activation(Missing)] static partial float F(float x);")]
    [InlineData("[Activation(\"relu\")] static partial void F(ReadOnlySpan<Missing> x, Span<Missing> y);")]
    [InlineData("[Activation(\"relu\")] static partial Missing F(Missing x);")]
    [InlineData("[Activation(\"relu\")] static partial void }")]
    [InlineData("[Activation(")]
    public void WhatDoesNotBindIsTheCompilersToReport(string member)
    {
        IReadOnlyList<string> ids = Generation.Of($"using System; using ActivationGen; static partial class A {{ {member} }}").AssertNoException().ProblemIds;
        Assert.NotEmpty(ids);
        Assert.DoesNotContain(ids, id => id is "AG0001" or "AG0003" or "AG0009" or "AD0001");
    }
}
