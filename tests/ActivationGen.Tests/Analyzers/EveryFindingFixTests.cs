using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using ActivationGen.Analyzers.Networks;
using ActivationGen.Analyzers.Numerics;
using ActivationGen.CodeFixes;
using ActivationGen.CodeFixes.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

/// <summary>All findings of a solution repaired at once, as <c>dotnet format</c> asks for it.</summary>
public sealed class EveryFindingFixTests
{
    private const string Mismatches =
        """
        using static TorchSharp.torch;
        public static class Losses
        {
            public static Tensor Likelihood(Tensor x, Tensor y) => nn.functional.nll_loss(nn.functional.softmax(x, 1), y);
            public static Tensor Entropy(Tensor x, Tensor y) => nn.functional.binary_cross_entropy_with_logits(x.sigmoid(), y);
        }
        """;

    private const string Matched =
        """
        using static TorchSharp.torch;
        public static class Losses
        {
            public static Tensor Likelihood(Tensor x, Tensor y) => nn.functional.nll_loss(nn.functional.log_softmax(x, 1), y);
            public static Tensor Entropy(Tensor x, Tensor y) => nn.functional.binary_cross_entropy_with_logits(x, y);
        }
        """;

    private const string OneForAll =
        """
        using TorchSharp.Modules;
        using static TorchSharp.torch.nn;
        public static class OneForAll
        {
            public static Sequential Make()
            {
                var act = Sigmoid();
                return Sequential(Linear(9, 9), act, Linear(9, 9), act, Linear(9, 9), act, Linear(9, 1), act);
            }
        }
        """;

    private static string Deep(string name, string activation) =>
        $$"""
        using TorchSharp.Modules;
        using static TorchSharp.torch.nn;
        public static class {{name}}
        {
            public static Sequential Make() => Sequential(Linear(9, 9), {{activation}}(), Linear(9, 9), {{activation}}(), Linear(9, 9), {{activation}}(), Linear(9, 1));
        }
        """;

    private static string Softplus(string name, string argument) => $"public static class {name} {{ public static double F(double x) => System.Math.Log(1 + System.Math.Exp({argument})); }}";

    [Fact]
    public async Task ARulesDifferentRepairsAreOneChoice() =>
        Assert.Equal([Matched], await FixAll(new LossMismatchFix(), new NetworkAnalyzer(), "AG2005", first: 0, Mismatches));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task AFindingWithoutARepairStopsNoOther(int first) => Assert.Equal(
        [OneForAll, Deep("A", "ReLU"), Deep("B", "ReLU")],
        await FixAll(new SaturatingStackFix(), new NetworkAnalyzer(), "AG2001", first, OneForAll, Deep("A", "Sigmoid"), Deep("B", "Sigmoid")));

    // dotnet format hands over the findings of all rules that it was told to repair, and asks about the first of them.
    [Fact]
    public async Task AnotherRulesFindingComesFirst() => Assert.Equal(
        [Deep("A", "Sigmoid"), Matched], await FixAll(new LossMismatchFix(), new NetworkAnalyzer(), "AG2005", first: 0, Deep("A", "Sigmoid"), Mismatches));

    [Fact]
    public async Task FormsOfOneRuleAreOneChoice()
    {
        IReadOnlyList<string> repaired = await FixAll(
            new StableFormFix(), new NumericsAnalyzer(), "AG1003", first: 0,
Softplus("A", "x"), Softplus("B", "-x"));
        Assert.All(repaired, text => Assert.Contains("Math.Max", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task NothingIsDoneWithoutARepair()
    {
        using FixedProject project = new(OneForAll);
        Assert.Null(await Action(project, new SaturatingStackFix(), new NetworkAnalyzer(), "AG2001", first: 0));
    }

    [Fact]
    public async Task TheOrderOfFindingsDoesNotMatter()
    {
        IReadOnlyList<string> one = await FixAll(new LossMismatchFix(), new NetworkAnalyzer(), "AG2005", first: 0, Mismatches, Deep("A", "Sigmoid"));
        Assert.Equal(one, await FixAll(new LossMismatchFix(), new NetworkAnalyzer(), "AG2005", first: 1, Mismatches, Deep("A", "Sigmoid")));
    }

    /// <summary>The texts after a repair of all findings of a rule; the host asks about one finding first.</summary>
    private static async Task<IReadOnlyList<string>> FixAll(CodeFixProvider fix, DiagnosticAnalyzer analyzer, string rule, int first, params string[] sources)
    {
        using FixedProject project = new(sources);
        Solution changed = await FixedProject.Apply(Assert.IsAssignableFrom<CodeAction>(await Action(project, fix, analyzer, rule, first)));
        await FixedProject.Findings(changed, analyzer);
        return await FixedProject.Texts(changed);
    }

    private static async Task<CodeAction?> Action(FixedProject project, CodeFixProvider fix, DiagnosticAnalyzer analyzer, string rule, int first)
    {
        ImmutableArray<Diagnostic> findings = await FixedProject.Findings(project.Project.Solution, analyzer);
        return await project.OfferForAll(fix, rule, [.. findings.Skip(first), .. findings.Take(first)]);
    }
}
