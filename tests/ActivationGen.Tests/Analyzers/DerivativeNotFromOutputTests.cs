using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class DerivativeNotFromOutputTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"gelu\", Members = [|ActivationMembers.BackwardFromOutput|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"swish\", Members = [|ActivationMembers.Forward | ActivationMembers.BackwardFromOutput|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"mish\", Members = [|(ActivationMembers)16|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"prelu\", Members = [|ActivationMembers.BackwardFromOutput|])] public static partial float F(float x, float alpha); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = [|ActivationMembers.BackwardFromOutput|], Alpha = -1)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"leaky_relu\", Members = [|ActivationMembers.BackwardFromOutput|], Alpha = -0.1)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"silu\", Members = [|ActivationMembers.BackwardFromOutput|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"gelu_tanh\", Members = [|ActivationMembers.BackwardFromOutput|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_swish\", Members = [|ActivationMembers.BackwardFromOutput|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"glu\", Members = [|ActivationMembers.BackwardFromOutput|])] public static partial float F(float gate, float value); }")]
    public Task TriggersWhereItIsAskedForInVain(string source) => Verify.Reports(DerivativeNotFromOutput.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"gelu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"gelu\", Members = ActivationMembers.All)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"gelu\", Members = ActivationMembers.Backward)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.BackwardFromOutput)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = -1)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = 0, Members = ActivationMembers.BackwardFromOutput)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"sigmoid\", Members = ActivationMembers.BackwardFromOutput)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"tanh\", Members = ActivationMembers.BackwardFromOutput)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"leaky_relu\", Alpha = 0.1, Members = ActivationMembers.BackwardFromOutput)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"relu\", Members = ActivationMembers.BackwardFromOutput)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\", Members = ActivationMembers.BackwardFromOutput)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    public Task PassesOverWhereItIsThereOrNotAskedFor(string source) => Verify.Reports(DerivativeNotFromOutput.Descriptor, source);

    [Fact]
    public Task SaysWhatToTakeInstead() => Verify.Says(
        DerivativeNotFromOutput.Descriptor,
        "static partial class A { [Activation(\"elu\", Alpha = -1, Members = [|ActivationMembers.BackwardFromOutput|])] public static partial float F(float x); }",
        "The derivative of 'elu' cannot be had from its output unless Alpha >= 0. Take Backward, which reads the input, and remove BackwardFromOutput.");
}
