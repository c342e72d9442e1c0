using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ActivationGen.DebugBenchmarks;
using ActivationGen.Performance;

// Makes docs/performance.md: every member of every elementwise function against what else there is, as ratios.
const string Usage = """
    usage: dotnet run -c Release --project benchmarks/ActivationGen.Performance [-p:WithTorch=true] -- [options]

      --write FOLDER   writes FOLDER/performance.md; without it the page goes to the output
      --processes N    how many processes measure each setting (default 3); the fastest counts: a method can come out of the compiler at two speeds
      --function NAME  only this activation; may be given again
      --help           this text

    Takes five minutes a process. -p:WithTorch=true downloads libtorch (300 MB), and TorchSharp takes part.
    Nothing else should run meanwhile. Rivals are measured in turns with the members, on one thread.
    """;

string? folder = null;
int processes = 3;
bool measure = false;
List<string> names = [];
for (int i = 0; i < args.Length; i++)
{
    string? value = i + 1 < args.Length ? args[i + 1] : null;
    switch (args[i])
    {
        case "--help" or "-h":
            Console.WriteLine(Usage);
            return 0;
        // What each of the processes is started with.
        case MeasuringProcess.Option:
            measure = true;
            break;
        case "--write" when Directory.Exists(value):
            folder = value;
            i++;
            break;
        case "--processes" when int.TryParse(value, CultureInfo.InvariantCulture, out processes) && processes > 0:
            i++;
            break;
        case "--function" when ScalarFunctions.All.Any(function => function.Activation == value):
            names.Add(value!);
            i++;
            break;
        default:
            Console.Error.WriteLine($"{args[i]} {value}: no such option, or not a value for it");
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

if (measure)
{
    foreach (Measurement measurement in MeasuringProcess.Run(names)) { Console.WriteLine(measurement.Line); }

    return 0;
}

Measurements measurements = MeasuringProcess.RunAll(names, processes);
string page = PerformancePage.Write(measurements);
if (folder is null) { Console.WriteLine(page); }
else { File.WriteAllText(Path.Combine(folder, "performance.md"), page); }

return 0;
