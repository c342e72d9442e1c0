using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class TooFewInputsTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial [|float|] F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial [|double|] F(double x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\", Members = ActivationMembers.Forward)] static partial [|float|] F(float x); }")]
    [InlineData("partial struct A { [Activation(\"softmax\")] internal partial [|float|] F(float x); }")]
    [InlineData("static partial class A { [Activation(\"glu\")] public static partial float F[|(float x)|]; }")]
    [InlineData("static partial class A { [Activation(\"swiglu\")] public static partial double F[|(double gate)|]; }")]
    [InlineData("static partial class A { [Activation(\"geglu\")] public static partial void F[|(ReadOnlySpan<float> x, Span<float> y)|]; }")]
    public Task TriggersOnAScalar(string source) => Verify.Reports(TooFewInputs.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial void F(ReadOnlySpan<double> x, Span<double> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"sigmoid\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"glu\")] public static partial float F(float gate, float value); }")]
    [InlineData("static partial class A { [Activation(\"glu\")] public static partial void F(ReadOnlySpan<double> g, ReadOnlySpan<double> v, Span<double> y); }")]
    [InlineData("static partial class A { [Activation(\"swiglu\")] public static partial void F(ReadOnlySpan<float> g, ReadOnlySpan<float> v, float beta, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"swiglu\")] public static partial float F(float gate, float value, float beta); }")]
    [InlineData("static partial class A { [Activation(\"log_softmax\")] public static partial void F(ReadOnlySpan<float> logits, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"softplus\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"silu\")] public static partial float F(float gate); }")]
    [InlineData("static partial class A { public static float Softmax(float x) => x; }")]
    public Task PassesOverRowsAndElementwiseScalars(string source) => Verify.Reports(TooFewInputs.Descriptor, source);

    [Fact]
    public Task SaysWhatToDeclare() => Verify.Says(
        TooFewInputs.Descriptor,
        "static partial class A { [Activation(\"softmax\")] public static partial [|double|] Softmax(double x); }",
        "'softmax' is a function of a whole row, so that it has no form for one value. Declare 'Softmax' as 'void Softmax(ReadOnlySpan<double> x, Span<double> y)'.");

    [Fact]
    public Task SaysThatAGateNeedsAValue() => Verify.Says(
        TooFewInputs.Descriptor,
        "static partial class A { [Activation(\"swiglu\")] public static partial void SwiGlu[|(ReadOnlySpan<double> x, Span<double> y)|]; }",
        "'swiglu' takes a gate and a value, so that it has no form for one input. "
            + "Declare 'SwiGlu' as 'void SwiGlu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y)'.");
}
