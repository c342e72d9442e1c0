using System;

namespace ActivationGen.Tests.Emission;

/// <summary>Edits emitted kernels, and the runtime's files that they call, so that one width runs, whatever the machine has.</summary>
internal static class ForcedWidth
{
    public const int Scalar = 0;

    public static Func<string, string> Edit(int width) => text =>
    {
        // 128 first: its condition is what the others become.
        foreach (int other in new[] { 128, 256, 512 })
        {
            text = text.Replace($"VectorWidth.Has{other}", other == width ? "VectorWidth.Has128" : "!VectorWidth.Has128", StringComparison.Ordinal);
        }

        int firstUsing = text.IndexOf("    using global::System", StringComparison.Ordinal);
        return width != 512 ? text : text.Insert(
            firstUsing,
            "    using Avx512F = global::ActivationGen.Tests.Emission.Emulation.Avx512F;\n" +
            "    using Avx512DQ = global::ActivationGen.Tests.Emission.Emulation.Avx512DQ;\n");
    };
}
