using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ActivationGen.Analyzers;
using ActivationGen.Analyzers.Declarations;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ActivationGen.Tests.Analyzers;

/// <summary>Descriptor, page and release notes say the same, and the pages' code is what it claims to be.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> Ids => [.. AllRules.Descriptors.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void DescriptorPageAndReleaseNotesAgree(string id)
    {
        DiagnosticDescriptor rule = AllRules.Descriptors.Single(candidate => candidate.Id == id);
        string title = rule.Title.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"# {id}: {title}\n", Page(id), StringComparison.Ordinal);
        Assert.Equal($"{HelpLinks.Rules}{id}.md", rule.HelpLinkUri);
        string notes = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "ActivationGen"), "AnalyzerReleases.*.md").Select(File.ReadAllText));
        Assert.Contains($"{id} | {rule.Category} | {rule.DefaultSeverity} | {title}", notes, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void BadCodeIsReportedAndGoodCodeIsNot(string id)
    {
        List<string> samples = [.. Page(id).Split("```csharp\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)])];
        if (samples.Count == 0)
        {
            Assert.Equal(TargetTooOld.Descriptor.Id, id);
            return;
        }

        Assert.Equal(2, samples.Count);
        Assert.Equal([id], Generation.Of(samples[0]).AssertNoException().ProblemIds);
        Assert.Empty(Generation.Of(samples[1]).AssertClean().ProblemIds);
    }

    private static string Page(string id) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "rules", id + ".md")).Replace("\r\n", "\n", StringComparison.Ordinal);
}
