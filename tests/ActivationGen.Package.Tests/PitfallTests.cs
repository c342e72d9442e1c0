using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ActivationGen.Tests;
using Xunit;

namespace ActivationGen.Package.Tests;

/// <summary>
/// The pitfalls that the package is about, typed into a fresh project: each is reported, one run of <c>dotnet format</c> applies every fix, and what comes out
/// builds and computes the right numbers. The networks of TorchSharp are compiled and not run: its native library is too large for a test.
/// </summary>
[Collection(nameof(PackedPackage))]
public sealed class PitfallTests(PackedPackage package)
{
    private const string Properties = "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><Nullable>enable</Nullable><RollForward>Major</RollForward>";

    private const string References =
        """
        <PackageReference Include="TorchSharp" Version="0.107.0" />
        <PackageReference Include="System.Numerics.Tensors" Version="10.0.15" />
        """;

    private const string Softmax = "0.090031 0.244728 0.665241";

    // At 1, where in place it came out as 1.03552.
    private const string SlopeOfGelu = "1.08332";

    [Fact]
    public void EachIsReportedFixedAndRight()
    {
        Dictionary<string, string> files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests", "ActivationGen.Package.Tests", "Pitfalls"), "*.cs")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllText);
        Consumer consumer = package.Consume("Pitfalls", Properties, files, References);
        Assert.Equal(
            [
                "DeepSigmoidChain AG2001", "DeepSigmoidModule AG2001", "DeepSigmoidSequential AG2001", "DoubleSoftmax AG2004", "DyingRectifier AG2010",
                "LogOfSoftmax AG1006", "LogOfSoftmax AG2005", "SeluWithDropout AG2009", "SigmoidBeforeLogits AG2005", "TensorSoftmax AG1002", "UnstableSoftmax AG1001",
                "WrongInPlace AG3004",
            ],
            Consumer.RulesByFile(consumer.Build().AssertSuccess()));
        Assert.Contains("NaN", consumer.Run().AssertSuccess().Text, StringComparison.Ordinal);

        consumer.Format("AG1001", "AG1002", "AG1006", "AG2001", "AG2004", "AG2005", "AG2009", "AG2010", "AG3004").AssertSuccess();

        Assert.Empty(Consumer.RulesByFile(consumer.Build().AssertSuccess()));
        Assert.Equal([Softmax, Softmax, "-800.0", SlopeOfGelu], consumer.Run().AssertSuccess().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
