using System;
using System.Threading.Tasks;
using Xunit;

namespace ActivationGen.Ide.Tests;

/// <summary>The fixes that the light bulb lists, and what they write.</summary>
public sealed class LightBulbTests(Editor editor) : IClassFixture<Editor>
{
    private static string Declaration(string attribute) =>
        $"using ActivationGen; public static partial class A {{ [{attribute}] public static partial float F(float x); }}";

    [Fact]
    public async Task AnUnknownNameIsReplacedByTheNearest()
    {
        string source = Declaration("Activation(\"el$$uu\")");
        Assert.Contains("Use \"elu\"", await editor.LightBulb(source));
        Assert.Equal(Declaration("Activation(\"elu\")"), await editor.Fix(source, "Use \"elu\""));
    }

    [Fact]
    public async Task AnArgumentWithoutEffectIsRemoved()
    {
        string source = Declaration("Activation(\"sigmoid\", Al$$pha = 2)");
        Assert.Contains("Remove Alpha", await editor.LightBulb(source));
        Assert.Equal(Declaration("Activation(\"sigmoid\")"), await editor.Fix(source, "Remove Alpha"));
    }

    [Fact]
    public async Task AnUnstableSoftmaxIsShifted()
    {
        const string Source =
            """
            using System;

            public static class A
            {
                public static void Softmax(float[] x, float[] y)
                {
                    float sum = 0;
                    for (int i = 0; i < x.Length; i++)
                    {
                        y[i] = MathF.E$$xp(x[i]);
                        sum += y[i];
                    }

                    for (int i = 0; i < y.Length; i++) { y[i] /= sum; }
                }
            }
            """;
        string title = Assert.Single(await editor.LightBulb(Source), found => found.Contains("maximum", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("MathF.Exp(x[i] - maximum)", await editor.Fix(Source, title), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARedundantSoftmaxIsRemoved()
    {
        const string Source =
            """
            using static TorchSharp.torch;

            public static class A
            {
                public static Tensor Loss(Tensor logits, Tensor target)
                {
                    Tensor p = nn.functional.soft$$max(logits, 1);
                    return nn.functional.cross_entropy(p, target);
                }
            }
            """;
        string title = Assert.Single(await editor.LightBulb(Source), found => found.Contains("softmax", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("softmax(", await editor.Fix(Source, title), StringComparison.Ordinal);
    }
}
