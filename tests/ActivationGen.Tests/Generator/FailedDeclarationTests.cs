using System.Linq;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>A wrong declaration is reported by its rule alone: the compiler, stopped by a missing body, would never come to the analyzers.</summary>
public sealed class FailedDeclarationTests
{
    [Theory]
    [InlineData("AG0001", "[Activation(\"elu\")] public static partial void F<T, U>(ReadOnlySpan<T> x, Span<U> y) where T : struct where U : class, IDisposable, new();")]
    [InlineData("AG0001", "[Activation(\"elu\")] public static partial float F(in float x);")]
    [InlineData("AG0001", "[Activation(\"elu\")] public static partial void F(scoped ReadOnlySpan<float> x, Span<float> y);")]
    [InlineData("AG0001", "[Activation(\"elu\")] public static partial void F(ref readonly float x, out float y);")]
    [InlineData("AG0001", "[Activation(\"elu\")] public static partial ref readonly float F(float[] x);")]
    [InlineData("AG0001", "[Activation(\"elu\")] public static partial string? F(string? @class, params object?[] rest);")]
    [InlineData("AG0009", "[Activation(\"elu\")] public static partial (float A, float B) F((float A, float B) x);")]
    [InlineData("AG0001", "[Activation(\"elu\")] private static partial B.C<int> F(B.C<int> x, int y = 3, int z = 4);")]
    [InlineData("AG0001", "[Activation(\"elu\")] static partial void F();")]
    [InlineData("AG0002", "[Activation(\"\\\"\\n\")] public static partial float @int(float x);")]
    [InlineData("AG0009", "[Activation(\"elu\")] public static partial dynamic F(dynamic x);")]
    public void TheRuleIsAllThatIsReported(string id, string method)
    {
        string source = $"#nullable enable annotations\nusing System; using ActivationGen; namespace @namespace {{ class B {{ public class C<T> {{ }} }} static partial class A<V> {{ {method} }} }}";
        Assert.Equal([id], Generation.Of(source).AssertNoException().ProblemIds);
    }

    [Fact]
    public void OneBodySaysWhatIsWrong()
    {
        Generation generation = Generation.Of("using ActivationGen; static partial class A { [Activation(\"reluu\")] public static partial float F(float x); }");
        Assert.Contains("throw new global::System.NotSupportedException(\"There is no activation named 'reluu'.", generation.Families.Single().SourceText.ToString(), System.StringComparison.Ordinal);
    }

    [Fact]
    public void ASecondDefiningPartGetsNone() => Assert.Equal(["AG0002", "CS0756"], Generation.Of(
        "using ActivationGen; static partial class A { [Activation(\"reluu\")] public static partial float F(float x); [Activation(\"reluu\")] public static partial float F(float x); }")
        .AssertNoException().ProblemIds.Where(id => id is not ("CS0121" or "CS0111")));
}
