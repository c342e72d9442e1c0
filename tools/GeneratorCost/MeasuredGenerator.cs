using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ActivationGen.GeneratorCost;

/// <summary>A generator and the declarations that it is given: one in a file of its own, no two alike.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="Create">Makes the generator.</param>
/// <param name="Declaration">The file of a number; another text for another revision of it.</param>
internal sealed record MeasuredGenerator(string Name, Func<ISourceGenerator> Create, Func<int, int, string> Declaration)
{
    // What a library of layers declares: the whole family of each, with a parameter of its own where there is one, so that no two formulas are the same.
    private static readonly string[] Activations =
        ["relu\", MaxValue = {0}", "leaky_relu\", Alpha = {0}e-3", "elu\", Alpha = {0}e-2", "sigmoid\"", "tanh\"", "gelu\"", "swish\", Beta = {0}e-2", "softplus\", Beta = {0}e-2", "celu\", Alpha = {0}e-2", "mish\""];

    private static readonly string[] Patterns = [@"a{0}(b|c)*d", @"^\d{{3}}-{0}-\w+$", @"(?<name>[A-Z]\w*){0}\s+(foo|bar|baz)", @"\b{0}[a-f0-9]{{8}}\b", @"x{0}.*?y"];

    public static MeasuredGenerator[] All { get; } =
    [
        new("ActivationGen", () => new ActivationGenerator().AsSourceGenerator(), Activation),
        new("floor", () => new ConstantTransform().AsSourceGenerator(), Activation),
        new("regex", RegexGenerator, Regex),
    ];

    // Alpha and the like change from revision to revision; of what has no parameter the accuracy does.
    private static string Activation(int number, int revision)
    {
        string activation = string.Format(System.Globalization.CultureInfo.InvariantCulture, Activations[number % Activations.Length], number + 1 + revision);
        if (!activation.Contains('=', StringComparison.Ordinal) && revision % 2 == 1) { activation += ", Accuracy = ActivationAccuracy.Fast"; }

        return $$"""
            using System;
            using ActivationGen;
            namespace Layers;
            public static partial class Layer{{number}}
            {
                [Activation("{{activation}})]
                public static partial void Apply(ReadOnlySpan<float> x, Span<float> y);
            }
            """;
    }

    private static string Regex(int number, int revision) => $$"""
        using System.Text.RegularExpressions;
        namespace Patterns;
        public static partial class Pattern{{number}}
        {
            [GeneratedRegex(@"{{string.Format(System.Globalization.CultureInfo.InvariantCulture, Patterns[number % Patterns.Length], number + 1 + revision)}}")]
            public static partial Regex Find();
        }
        """;

    // The one that comes with the SDK, among the analyzers of the framework's reference pack.
    private static ISourceGenerator RegexGenerator()
    {
        string packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        string file = Directory.EnumerateFiles(packs, "System.Text.RegularExpressions.Generator.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        Type generator = Assembly.LoadFrom(file).GetType("System.Text.RegularExpressions.Generator.RegexGenerator", throwOnError: true)!;
        return ((IIncrementalGenerator)Activator.CreateInstance(generator, nonPublic: true)!).AsSourceGenerator();
    }
}
