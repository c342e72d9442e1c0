using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.CodeFixes;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class NotPartialTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static float [|F|](float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static float [|F|](float x) => x; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static void [|F|](ReadOnlySpan<float> x, Span<float> y) { } }")]
    [InlineData("static class [|A|] { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("class [|A|] { partial class B { [Activation(\"elu\")] public static partial float F(float x); } }")]
    [InlineData("class [|A|] { class [|B|] { [Activation(\"elu\")] public static partial float F(float x); } }")]
    [InlineData("struct [|A|] { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("record [|A|] { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("interface [|A|] { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("class [|A|] { [Activation(\"elu\")] public static float [|F|](float x) => x; }")]
    [InlineData("class [|A|] { [Activation(\"elu\")] public static partial float F(float x); [Activation(\"elu\")] public static partial float G(float x); }")]
    [InlineData("[|file|] partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("[|file|] static class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("class A { void M() { [Activation(\"elu\")] static float [|F|](float x) => x; } }")]
    public Task TriggersOnWhatIsNotPartial(string source) => Verify.Reports(NotPartial.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("partial class A { partial struct B { [Activation(\"elu\")] public static partial float F(float x); } }")]
    [InlineData("partial class A { } partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("class A { static float F(float x) => x; }")]
    [InlineData("class A { [Obsolete] static float F(float x) => x; }")]
    [InlineData("class A { float M() { return F(1); static float F(float x) => x; } }")]
    [InlineData("file class A { }")]
    [InlineData("class A { partial class B { } }")]
    [InlineData("partial record struct A { [Activation(\"elu\")] public static partial float F(float x); }")]
    public Task PassesOverWhatIs(string source) => Verify.Reports(NotPartial.Descriptor, source);

    [Fact]
    public Task SaysToDropTheBody() => Verify.Says(
        NotPartial.Descriptor,
        "static partial class A { [Activation(\"elu\")] public static float [|F|](float x) => x; }",
        "'F' is not partial, so that its implementation cannot be generated. Add 'partial' and replace the body by a semicolon.");

    [Fact]
    public Task MakesAMethodPartial() => Verify.Fixes<NotPartialFix>(
        NotPartial.Descriptor,
        "static partial class A { [Activation(\"elu\")] public static float [|F|](float x) => x; // identity\n }",
        "static partial class A { [Activation(\"elu\")] public static partial float F(float x); // identity\n }");

    [Fact]
    public Task MakesATypePartial() => Verify.Fixes<NotPartialFix>(
        NotPartial.Descriptor,
        "// The activations.\nclass [|A|] { [Activation(\"elu\")] public static partial float F(float x); }",
        "// The activations.\npartial class A { [Activation(\"elu\")] public static partial float F(float x); }");
}
