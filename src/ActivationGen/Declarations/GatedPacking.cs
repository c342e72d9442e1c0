namespace ActivationGen.Declarations;

/// <summary>Which half of a packed row comes first, with the values of the enum that the user writes (Attributes/GatedPacking.cs).</summary>
internal enum GatedPacking
{
    ValueFirst = 0,
    GateFirst = 1,
}
