using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Kernels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>What is emitted compiles without a warning, whatever the user's settings and names.</summary>
public sealed class StrictSettingsTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp9, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    public void AFamilyCompiles(LanguageVersion language, NullableContextOptions nullable)
    {
        foreach (TargetFacts target in new[] { SampleFamily.Net8, SampleFamily.NetStandard })
        {
            foreach (int format in Enumerable.Range(0, 3))
            {
                AssertCompiles(EmittedAssembly.Sources(SampleFamily.Relu(format: (LaneFormat)format), target), language, nullable);
            }
        }
    }

    [Fact]
    public void KeywordsAsNamesCompile()
    {
        ActivationDeclaration declaration = SampleFamily.Declaration with { MethodName = "@class", ParameterNames = ["@in", "@out"] };
        ActivationFamily family = SampleFamily.Relu(declaration);
        AssertCompiles(EmittedAssembly.Sources(family, SampleFamily.Net8));
        Assert.Contains(" classDerivative(", FamilyWriter.Write(family, SampleFamily.Net8).Members.Text, System.StringComparison.Ordinal);
    }

    [Fact]
    public void NestedGenericTypesInTheGlobalNamespaceCompile() => AssertCompiles(EmittedAssembly.Sources(
        SampleFamily.Relu(SampleFamily.Declaration with
        {
            Namespace = "",
            ContainingTypes = ["partial struct Outer<T>", "internal partial interface IInner<in U>"],
            Modifiers = "internal static partial",
            MemberModifiers = "internal static",
        }),
        SampleFamily.Net8));

    [Fact]
    public void TypesOfTheUserWithTheSameNamesDoNotDisturb()
    {
        const string hostile = """
            namespace Consumer.System { class Math { } class Span<T> { } class ReadOnlySpan<T> { } class ArgumentException { } }
            namespace Consumer { class Vector256 { } class Avx { } class Unsafe { } class MethodImplAttribute { } class SpanArguments { } }
            class Vector256 { } class Avx512F { } class Lanes { } class BitConverter { } class MathF { } class Span<T> { }
            namespace ActivationGen { class Vector128 { } class Fma { } class Math { } class MemoryMarshal { } }
            """;
        AssertCompiles([.. EmittedAssembly.Sources(SampleFamily.Relu(), SampleFamily.Net8), hostile]);
    }

    [Fact]
    public void AScalarDeclarationCompiles() => AssertCompiles(EmittedAssembly.Sources(
        SampleFamily.Relu(SampleFamily.Declaration with { Shape = MethodShape.Scalar, ParameterNames = ["value"] }), SampleFamily.Net8));

    [Fact]
    public void WhatTheUserHasWrittenIsLeftAlone()
    {
        ActivationDeclaration declaration = SampleFamily.Declaration with
        {
            ExistingMembers = ["SampleBackward(ReadOnlySpan,ReadOnlySpan,Span)", "SampleDerivative(float)"],
        };
        string text = FamilyWriter.Write(SampleFamily.Relu(declaration), SampleFamily.Net8).Members.Text;
        Assert.DoesNotContain("void SampleBackward(", text, System.StringComparison.Ordinal);
        Assert.DoesNotContain("float SampleDerivative(", text, System.StringComparison.Ordinal);
        Assert.Contains("void SampleDerivative(", text, System.StringComparison.Ordinal);
    }

    private static void AssertCompiles(
        IReadOnlyList<string> sources, LanguageVersion language = LanguageVersion.CSharp9, NullableContextOptions nullable = NullableContextOptions.Enable)
    {
        IReadOnlyList<Diagnostic> problems = EmittedAssembly.Diagnose(sources, language, nullable);
        Assert.True(problems.Count == 0, string.Join("\n", problems) + "\n" + string.Join("\n\n", sources));
        Assert.DoesNotContain(sources.Skip(1), text => text.Contains('\r', System.StringComparison.Ordinal));
    }
}
