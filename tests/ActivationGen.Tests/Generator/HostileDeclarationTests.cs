using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>Declarations in every place that C# allows one: the generator's output compiles there without a warning.</summary>
public sealed class HostileDeclarationTests
{
    private const string Elu = "[Activation(\"relu\")] public static partial void Elu(ReadOnlySpan<float> x, Span<float> y);";

    [Theory]
    [InlineData("public static partial class A { ELU }")]
    [InlineData("public partial class A { ELU }")]
    [InlineData("partial struct A { ELU }")]
    [InlineData("partial record A { ELU }")]
    [InlineData("partial record class A { ELU }")]
    [InlineData("partial record struct A { ELU }")]
    [InlineData("readonly partial struct A { ELU }")]
    [InlineData("ref partial struct A { ELU }")]
    [InlineData("partial interface A { ELU }")]
    [InlineData("partial interface A<in T, out U> where T : class { ELU }")]
    [InlineData("partial class A<T> where T : struct, IDisposable { ELU }")]
    [InlineData("partial class A<T> { partial struct B<U> { partial interface C<in V> { ELU } } }")]
    [InlineData("sealed partial class A(int width) { public int Width => width; ELU }")]
    [InlineData("partial record struct A(int Width) { ELU }")]
    [InlineData("public partial class A { } partial class A { ELU }")]
    public void AnyTypeMayHoldOne(string source) => Generation.Of(User(source.Replace("ELU", Elu))).AssertClean();

    [Theory]
    [InlineData("public static partial")]
    [InlineData("internal static partial")]
    [InlineData("private static partial")]
    [InlineData("protected static partial")]
    [InlineData("protected internal static partial")]
    [InlineData("private protected static partial")]
    [InlineData("static partial")]
    [InlineData("partial")]
    [InlineData("public partial")]
    [InlineData("public virtual partial")]
    [InlineData("static public partial")]
    public void AnyAccessibilityIsCopied(string modifiers) => Generation.Of(User(
        $"public partial class A {{ [Activation(\"relu\")] {modifiers} void Elu(ReadOnlySpan<float> x, Span<float> y); }}")).AssertClean();

    [Fact]
    public void AReadOnlyMethodOfAStructYieldsReadOnlyMembers() => Generation.Of(User(
        "partial struct A { [Activation(\"relu\")] public readonly partial void Elu(ReadOnlySpan<float> x, Span<float> y); }")).AssertClean();

    [Fact]
    public void AnInterfaceMemberWithoutModifiersIsPublic() => Generation.Of(User(
        "partial interface A { [Activation(\"relu\")] static partial void Elu(ReadOnlySpan<float> x, Span<float> y); }")).AssertClean();

    [Fact]
    public void AFamilyMayHideTheBaseTypes() => Generation.Of(User(
        $"partial class A {{ {Elu} }} partial class B : A {{ {Elu.Replace("public", "public new")} }}")).AssertClean();

    [Fact]
    public void AnOverrideBringsAFamilyOfItsOwn() => Generation.Of(User(
        """
        partial class A { [Activation("relu")] public virtual partial void Elu(ReadOnlySpan<float> x, Span<float> y); }
        partial class B : A { [Activation("elu")] public override partial void Elu(ReadOnlySpan<float> x, Span<float> y); }
        """)).AssertClean();

    [Fact]
    public void NamesMayBeKeywordsAndNotAscii() => Generation.Of(User(
        """
        namespace @namespace.Größe
        {
            partial class @class
            {
                [Activation("relu")] public static partial void @int(ReadOnlySpan<float> @in, Span<float> @out);
                [Activation("relu")] public static partial double Активация(double ввод);
                partial struct @struct<@void> { [Activation("relu")] public static partial float @float(float @this); }
            }
        }
        """)).AssertClean();

    [Fact]
    public void NamesMayDifferByNamespaceCaseArityOrOuterTypeOnly()
    {
        Generation generation = Generation.Of(User(
            $$"""
            #pragma warning disable CS8981
            namespace N2 { partial class A { {{Elu}} } }
            namespace n2 { partial class A { {{Elu}} public partial class a { {{Elu}} } } }
            partial class G<T> { {{Elu}} }
            partial class G<T, U> { {{Elu}} }
            partial class S { partial class Q { {{Elu}} } }
            partial class R { partial class Q { {{Elu}} {{Elu.Replace("Elu", "ELU")}} } }
            """)).AssertClean();
        Assert.Equal(generation.Families.Count, generation.Families.Select(family => family.HintName.ToLowerInvariant()).Distinct().Count());
    }

    [Fact]
    public void NamesMayBeLong()
    {
        string name = new('N', 300);
        Generation generation = Generation.Of(User($"partial class {name} {{ {Elu.Replace("Elu", name + "1")} {Elu.Replace("Elu", name + "2")} }}")).AssertClean();
        Assert.All(generation.Families, family => Assert.True(family.HintName.Length <= 85, family.HintName));
    }

    [Fact]
    public void OneNameMayHaveFloatAndDoubleOverloads() => Generation.Of(User(
        $"static partial class A {{ {Elu} {Elu.Replace("float", "double")} }}")).AssertClean();

    [Fact]
    public void FileScopedAndGlobalNamespaces()
    {
        Generation.Of("using ActivationGen; using System; namespace A.B; partial class C { " + Elu + " }").AssertClean();
        Generation.Of("partial class C { " + Elu.Replace("Activation(", "ActivationGen.Activation(").Replace("ReadOnly", "System.ReadOnly").Replace(", Span", ", System.Span") + " }").AssertClean();
    }

    [Theory]
    [InlineData("[ActivationAttribute(\"relu\")]")]
    [InlineData("[ActivationGen.Activation(\"relu\")]")]
    [InlineData("[global::ActivationGen.ActivationAttribute(\"relu\")]")]
    [InlineData("[Aliased(\"relu\")]")]
    [InlineData("[Activation(name: \"relu\")]")]
    [InlineData("[Activation(Names.Relu)]")]
    [InlineData("[Activation(nameof(Names.relu))]")]
    [InlineData("[Activation($\"re{\"lu\"}\")]")]
    [InlineData("[Obsolete, Activation(\"relu\")]")]
    [InlineData("[Activation(\"relu\", Alpha = 1)]")]
    [InlineData("[Activation(\"relu\", Alpha = 0.1f)]")]
    [InlineData("[Activation(\"relu\", Alpha = -0.0, MaxValue = Names.Six)]")]
    [InlineData("[Activation(\"elu\", Alpha = 5e-324)]")]
    [InlineData("[method: Activation(\"relu\")]")]
    public void TheAttributeMayBeWrittenInAnyWay(string attribute) => Generation.Of(
        "using System; using ActivationGen; using Aliased = ActivationGen.ActivationAttribute;"
        + "static class Names { public const string Relu = \"relu\"; public const int relu = 0; public const long Six = 6; }"
        + Elu.Replace("[Activation(\"relu\")]", $"static partial class A {{ {attribute}") + "}").AssertClean();

    [Fact]
    public void TheUsersOwnTypesMayBeNamedAsTheFrameworks() => Generation.Of(
        """
        using Span = global::System.Span<float>;
        using Input = global::System.ReadOnlySpan<float>;
        namespace My.System { class Math { } class MathF { } class Vector { } class Span<T> { } class Unsafe { } class Single { } }
        namespace My
        {
            class Simd { } class Vector512 { } class Vector256 { } class MemoryMarshal { } class BitConverter { } class Avx512F { } class Lanes { } class SpanArguments { }
            static partial class A { [ActivationGen.Activation("gelu_tanh")] public static partial void F(Input x, Span y); }
        }
        """).AssertClean();

    [Fact]
    public void TheUsersNamespaceMayBeActivationGen() => Generation.Of(
        "using System; namespace ActivationGen { partial class A { " + Elu + " } } namespace ActivationGen.Mine { partial class A { " + Elu + " } }").AssertClean();

    [Fact]
    public void AnExtensionMethodStaysOne() => Generation.Of(User(
        "static partial class A { [Activation(\"relu\")] public static partial void Relu(this ReadOnlySpan<float> x, Span<float> y); [Activation(\"relu\")] public static partial float Relu1(this float x); }"
        + "class B { void M(ReadOnlySpan<float> x, Span<float> y) { x.Relu(y); _ = 1f.Relu1(); } }")).AssertClean();

    [Fact]
    public void DefaultValuesAreNotRepeated() => Generation.Of(User(
        "static partial class A { [Activation(\"relu\")] public static partial float Relu(float x = 1); }")).AssertClean();

    [Fact]
    public void ParametersMayBeNamedAsTheGeneratedOnes() => Generation.Of(User(
        """
        static partial class A
        {
            [Activation("elu")] public static partial void F(ReadOnlySpan<float> y, Span<float> x);
            [Activation("elu")] public static partial void G(ReadOnlySpan<float> gradOutput, Span<float> derivative);
            [Activation("elu")] public static partial float H(float y);
        }
        """)).AssertClean();

    [Fact]
    public void TheImplementingPartMayBeTheUsers()
    {
        Generation generation = Generation.Of(User(
            $"static partial class A {{ {Elu} public static partial void Elu(ReadOnlySpan<float> x, Span<float> y) => x.CopyTo(y); }} class B {{ float D => A.EluDerivative(1f); }}")).AssertClean();
        Assert.NotEmpty(generation.Families);
    }

    [Fact]
    public void TheAttributeMayBeOnTheImplementingPart() => Generation.Of(User(
        "static partial class A { public static partial float Elu(float x); [Activation(\"relu\")] public static partial float Elu(float x) => x; } class B { float D => A.EluDerivative(1f); }")).AssertClean();

    [Fact]
    public void TheAttributeOnBothPartsIsTheCompilersToReport() => Assert.Equal(["CS0579"], Generation.Of(User(
        $"static partial class A {{ {Elu} [Activation(\"relu\")] public static partial void Elu(ReadOnlySpan<float> x, Span<float> y) => x.CopyTo(y); }}")).AssertNoException().ProblemIds);

    [Fact]
    public void AFilePresentTwiceIsTheCompilersToReport()
    {
        string source = User($"static partial class A {{ {Elu} }}");
        Generation generation = Generation.Of(source, source).AssertNoException();
        Assert.Equal(2, generation.Families.Count);
        Assert.DoesNotContain(generation.ProblemIds, id => id is "CS8795" or "CS0246" or "CS0121");
    }

    [Fact]
    public void MembersThatTheUserHasWrittenAreLeftAlone() => Generation.Of(User(
        $$"""
        static partial class A
        {
            {{Elu}}
            public static float Elu(float x) => x;
            public static void EluDerivative(ReadOnlySpan<float> x, Span<float> derivative) => derivative.Fill(1);
            public static void EluBatch(ReadOnlySpan<float> x, ReadOnlySpan<float> bias, Span<float> y) => x.CopyTo(y);
            public static void EluBatch(float[] x) { }
            public static void EluBackward(double x) { }
        }
        """)).AssertClean();

    [Fact]
    public void MembersNarrowTheFamily()
    {
        Generation generation = Generation.Of(User(
            "static partial class A { [Activation(\"relu\", Members = ActivationMembers.Forward | ActivationMembers.Derivative)] public static partial float F(float x); }")).AssertClean();
        string members = generation.Families[0].SourceText.ToString();
        Assert.Contains("FDerivative(", members, System.StringComparison.Ordinal);
        Assert.DoesNotContain("FBackward(", members, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.Preview)]
    public void AnyLanguageVersionFromNine(LanguageVersion version) => Generation.Of(version, User($"static partial class A {{ {Elu} }}")).AssertClean();

    [Theory]
    [InlineData("#pragma warning disable\n")]
    [InlineData("#nullable enable\n")]
    [InlineData("#line 100 \"other.cs\"\n")]
    [InlineData("#if true\n#endif\n")]
    [InlineData("#region R\n#endregion\n")]
    [InlineData("/* a */ // b\n")]
    public void DirectivesAndCommentsMayStandAround(string trivia) => Generation.Of(User(
        $"static partial class A {{\n{trivia}[Activation(\"relu\")]\n{trivia}public /* c */ static\n{trivia}partial void Elu(ReadOnlySpan<float> x, // d\n Span<float> y);\n}}")).AssertClean();

    [Fact]
    public void LineEndsAreAlwaysOfOneKind()
    {
        string source = User($"static partial class A\n{{\n    {Elu}\n}}\n");
        foreach (string ends in (string[])["\n", "\r\n", "\r"])
        {
            Generation generation = Generation.Of("\uFEFF" + source.Replace("\n", ends)).AssertNoException();
            Assert.All(generation.Result.GeneratedTrees, tree => Assert.DoesNotContain('\r', tree.ToString()));
        }
    }

    [Fact]
    public void GeneratedFilesSaySo() => Assert.All(
        Generation.Of(User($"static partial class A {{ {Elu} }}")).Result.GeneratedTrees,
        tree => Assert.StartsWith("// <auto-generated/>\n", tree.ToString(), System.StringComparison.Ordinal));

    [Fact]
    public void AConventionSetsWhatIsLeftOpen()
    {
        string Leaky(string assembly, string argument) => Generation.Of(
            $"using System; using ActivationGen; {assembly} static partial class A {{ [Activation(\"leaky_relu\"{argument})] public static partial float F(float x); }}")
            .AssertClean().Families[0].SourceText.ToString();

        Assert.Equal(Leaky("", ", Alpha = 0.2"), Leaky("[assembly: ActivationConvention(ActivationLibrary.Keras)]", ""));
        Assert.Equal(Leaky("", ""), Leaky("[assembly: ActivationConvention(ActivationLibrary.PyTorch)]", ""));
        Assert.Equal(Leaky("", ", Alpha = 0.5"), Leaky("[assembly: ActivationConvention(ActivationLibrary.Keras)]", ", Alpha = 0.5"));
        Assert.NotEqual(Leaky("", ""), Leaky("", ", Alpha = 0.2"));
    }

    private static string User(string types) => "using System; using ActivationGen;\n" + types;
}
