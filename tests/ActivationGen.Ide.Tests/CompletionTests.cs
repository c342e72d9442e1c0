using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Completion;
using Xunit;

namespace ActivationGen.Ide.Tests;

/// <summary>What is offered within <c>[Activation(...)]</c>.</summary>
public sealed class CompletionTests(Editor editor) : IClassFixture<Editor>
{
    private static string Declaration(string attribute, string parameters = "float x", string type = "float") =>
        $$"""
        using System;
        using ActivationGen;

        public static partial class Activations
        {
            [{{attribute}}]
            public static partial {{type}} F({{parameters}});
        }
        """;

    private async Task<IEnumerable<string>> Texts(string marked, char? typed = null) => (await editor.Complete(marked, typed)).Select(item => item.DisplayText);

    [Fact]
    public async Task TheNamesAreOfferedBetweenQuotes()
    {
        string[] names = [.. await Texts(Declaration("Activation(\"$$\")"))];
        Assert.Subset(names.ToHashSet(), new HashSet<string> { "elu", "leaky_relu", "gelu", "softmax", "hard_sigmoid", "swish" });
        Assert.Distinct(names);
    }

    [Theory]
    [InlineData("Activation(\"$$\")", '"')]
    [InlineData("Activation(\"e$$\")", 'e')]
    [InlineData("ActivationAttribute(\"hard_$$\")", '_')]
    [InlineData("ActivationGen.Activation(@\"$$\")", '"')]
    public async Task TypingOpensTheList(string attribute, char typed) => Assert.Contains("elu", await Texts(Declaration(attribute), typed));

    [Theory]
    [InlineData("using ActivationGen; partial class A { [Activation(\"$$")]
    [InlineData("using ActivationGen; partial class A { [Activation(\"el$$\")")]
    [InlineData("using ActivationGen; partial class A { [Activation(\"$$)] static partial float F(float x); }")]
    public async Task HalfTypedAttributesAreCompleted(string marked) => Assert.Contains("elu", await Texts(marked));

    [Theory]
    [InlineData("Obsolete(\"$$\")")]
    [InlineData("Activation(\"elu\", Alpha = \"$$\")")]
    [InlineData("Activation(\"elu\")$$")]
    [InlineData("Activation(\"elu\"$$)")]
    [InlineData("$$")]
    public async Task ElsewhereNoNamesAreOffered(string attribute) => Assert.DoesNotContain("leaky_relu", await Texts(Declaration(attribute)));

    [Fact]
    public async Task AnotherAttributeOfThatNameIsNotOurs() => Assert.DoesNotContain(
        "elu", await Texts("class ActivationAttribute(string name) : System.Attribute; class A { [Activation(\"$$\")] void F() { } }"));

    [Fact]
    public async Task BeforeTheQuotesNamesAreOfferedWithThem()
    {
        string declaration = Declaration("Activation($$)");
        Assert.Subset((await Texts(declaration)).ToHashSet(), new HashSet<string> { "\"elu\"", "ActivationNames" });
        Assert.Equal("[Activation(\"elu\")]", await editor.Choose(declaration, "\"elu\""));
    }

    [Fact]
    public async Task AChosenNameReplacesTheWord() =>
        Assert.Equal("[Activation(\"elu\", Alpha = 2)]", await editor.Choose(Declaration("Activation(\"e$$luu\", Alpha = 2)"), "elu"));

    [Fact]
    public async Task ANameIsDescribedByFormulaRangeAndDefaults()
    {
        string description = await editor.Describe(Declaration("Activation(\"$$\")"), "elu");
        Assert.Contains("f(x) = x > 0 ? x : Alpha * (e^x - 1)", description, System.StringComparison.Ordinal);
        Assert.Contains("Range: (-1, ∞)", description, System.StringComparison.Ordinal);
        Assert.Contains("Alpha: the limit at minus infinity, negated; a finite number; default 1", description, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Activation(\"elu\", $$)", "Alpha", "Members", "Accuracy")]
    [InlineData("Activation(\"elu\",$$", "Alpha", "Members", "Accuracy")]
    [InlineData("Activation(\"elu\", Al$$)", "Alpha", "Members", "Accuracy")]
    [InlineData("Activation(\"swiglu\", $$)", "Beta", "Packing", "Members", "Accuracy")]
    [InlineData("Activation(ActivationNames.Selu, $$)", "Members", "Accuracy")]
    [InlineData("Activation(\"relu\", $$, Threshold = 1)", "Alpha", "MaxValue", "Members", "Accuracy")]
    [InlineData("Activation(\"softmax\", $$)", "Temperature", "Members", "Accuracy")]
    public async Task TheParametersOfTheActivationAreOfferedAndNoOthers(string attribute, params string[] expected) =>
        Assert.Equal(expected, await Texts(Declaration(attribute)));

    /// <summary>There the editor's own list of the attribute's properties cannot be kept away: it claims the place for itself, too.</summary>
    [Fact]
    public async Task AfterANamedArgumentThoseThatAreLeftComeFirst() =>
        Assert.Equal(["Members", "Accuracy"], (await Texts(Declaration("Activation(\"elu\", Alpha = 1, $$)"))).Take(2));

    [Fact]
    public async Task AnArgumentOfTheMethodIsNoPropertyOfTheAttribute() => Assert.Equal(
        ["Members", "Accuracy"], await Texts(Declaration("Activation(\"prelu\", $$)", "ReadOnlySpan<float> x, float alpha, Span<float> y", "void")));

    [Fact]
    public async Task WithAnUnknownNameTheEditorsOwnListRemains() => Assert.Contains("Omega", (await Texts(Declaration("Activation(\"eluu\", $$)"))).Select(text => text.Split(' ')[0]));

    [Fact]
    public async Task AParameterIsWrittenWithItsEqualsSign()
    {
        string declaration = Declaration("Activation(\"elu\", Al$$)");
        Assert.Equal("[Activation(\"elu\", Alpha = )]", await editor.Choose(declaration, "Alpha"));
        Assert.Contains("default 1", await editor.Describe(declaration, "Alpha"), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLibrarysDefaultIsShownWhereOneIsChosen()
    {
        CompletionItem alpha = Assert.Single(
            await editor.Complete("[assembly: ActivationGen.ActivationConvention(ActivationGen.ActivationLibrary.Keras)]\n" + Declaration("Activation(\"leaky_relu\", $$)").Replace("using", "//", System.StringComparison.Ordinal)
                .Replace("[Activation(", "[ActivationGen.Activation(", System.StringComparison.Ordinal)),
            item => item.DisplayText == "Alpha");
        Assert.Equal("default 0.2", alpha.InlineDescription);
    }

    [Fact]
    public async Task ValuesAreThoseOfTheLibraries()
    {
        IReadOnlyList<CompletionItem> items = await editor.Complete(Declaration("Activation(\"hard_sigmoid\", Alpha = $$)"));
        Assert.Equal(["0.2: default", "1.0 / 6: PyTorch, Keras, Jax"], items.Take(2).Select(item => $"{item.DisplayText}: {item.InlineDescription}"));
        Assert.Equal("[Activation(\"hard_sigmoid\", Alpha = 1.0 / 6)]", await editor.Choose(Declaration("Activation(\"hard_sigmoid\", Alpha = $$)"), "1.0 / 6"));
    }

    [Fact]
    public async Task TheConstantsAreOfferedWithTheirFormulas() => Assert.Contains(
        "f(x) = x > 0 ? x : Alpha * x", await editor.Describe(Declaration("Activation(ActivationNames.$$)"), "LeakyRelu"), System.StringComparison.Ordinal);
}
