using System.IO;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.CatalogDocs;
using Xunit;

namespace ActivationGen.Tests.Catalog;

/// <summary>What editors show over names and parameters is what the catalog says: dotnet run --project tools/CatalogDocs -- src/ActivationGen/Attributes.</summary>
public sealed class AttributeFilesTests
{
    public static TheoryData<string> Files => [.. AttributeFiles.Write().Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void TheFileIsWhatTheCatalogSays(string file) => Assert.Equal(
        AttributeFiles.Write()[file], File.ReadAllText(Path.Combine(Repository.Root, "src", "ActivationGen", "Attributes", file)), ignoreLineEndingDifferences: true);

    [Fact]
    public void NoTwoNamesGiveTheSameConstant() =>
        Assert.Distinct(ActivationCatalog.Entries.Select(entry => AttributeFiles.ConstantName(entry.Name)));
}
