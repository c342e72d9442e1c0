using System;
using System.Collections.Concurrent;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>What TorchSharp's factories, functions and tensor methods are, by their names. Their types were looked at before.</summary>
internal static class TorchNames
{
    private static readonly ConcurrentDictionary<string, bool> Telling = new();

    // Names are asked for at every keystroke, and their plain form is a new string.
    private static readonly ConcurrentDictionary<string, string?> Activations = new(StringComparer.Ordinal);

    /// <summary>Whether a factory, function or method is one that a rule may report.</summary>
    public static bool IsTelling(string name) => Telling.GetOrAdd(
        name, static name => name is "log" or "log_" || Loss(name) is not null
            || Layer(name).Kind is LayerKind.Affine or LayerKind.Activation or LayerKind.Normalisation or LayerKind.Dropout);

    /// <summary>The catalog's name of an activation, from <c>LeakyReLU</c>, <c>leaky_relu</c> or <c>relu_</c>; null if it is none.</summary>
    public static string? Activation(string name) => Activations.GetOrAdd(name, static name => ActivationOf(Plain(name)));

    private static string? ActivationOf(string plain) => plain switch
    {
        "relu" => "relu",
        "relu6" => "relu6",
        "leakyrelu" => "leaky_relu",
        "prelu" => "prelu",
        "rrelu" => "rrelu",
        "elu" => "elu",
        "celu" => "celu",
        "selu" => "selu",
        "gelu" => "gelu",
        "silu" => "silu",
        "mish" => "mish",
        "hardswish" => "hard_swish",
        "hardsigmoid" => "hard_sigmoid",
        "hardtanh" => "hard_tanh",
        "sigmoid" or "expit" => "sigmoid",
        "tanh" => "tanh",
        "softsign" => "softsign",
        "softplus" => "softplus",
        "logsigmoid" => "log_sigmoid",
        "softshrink" => "softshrink",
        "hardshrink" => "hardshrink",
        "tanhshrink" => "tanhshrink",
        "threshold" => "threshold",
        "softmax" or "softmax2d" => "softmax",
        "softmin" => "softmin",
        "logsoftmax" => "log_softmax",
        _ => null,
    };

    /// <summary>The kind and name of a layer that <c>torch.nn</c> makes or <c>torch.nn.functional</c> applies.</summary>
    public static (LayerKind Kind, string Name) Layer(string name) => Activation(name) is { } activation ? (LayerKind.Activation, activation) : Plain(name) switch
    {
        "linear" => (LayerKind.Affine, "linear"),
        "bilinear" => (LayerKind.Join, "bilinear"),
        "conv1d" or "conv2d" or "conv3d" or "convtranspose1d" or "convtranspose2d" or "convtranspose3d" => (LayerKind.Affine, "convolution"),
        "batchnorm1d" or "batchnorm2d" or "batchnorm3d" or "batchnorm" => (LayerKind.Normalisation, "batch_norm"),
        "layernorm" or "groupnorm" or "instancenorm1d" or "instancenorm2d" or "instancenorm3d" or "instancenorm" or "localresponsenorm" or "normalize"
            => (LayerKind.Normalisation, "normalisation"),
        "dropout" or "dropout1d" or "dropout2d" or "dropout3d" => (LayerKind.Dropout, "dropout"),
        "alphadropout" or "featurealphadropout" => (LayerKind.Dropout, "alpha_dropout"),
        "flatten" => (LayerKind.Shape, "flatten"),
        "unflatten" or "pixelshuffle" or "pixelunshuffle" or "channelshuffle" or "identity" or "pad" => (LayerKind.Shape, "shape"),
        string plain when plain.Contains("pool") => (LayerKind.Pooling, "pooling"),
        string plain when plain.Contains("pad") => (LayerKind.Shape, "padding"),
        _ => (LayerKind.Opaque, "unknown"),
    };

    /// <summary>What a tensor's method does that is no activation.</summary>
    public static LayerKind Method(string name) => name switch
    {
        "view" or "reshape" or "flatten" or "squeeze" or "unsqueeze" or "squeeze_" or "unsqueeze_" or "transpose" or "permute" or "contiguous" or "to" or "cuda"
            or "cpu" or "clone" or "alias" or "MoveToOuterDisposeScope" or "DetachFromDisposeScope" or "t" or "type" or "to_type" or "expand" => LayerKind.Shape,
        "masked_fill" or "masked_fill_" or "nan_to_num" or "nan_to_num_" or "where" => LayerKind.Mask,
        "add" or "add_" or "mul" or "mul_" or "sub" or "div" or "matmul" or "mm" or "bmm" or "cat" or "stack" or "hstack" or "vstack" or "concat" => LayerKind.Join,
        _ => LayerKind.Opaque,
    };

    /// <summary>The loss's name, from <c>CrossEntropyLoss</c> or <c>cross_entropy</c>; null if no rule asks for it.</summary>
    public static string? Loss(string name) => Plain(name) switch
    {
        "crossentropyloss" or "crossentropy" => "cross_entropy",
        "nllloss" => "nll_loss",
        "bceloss" or "binarycrossentropy" => "binary_cross_entropy",
        "bcewithlogitsloss" or "binarycrossentropywithlogits" => "binary_cross_entropy_with_logits",
        "kldivloss" or "kldiv" => "kl_div",
        "mseloss" => "mse_loss",
        string plain when plain.EndsWith("loss", StringComparison.Ordinal) => "other",
        _ => null,
    };

    private static string Plain(string name) => name.Replace("_", "").ToLowerInvariant();
}
