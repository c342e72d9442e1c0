using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ActivationGen.Performance;

/// <summary>What the measurements were made on.</summary>
internal static class Machine
{
    public static string Description =>
        $"{Processor} ({(Avx512F.IsSupported ? "AVX-512" : Avx2.IsSupported ? "AVX2" : RuntimeInformation.ProcessArchitecture.ToString())}), {RuntimeInformation.FrameworkDescription}";

    private static string Processor
    {
        get
        {
            const string Linux = "/proc/cpuinfo";
            string? name = File.Exists(Linux)
                ? File.ReadLines(Linux).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
                : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER");
            return name ?? "a processor that does not tell its name";
        }
    }
}
