using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ActivationGen.Tests;
using Xunit;

namespace ActivationGen.Package.Tests;

/// <summary>The package, packed once for all tests into a folder feed of its own.</summary>
[CollectionDefinition(nameof(PackedPackage))]
public sealed class SharedPackage : ICollectionFixture<PackedPackage>;

/// <summary>The package, packed into a folder feed of its own.</summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("activationgen-").FullName;

    public PackedPackage()
    {
        Feed = Path.Combine(_folder, "feed");
        // Packing from a copy's output would race with the build that runs these tests: everything it writes goes below the temporary folder.
        CommandLine.Run(Repository.Root, "pack", "src/ActivationGen.Package", "-c", "Release", "-o", Feed, "-p:UseSharedCompilation=false").AssertSuccess();
        File = Directory.EnumerateFiles(Feed, "*.nupkg").Single();
        Version = Path.GetFileNameWithoutExtension(File)["ActivationGen.".Length..];
    }

    public string Feed { get; }

    public string File { get; }

    public string Version { get; }

    /// <summary>A fresh project outside the repository that references the package.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="properties">The properties of the project file.</param>
    /// <param name="source">Its one source file.</param>
    public Consumer Consume(string name, string properties, string source) => Consume(name, properties, new Dictionary<string, string> { ["Program.cs"] = source }, "");

    /// <summary>As the other, with several source files and references to other packages.</summary>
    public Consumer Consume(string name, string properties, IReadOnlyDictionary<string, string> sources, string references)
    {
        string folder = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        Write("nuget.config", $"<configuration><packageSources><add key=\"local\" value=\"{Feed}\"/></packageSources></configuration>");
        // Nothing of a repository above may have a say.
        Write("Directory.Build.props", "<Project/>");
        Write("Directory.Build.targets", "<Project/>");
        Write("Directory.Packages.props", "<Project/>");
        Write($"{name}.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
                <UseAppHost>false</UseAppHost>
                <RestorePackagesPath>{Path.Combine(_folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ActivationGen" Version="{Version}" PrivateAssets="all" />
                {references}
              </ItemGroup>
            </Project>
            """);
        foreach ((string file, string text) in sources) { Write(file, text); }

        return new Consumer(folder, name);

        void Write(string file, string text) => System.IO.File.WriteAllText(Path.Combine(folder, file), text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
