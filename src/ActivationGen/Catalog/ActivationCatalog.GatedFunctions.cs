namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    private const string Shazeer = "Shazeer: GLU Variants Improve Transformer, 2020";

    private const string TwoLayers = "Takes two linear layers, or one of twice the width, where relu or gelu takes one: make them a third narrower for the same number of parameters.";

    private const string HalvesDiffer = "Which half of a packed row is the gate differs from model to model, and nothing fails if it is the wrong one: set Packing. ";

    /// <summary>Functions of two inputs: a value, and a gate that decides how much of it passes.</summary>
    private static CatalogEntry[] GatedFunctions =>
    [
        new("glu", "Gated linear unit")
        {
            Kind = ActivationKind.Gated,
            Gate = "sigmoid",
            Formula = "value * Sigmoid(gate)",
            Source = "Dauphin, Fan, Auli, Grangier: Language Modeling with Gated Convolutional Networks, 2017",
            UseWhen = "Gated convolutions, speech models such as Conformer: the value has a linear path, so that gradients do not vanish.",
            AvoidWhen = "In the feed-forward blocks of transformers swiglu and geglu do better. " + TwoLayers,
            Libraries = new(Keras: "glu", PyTorch: "glu (dim)", Jax: "glu (axis)", Onnx: "Split, Sigmoid, Mul", TorchSharp: "GLU",
                Differences: "All take one packed tensor with the value in the first half and the gate in the second: GluPacked with Packing.ValueFirst, the default."),
            Facts = new() { Range = "(-∞, ∞)", Saturation = Saturation.Negative, ZeroCentred = true },
        },
        new("reglu", "Rectified gated linear unit")
        {
            Kind = ActivationKind.Gated,
            Gate = "relu",
            Formula = "value * Max(gate, 0)",
            Source = Shazeer,
            UseWhen = "Feed-forward blocks of transformers where exact zeros are worth having.",
            AvoidWhen = "Where gate and value have no gradient they may stay without: swiglu and geglu are the safer choice. " + TwoLayers,
            Libraries = new(PyTorch: "value * relu(gate)", Jax: "value * relu(gate)", Onnx: "Relu, Mul", Differences: HalvesDiffer + "No library has it as a function of its own."),
            Facts = new() { Range = "(-∞, ∞)", Saturation = Saturation.Negative, ZeroCentred = true, Kinks = "at gate = 0 the slope is 0" },
        },
        new("geglu", "Gaussian error gated linear unit")
        {
            Kind = ActivationKind.Gated,
            Gate = "gelu",
            Formula = "value * (gate * NormalCdf(gate))",
            Source = Shazeer,
            UseWhen = "Feed-forward blocks of transformers; the diffusion models' GEGLU.",
            AvoidWhen = "For weights that were trained with the tanh form, as T5's and Gemma's, take geglu_tanh. " + TwoLayers,
            Libraries = new(PyTorch: "value * gelu(gate)", Jax: "value * gelu(gate, approximate=False)", Onnx: "Gelu, Mul", Differences: HalvesDiffer + "Diffusers' GEGLU packs the value first."),
            Facts = new() { Range = "(-∞, ∞)", Saturation = Saturation.Negative, ZeroCentred = true },
        },
        new("geglu_tanh", "Gaussian error gated linear unit, tanh form")
        {
            Kind = ActivationKind.Gated,
            Gate = "gelu_tanh",
            Formula = "value * (gate * Sigmoid(2 * Sqrt(2 / Pi) * (gate + 0.044715 * gate * gate * gate)))",
            Definition = "value * (0.5 * gate * (1 + Tanh(Sqrt(2 / Pi) * (gate + 0.044715 * gate * gate * gate))))",
            Numerics = "(1 + tanh(u)) / 2 is the sigmoid of 2u, which keeps the negative tail.",
            Source = Shazeer,
            UseWhen = "Weights trained with it: T5 1.1, Gemma, everything that comes from JAX with defaults.",
            AvoidWhen = "For new models geglu is the function itself. " + TwoLayers,
            Libraries = new(PyTorch: "value * gelu(gate, approximate='tanh')", Jax: "value * gelu(gate)", Onnx: "Gelu (approximate=\"tanh\"), Mul", Differences: HalvesDiffer + "JAX means this form by gelu."),
            Facts = new() { Range = "(-∞, ∞)", Saturation = Saturation.Negative, ZeroCentred = true },
        },
        new("swiglu", "Swish gated linear unit")
        {
            Kind = ActivationKind.Gated,
            Gate = "swish",
            Formula = "value * (gate * Sigmoid(Beta * gate))",
            Parameters = [new("Beta", 1, Domain.NonNegative, "how sharply the gate opens: 0 gives value * gate / 2, infinity reglu")],
            Source = Shazeer,
            UseWhen = "Feed-forward blocks of language models: the usual choice in Llama, Mistral, Qwen, PaLM.",
            AvoidWhen = "Small networks: the third matrix is not worth it there. " + TwoLayers,
            Libraries = new(PyTorch: "value * silu(gate)", Jax: "value * silu(gate)", Onnx: "Swish (alpha), Mul", Differences: HalvesDiffer + "Models that fuse both layers into one mostly put the gate first (Phi-3's gate_up_proj): Packing.GateFirst. "
                + "Beta is 1 everywhere but in models that say otherwise, such as 1.702 in gpt-oss."),
            Facts = new() { Range = "(-∞, ∞)", Saturation = Saturation.Negative, ZeroCentred = true },
        },
        new("bilinear", "Bilinear unit")
        {
            Kind = ActivationKind.Gated,
            Gate = "linear",
            Formula = "value * gate",
            Source = "Mnih, Hinton: Three New Graphical Models for Statistical Language Modelling, 2007; " + Shazeer,
            UseWhen = "Feed-forward blocks without any activation: the cheapest gate, and open to analysis.",
            AvoidWhen = "Outputs grow with the square of the inputs: without normalisation they and the gradients explode. " + TwoLayers,
            Libraries = new(PyTorch: "value * gate", Jax: "value * gate", Onnx: "Mul", Differences: "PyTorch's Bilinear is a layer with a weight of three dimensions."),
            Facts = new() { Range = "(-∞, ∞)", Saturation = Saturation.None, ZeroCentred = true },
        },
    ];
}
