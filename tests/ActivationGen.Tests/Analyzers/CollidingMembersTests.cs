using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class CollidingMembersTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Activation(\"elu\")] public static partial float [|F|](float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); [Activation(\"elu\")] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Activation(\"relu\")] public static partial void [|FDerivative|](ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); public static int FDerivative => 1; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); public const int FBackward = 1; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); class FBatch { } }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); static event Action FWithDerivative { add { } remove { } } }")]
    [InlineData("partial class FBackward { [Activation(\"elu\")] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("partial class A<FDerivative> { [Activation(\"elu\")] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout)] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); public static int FSecondDerivative => 1; }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout)] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); public const int FDoubleBackward = 1; }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout)] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); class FBatchDropout { } }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout)] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); class FBatchDropoutBackward { } }")]
    [InlineData("static partial class A { [Activation(\"selu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout)] public static partial void [|F|](ReadOnlySpan<float> x, Span<float> y); class FBatchAlphaDropout { } }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Activation(\"elu\")] public static partial void [|FSecondDerivative|](ReadOnlySpan<float> x, Span<float> y); }")]
    public Task TriggersOnWhatCannotBeBeside(string source) => Verify.Reports(CollidingMembers.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Activation(\"elu\")] public static partial void F(ReadOnlySpan<double> x, Span<double> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Activation(\"elu\")] public static partial void G(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); public static float F(float x) => x; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); public static float FDerivative(float x) => x; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); public static void FBackward(int x) { } }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.Forward)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); public static int FDerivative => 1; }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.Forward)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Activation(\"relu\", Members = ActivationMembers.Forward)] public static partial void FDerivative(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); } partial class B { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); partial class B { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); } }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); public static int Fderivative => 1; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); public static void F(ReadOnlySpan<float> x, Span<float> y) { } }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); public static int FSecondDerivative => 1; class FBatchDropout { } }")]
    [InlineData("static partial class A { [Activation(\"selu\", Members = ActivationMembers.All | ActivationMembers.SecondDerivative | ActivationMembers.Dropout)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); class FBatchDropout { } }")]
    [InlineData("static partial class A { [Activation(\"elu\", Members = ActivationMembers.All | ActivationMembers.Parallel)] public static partial void F(ReadOnlySpan<float> x, Span<float> y); public static void F(ReadOnlyMemory<float> x, Memory<float> y, System.Threading.Tasks.ParallelOptions options) { } }")]
    public Task PassesOverWhatCan(string source) => Verify.Reports(CollidingMembers.Descriptor, source);

    [Fact]
    public Task SaysWithWhat() => Verify.Says(
        CollidingMembers.Descriptor,
        "static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); [Activation(\"elu\")] public static partial float [|F|](float x); }",
        "The members generated for 'F' collide with those of 'F': both would yield FDerivative(float). Rename the method, or leave the member out with Members.");
}
