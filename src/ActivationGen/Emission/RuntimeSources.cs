using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>The files of ActivationGen.Runtime that emitted code calls: embedded here, emitted once into a compilation that has a declaration.</summary>
internal static class RuntimeSources
{
    private const string EmbeddedAttribute = "[global::Microsoft.CodeAnalysis.Embedded]";

    /// <summary>The files that families need on this target.</summary>
    /// <param name="target">The target.</param>
    /// <param name="needs">What the families call.</param>
    /// <param name="markEmbedded">Whether the host has defined EmbeddedAttribute, which hides the types from projects that share internals.</param>
    public static IReadOnlyList<EmittedFile> Needed(TargetFacts target, RuntimeNeeds needs, bool markEmbedded = false)
    {
        List<string> names = target.HasVectors ? ["SpanArguments", "VectorWidth", "Lanes"] : ["SpanArguments"];
        if (target.HasVectors) { names.Add("FrameAlignment"); }

        if (needs.Blocks || needs.Learnables) { names.Add("Blocks"); }

        if (needs.Learnables) { names.AddRange(["Channels", "ChannelSums", "Scratch"]); }

        return [.. names.Concat(needs.Files).Distinct().Select(name => Write(name, target, markEmbedded))];
    }

    private static EmittedFile Write(string name, TargetFacts target, bool markEmbedded)
    {
        SourceWriter writer = new();
        FileHeader.Write(writer, target);
        string source = Read(name);
        // Of a class in several files, one part carries the attribute.
        if (markEmbedded && !name.Contains('.')) { source = Regex.Replace(source, "    internal static (partial )?class ", $"    {EmbeddedAttribute}\n$&"); }

        writer.Line(source.Replace("\r\n", "\n").TrimEnd('\n'));
        return new EmittedFile($"ActivationGen.Runtime.{name}.g.cs", writer.ToString());
    }

    private static string Read(string name)
    {
        string resource = $"Runtime/{name}.cs";
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The generator was built without {resource}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
