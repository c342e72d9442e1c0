using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.CodeFixes;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

/// <summary>Fixes of declarations that have a wrong signature, type, value or member.</summary>
public sealed class DeclarationFixTests
{
    [Theory]
    [InlineData("partial void F([|float[]|] input, float[] output)", "partial void F(ReadOnlySpan<float> input, Span<float> output)", 0)]
    [InlineData("partial void F([|float[]|] x, float[] y)", "partial float F(float x)", 1)]
    [InlineData("partial void F[|()|]", "partial void F(ReadOnlySpan<float> x, Span<float> y)", 0)]
    [InlineData("partial void F[|(ReadOnlySpan<double> values)|]", "partial void F(ReadOnlySpan<double> values, Span<double> y)", 0)]
    [InlineData("partial [|void|] F(float value)", "partial float F(float value)", 0)]
    [InlineData("partial [|double|] F(float x)", "partial float F(float x)", 0)]
    [InlineData("partial [|float[]|] F(float[] x)", "partial void F(ReadOnlySpan<float> x, Span<float> y)", 0)]
    [InlineData("partial [|int|] F(ReadOnlySpan<float> x, Span<float> y)", "partial void F(ReadOnlySpan<float> x, Span<float> y)", 0)]
    [InlineData("partial float F(float x, [|float beta|])", "partial float F(float x)", 0)]
    [InlineData("partial void F(ReadOnlySpan<float> x, Span<float> y, [|int n|])", "partial void F(ReadOnlySpan<float> x, Span<float> y)", 0)]
    [InlineData("partial void F(this [|float[]|] x, float[] y)", "partial void F(this ReadOnlySpan<float> x, Span<float> y)", 0)]
    public Task SignatureBecomesOneOfTheShapes(string before, string after, int choice) =>
        Verify.Fixes<SignatureFix>(SignatureNotSupported.Descriptor, Declared("elu", before), Declared("elu", after), choice);

    [Fact]
    public Task RowFunctionsGetSpans() => Verify.Fixes<SignatureFix>(
        TooFewInputs.Descriptor, Declared("softmax", "partial [|float|] F(float x)"), Declared("softmax", "partial void F(ReadOnlySpan<float> x, Span<float> y)"));

    [Theory]
    [InlineData("\"celu\", Alpha = [|0|]", "\"celu\", Alpha = 1")]
    [InlineData("\"softplus\", Beta = [|-1|]", "\"softplus\", Beta = 1")]
    [InlineData("\"leaky_relu\", Alpha = [|double.NaN|]", "\"leaky_relu\", Alpha = 0.01")]
    [InlineData("\"hard_tanh\", Min = [|2|], Max = 1", "\"hard_tanh\", Min = -1, Max = 1")]
    public Task TheUsualValueIsWritten(string before, string after) =>
        Verify.Fixes<ParameterOutsideDomainFix>(ParameterOutsideDomain.Descriptor, Attributed(before), Attributed(after));

    [Fact]
    public Task NoValueIsWrittenThatIsOutsideToo() => Verify.Fixes<ParameterOutsideDomainFix>(
        ParameterOutsideDomain.Descriptor, Attributed("\"hard_tanh\", Min = [|2|], Max = -5"), Attributed("\"hard_tanh\", Min = [|2|], Max = -5"));

    [Theory]
    [InlineData("\"gelu\", Members = [|ActivationMembers.BackwardFromOutput|]", "\"gelu\", Members = ActivationMembers.Backward")]
    [InlineData("\"mish\", Members = [|ActivationMembers.Derivative | ActivationMembers.BackwardFromOutput|]", "\"mish\", Members = ActivationMembers.Derivative | ActivationMembers.Backward")]
    [InlineData("\"gelu\", Members = [|ActivationMembers.Backward | ActivationMembers.BackwardFromOutput|]", "\"gelu\", Members = ActivationMembers.Backward")]
    [InlineData("\"gelu\", Members = [|(ActivationMembers)16|]", "\"gelu\", Members = [|(ActivationMembers)16|]")]
    public Task BackwardIsAskedForInstead(string before, string after) =>
        Verify.Fixes<DerivativeNotFromOutputFix>(DerivativeNotFromOutput.Descriptor, Attributed(before), Attributed(after));

    [Theory]
    [InlineData("partial void F(ReadOnlySpan<[|Half|]> x, Span<Half> y)", "partial void F(ReadOnlySpan<float> x, Span<float> y)")]
    [InlineData("partial int F([|int|] x)", "partial float F(float x)")]
    [InlineData("partial decimal F([|decimal|] x)", "partial float F(float x)")]
    [InlineData("partial void F(System.ReadOnlySpan<[|byte|]> x, System.Span<byte> y)", "partial void F(System.ReadOnlySpan<float> x, System.Span<float> y)")]
    [InlineData("partial void F(ReadOnlySpan<[|float?|]> x, Span<float?> y)", "partial void F(ReadOnlySpan<float> x, Span<float> y)")]
    public Task FloatIsWritten(string before, string after) =>
        Verify.Fixes<ElementTypeNotSupportedFix>(ElementTypeNotSupported.Descriptor, Declared("elu", before), Declared("elu", after));

    private static string Declared(string activation, string method) => $$"""
        static partial class A
        {
            // Kept.
            [Activation("{{activation}}")]
            public static {{method}};
        }
        """;

    private static string Attributed(string arguments) => $"static partial class A {{ [Activation({arguments})] public static partial float F(float x); }}";
}
