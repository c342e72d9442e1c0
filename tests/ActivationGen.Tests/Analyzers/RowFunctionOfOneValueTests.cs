using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class RowFunctionOfOneValueTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial [|float|] F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial [|double|] F(double x); }")]
    [InlineData("static partial class A { [Activation(\"softmax\", Members = ActivationMembers.Forward)] static partial [|float|] F(float x); }")]
    [InlineData("partial struct A { [Activation(\"softmax\")] internal partial [|float|] F(float x); }")]
    public Task TriggersOnAScalar(string source) => Verify.Reports(RowFunctionOfOneValue.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"softmax\")] public static partial void F(ReadOnlySpan<double> x, Span<double> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"sigmoid\")] public static partial float F(float x); }")]
    public Task PassesOverRowsAndElementwiseScalars(string source) => Verify.Reports(RowFunctionOfOneValue.Descriptor, source);

    [Fact]
    public Task SaysWhatToDeclare() => Verify.Says(
        RowFunctionOfOneValue.Descriptor,
        "static partial class A { [Activation(\"softmax\")] public static partial [|double|] Softmax(double x); }",
        "'softmax' is a function of a whole row, so that it has no form for one value. Declare 'Softmax' as 'void Softmax(ReadOnlySpan<double> x, Span<double> y)'.");
}
