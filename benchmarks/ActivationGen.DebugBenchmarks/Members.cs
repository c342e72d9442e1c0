using System.Collections.Generic;

namespace ActivationGen.DebugBenchmarks;

/// <summary>The names of a family's members.</summary>
internal static class Members
{
    /// <summary>The function of single values, in a loop.</summary>
    public const string OneByOne = "one by one";

    public const string Forward = "forward", Fast = "forward, fast", Derivative = "derivative", WithDerivative = "with derivative", Backward = "backward",
        FromOutput = "backward from output", Batch = "batch", BatchBackward = "batch backward";

    /// <summary>Those over spans that every declaration has, but for those from the output, which not every function has.</summary>
    public static IReadOnlyList<string> OverSpans { get; } = [Forward, Derivative, WithDerivative, Backward, FromOutput, Batch, BatchBackward];
}
