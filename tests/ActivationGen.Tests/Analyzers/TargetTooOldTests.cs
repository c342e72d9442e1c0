using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class TargetTooOldTests
{
    private const string Source =
        "using System; using ActivationGen; static partial class A { [Activation(\"elu\")] static partial void F(ReadOnlySpan<float> x, Span<float> y); }";

    // A framework of one file, as old ones are without System.Memory.
    private const string OldFramework =
        """
        namespace System
        {
            public class Object { } public class String { } public abstract class ValueType { } public struct Void { } public struct Boolean { } public struct Int32 { }
            public struct Single { } public struct Double { } public abstract class Enum { } public class Attribute { }
            public enum AttributeTargets { Assembly = 1, Method = 64 } public class FlagsAttribute : Attribute { }
            public class AttributeUsageAttribute : Attribute { public AttributeUsageAttribute(AttributeTargets t) { } public bool AllowMultiple { get; set; } public bool Inherited { get; set; } }
        }
        """;

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

    // The names of spans are unknown then (CS0246), and the compiler would never come to ask the analyzer: one error of the text stands in its place.
    [Theory]
    [InlineData(LanguageVersion.CSharp12, "What is generated needs System.Span, which this target framework lacks. Target net8.0 or later, or reference the package System.Memory.")]
    [InlineData(LanguageVersion.CSharp7_3, "What is generated needs C# 9, and this project is compiled as C# 7.3. Set <LangVersion> to 9 or later in the project file. "
        + "What is generated needs System.Span, which this target framework lacks. Target net8.0 or later, or reference the package System.Memory.")]
    public void IsTheOnlyErrorOfABuildWhereSpansAreNamed(LanguageVersion version, string message)
    {
        const string Twice = "using System; using ActivationGen; public static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); "
            + "[Activation(\"relu\")] public static partial void G(ReadOnlySpan<float> x, Span<float> y); }";
        Compilation compilation = Generator.Generation.Compile(version, OldFramework, Twice).WithReferences();
        Generator.Generation.Driver(compilation).RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        Diagnostic problem = Assert.Single(output.GetParseDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error && found.Id == "CS1029"));
        Assert.Equal($"#error: '{message}'", problem.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    // A type that is unknown for another reason is the compiler's to report.
    [Fact]
    public void PassesOverUnknownTypesOfANewTarget() => Assert.DoesNotContain(
        "CS1029", Generator.Generation.Of("using System; using ActivationGen; static partial class A { [Activation(\"elu\")] static partial void F(ReadOnlySpam<float> x, Span<float> y); }").ProblemIds);

    [Fact]
    public void TriggersWhereThereAreNoSpans()
    {
        Compilation compilation = Generator.Generation.Compile(OldFramework, "using System; using ActivationGen; static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")
            .WithReferences();
        Assert.Contains("AG0012", Generator.Generation.Of(compilation).AssertNoException().ProblemIds);
    }
}
