using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.CodeFixes;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class ArgumentWithoutEffectTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"sigmoid\", [|Alpha = 1|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", [|Beta = 1|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"tanh\", [|Lambda = 0.5|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"swish\", Beta = 2, [|Alpha = 1|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"gelu\", [|Threshold = 0|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"relu6\", [|MaxValue = 6|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softsign\", [|Omega = 1|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"sine\", Omega = 2, [|Value = 1|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"mish\", [|Min = -1|], [|Max = 1|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"selu\", [|Alpha = 1.6732|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", [|Alpha = 1|])] public static partial float F(float x, float alpha); }")]
    [InlineData("static partial class A { [Activation(\"softmax\", Members = [|ActivationMembers.All | ActivationMembers.Dropout|])] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"softmax\", Members = [|ActivationMembers.SecondDerivative|])] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = [|ActivationMembers.All & ~ActivationMembers.BackwardFromOutput | ActivationMembers.SecondDerivative|])] public static partial float F(float x, float alpha); }")]
    [InlineData("static partial class A { [Activation(\"glu\", [|Beta = 1|])] public static partial float F(float gate, float value); }")]
    [InlineData("static partial class A { [Activation(\"swiglu\", [|Beta = 1|])] public static partial float F(float gate, float value, float beta); }")]
    [InlineData("static partial class A { [Activation(\"silu\", [|Packing = GatedPacking.GateFirst|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\", [|Packing = GatedPacking.ValueFirst|])] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    public Task TriggersOnAParameterOfOthers(string source) => Verify.Reports(ArgumentWithoutEffect.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = 2)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_sigmoid\", Alpha = 0.2)] public static partial float F(float x, float beta); }")]
    [InlineData("static partial class A { [Activation(\"relu\", Alpha = 0.1, MaxValue = 6, Threshold = 1)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"swish\", Beta = 2)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_tanh\", Min = -2, Max = 3)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softshrink\", Lambda = 1)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"threshold\", Threshold = 1, Value = 0)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"sine\", Omega = 30)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"sigmoid\", Accuracy = ActivationAccuracy.Fast)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"sigmoid\", Members = ActivationMembers.Forward)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_sigmoid\", Alpha = 0.2, Beta = 0.5)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\", Members = ActivationMembers.All | ActivationMembers.Parallel)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.All & ~ActivationMembers.BackwardFromOutput | ActivationMembers.Parallel)] public static partial float F(float x, float alpha); }")]
    [InlineData("static partial class A { [Activation(\"gelu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout | ActivationMembers.Parallel)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"swiglu\", Beta = 1.702, Packing = GatedPacking.GateFirst)] public static partial float F(float gate, float value); }")]
    [InlineData("static partial class A { [Activation(\"glu\", Packing = GatedPacking.ValueFirst)] public static partial float F(float gate, float value); }")]
    public Task PassesOverItsOwn(string source) => Verify.Reports(ArgumentWithoutEffect.Descriptor, source);

    [Fact]
    public Task SaysWhatHasIt() => Verify.Says(
        ArgumentWithoutEffect.Descriptor,
        "static partial class A { [Activation(\"elu\", [|Beta = 1|])] public static partial float F(float x); }",
        "Beta has no effect on 'elu', which only has Alpha. Remove it, or take an activation that has it, such as swish, hard_sigmoid or scaled_tanh.");

    [Fact]
    public Task SaysWhyThereIsNoSuchMember() => Verify.Says(
        ArgumentWithoutEffect.Descriptor,
        "static partial class A { [Activation(\"softmax\", Members = [|ActivationMembers.Dropout|])] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }",
        "ActivationMembers.Dropout has no effect on 'softmax', whose outputs each depend on the whole row. Remove it.");

    [Fact]
    public Task SaysWhichArePacked() => Verify.Says(
        ArgumentWithoutEffect.Descriptor,
        "static partial class A { [Activation(\"silu\", [|Packing = GatedPacking.GateFirst|])] public static partial float F(float x); }",
        "Packing has no effect on 'silu', which takes no packed rows of gate and value. Remove it, or take a gated activation, such as glu, reglu or geglu.");

    [Fact]
    public Task RemovesIt() => Verify.Fixes<ArgumentWithoutEffectFix>(
        ArgumentWithoutEffect.Descriptor,
        "static partial class A { [Activation(\"sigmoid\", [|Alpha = 1|], Members = ActivationMembers.Forward)] public static partial float F(float x); }",
        "static partial class A { [Activation(\"sigmoid\", Members = ActivationMembers.Forward)] public static partial float F(float x); }");
}
