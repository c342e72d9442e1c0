using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>Writes the files of one elementwise declaration.</summary>
internal static class FamilyWriter
{
    /// <summary>
    /// The members, and the kernels behind them; no second file if the user has written all members. Hint names are the declaration's unique name
    /// with <c>.g.cs</c> and <c>.Kernels.g.cs</c>.
    /// </summary>
    public static (EmittedFile Members, EmittedFile? Kernels) Write(ActivationFamily family, TargetFacts target) =>
        (MembersFileWriter.Write(family, target), family.Kernels.Count == 0 ? null : KernelsFileWriter.Write(family, target));
}
