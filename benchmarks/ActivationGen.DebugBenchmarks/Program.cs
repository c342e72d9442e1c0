using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.DebugBenchmarks;
using Microsoft.CodeAnalysis;

// How much faster the members are than scalar loops where the JIT optimises nothing: in the Debug build of a user's project.
const string Usage = """
    usage: dotnet run -c Release --project benchmarks/ActivationGen.DebugBenchmarks -- [options]

      --function NAME  only this activation; may be given again
      --optimized      everything built as in a Release build, for comparison
      --sources FOLDER writes the sources that are measured, emitted ones included, to FOLDER
      --help           this text

    Declares every elementwise activation of the catalog, compiles the declaration and scalar loops over MathF with the same signatures into one assembly
    without optimisation, and prints how many times a member's time the loop takes. DOTNET_EnableAVX512=0 and DOTNET_EnableAVX2=0 narrow the vectors.
    Ends with 1 if a member is less than twice as fast, single values ("one by one") apart.
    """;

OptimizationLevel optimization = OptimizationLevel.Debug;
string? folder = null;
List<string> names = [];
for (int i = 0; i < args.Length; i++)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--help" or "-h":
            Console.WriteLine(Usage);
            return 0;
        case "--optimized":
            optimization = OptimizationLevel.Release;
            break;
        case "--function" when ScalarFunctions.All.Any(function => function.Activation == value):
            names.Add(value!);
            i++;
            break;
        case "--sources" when Directory.Exists(value):
            folder = value;
            i++;
            break;
        default:
            Console.Error.WriteLine($"{args[i]} {value}: no such option, or not a value for it");
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

IEnumerable<string> missing = ActivationCatalog.Entries.Where(entry => entry.Kind == ActivationKind.Elementwise).Select(entry => entry.Name)
    .Except(ScalarFunctions.All.Select(function => function.Activation));
if (missing.FirstOrDefault() is { } name)
{
    Console.Error.WriteLine($"{name} has no scalar loop in ScalarFunctions.cs.");
    return 2;
}

RatioTable table = new(Console.Out, optimization, folder);
return table.Write(ScalarFunctions.All.Where(function => names.Count == 0 || names.Contains(function.Activation))) ? 0 : 1;
