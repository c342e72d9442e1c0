using System.IO;
using ActivationGen.CatalogDocs;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

/// <summary>What is generated from the rules is up to date: dotnet run --project tools/CatalogDocs -- docs/rules/README.md.</summary>
public sealed class RulesReadmeTests
{
    public static TheoryData<string> Presets => [.. RulesPage.Presets];

    [Fact]
    public void TheTableIsWhatTheRulesSay() =>
        Assert.Equal(RulesPage.Write(), File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", "README.md")), ignoreLineEndingDifferences: true);

    [Theory]
    [MemberData(nameof(Presets))]
    public void ThePresetsAreWhatTheRulesSay(string preset) => Assert.Equal(
        RulesPage.WritePreset(preset),
        File.ReadAllText(Path.Combine(Repository.Root, "src", "ActivationGen.Package", "buildTransitive", "rules", preset + ".globalconfig")),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void StrictIsStricterThanQuiet()
    {
        Assert.Contains("dotnet_diagnostic.AG2001.severity = error", RulesPage.WritePreset("strict"), System.StringComparison.Ordinal);
        Assert.Contains("dotnet_diagnostic.AG2001.severity = suggestion", RulesPage.WritePreset("quiet"), System.StringComparison.Ordinal);
        Assert.DoesNotContain("AG0001", RulesPage.WritePreset("quiet"), System.StringComparison.Ordinal);
    }
}
