using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows.Functions;

/// <summary>e^(x / Temperature), divided by its sum over the row.</summary>
internal sealed class Softmax : RowFunction
{
    public override string Name => "softmax";

    public override IEnumerable<EquatableArray<Learnable>> ArgumentSets => [[], [new Learnable(SoftmaxParts.Temperature, PerChannel: false)]];

    public override string Formula => "softmax(x)[i] = e^(x[i] / t) / sum over j of e^(x[j] / t), with the temperature t = 1 unless it is given";

    public override string Remarks =>
        """
        Nothing overflows, whatever the inputs. -infinity has probability 0; one infinity has probability 1, several share it; a row of -infinity alone, or
        with NaN in it, gives NaN.
        """;

    public override IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments) =>
        SoftmaxParts.Members(arguments);

    public override IEnumerable<string> RuntimeFiles(TargetFacts target) => SoftmaxParts.RuntimeFiles(target);

    public override IEnumerable<string> ArgumentFiles => ["RowTemperatures"];

    public override void WriteKernels(RowKernelsWriter kernels)
    {
        bool isArgument = kernels.IsArgument(SoftmaxParts.Temperature);
        SoftmaxParts.WriteForward(kernels);
        SoftmaxParts.WriteBackward(kernels, isArgument, isArgument ? "1 / temperature" : SoftmaxParts.Scale(kernels.Parameter(SoftmaxParts.Temperature)));
        if (isArgument) { SoftmaxParts.WriteTemperatureGradients(kernels, hasMask: false); }
    }
}
