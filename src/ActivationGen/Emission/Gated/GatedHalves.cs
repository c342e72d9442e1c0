using ActivationGen.Declarations;

namespace ActivationGen.Emission.Gated;

/// <summary>The halves of packed rows, as C# over a variable <c>half</c>.</summary>
internal sealed class GatedHalves(GatedPacking packing)
{
    /// <summary>The gates of the first row, of the given length or on to the end of the last row.</summary>
    public string Gate(string rows, string? length = null) => Half(rows, length, isFirst: packing == GatedPacking.GateFirst);

    /// <summary>The values, in the same way.</summary>
    public string Value(string rows, string? length = null) => Half(rows, length, isFirst: packing == GatedPacking.ValueFirst);

    private static string Half(string rows, string? length, bool isFirst) =>
        isFirst ? length is null ? rows : $"{rows}.Slice(0, {length})" : $"{rows}.Slice(half)";
}
