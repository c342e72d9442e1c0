using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>The nearest probabilities to a row: many of them exactly 0.</summary>
internal sealed class Sparsemax : RowFunction
{
    public override string Name => "sparsemax";

    public override string Formula => "sparsemax(x)[i] = max(x[i] - t, 0) with the threshold t for which they sum to 1";

    public override string Remarks => SparseParts.Remarks;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) => RowMap.Members();

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => ["RowLimits", "RowProjections"];

    public override void WriteKernels(RowKernelsWriter kernels) => SparseParts.Write(kernels, "Sparsemax");
}
