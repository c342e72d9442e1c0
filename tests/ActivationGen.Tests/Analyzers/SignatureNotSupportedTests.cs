using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class SignatureNotSupportedTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F[|()|]; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F[|(ReadOnlySpan<float> x)|]; }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y, [|int n|]); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F([|float[]|] x, float[] y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F([|Span<float>|] x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, [|ReadOnlySpan<float>|] y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, [|Span<double>|] y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial [|int|] F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial [|void|] F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial [|double|] F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F[|<T>|](ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F([|in|] float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F([|scoped|] ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial [|float[]|] F(float[] x); }")]
    [InlineData("static partial class A { [Activation(\"sigmoid\")] public static partial float F(float x, [|float alpha|]); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x, float alpha, [|float alfa|]); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x, [|double|] alpha); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x, [|ReadOnlySpan<float>|] alpha); }")]
    [InlineData("static partial class A { [Activation(\"relu\")] public static partial float F(float x, float Alpha, [|float alpha|]); }")]
    [InlineData("static partial class A { [Activation(\"sigmoid\")] public static partial void F(ReadOnlySpan<float> x, [|float alpha|], Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, [|int|] alpha, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, [|ReadOnlySpan<double>|] alpha, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, [|float[]|] alpha, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F([|Memory<float>|] x, Memory<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial [|ref float|] F(float x); }")]
    [InlineData("static class A { public static float P { [[|Activation(\"elu\")|]] get => 1; } }")]
    [InlineData("class A { [[|Activation(\"elu\")|]] public A() { } }")]
    [InlineData("class A { [[|Activation(\"elu\")|]] public static A operator +(A a, A b) => a; }")]
    [InlineData("static partial class A { [Activation(\"glu\")] public static partial float F[|(float gate, double value)|]; }")]
    [InlineData("static partial class A { [Activation(\"glu\")] public static partial float F[|(float gate, float value, float beta)|]; }")]
    [InlineData("static partial class A { [Activation(\"glu\")] public static partial void F[|(ReadOnlySpan<float> gate, float value, Span<float> y)|]; }")]
    [InlineData("static partial class A { [Activation(\"glu\")] public static partial void F([|float[]|] gate, float[] value, float[] y); }")]
    [InlineData("static partial class A { [Activation(\"swiglu\")] public static partial void F[|(ReadOnlySpan<float> gate, ReadOnlySpan<float> value, double beta, Span<float> y)|]; }")]
    public Task TriggersWhereItDoesNotFit(string source) => Verify.Reports(SignatureNotSupported.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial double F(double value); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<double> from, Span<double> to); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial System.Single F(System.Single x); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(this ReadOnlySpan<float> x, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x = 1); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial float F(float x, float alpha); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<float> x, float alpha, Span<float> y); }")]
    [InlineData("static partial class A { [Activation(\"elu\")] public static partial void F(ReadOnlySpan<double> x, ReadOnlySpan<double> Alpha, Span<double> y); }")]
    [InlineData("static partial class A { [Activation(\"hard_sigmoid\")] public static partial void F(ReadOnlySpan<float> x, ReadOnlySpan<float> beta, float alpha, Span<float> y); }")]
    [InlineData("static partial class A { public static void F(float[] x) { } }")]
    [InlineData("namespace Other { class ActivationAttribute : Attribute { public ActivationAttribute(string s) { } } class A { [Other.Activation(\"elu\")] void F() { } } }")]
    [InlineData("static partial class A { }")]
    public Task PassesOverTheShapes(string source) => Verify.Reports(SignatureNotSupported.Descriptor, source);

    [Fact]
    public Task SaysWhatFits() => Verify.Says(
        SignatureNotSupported.Descriptor,
        "static partial class A { [Activation(\"elu\")] public static partial void Elu([|float[]|] x, float[] y); }",
        "'Elu' takes its input as float[], not as a ReadOnlySpan. Declare it as 'void Elu(ReadOnlySpan<float> x, Span<float> y)' or 'float Elu(float x)'.");

    [Fact]
    public Task SaysWhichParametersThereAre() => Verify.Says(
        SignatureNotSupported.Descriptor,
        "static partial class A { [Activation(\"elu\")] public static partial float Elu(float x, [|float beta|]); }",
        "'Elu' has a parameter 'beta', and 'elu' only has Alpha. Declare it as 'float Elu(float x)' or 'void Elu(ReadOnlySpan<float> x, Span<float> y)'.");

    [Fact]
    public Task SaysWhichFormsAGatedFunctionHas() => Verify.Says(
        SignatureNotSupported.Descriptor,
        "static partial class A { [Activation(\"glu\")] public static partial double Glu[|(double gate, float value)|]; }",
        "'Glu' has none of its forms. Declare it as 'double Glu(double gate, double value)' or 'void Glu(ReadOnlySpan<double> gate, ReadOnlySpan<double> value, Span<double> y)'.");
}
