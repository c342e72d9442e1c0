using System.Linq;
using ActivationGen.Catalog;
using Xunit;

namespace ActivationGen.Tests.Catalog;

public sealed class ActivationCatalogTests
{
    public static TheoryData<string> Names => [.. ActivationCatalog.Entries.Select(entry => entry.Name)];

    [Theory, MemberData(nameof(Names))]
    public void AnEntryIsFoundByItsNameAndItsAliases(string name)
    {
        Assert.True(ActivationCatalog.TryFind(name, out CatalogEntry entry));
        Assert.Equal(name, entry.Name);
        Assert.All(entry.Aliases, alias =>
        {
            Assert.True(ActivationCatalog.TryFind(alias, out CatalogEntry same));
            Assert.Same(entry, same);
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void AnEntryIsComplete(string name)
    {
        ActivationCatalog.TryFind(name, out CatalogEntry entry);
        Assert.NotEmpty(entry.Title);
        Assert.NotEmpty(entry.Source);
        Assert.NotEmpty(entry.UseWhen);
        Assert.NotEmpty(entry.AvoidWhen);
        Assert.NotEmpty(entry.Facts.Range);
        Assert.Equal(entry.Kind != ActivationKind.Rowwise, entry.Formula.Length > 0);
        Assert.Equal(entry.Kind == ActivationKind.Gated, entry.Gate.Length > 0);
        Assert.Equal(entry.Definition is not null, entry.Definition is not null && entry.Definition != entry.Formula);
    }

    [Theory, MemberData(nameof(Names))]
    public void EveryDefaultLiesInItsDomain(string name)
    {
        ActivationCatalog.TryFind(name, out CatalogEntry entry);
        Assert.All(entry.Parameters, parameter =>
        {
            Assert.True(parameter.Domain.Contains(parameter.Default), $"{parameter.Name} = {parameter.Default}");
            Assert.All(parameter.LibraryDefaults, other => Assert.True(parameter.Domain.Contains(other.Value), $"{parameter.Name} = {other.Value}"));
        });
    }

    [Theory]
    [InlineData("sigmoyd", "sigmoid")]
    [InlineData("ReLU", "relu")]
    [InlineData("LeakyReLU", "leaky_relu")]
    [InlineData("gleu", "gelu")]
    [InlineData("hard-swish", "hard_swish")]
    [InlineData("softmx", "softmax")]
    public void AMisspeltNameLeadsToTheOneThatWasMeant(string name, string meant)
    {
        Assert.False(ActivationCatalog.TryFind(name, out _));
        Assert.Equal(meant, ActivationCatalog.NearestNames(name)[0]);
    }

    [Fact]
    public void NothingIsNearToANameThatIsNone() => Assert.Empty(ActivationCatalog.NearestNames("convolution2d"));
}
