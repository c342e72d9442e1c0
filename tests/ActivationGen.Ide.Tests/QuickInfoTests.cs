using System;
using System.Threading.Tasks;
using Xunit;

namespace ActivationGen.Ide.Tests;

/// <summary>What the pointer shows over a declaration and over what is generated from it.</summary>
public sealed class QuickInfoTests(Editor editor) : IClassFixture<Editor>
{
    private const string EluFormula = "x > 0 ? x : Alpha * (e^x - 1)";

    private static string Source(string attribute, string name = "Elu", string call = "Elu(1f)") =>
        $$"""
        using System;
        using ActivationGen;

        public static partial class Activations
        {
            [{{attribute}}]
            public static partial float {{name}}(float x);

            public static float Call() => {{call}};
        }
        """;

    [Theory]
    [InlineData("Activation(ActivationNames.E$$lu)")]
    public async Task AConstantShowsFormulaRangeAndDefaults(string attribute)
    {
        string shown = await editor.Hover(Source(attribute));
        Assert.Contains("Exponential linear unit: f(x) = " + EluFormula, shown, StringComparison.Ordinal);
        Assert.Contains("Range: (-1, ∞)", shown, StringComparison.Ordinal);
        Assert.Contains("the limit at minus infinity, negated; a finite number; default 1", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AParameterShowsWhatItMeansForEachActivation()
    {
        string shown = await editor.Hover(Source("Activation(\"elu\", Al$$pha = 1)"));
        Assert.Contains("elu: the limit at minus infinity, negated; a finite number; default 1", shown, StringComparison.Ordinal);
        Assert.Contains("leaky_relu: slope of the negative side; a finite number; default 0.01; 0.2 in Keras", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheAttributeShowsHowItIsUsed() =>
        Assert.Contains("[Activation(\"elu\", Alpha = 1.0)]", await editor.Hover(Source("Acti$$vation(\"elu\")")), StringComparison.Ordinal);

    [Fact]
    public async Task TheDeclaredMethodShowsItsFormula() =>
        Assert.Contains("Elu(x) = x > 0 ? x : e^x - 1", await editor.Hover(Source("Activation(\"elu\")", "E$$lu")), StringComparison.Ordinal);

    [Theory]
    [InlineData("E$$lu(1f)", "Elu(x) = x > 0 ? x : e^x - 1")]
    [InlineData("Elu$$Derivative(1f)", "Elu'(x) = x > 0 ? 1 : e^x")]
    public async Task AGeneratedMemberShowsItsFormulaWhereItIsCalled(string call, string expected) =>
        Assert.Contains(expected, await editor.Hover(Source("Activation(\"elu\")", call: call)), StringComparison.Ordinal);
}
