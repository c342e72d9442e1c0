using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.RuleScan;

/// <summary>Makes compilations of projects as well as that goes without their packages: what cannot be bound stays unbound.</summary>
internal sealed class ProjectCompiler(IReadOnlyList<SourceProject> projects)
{
    private const int MostReferences = 20;

    // What the SDK imports by itself; harmless where the project does not ask for it.
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    private static readonly MetadataReference[] Framework =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Dictionary<SourceProject, CSharpCompilation> _compiled = [];
    private readonly HashSet<SourceProject> _underWay = [];

    public CSharpCompilation Compile(SourceProject project)
    {
        if (_compiled.TryGetValue(project, out CSharpCompilation? known)) { return known; }

        _underWay.Add(project);
        List<MetadataReference> references = [.. Framework];
        foreach (SourceProject referenced in Referenced(project)) { references.Add(Compile(referenced).ToMetadataReference()); }

        // The library's own sources take the place of its package.
        foreach (string package in new[] { "TorchSharp", "System.Numerics.Tensors" })
        {
            if (projects.All(other => other.Name != package)) { references.Add(MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, package + ".dll"))); }
        }

        List<SyntaxTree> trees = [.. project.Files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file)), Parsing, file))];
        trees.Add(CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing, "ImplicitUsings.g.cs"));
        CSharpCompilation compilation = CSharpCompilation.Create(
            project.Name, trees, references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, concurrentBuild: true, nullableContextOptions: NullableContextOptions.Enable));
        _compiled.Add(project, compilation);
        _underWay.Remove(project);
        return compilation;
    }

    // A project's own references, and theirs.
    private List<SourceProject> Referenced(SourceProject project)
    {
        List<SourceProject> found = [];
        Queue<SourceProject> open = new([project]);
        while (open.TryDequeue(out SourceProject? next) && found.Count < MostReferences)
        {
            foreach (string name in next.References)
            {
                if (projects.FirstOrDefault(other => other.Name == name) is { } other && other != project && !found.Contains(other) && !_underWay.Contains(other))
                {
                    found.Add(other);
                    open.Enqueue(other);
                }
            }
        }

        return found;
    }
}
