using System;
using System.Collections.Generic;
using System.Linq;

namespace Digits;

/// <summary>The functions that a hidden layer can have, by the catalog's names.</summary>
internal static class ActivationTable
{
    /// <summary>The catalog's first list: what <c>--compare</c> trains.</summary>
    public static IReadOnlyList<HiddenActivation> FirstList { get; } =
    [
        new("step", Activations.StepBatch, Activations.StepBatchBackward, Initialiser.Xavier),
        new("sigmoid", Activations.SigmoidBatch, Activations.SigmoidBatchBackward, Initialiser.Xavier),
        new("tanh", Activations.TanhBatch, Activations.TanhBatchBackward, Initialiser.Xavier),
        new("relu", Activations.ReluBatch, Activations.ReluBatchBackward, Initialiser.He),
        new("leaky_relu", Activations.LeakyReluBatch, Activations.LeakyReluBatchBackward, Initialiser.He),
        new("elu", Activations.EluBatch, Activations.EluBatchBackward, Initialiser.He),
        new("selu", Activations.SeluBatch, Activations.SeluBatchBackward, Initialiser.LeCun),
        new("prelu", units => new LearnedSlopes(units), Initialiser.He),
        new("maxout", _ => new MaxoutUnits(), Initialiser.He),
        new("swish", _ => new LearnedBeta(), Initialiser.He),
        new("softplus", Activations.SoftplusBatch, Activations.SoftplusBatchBackward, Initialiser.He),
        new("hard_sigmoid", Activations.HardSigmoidBatch, Activations.HardSigmoidBatchBackward, Initialiser.Xavier),
        new("softsign", Activations.SoftsignBatch, Activations.SoftsignBatchBackward, Initialiser.Xavier),
        new("linear", Activations.LinearBatch, Activations.LinearBatchBackward, Initialiser.Xavier),
    ];

    /// <summary>Every elementwise function of the catalog, and maxout.</summary>
    public static IReadOnlyList<HiddenActivation> All { get; } =
    [
        .. FirstList,
        new("relu6", Activations.Relu6Batch, Activations.Relu6BatchBackward, Initialiser.He),
        new("squared_relu", Activations.SquaredReluBatch, Activations.SquaredReluBatchBackward, Initialiser.He),
        new("threshold", Activations.ThresholdBatch, Activations.ThresholdBatchBackward, Initialiser.He),
        new("celu", Activations.CeluBatch, Activations.CeluBatchBackward, Initialiser.He),
        new("silu", Activations.SiluBatch, Activations.SiluBatchBackward, Initialiser.He),
        new("gelu", Activations.GeluBatch, Activations.GeluBatchBackward, Initialiser.He),
        new("gelu_tanh", Activations.GeluTanhBatch, Activations.GeluTanhBatchBackward, Initialiser.He),
        new("quick_gelu", Activations.QuickGeluBatch, Activations.QuickGeluBatchBackward, Initialiser.He),
        new("mish", Activations.MishBatch, Activations.MishBatchBackward, Initialiser.He),
        new("tanhexp", Activations.TanhExpBatch, Activations.TanhExpBatchBackward, Initialiser.He),
        new("serf", Activations.SerfBatch, Activations.SerfBatchBackward, Initialiser.He),
        new("smish", Activations.SmishBatch, Activations.SmishBatchBackward, Initialiser.He),
        new("logish", Activations.LogishBatch, Activations.LogishBatchBackward, Initialiser.He),
        new("elish", Activations.ElishBatch, Activations.ElishBatchBackward, Initialiser.He),
        new("hard_swish", Activations.HardSwishBatch, Activations.HardSwishBatchBackward, Initialiser.He),
        new("lisht", Activations.LishtBatch, Activations.LishtBatchBackward, Initialiser.Xavier),
        new("squareplus", Activations.SquareplusBatch, Activations.SquareplusBatchBackward, Initialiser.He),
        new("sparse_plus", Activations.SparsePlusBatch, Activations.SparsePlusBatchBackward, Initialiser.He),
        new("isrlu", Activations.IsrluBatch, Activations.IsrluBatchBackward, Initialiser.He),
        new("isru", Activations.IsruBatch, Activations.IsruBatchBackward, Initialiser.Xavier),
        new("arctan", Activations.ArctanBatch, Activations.ArctanBatchBackward, Initialiser.Xavier),
        new("erf", Activations.ErfBatch, Activations.ErfBatchBackward, Initialiser.Xavier),
        new("hard_tanh", Activations.HardTanhBatch, Activations.HardTanhBatchBackward, Initialiser.Xavier),
        new("sparse_sigmoid", Activations.SparseSigmoidBatch, Activations.SparseSigmoidBatchBackward, Initialiser.Xavier),
        new("log_sigmoid", Activations.LogSigmoidBatch, Activations.LogSigmoidBatchBackward, Initialiser.Xavier),
        new("cloglog", Activations.CloglogBatch, Activations.CloglogBatchBackward, Initialiser.Xavier),
        new("tanhshrink", Activations.TanhshrinkBatch, Activations.TanhshrinkBatchBackward, Initialiser.Xavier),
        new("softshrink", Activations.SoftshrinkBatch, Activations.SoftshrinkBatchBackward, Initialiser.Xavier),
        new("hardshrink", Activations.HardshrinkBatch, Activations.HardshrinkBatchBackward, Initialiser.Xavier),
        new("bent_identity", Activations.BentIdentityBatch, Activations.BentIdentityBatchBackward, Initialiser.Xavier),
        new("logcosh", Activations.LogCoshBatch, Activations.LogCoshBatchBackward, Initialiser.Xavier),
        new("sine", Activations.SineBatch, Activations.SineBatchBackward, Initialiser.Xavier),
        new("snake", Activations.SnakeBatch, Activations.SnakeBatchBackward, Initialiser.LeCun),
        new("exponential", Activations.ExponentialBatch, Activations.ExponentialBatchBackward, Initialiser.LeCun),
        new("gaussian", Activations.GaussianBatch, Activations.GaussianBatchBackward, Initialiser.LeCun),
    ];

    /// <summary>What the output layer has: its logits go to softmax as they are.</summary>
    public static HiddenActivation Linear { get; } = Find("linear")!;

    public static HiddenActivation? Find(string name) => All.FirstOrDefault(activation => string.Equals(activation.Name, name, StringComparison.OrdinalIgnoreCase));
}
