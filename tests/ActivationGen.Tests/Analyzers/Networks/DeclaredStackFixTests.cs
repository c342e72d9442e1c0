using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks;
using ActivationGen.Analyzers.Networks.Rules;
using ActivationGen.CodeFixes.Networks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks;

/// <summary>The fix of AG2001 where the layers are methods with <c>[Activation]</c>: what is no part of the stack stays as it is.</summary>
public sealed class DeclaredStackFixTests
{
    private const string Usings = "using System; using ActivationGen;\n";
    private const string Stack = "Own.Product(x, w[0], h); Own.NAME(h, h); Own.Product(h, w[1], g); Own.NAME(g, g); Own.Product(g, w[2], h); Own.NAME(h, h); Own.Product(h, w[3], g);";

    private static string Code(string declarations, string statements, string more = "", string access = "internal") => $$"""
        {{access}} static partial class Own
        {
            {{declarations}}

            public static void Product(ReadOnlySpan<float> x, ReadOnlySpan<float> w, Span<float> y)
            {
                for (int i = 0; i < y.Length; i++) { for (int j = 0; j < x.Length; j++) { y[i] += w[i * x.Length + j] * x[j]; } }
            }
        }
        static class Program
        {
            static void Run(float[] x, float[][] w, float[] h, float[] g) { {{statements}} }
            {{more}}
        }
        """;

    private static string Squash(string arguments, string name = "Squash") => $"[Activation({arguments})] public static partial void {name}(ReadOnlySpan<float> x, Span<float> y);";

    private static string Calls(string name) => Stack.Replace("NAME", name);

    private static async Task Becomes(string before, string after, int choice = 0)
    {
        using FixedProject project = new(Usings + before);
        Diagnostic finding = Assert.Single(await FixedProject.Findings(project.Project.Solution, new NetworkAnalyzer()), finding => finding.Id == SaturatingStack.Rule.Id);
        Solution changed = await FixedProject.Apply((await project.Offers(new SaturatingStackFix(), finding))[choice]);
        Assert.Equal(Usings + after, Assert.Single(await FixedProject.Texts(changed)));
        Assert.DoesNotContain(await FixedProject.Findings(changed, new NetworkAnalyzer()), left => left.Id == SaturatingStack.Rule.Id);
    }

    private static async Task IsLeft(string source)
    {
        using FixedProject project = new(Usings + source);
        Diagnostic finding = Assert.Single(await FixedProject.Findings(project.Project.Solution, new NetworkAnalyzer()), finding => finding.Id == SaturatingStack.Rule.Id);
        Assert.Empty(await project.Offers(new SaturatingStackFix(), finding));
    }

    [Theory]
    [InlineData("\"sigmoid\"", "\"relu\"", 0)]
    [InlineData("\"sigmoid\"", "\"selu\"", 3)]
    [InlineData("\"logistic\", Members = ActivationMembers.Forward", "\"gelu\", Members = ActivationMembers.Forward", 2)]
    [InlineData("\"hard_sigmoid\", Alpha = 0.2, Accuracy = ActivationAccuracy.Fast", "\"relu\", Accuracy = ActivationAccuracy.Fast", 0)]
    [InlineData("name: \"sigmoid\", Accuracy = ActivationAccuracy.Fast", "\"silu\", Accuracy = ActivationAccuracy.Fast", 1)]
    [InlineData("ActivationNames.Sigmoid", "ActivationNames.Silu", 1)]
    public Task TheAttributeNamesAnotherActivation(string before, string after, int choice) =>
        Becomes(Code(Squash(before), Calls("Squash")), Code(Squash(after), Calls("Squash")), choice);

    [Fact]
    public Task GradientsFollow() => Becomes(
        Code(Squash("\"sigmoid\""), Calls("Squash"), "static void Back(float[] x, float[] g) => Own.SquashBackward(x, g, g);"),
        Code(Squash("\"gelu\""), Calls("Squash"), "static void Back(float[] x, float[] g) => Own.SquashBackward(x, g, g);"), 2);

    [Fact]
    public Task WhatReadsTheOutputStaysPossible() => Becomes(
        Code(Squash("\"sigmoid\""), Calls("Squash"), "static void Back(float[] y, float[] g) => Own.SquashBackwardFromOutput(y, g, g);"),
        Code(Squash("\"selu\""), Calls("Squash"), "static void Back(float[] y, float[] g) => Own.SquashBackwardFromOutput(y, g, g);"), 1);

    [Fact]
    public Task ANameThatTellsIsChangedWithItsUses() => Becomes(
        Code(Squash("\"sigmoid\"", "HiddenSigmoid"), Calls("HiddenSigmoid"), "static void Back(float[] x, float[] g) => Own.HiddenSigmoidBackward(x, g, g);"),
        Code(Squash("\"relu\"", "HiddenRelu"), Calls("HiddenRelu"), "static void Back(float[] x, float[] g) => Own.HiddenReluBackward(x, g, g);"));

    [Theory]
    [InlineData("Squash", "Relu")]
    [InlineData("Sigmoid", "Relu")]
    [InlineData("HiddenSigmoid", "HiddenRelu")]
    public Task WhatIsUsedElsewhereGetsASibling(string name, string sibling) => Becomes(
        Code(Squash("\"sigmoid\"", name), Calls(name) + $" Own.{name}(g, g);"),
        Code(Squash("\"sigmoid\"", name) + "\n\n    " + Squash("\"relu\"", sibling), Calls(sibling) + $" Own.{name}(g, g);"));

    [Fact]
    public Task ALibrarysPublicMethodGetsASibling() => Becomes(
        Code(Squash("\"sigmoid\""), Calls("Squash"), access: "public"),
        Code(Squash("\"sigmoid\"") + "\n\n    " + Squash("\"silu\"", "Silu"), Calls("Silu"), access: "public"), 1);

    [Fact]
    public Task DelegatesAreUses() => Becomes(
        Layers(Squash("\"sigmoid\""), "Own.Squash, Own.Squash, Own.Squash, Own.Cut"), Layers(Squash("\"relu\""), "Own.Squash, Own.Squash, Own.Squash, Own.Cut"));

    [Fact]
    public Task AnOutputThatIsADelegateStays() => Becomes(
        Layers(Squash("\"sigmoid\""), "Own.Squash, Own.Squash, Own.Squash, Own.Squash"),
        Layers(Squash("\"sigmoid\"") + "\n\n    " + Squash("\"relu\"", "Relu"), "Own.Relu, Own.Relu, Own.Relu, Own.Squash"));

    [Fact]
    public Task OneDelegateForAllIsLeft() => IsLeft(Layers(Squash("\"sigmoid\""), "act, act, act, act", "Act act = Own.Squash; "));

    [Fact]
    public Task GradientsOfNobodyKnowsWhichLayerAreLeft() => IsLeft(Code(
        Squash("\"sigmoid\""), Calls("Squash") + " Own.Squash(g, g);", "static void Back(float[] x, float[] g) => Own.SquashBackward(x, g, g);"));

    [Fact]
    public Task ATakenNameIsLeft() => IsLeft(Code(
        Squash("\"sigmoid\"") + " public static void Relu() { } public static void Silu() { } public static void Gelu() { } public static void Selu() { }",
        Calls("Squash") + " Own.Squash(g, g);"));

    private static string Layers(string declarations, string layers, string before = "") => Code(
        declarations,
        $"{before}var net = new[] {{ {string.Join(", ", layers.Split(", ").Select(layer => $"new Dense({layer})"))} }};",
        "delegate void Act(ReadOnlySpan<float> x, Span<float> y); class Dense { public Dense(Act act) { } }").Replace(
            "public static void Product", Squash("\"relu\"", "Cut") + " public static void Product");
}
