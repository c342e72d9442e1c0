using System.Threading.Tasks;
using ActivationGen.Analyzers.Declarations;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

public sealed class ParameterOutsideDomainTests
{
    [Theory]
    [InlineData("static partial class A { [Activation(\"celu\", Alpha = [|0|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = [|double.NaN|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = [|double.PositiveInfinity|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softplus\", Beta = [|-1|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softplus\", Beta = [|0|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_tanh\", Min = [|2|], Max = 1)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_tanh\", Min = [|2|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_tanh\", Max = [|-2|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softshrink\", Lambda = [|-0.5|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"snake\", Alpha = [|0|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"swish\", Beta = [|0.0 / 0.0|])] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"leaky_relu\", Alpha = [|1 / 0.0|])] public static partial float F(float x); }")]
    public Task TriggersOutside(string source) => Verify.Reports(ParameterOutsideDomain.Descriptor, source);

    [Theory]
    [InlineData("static partial class A { [Activation(\"celu\", Alpha = 2)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = -1)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = 0)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"elu\", Alpha = 5e-324)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softplus\", Beta = 0.001)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"hard_tanh\", Min = -2, Max = 2)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"softshrink\", Lambda = 0)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"leaky_relu\", Alpha = -0.0)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"relu\", MaxValue = double.PositiveInfinity)] public static partial float F(float x); }")]
    [InlineData("static partial class A { [Activation(\"swish\", Beta = 0)] public static partial float F(float x); }")]
    public Task PassesOverWhatIsInside(string source) => Verify.Reports(ParameterOutsideDomain.Descriptor, source);

    [Fact]
    public Task SaysTheDomain() => Verify.Says(
        ParameterOutsideDomain.Descriptor,
        "static partial class A { [Activation(\"celu\", Alpha = [|0|])] public static partial float F(float x); }",
        "Alpha = 0 makes no sense for 'celu'. It must be a finite number above 0; the usual value is 1.");

    [Fact]
    public Task SaysTheOtherBound() => Verify.Says(
        ParameterOutsideDomain.Descriptor,
        "static partial class A { [Activation(\"hard_tanh\", Min = [|1.5|])] public static partial float F(float x); }",
        "Min = 1.5 makes no sense for 'hard_tanh'. It must be at most Max, which is 1; the usual value is -1.");
}
