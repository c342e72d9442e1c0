using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Declarations;

/// <summary>Tells what this generator has written from what the user has. The generator never sees its own output, but the analyzer does.</summary>
internal static class GeneratedCode
{
    private static readonly string Folder = typeof(ActivationGenerator).FullName;

    public static bool IsOurs(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(reference => IsOurs(reference.SyntaxTree));

    // The host files what a generator adds under the generator's full name.
    public static bool IsOurs(SyntaxTree tree) =>
        tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && Path.GetFileName(Path.GetDirectoryName(tree.FilePath)) == Folder;
}
