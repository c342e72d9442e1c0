using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class TargetTooOldTests
{
    private const string Source =
        "using System; using ActivationGen; static partial class A { [Activation(\"elu\")] static partial void F(ReadOnlySpan<float> x, Span<float> y); }";

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    public void TriggersOnAnOldLanguage(LanguageVersion version)
    {
        Generator.Generation generation = Generator.Generation.Of(version, Source).AssertNoException();
        Assert.Equal(["AG0012"], generation.ProblemIds);
        Assert.Contains("Set <LangVersion> to 9 or later", generation.Problems.Single(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.LatestMajor)]
    [InlineData(LanguageVersion.Default)]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.Preview)]
    public void PassesOverANewOne(LanguageVersion version) => Generator.Generation.Of(version, Source).AssertClean();

    [Theory]
    [InlineData("class A { static float F(float x) => x; }")]
    [InlineData("namespace Own { class ActivationAttribute : System.Attribute { } class A { [Activation] static float F(float x) => x; } }")]
    [InlineData("using ActivationGen; class A { static string Name => nameof(ActivationAttribute); }")]
    public void PassesOverOldCodeWithoutDeclarations(string source) => Generator.Generation.Of(LanguageVersion.CSharp7_3, source).AssertClean();

    [Fact]
    public void TriggersWhereThereAreNoSpans()
    {
        // A framework of one file, as old ones are without System.Memory.
        const string Framework =
            """
            namespace System
            {
                public class Object { } public class String { } public abstract class ValueType { } public struct Void { } public struct Boolean { } public struct Int32 { }
                public struct Single { } public struct Double { } public abstract class Enum { } public class Attribute { }
                public enum AttributeTargets { Assembly = 1, Method = 64 } public class FlagsAttribute : Attribute { }
                public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets t) { } public bool AllowMultiple { get; set; } public bool Inherited { get; set; } }
            }
            """;
        Compilation compilation = Generator.Generation.Compile(Framework, "using System; using ActivationGen; static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")
            .WithReferences();
        Assert.Contains("AG0012", Generator.Generation.Of(compilation).AssertNoException().ProblemIds);
    }
}
