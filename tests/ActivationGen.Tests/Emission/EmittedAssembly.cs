using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Tests.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace ActivationGen.Tests.Emission;

/// <summary>Emitted text, compiled under the strictest settings that a user may have, and loaded.</summary>
internal sealed class EmittedAssembly
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) == "ActivationGen.Tests.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(EmittedAssembly).Assembly.Location),
    ];

    private readonly Assembly _assembly;

    private EmittedAssembly(Assembly assembly) => _assembly = assembly;

    /// <summary>The user's side of a declaration: the types and the partial method.</summary>
    public static string UserSource(ActivationDeclaration declaration)
    {
        string element = declaration.ElementType == ElementType.Double ? "double" : "float";
        string parameters = declaration.Shape == MethodShape.Scalar
            ? $"{element} {declaration.ParameterNames[0]}"
            : $"global::System.ReadOnlySpan<{element}> {declaration.ParameterNames[0]}, global::System.Span<{element}> {declaration.ParameterNames[1]}";
        string returned = declaration.Shape == MethodShape.Scalar ? element : "void";
        string open = string.Concat(declaration.ContainingTypes.Select((header, i) => $"/// <summary>A type.</summary>\n{(i == 0 ? "public " : "")}{header} {{\n"));
        string close = string.Concat(declaration.ContainingTypes.Select(_ => "}\n"));
        string method = $"/// <summary>A method.</summary>\n/// <param name=\"{declaration.ParameterNames[0].TrimStart('@')}\">x</param>\n" +
            (declaration.Shape == MethodShape.Span ? $"/// <param name=\"{declaration.ParameterNames[1].TrimStart('@')}\">y</param>\n" : "/// <returns>y</returns>\n") +
            $"{declaration.Modifiers} {returned} {declaration.MethodName}({parameters});\n";
        string types = open + method + close;
        return declaration.Namespace.Length == 0 ? types : $"namespace {declaration.Namespace} {{\n{types}}}\n";
    }

    public static IReadOnlyList<Diagnostic> Diagnose(
        IEnumerable<string> sources, LanguageVersion language = LanguageVersion.CSharp9, NullableContextOptions nullable = NullableContextOptions.Enable,
        Stream? image = null, OptimizationLevel optimization = OptimizationLevel.Release)
    {
        CSharpParseOptions parse = new(language, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Emitted" + Guid.NewGuid().ToString("N"),
            sources.Select(text => CSharpSyntaxTree.ParseText(text, parse)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
                .WithOptimizationLevel(optimization)
                .WithNullableContextOptions(nullable)
                .WithOverflowChecks(true)
                .WithWarningLevel(9999)
                .WithGeneralDiagnosticOption(ReportDiagnostic.Error));
        using MemoryStream ignored = new();
        return [.. compilation.Emit(image ?? ignored, xmlDocumentationStream: new MemoryStream()).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>All sources of a family: the user's, the emitted ones, the runtime's.</summary>
    public static List<string> Sources(ActivationFamily family, TargetFacts target, Func<string, string>? editKernels = null)
    {
        (EmittedFile members, EmittedFile? kernels) = FamilyWriter.Write(family, target);
        List<string> sources = [UserSource(family.Declaration), members.Text, .. RuntimeSources.Needed(target, new RuntimeNeeds(true, Blocks: family.Composed.Count > 0) { Files = family.RuntimeFiles }).Select(file => file.Text)];
        if (kernels is not null) { sources.Add(editKernels is null ? kernels.Text : editKernels(kernels.Text)); }

        return sources;
    }

    public static EmittedAssembly Load(ActivationFamily family, TargetFacts target, Func<string, string>? editKernels = null)
    {
        List<string> sources = Sources(family, target, editKernels);
        return Compile(sources, string.Join("\n\n", sources));
    }

    private static EmittedAssembly Compile(List<string> sources, string explanation)
    {
        using MemoryStream image = new();
        IReadOnlyList<Diagnostic> problems = Diagnose(sources, image: image);
        Assert.True(problems.Count == 0, string.Join("\n", problems) + "\n" + explanation);
        image.Position = 0;
        return new EmittedAssembly(AssemblyLoadContext.Default.LoadFromStream(image));
    }

    /// <summary>What the generator makes of a source, with the kernels of one width.</summary>
    public static EmittedAssembly Generate(string source, int width)
    {
        List<string> texts = [source];
        foreach (SyntaxTree tree in Generation.Of(LanguageVersion.CSharp9, source).Result.GeneratedTrees)
        {
            string text = tree.ToString();
            bool hasLoops = tree.FilePath.EndsWith(".Kernels.g.cs", StringComparison.Ordinal) || Path.GetFileName(tree.FilePath).StartsWith("ActivationGen.Runtime.Row", StringComparison.Ordinal);
            texts.Add(hasLoops ? ForcedWidth.Edit(width)(text) : text);
        }

        return Compile(texts, explanation: "");
    }

    /// <summary>A method of the first type that has the delegate's parameters.</summary>
    public TDelegate Method<TDelegate>(string name, string type = "Consumer.Activations")
        where TDelegate : Delegate
    {
        MethodInfo invoke = typeof(TDelegate).GetMethod("Invoke")!;
        Type[] parameters = [.. invoke.GetParameters().Select(p => p.ParameterType)];
        MethodInfo? method = _assembly.GetType(type, throwOnError: true)!.GetMethod(
            name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, parameters);
        Assert.True(method is not null, $"There is no {name} with these parameters.");
        return method.CreateDelegate<TDelegate>();
    }
}
