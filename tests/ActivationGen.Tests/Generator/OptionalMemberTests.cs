using System;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>Members that only come where they are asked for: they compile for every activation and in every place, and are nowhere else.</summary>
public sealed class OptionalMemberTests
{
    private const string Optional = "ActivationMembers.SecondDerivative | ActivationMembers.Dropout | ActivationMembers.Parallel", All = "ActivationMembers.All | " + Optional;

    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void EveryEntryCompilesWithThem(string element)
    {
        string methods = string.Join("\n", ActivationCatalog.Entries.Select(entry => entry.Kind == ActivationKind.Elementwise
            ? $"[Activation(\"{entry.Name}\", Members = {Optional})] public static partial void {entry.Name}(ReadOnlySpan<{element}> x, Span<{element}> y);"
            : $"[Activation(\"{entry.Name}\", Members = ActivationMembers.Parallel | ActivationMembers.Batch | ActivationMembers.BatchBackward)] public static partial "
                + $"{RowSignatureParser.FirstForm(entry.Name, entry, element)};"));
        Generation.Of($"using System; using ActivationGen; public static partial class Activations {{ {methods} }}").AssertClean();
    }

    [Theory]
    [InlineData("float", true)]
    [InlineData("double", false)]
    [InlineData("double", true)]
    public void LearnableParametersCompileOnAllCores(string element, bool perChannel)
    {
        string alpha = perChannel ? $"ReadOnlySpan<{element}>" : element;
        Generation.Of(
            $$"""
            using System;
            using ActivationGen;
            public static partial class Activations
            {
                private const ActivationMembers Members = ActivationMembers.All & ~ActivationMembers.BackwardFromOutput | ActivationMembers.Parallel;
                [Activation("prelu", Members = Members)] public static partial void Prelu(ReadOnlySpan<{{element}}> x, {{alpha}} alpha, Span<{{element}}> y);
                [Activation("scaled_tanh", Members = Members)]
                public static partial void Tanh(ReadOnlySpan<{{element}}> x, {{alpha}} alpha, {{element}} beta, Span<{{element}}> y);
            }
            """).AssertClean();
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9, "partial interface A<in T>")]
    [InlineData(LanguageVersion.CSharp9, "ref partial struct A")]
    [InlineData(LanguageVersion.CSharp9, "readonly partial struct A")]
    [InlineData(LanguageVersion.CSharp12, "partial record class A<T>")]
    [InlineData(LanguageVersion.Preview, "partial record struct A")]
    public void AnyTypeMayHoldThem(LanguageVersion version, string type) => Generation.Of(
        version,
        $$"""
        using System;
        using ActivationGen;
        {{type}}
        {
            [Activation("silu", Members = {{All}} & ~ActivationMembers.BackwardFromOutput)] public static partial void Silu(ReadOnlySpan<float> x, Span<float> y);
            [Activation("softmax", Members = ActivationMembers.All | ActivationMembers.Parallel)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);
        }
        """).AssertClean();

    [Fact]
    public void ByDefaultThereAreNone()
    {
        Generation generation = Generation.Of(
            "using System; using ActivationGen; static partial class A { [Activation(\"selu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }").AssertClean();
        string text = string.Concat(generation.Families.Select(family => family.SourceText.ToString()));
        foreach (string absent in new[] { "SecondDerivative", "DoubleBackward", "Dropout", "Memory<", "ParallelOptions" })
        {
            Assert.DoesNotContain(absent, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(generation.Result.GeneratedTrees, tree => tree.FilePath.Contains("Philox", StringComparison.Ordinal) || tree.FilePath.Contains("Parallel", StringComparison.Ordinal));
    }

    [Fact]
    public void EachComesAloneWithoutTheOthers()
    {
        string Members(string members) => Generation.Of(
            $"using System; using ActivationGen; static partial class A {{ [Activation(\"gelu\", Members = {members})] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }}")
            .AssertClean().Families[0].SourceText.ToString();

        string second = Members("ActivationMembers.SecondDerivative"), dropout = Members("ActivationMembers.Dropout");
        Assert.Contains("void FSecondDerivative(", second, StringComparison.Ordinal);
        Assert.Contains("float FSecondDerivative(", second, StringComparison.Ordinal);
        Assert.Contains("void FDoubleBackward(", second, StringComparison.Ordinal);
        Assert.DoesNotContain("FBackward(", second, StringComparison.Ordinal);
        Assert.Contains("void FBatchDropout(", dropout, StringComparison.Ordinal);
        Assert.Contains("void FBatchDropoutBackward(", dropout, StringComparison.Ordinal);
        Assert.DoesNotContain("FBatch(", dropout, StringComparison.Ordinal);

        string parallel = Members("ActivationMembers.Forward | ActivationMembers.Parallel");
        Assert.Contains("void F(global::System.ReadOnlyMemory<float> x, global::System.Memory<float> y, global::System.Threading.Tasks.ParallelOptions? options)", parallel, StringComparison.Ordinal);
        Assert.DoesNotContain("FBatch", parallel, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheUserHasWrittenIsLeftAlone() => Generation.Of(
        $$"""
        using System;
        using System.Threading.Tasks;
        using ActivationGen;
        static partial class A
        {
            [Activation("elu", Members = {{All}})] public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);
            public static float EluSecondDerivative(float x) => x;
            public static void Elu(ReadOnlyMemory<float> x, Memory<float> y, ParallelOptions options) { }
            public static void EluBatchDropout(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, float keepProbability, long seed, Span<float> y) { }
            [Activation("softmax", Members = ActivationMembers.All | ActivationMembers.Parallel)] public static partial void Softmax(ReadOnlySpan<float> x, Span<float> y);
            public static void SoftmaxBatch(ReadOnlyMemory<float> x, int rowLength, Memory<float> y, ParallelOptions options) { }
        }
        """).AssertClean();
}
