using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace ActivationGen.Package.Tests;

/// <summary>The packed package, as a user meets it.</summary>
[Collection(nameof(PackedPackage))]
public sealed class PackageTests(PackedPackage package)
{
    private const string Strict =
        """
        <Nullable>enable</Nullable>
        <ImplicitUsings>disable</ImplicitUsings>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        <AnalysisLevel>latest-all</AnalysisLevel>
        <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
        <GenerateDocumentationFile>true</GenerateDocumentationFile>
        <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
        <RollForward>Major</RollForward>
        """;

    private const string Example =
        """
        using System;
        using System.Globalization;
        using ActivationGen;

        namespace Example;

        internal static partial class Activations
        {
            [Activation("elu", Alpha = 1.0)]
            internal static partial void Elu(ReadOnlySpan<float> x, Span<float> y);
        }

        internal static class Program
        {
            private static void Main()
            {
                float[] x = new float[100], y = new float[100], derivative = new float[100];
                Array.Fill(x, -1f);
                Activations.Elu(x, y);
                Activations.EluDerivative(x, derivative);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{y[99]:F6} {derivative[99]:F6} {Activations.Elu(2f)}"));
            }
        }
        """;

    [Fact]
    public void ItHoldsAnalyzersPresetsAndNothingElse()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.File);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
            && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml").Order(StringComparer.Ordinal)];
        Assert.Equal(
            ["ActivationGen.nuspec", "README.md", "analyzers/dotnet/cs/ActivationGen.CodeFixes.dll", "analyzers/dotnet/cs/ActivationGen.Completion.dll",
             "analyzers/dotnet/cs/ActivationGen.dll",
             "buildTransitive/ActivationGen.props",
             "buildTransitive/rules/default.globalconfig", "buildTransitive/rules/quiet.globalconfig", "buildTransitive/rules/strict.globalconfig",
             "icon.png"],
            files);

        using Stream stream = archive.GetEntry("ActivationGen.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        Dictionary<string, string> values = metadata.Elements().GroupBy(element => element.Name.LocalName).ToDictionary(group => group.Key, group => group.First().Value);
        Assert.Equal("ActivationGen", values["id"]);
        Assert.Equal("true", values["developmentDependency"]);
        Assert.Equal("MIT", values["license"]);
        Assert.DoesNotContain("dependencies", values.Keys);
    }

    [Theory]
    [InlineData("net10.0", "Release")]
    [InlineData("net10.0", "Debug")]
    [InlineData("net8.0", "Release")]
    public void TheExampleBuildsRunsAndShipsNothing(string framework, string configuration)
    {
        Consumer consumer = package.Consume($"Example{framework.Replace(".", "", StringComparison.Ordinal)}{configuration}",
            $"<TargetFramework>{framework}</TargetFramework><OutputType>Exe</OutputType>{Strict}", Example);
        Assert.DoesNotContain("warning", consumer.Build(configuration).AssertSuccess().Text.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("-0.632121 0.367879 2", consumer.Run(configuration).AssertSuccess().Text.Trim());
        Assert.DoesNotContain(consumer.OutputFiles(configuration), file => file.StartsWith("ActivationGen", StringComparison.Ordinal));
    }

    [Fact]
    public void EachMistakeHasItsRule()
    {
        Consumer consumer = package.Consume("Mistakes", "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>",
            """
            using ActivationGen;
            public static partial class A
            {
                [Activation("elu")] public static partial void F1(float[] x, float[] y);
                [Activation("eluu")] public static partial float F2(float x);
                [Activation("sigmoid", Alpha = 1)] public static partial float F3(float x);
                [Activation("celu", Alpha = 0)] public static partial float F4(float x);
                [Activation("elu")] public static float F5(float x) => x;
                [Activation("gelu", Members = ActivationMembers.BackwardFromOutput)] public static partial float F6(float x);
                [Activation("elu")] public static partial int F7(int x);
                [Activation("softmax")] public static partial float F8(float x);
                [Activation("elu")] public static partial float F9(float x);
                [Activation("elu")] public static partial void F9(ReadOnlySpan<float> x, Span<float> y);
            }
            public static class B
            {
                [Activation("elu")] public static float F(float x) => x;
            }
            """);
        Assert.Equal(
            ["04 AG0001", "05 AG0002", "06 AG0003", "07 AG0004", "08 AG0006", "09 AG0008", "10 AG0009", "11 AG0010", "13 AG0011", "15 AG0006", "17 AG0006"],
            Consumer.Problems(consumer.Build()));
    }

    [Fact]
    public void APackedLibraryDoesNotDependOnIt()
    {
        Consumer consumer = package.Consume("Library", "<TargetFramework>net10.0</TargetFramework>",
            "using System; using ActivationGen; public static partial class A { [Activation(\"relu\")] public static partial void F(ReadOnlySpan<float> x, Span<float> y); }");
        string feed = Directory.CreateTempSubdirectory("activationgen-library-").FullName;
        try
        {
            consumer.Pack(feed).AssertSuccess();
            using ZipArchive archive = ZipFile.OpenRead(Directory.EnumerateFiles(feed, "*.nupkg").Single());
            using StreamReader reader = new(archive.GetEntry("Library.nuspec")!.Open());
            Assert.DoesNotContain("ActivationGen", reader.ReadToEnd(), StringComparison.Ordinal);
            Assert.DoesNotContain(archive.Entries, entry => entry.Name.StartsWith("ActivationGen", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(feed, recursive: true);
        }
    }
}
