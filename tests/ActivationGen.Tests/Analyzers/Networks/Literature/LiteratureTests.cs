using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ActivationGen.Tests.Generator;
using Xunit;

namespace ActivationGen.Tests.Analyzers.Networks.Literature;

/// <summary>What the rules find of the faults that the literature describes: more than NeuraLint's published share, and nothing in the corrected programs.</summary>
public sealed class LiteratureTests
{
    // Nikanjam et al. 2021, over 28 synthesised and 34 real programs.
    private const double RecallOfNeuraLint = 0.705;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Faults.All.Length)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void IsFoundOrNotAsStated(int index)
    {
        Fault fault = Faults.All[index];
        IReadOnlyList<string> found = Found(fault.Program);
        Assert.Equal(fault.Rule is null ? [] : [fault.Rule], found);
        Assert.Equal(fault.Rule is null, fault.Reason.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void NothingIsReportedOfTheCorrectedProgram(int index)
    {
        Fault fault = Faults.All[index];
        if (fault.Corrected.Length > 0) { Assert.Empty(Found(fault.Corrected)); }
    }

    [Fact]
    public void MoreIsFoundThanByNeuraLint() => Assert.True(Faults.All.Count(fault => fault.Rule is not null) > RecallOfNeuraLint * Faults.All.Length);

    /// <summary>The page is written from the faults: set ACTIVATIONGEN_WRITE_PAGES to 1 and run this test.</summary>
    [Fact]
    public async Task ThePageIsWhatTheProgramsShow()
    {
        string path = Path.Combine(Repository.Root, "docs", "rules", "literature.md");
        if (Environment.GetEnvironmentVariable("ACTIVATIONGEN_WRITE_PAGES") == "1") { await File.WriteAllTextAsync(path, Page()); }

        Assert.Equal(Page(), await File.ReadAllTextAsync(path), ignoreLineEndingDifferences: true);
    }

    private static IReadOnlyList<string> Found(string statements) => Generation.Of(
        $$"""
        using TorchSharp; using static TorchSharp.torch; using static TorchSharp.torch.nn; using F = TorchSharp.torch.nn.functional;
        public static class Training { public static void Run(Tensor x, Tensor y) { {{statements}} } }
        """).AssertNoException().ProblemIds;

    private static string Page()
    {
        int found = Faults.All.Count(fault => fault.Rule is not null);
        StringBuilder page = new();
        page.Append(FormattableString.Invariant($"""
            <!-- Written from the faults in tests/ActivationGen.Tests/Analyzers/Networks/Literature: ACTIVATIONGEN_WRITE_PAGES=1 dotnet test tests/ActivationGen.Tests -->
            # Faults of the literature

            What the rules find of the faults in activations, losses and initialisation that four published tools are about: the rules of NeuraLint (Nikanjam et al. 2021),
            the heuristics of UMLAUT (Schoop et al. 2021), the benchmark of DeepLocalize (Wardat et al. 2021, by numbers of Stack Overflow questions) and the synthetic
            faults of TheDeepChecker (Ben Braiek and Khomh 2022). Each was written as a TorchSharp program, and once more without the fault. Kinds that are about data,
            shapes, optimisers or the architecture are not among them.

            {found} of {Faults.All.Length} are found ({100.0 * found / Faults.All.Length:F1} %; NeuraLint's published recall, over programs of its own, is 70.5 %), by the rule that is named and no
            other, and nothing is reported of any corrected program. The kinds were known when the rules were written: this says what is covered, not how programs fare
            that nobody has seen.

            | source | fault | found by | if not, why |
            |---|---|---|---|

            """));
        foreach (Fault fault in Faults.All)
        {
            page.Append($"| {fault.Source} | {fault.Kind} | {(fault.Rule is null ? "" : $"[{fault.Rule}]({fault.Rule}.md)")} | {fault.Reason} |\n");
        }

        return page.ToString().ReplaceLineEndings("\n");
    }
}
