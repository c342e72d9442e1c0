using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ActivationGen.DebugBenchmarks;

namespace ActivationGen.Performance;

/// <summary>One process with one setting: measures everything once and prints it.</summary>
internal static class MeasuringProcess
{
    public const string Option = "--measure";

    // Not Environment.ProcessPath: that is the dotnet host if the program was started through it.
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, typeof(MeasuringProcess).Assembly.GetName().Name! + (OperatingSystem.IsWindows() ? ".exe" : ""));

    private const string WidthVariable = "ACTIVATIONGEN_WIDTH";

    /// <summary>Starts so many processes for each setting, one after the other.</summary>
    public static Measurements RunAll(IReadOnlyList<string> activations, int processes)
    {
        Measurements measurements = new();
        for (int process = 1; process <= processes; process++)
        {
            foreach ((string width, string? variable) in Widths.Settings)
            {
                Console.Error.WriteLine($"process {process} of {processes}, {width}");
                ProcessStartInfo start = new(Program) { RedirectStandardOutput = true };
                foreach (string argument in activations.SelectMany(name => new[] { "--function", name }).Prepend(Option)) { start.ArgumentList.Add(argument); }

                start.Environment[WidthVariable] = width;
                // Every method is compiled once, and well: what runs in tiers reaches the last one only when the compiler's own methods have, which takes a while.
                start.Environment["DOTNET_TieredCompilation"] = "0";
                if (variable is not null) { start.Environment[variable] = "0"; }

                using Process child = Process.Start(start)!;
                while (child.StandardOutput.ReadLine() is { } line) { measurements.Add(Measurement.Parse(line)); }

                child.WaitForExit();
                if (child.ExitCode != 0) { throw new InvalidOperationException($"The measuring process ended with {child.ExitCode}."); }
            }
        }

        return measurements;
    }

    /// <summary>Measures in this process.</summary>
    public static IEnumerable<Measurement> Run(IReadOnlyList<string> activations)
    {
        string width = Environment.GetEnvironmentVariable(WidthVariable) ?? Widths.All;
        ScalarFunction[] functions = [.. ScalarFunctions.All.Where(function => activations.Count == 0 || activations.Contains(function.Activation))];
        return new Measuring<float>(width, "float", Rivals.Of).Run(functions).Concat(new Measuring<double>(width, "double", Rivals.Of).Run(functions));
    }
}
