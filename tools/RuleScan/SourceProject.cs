using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace ActivationGen.RuleScan;

/// <summary>
/// The C# files that belong together, and the other projects that they refer to. Project files are read as text and never evaluated: conditions, imports and
/// tasks of strangers' builds are none of a scan's business.
/// </summary>
internal sealed class SourceProject
{
    private static readonly string[] Skipped = ["bin", "obj", ".git", "node_modules"];

    private SourceProject(string name, string folder, IReadOnlyList<string> files, IReadOnlyList<string> references)
    {
        (Name, Folder, Files, References) = (name, folder, files, references);
    }

    /// <summary>The name of the project file, or of the folder where there is none.</summary>
    public string Name { get; }

    public string Folder { get; }

    /// <summary>Paths of its C# files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Names of the projects that it refers to.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>Every C# file of a folder belongs to the nearest project file above it; what is under none is a project of its own.</summary>
    public static IReadOnlyList<SourceProject> In(string root)
    {
        Dictionary<string, List<string>> files = [];
        Dictionary<string, string> projects = [];
        Walk(root, root, files, projects);
        List<SourceProject> found = [];
        foreach ((string folder, List<string> sources) in files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            sources.Sort(StringComparer.Ordinal);
            string? project = projects.GetValueOrDefault(folder);
            string name = Path.GetFileNameWithoutExtension(project) ?? Path.GetFileName(folder);
            found.Add(new SourceProject(name, folder, sources, project is null ? [] : ReferencesOf(project)));
        }

        return found;
    }

    private static void Walk(string folder, string owner, Dictionary<string, List<string>> files, Dictionary<string, string> projects)
    {
        string? project = Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal).FirstOrDefault();
        if (project is not null)
        {
            owner = folder;
            projects[folder] = project;
        }

        foreach (string file in Directory.EnumerateFiles(folder, "*.cs"))
        {
            if (!files.TryGetValue(owner, out List<string>? sources)) { files.Add(owner, sources = []); }

            sources.Add(file);
        }

        foreach (string inner in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!Skipped.Contains(Path.GetFileName(inner), StringComparer.OrdinalIgnoreCase)) { Walk(inner, owner, files, projects); }
        }
    }

    private static IReadOnlyList<string> ReferencesOf(string project)
    {
        try
        {
            return
            [
                .. XDocument.Load(project).Descendants().Where(element => element.Name.LocalName == "ProjectReference")
                    .Select(element => element.Attribute("Include")?.Value.Replace('\\', '/')).OfType<string>()
                    .Select(path => Path.GetFileNameWithoutExtension(path)),
            ];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}
