using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>Halfway between softmax and sparsemax: the entmax of exponent 1.5.</summary>
internal sealed class Entmax15 : RowFunction
{
    public override string Name => "entmax15";

    public override string Formula => "entmax15(x)[i] = max(x[i] / 2 - t, 0)^2 with the threshold t for which they sum to 1";

    public override string Remarks => SparseParts.Remarks;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) => RowMap.Members();

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => ["RowLimits", "RowProjections"];

    public override void WriteKernels(RowKernelsWriter kernels) => SparseParts.Write(kernels, "Entmax15");
}
