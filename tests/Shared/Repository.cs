using System;
using System.IO;

namespace ActivationGen.Tests;

/// <summary>Where the repository lies. Not from the compiler's path of a source file: builds of a CI server replace that by <c>/_/</c>.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution above the running tests.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActivationGen.sln"))) { folder = folder.Parent; }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run from within the repository.");
    }
}
