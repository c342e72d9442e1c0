using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ActivationGen.DebugBenchmarks;

/// <summary>
/// The declaration of one activation, compiled with the generator, and the scalar loops beside it in the same assembly: built the same way, whichever that is.
/// </summary>
internal sealed class BuiltFamily
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Assembly _assembly;

    private BuiltFamily(Assembly assembly) => _assembly = assembly;

    /// <summary>Compiles and loads it for <paramref name="element"/>, float or double; <paramref name="folder"/> receives the emitted sources.</summary>
    public static BuiltFamily Build(ScalarFunction function, OptimizationLevel optimization, string? folder, string element = "float")
    {
        string attribute = $"[Activation(\"{function.Activation}\"{(function.Parameters.Length == 0 ? "" : ", " + function.Parameters)})]";
        string source =
            $$"""
            using System;
            using ActivationGen;
            public static partial class Generated
            {
                {{attribute}}
                public static partial void F(ReadOnlySpan<{{element}}> x, Span<{{element}}> y);
                public static void FElements(ReadOnlySpan<{{element}}> x, Span<{{element}}> y)
                {
                    for (int i = 0; i < x.Length; i++) { y[i] = F(x[i]); }
                }
            }
            public static class Scalar
            {
            {{ScalarLoops.Write(function, element)}}
            }
            """;
        // The symbols that the SDK defines for net8.0, which the runtime's sources ask for.
        CSharpParseOptions parse = new(LanguageVersion.CSharp12, preprocessorSymbols: ["NET8_0_OR_GREATER", "NETCOREAPP3_0_OR_GREATER", "NET"]);
        // The declaration of one assembly and the next are alike: a name of its own keeps them apart.
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Built" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source, parse)], References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization));
        CSharpGeneratorDriver.Create([new ActivationGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        if (folder is not null)
        {
            foreach (SyntaxTree tree in output.SyntaxTrees)
            {
                string file = tree.FilePath.Length == 0 ? "Declaration.cs" : Path.GetFileName(tree.FilePath);
                File.WriteAllText(Path.Combine(folder, $"{function.Name}.{file}"), tree.ToString());
            }
        }

        using MemoryStream image = new();
        IEnumerable<Diagnostic> problems = output.Emit(image).Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error);
        if (problems.FirstOrDefault() is { } error) { throw new InvalidOperationException($"{function.Name}: {error}"); }

        image.Position = 0;
        return new BuiltFamily(AssemblyLoadContext.Default.LoadFromStream(image));
    }

    /// <summary>A member of the generated family or of the scalar loops; none if it has no such member.</summary>
    public TDelegate? Find<TDelegate>(bool generated, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = [.. typeof(TDelegate).GetMethod("Invoke")!.GetParameters().Select(p => p.ParameterType)];
        Type type = _assembly.GetType(generated ? "Generated" : "Scalar", throwOnError: true)!;
        return type.GetMethod(name, BindingFlags.Static | BindingFlags.Public, parameters)?.CreateDelegate<TDelegate>();
    }
}
