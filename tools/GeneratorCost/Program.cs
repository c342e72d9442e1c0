using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using ActivationGen.GeneratorCost;

// What the generator costs in an editor, beside the least that one can cost and beside the regex generator of the SDK: docs/generator-cost.md.
//
//   dotnet run -c Release --project tools/GeneratorCost -- [--files 100] [--generator NAME] [--here]
//
// Each line is measured in a process of its own, since the first run is one of the figures; --here measures one in this process.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int[] sizes = Value("--files") is { } files ? [int.Parse(files, CultureInfo.InvariantCulture)] : [100, 1000];
MeasuredGenerator[] generators = [.. MeasuredGenerator.All.Where(measured => Value("--generator") is not { } name || measured.Name == name)];
if (args.Contains("--help") || generators.Length == 0)
{
    Console.Error.WriteLine($"usage: GeneratorCost [--files N] [--generator {string.Join('|', MeasuredGenerator.All.Select(measured => measured.Name))}] [--here]");
    return 2;
}

if (args.Contains("--here"))
{
    Costs costs = Costs.Measure(generators[0], sizes[0]);
    Console.WriteLine($"| {generators[0].Name} | {sizes[0]} | {costs.First:F0} | {costs.Cold:F0} | {costs.EditElsewhere:F1} | {costs.EditOfDeclaration:F1} |");
    return 0;
}

Console.WriteLine("| generator | declarations | first in process | cold, JIT warm | edit in another file | edit of a declaration |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (int size in sizes)
{
    foreach (MeasuredGenerator measured in generators)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Arguments(size, measured)) { UseShellExecute = false })!;
        process.WaitForExit();
        if (process.ExitCode != 0) { return process.ExitCode; }
    }
}

return 0;

string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

static IEnumerable<string> Arguments(int size, MeasuredGenerator measured)
{
    // Under "dotnet GeneratorCost.dll" the process is dotnet itself.
    string[] own = System.IO.Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Costs).Assembly.Location] : [];
    return [.. own, "--here", "--files", size.ToString(CultureInfo.InvariantCulture), "--generator", measured.Name];
}
