using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using Xunit;

namespace ActivationGen.Tests.Generator;

/// <summary>Every activation, through the real generator.</summary>
public sealed class CatalogGenerationTests
{
    [Fact]
    public void EveryEntryCompilesForBothElementTypes()
    {
        string methods = string.Join("\n", ActivationCatalog.Entries.Select(entry => Declaration(entry, "float") + Declaration(entry, "double")));
        Generation generation = Generation.Of($"using System; using ActivationGen; public static partial class Activations {{ {methods} }}").AssertClean();
        Assert.Equal(ActivationCatalog.Entries.Length * 4, generation.Families.Count);
    }

    [Theory]
    [InlineData("double", false)]
    [InlineData("float", true)]
    public void EveryParameterMayBeLearned(string element, bool perChannel)
    {
        CatalogEntry[] entries = [.. ActivationCatalog.Entries.Where(entry => entry.Kind == ActivationKind.Elementwise && entry.Parameters.Length > 0)];
        string methods = string.Join("\n", entries.Select(entry =>
        {
            string type = perChannel ? $"ReadOnlySpan<{element}>" : element;
            string parameters = string.Concat(entry.Parameters.Select(parameter => $"{type} {char.ToLowerInvariant(parameter.Name[0])}{parameter.Name[1..]}, "));
            return $"[Activation(\"{entry.Name}\")] public static partial void {entry.Name}(ReadOnlySpan<{element}> x, {parameters}Span<{element}> y);";
        }));
        Generation generation = Generation.Of($"using System; using ActivationGen; public static partial class Activations {{ {methods} }}").AssertClean();
        Assert.Equal(entries.Length * 2, generation.Families.Count);
    }

    [Fact]
    public void AliasesYieldTheSameAsTheNames()
    {
        foreach (CatalogEntry entry in ActivationCatalog.Entries)
        {
            foreach (string alias in entry.Aliases)
            {
                Assert.Equal(Families(entry.Name), Families(alias));
            }
        }

        static string[] Families(string name) =>
            [.. Generation.Of($"using System; using ActivationGen; partial class A {{ [Activation(\"{name}\", Members = ActivationMembers.Forward)] static partial {Form(ActivationCatalog.Get(name), "F", "float")}; }}")
                .AssertNoException().Families.Select(family => family.SourceText.ToString())];
    }

    [Fact]
    public void TheAttributeHasThePropertiesThatTheCatalogNames()
    {
        string[] properties = [.. Generation.Compile("class C;").AddSyntaxTrees(
            Generation.Of("class C;").Result.GeneratedTrees).GetTypeByMetadataName("ActivationGen.ActivationAttribute")!.GetMembers()
            .OfType<Microsoft.CodeAnalysis.IPropertySymbol>().Where(property => property.Type.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_Double)
            .Select(property => property.Name).Order()];
        Assert.Equal([.. ActivationCatalog.Entries.SelectMany(entry => entry.Parameters).Select(parameter => parameter.Name).Distinct().Order()], properties);
    }

    private static string Declaration(CatalogEntry entry, string element) => $"[Activation(\"{entry.Name}\")] public static partial {Form(entry, "F_" + entry.Name, element)}; ";

    private static string Form(CatalogEntry entry, string method, string element) => entry.Kind != ActivationKind.Elementwise
        ? RowSignatureParser.FirstForm(method, entry, element)
        : $"void {method}(ReadOnlySpan<{element}> x, Span<{element}> y)";
}
