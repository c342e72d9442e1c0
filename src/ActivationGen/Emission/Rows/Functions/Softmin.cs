using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>softmax(-x).</summary>
internal sealed class Softmin : RowFunction
{
    public override string Name => "softmin";

    public override string Formula => "softmin(x)[i] = e^-x[i] / sum over j of e^-x[j]";

    public override string Remarks =>
        """
        Nothing overflows, whatever the inputs. infinity has probability 0; one -infinity has probability 1, several share it; a row of infinity alone, or
        with NaN in it, gives NaN.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) => RowMap.Members();

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.RuntimeFiles(target);

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        kernels.Loop(SoftmaxParts.Probabilities(sign: -1));
        SoftmaxParts.WriteBackward(kernels, hasTemperature: false, "-1");
    }
}
