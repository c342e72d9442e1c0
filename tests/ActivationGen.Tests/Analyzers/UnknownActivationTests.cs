using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.CodeFixes;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class UnknownActivationTests
{
    [Theory]
    [InlineData("static partial class A { [Activation([|\"eluu\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|\"ELU\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|\"leakyReLU\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|\"LeakyReLU\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|\"\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|null|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|\" elu\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|\"no such thing\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|name: \"sigmoidd\"|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation([|nameof(A)|])] public static partial float F(float x); }")]
    public Task TriggersOnANameThatIsNone(string source) => Verify.Reports(UnknownActivation.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"leaky_relu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"relu6\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(name: \"gelu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"gelu\" + \"_tanh\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"squared_relu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(@\"mish\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"linear\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"log_sigmoid\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    public Task PassesOverNames(string source) => Verify.Reports(UnknownActivation.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [[|Activation|]] public static partial float F(float x); }")]
    [InlineData("static partial class A { [[|Activation()|]] public static partial float F(float x); }")]
    public Task ANameMustBeThere(string source) => Verify.Reports(UnknownActivation.Descriptor, source);

    [Fact]
    public Task SuggestsTheNearest() => Verify.Says(
        UnknownActivation.Descriptor,
        "static partial class A { [Activation([|\"LeakyReLU\"|])] public static partial float F(float x); }",
        "There is no activation named 'LeakyReLU'. Did you mean \"leaky_relu\"? Names are in snake case, as in Keras and PyTorch.");

    [Fact]
    public Task WritesTheNearest() => Verify.Fixes<UnknownActivationFix>(
        UnknownActivation.Descriptor,
        "static partial class A { [Activation([|\"LeakyReLU\"|], Alpha = 0.1)] public static partial float F(float x); }",
        "static partial class A { [Activation(\"leaky_relu\", Alpha = 0.1)] public static partial float F(float x); }");
}
