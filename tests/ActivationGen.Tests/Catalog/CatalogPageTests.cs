using System;
using System.IO;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.CatalogDocs;
using ActivationGen.Numerics.Tests.Exact;
using Xunit;

namespace ActivationGen.Tests.Catalog;

public sealed class CatalogPageTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    [Fact]
    public void ThePageIsWhatTheCatalogSays() =>
        Assert.Equal(CatalogPage.Write(), File.ReadAllText(Path.Combine(Docs, "catalog.md")), ignoreLineEndingDifferences: true);

    [Fact]
    public void EveryElementwiseFunctionHasItsPicture()
    {
        string[] expected = [.. ActivationCatalog.Entries.Where(entry => entry.Kind == ActivationKind.Elementwise).Select(entry => entry.Name).Order(StringComparer.Ordinal)];
        Assert.Equal(expected, Directory.GetFiles(Path.Combine(Docs, "images"), "*.svg").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));
    }

    /// <summary>Functions over rows have their own forms and tests, see the numeric tests' golden/rows.</summary>
    [Fact]
    public void EveryElementwiseFunctionHasExactValues() => Assert.Subset(
        GoldenCase.All.Select(golden => golden.Activation).ToHashSet(),
        ActivationCatalog.Entries.Where(entry => entry.Kind == ActivationKind.Elementwise).Select(entry => entry.Name).ToHashSet());
}
