using System;
using System.IO;
using ActivationGen.CatalogDocs;
using Xunit;

namespace ActivationGen.Tests.Catalog;

public sealed class CatalogPageTests
{
    private static readonly string Docs = Path.Combine(RepositoryRoot(), "docs");

    [Fact]
    public void ThePageIsWhatTheCatalogSays() =>
        Assert.Equal(CatalogPage.Write(), File.ReadAllText(Path.Combine(Docs, "catalog.md")), ignoreLineEndingDifferences: true);

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActivationGen.sln"))) { folder = folder.Parent; }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
