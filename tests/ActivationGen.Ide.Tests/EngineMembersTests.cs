using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Xunit;

namespace ActivationGen.Ide.Tests;

/// <summary>The completion assembly is built against a reference assembly of this repository: what it declares must be what the engine has.</summary>
public sealed class EngineMembersTests
{
    private const string Features = "Microsoft.CodeAnalysis.Features";

    private static readonly string File = Path.Combine(Editor.PackagedFolder, "ActivationGen.Completion.dll");

    [Fact]
    public void EveryMemberThatIsReferredToIsInTheEngine()
    {
        Module module = Assembly.LoadFrom(File).ManifestModule;
        using PEReader reader = new(System.IO.File.OpenRead(File));
        MetadataReader metadata = reader.GetMetadataReader();
        List<string> resolved = [];
        foreach (MemberReferenceHandle handle in metadata.MemberReferences)
        {
            if (metadata.GetMemberReference(handle).Parent is not { Kind: HandleKind.TypeReference } parent || !IsOfEngine(metadata, (TypeReferenceHandle)parent)) { continue; }

            // Throws for what is not there.
            resolved.Add(module.ResolveMember(MetadataTokens.GetToken(handle))!.ToString()!);
        }

        Assert.True(resolved.Count >= 10, string.Join("\n", resolved));
    }

    [Theory]
    [InlineData("ActivationGen.dll")]
    [InlineData("ActivationGen.CodeFixes.dll")]
    public void TheOtherAssembliesDoNotNeedTheEngine(string name)
    {
        using PEReader reader = new(System.IO.File.OpenRead(Path.Combine(Editor.PackagedFolder, name)));
        MetadataReader metadata = reader.GetMetadataReader();
        Assert.DoesNotContain(Features, metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)));
    }

    /// <summary>A newer version than the oldest host's would make that host warn at every build (CS9057), and not load it.</summary>
    [Fact]
    public void ItAsksForNoNewerEngineThanTheOldestHosts()
    {
        using PEReader reader = new(System.IO.File.OpenRead(File));
        MetadataReader metadata = reader.GetMetadataReader();
        Assert.All(
            metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Where(reference => metadata.GetString(reference.Name).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.Equal(new Version(4, 8, 0, 0), reference.Version));
    }

    private static bool IsOfEngine(MetadataReader metadata, TypeReferenceHandle handle)
    {
        EntityHandle scope = metadata.GetTypeReference(handle).ResolutionScope;
        return scope.Kind == HandleKind.AssemblyReference
            && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) == Features;
    }
}
