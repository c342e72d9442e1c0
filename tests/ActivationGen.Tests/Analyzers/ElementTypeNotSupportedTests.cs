using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class ElementTypeNotSupportedTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<[|int|]> x, Span<int> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<[|Half|]> x, Span<Half> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<[|decimal|]> x, Span<decimal> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial int F([|int|] x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial Half F([|Half|] x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial string F([|string|] x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(System.ReadOnlySpan<[|byte|]> x, System.Span<byte> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<[|float?|]> x, Span<float?> y); }")]
    [InlineData("partial class A<T> { [Activation(\"elu\")] static partial void F(ReadOnlySpan<[|T|]> x, Span<T> y); }")]
    [InlineData("partial class A<T> { [Activation(\"elu\")] static partial T F([|T|] x); }")]
    public Task TriggersOnOtherTypes(string source) => Verify.Reports(ElementTypeNotSupported.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<double> x, Span<double> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial double F(double x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<Single> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<System.Double> x, Span<double> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial Single F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial double F(Double x); }")]
    [InlineData("partial class A<T> { [Activation(\"elu\")] private static partial float F(float x); }")]
    [InlineData("class A { static int F(int x) => x; }")]
    public Task PassesOverFloatAndDouble(string source) => Verify.Reports(ElementTypeNotSupported.Descriptor, source);

    [Fact]
    public Task SaysWhichAre() => Verify.Says(
        ElementTypeNotSupported.Descriptor,
        "static partial class A { [Activation(\"elu\")] public static partial void Elu(ReadOnlySpan<[|Half|]> x, Span<Half> y); }",
        "Activations are generated for float and double, not for 'Half'. Declare 'Elu' with float.");
}
