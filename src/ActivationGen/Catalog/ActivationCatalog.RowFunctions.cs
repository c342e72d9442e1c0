namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    private static Parameter TemperatureParameter => new("Temperature", 1, Domain.Positive, "What the inputs are divided by: above 1 outputs are more alike, below 1 less");

    /// <summary>Functions of a whole row.</summary>
    private static CatalogEntry[] RowFunctions =>
    [
        new("softmax", "Softmax")
        {
            Kind = ActivationKind.Rowwise,
            Parameters = [TemperatureParameter],
            Numerics = "The row's maximum is subtracted first: the result is the same, and nothing overflows.",
            Source = "Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs, 1990",
            UseWhen = "Probabilities of exclusive classes at the output, and attention weights.",
            AvoidWhen = "Hidden layers; before a loss that takes logits (it would be applied twice); a single class.",
            Libraries = new(Keras: "softmax (axis -1)", PyTorch: "softmax (dim)", Jax: "softmax (axis -1)", Onnx: "Softmax (axis -1; 1 before opset 13)", TorchSharp: "softmax (dim)",
                Differences: "They differ in the axis that is taken by default; here it is the row. A row of -infinity alone gives NaN, as in PyTorch and JAX."),
            Facts = new() { Range = "(0, 1), each row sums to 1", Saturation = Saturation.Both },
        },
        new("softmax1", "Softmax with a one")
        {
            Kind = ActivationKind.Rowwise,
            Aliases = ["softmax_one", "quiet_softmax"],
            Numerics = "softmax of the row with a further element of 0, which is left out in the end: the larger one of 0 and the row's maximum is subtracted.",
            Source = "Miller: Attention Is Off By One, 2023",
            UseWhen = "Attention heads that should be able to attend to nothing: with softmax they pile weight on meaningless positions, whose large activations are hard to quantise.",
            AvoidWhen = "Outputs that must be a distribution; weights that were trained with softmax.",
            Libraries = new(PyTorch: "MultiheadAttention (add_zero_attn)", Differences: "No library has it as a function of its own; a zero key beside the others gives the same weights."),
            Facts = new() { Range = "[0, 1), each row sums to less than 1", Saturation = Saturation.Both },
        },
        new("softmin", "Softmin")
        {
            Kind = ActivationKind.Rowwise,
            Numerics = "softmax of the negated row, with the same bits.",
            Source = "PyTorch",
            UseWhen = "Probabilities from distances or energies, of which the smallest is the best.",
            AvoidWhen = "Hidden layers; before a loss that takes logits.",
            Libraries = new(PyTorch: "softmin (dim)", TorchSharp: "softmin (dim)"),
            Facts = new() { Range = "(0, 1), each row sums to 1", Saturation = Saturation.Both },
        },
        new("log_softmax", "Logarithm of softmax")
        {
            Kind = ActivationKind.Rowwise,
            Numerics = "Not the logarithm of softmax but a subtraction: nothing overflows, and the logarithm of a probability near 1 keeps its digits, since the terms of the largest elements are summed apart.",
            Source = "PyTorch",
            UseWhen = "Log-likelihoods of exclusive classes; before a negative log-likelihood loss.",
            AvoidWhen = "Before a loss that takes logits; where probabilities are wanted.",
            Libraries = new(Keras: "log_softmax (axis -1)", PyTorch: "log_softmax (dim)", Jax: "log_softmax (axis -1)", Onnx: "LogSoftmax (axis -1; 1 before opset 13)", TorchSharp: "log_softmax (dim)"),
            Facts = new() { Range = "(-∞, 0]", Saturation = Saturation.None },
        },
        new("logsumexp", "Log-sum-exp")
        {
            Kind = ActivationKind.Rowwise,
            Aliases = ["log_sum_exp"],
            Numerics = "The row's maximum plus the logarithm of what remains, which keeps its digits where one element outweighs all others.",
            Source = "PyTorch",
            UseWhen = "Normalisers of log-linear models, free energies, a smooth maximum. One value a row.",
            AvoidWhen = "Hidden layers: it is no map of elements.",
            Libraries = new(Keras: "ops.logsumexp", PyTorch: "logsumexp (dim)", Jax: "logsumexp", Onnx: "ReduceLogSumExp", TorchSharp: "logsumexp (dim)",
                Differences: "ML.NET calls it SoftMax."),
            Facts = new() { Range = "at least the largest element", Saturation = Saturation.None },
        },
        new("masked_softmax", "Softmax under a mask")
        {
            Kind = ActivationKind.Rowwise,
            Parameters = [TemperatureParameter],
            Numerics = "As softmax over the elements that the mask lets through; what it hides has probability 0 exactly.",
            Source = "Vaswani et al.: Attention Is All You Need, 2017",
            UseWhen = "Attention weights over sequences of different lengths; moves of which some are not allowed.",
            AvoidWhen = "Without a mask: softmax is the same and cheaper.",
            Libraries = new(Jax: "softmax (where)", Onnx: "Attention",
                Differences: "A row that is hidden altogether gives zeros here, as in ONNX's Attention and PyTorch's scaled dot product attention; softmax over a row of -infinity alone gives NaN."),
            Facts = new() { Range = "[0, 1], each row sums to 1, or to 0 if it is hidden altogether", Saturation = Saturation.Both },
        },
        new("causal_softmax", "Softmax without a look ahead")
        {
            Kind = ActivationKind.Rowwise,
            Parameters = [TemperatureParameter],
            Numerics = "As softmax over the elements up to the row's own position; the others are not even read.",
            Source = "Vaswani et al.: Attention Is All You Need, 2017",
            UseWhen = "Attention weights of decoders: row i of a square matrix sees the elements 0 to i. With fewer queries than keys the last query sees all keys.",
            AvoidWhen = "Encoders, which may look ahead; other masks: take masked_softmax.",
            Libraries = new(PyTorch: "scaled_dot_product_attention (is_causal)", Onnx: "Attention (is_causal)"),
            Facts = new() { Range = "[0, 1], each row sums to 1", Saturation = Saturation.Both },
        },
        new("softmax_cross_entropy", "Cross-entropy of softmax")
        {
            Kind = ActivationKind.Rowwise,
            Parameters = [new("LabelSmoothing", 0, new Domain(0, 1), "What is taken from the target and spread over all classes alike")],
            Numerics = "Loss and gradient in one pass over the logits; the loss of a sure and right prediction keeps its digits.",
            Source = "Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs, 1990",
            UseWhen = "Training of classifiers, on logits: from integer labels, or from target distributions. A batch gives its mean loss, the losses of its rows and the gradient of the mean.",
            AvoidWhen = "On probabilities: softmax would be applied twice. Classes that don't exclude one another.",
            Libraries = new(Keras: "SparseCategoricalCrossentropy, CategoricalCrossentropy (from_logits=True)", PyTorch: "cross_entropy", Jax: "optax.softmax_cross_entropy",
                Onnx: "SoftmaxCrossEntropyLoss", TorchSharp: "cross_entropy", Differences: "PyTorch skips rows whose label is ignore_index; here every label is that of a class."),
            Facts = new() { Range = "[0, ∞)", Saturation = Saturation.None },
        },
        new("sparsemax", "Sparsemax")
        {
            Kind = ActivationKind.Rowwise,
            Numerics = "The threshold is found in double arithmetic by Newton's method, without sorting.",
            Source = "Martins, Astudillo: From Softmax to Sparsemax, 2016",
            UseWhen = "Attention and outputs that should choose: most probabilities are exactly 0.",
            AvoidWhen = "With a cross-entropy loss, whose logarithm of 0 it would feed.",
            Libraries = new(Keras: "sparsemax (axis -1)"),
            Facts = new() { Range = "[0, 1], each row sums to 1", Saturation = Saturation.Both },
        },
        new("entmax15", "Entmax of exponent 1.5")
        {
            Kind = ActivationKind.Rowwise,
            Numerics = "The threshold is found in double arithmetic by Newton's method, without sorting.",
            Source = "Peters, Niculae, Martins: Sparse Sequence-to-Sequence Models, 2019",
            UseWhen = "Where sparsemax is too sparse: a smooth function that still gives exact zeros.",
            AvoidWhen = "With a cross-entropy loss, whose logarithm of 0 it would feed.",
            Facts = new() { Range = "[0, 1], each row sums to 1", Saturation = Saturation.Both },
        },
        new("hardmax", "Hardmax")
        {
            Kind = ActivationKind.Rowwise,
            Numerics = "Of equal largest elements the first is taken.",
            Source = "ONNX",
            UseWhen = "The decision itself, as a one-hot row.",
            AvoidWhen = "Training through it: its gradient is 0 everywhere.",
            Libraries = new(Onnx: "Hardmax (axis -1; 1 before opset 13)"),
            Facts = new() { Range = "0 and 1, one 1 a row", Saturation = Saturation.Both },
        },
        new("maxout", "Maxout")
        {
            Kind = ActivationKind.Rowwise,
            Parameters = [new("Pieces", 2, new Domain(2, 1 << 20) { IsWhole = true }, "The inputs of each output, which follow one another")],
            Numerics = "Of equal pieces the first wins and takes the gradient. FWithWinners keeps the winners for FBackwardFromWinners.",
            Source = "Goodfellow et al.: Maxout Networks, 2013",
            UseWhen = "With dropout, which it was made for: it averages well over subnetworks, being linear almost everywhere, and no unit dies. Dropout goes before the linear layer whose outputs are the pieces, never between them and the maximum.",
            AvoidWhen = "Where parameters are dear: its price is k = Pieces times the parameters, and the work, that the layer before it has for relu.",
            Libraries = new(Keras: "tfa.layers.Maxout", Differences: "Flux's Maxout takes the pieces from layers of their own; here they are neighbours in the last dimension, as in TensorFlow Addons."),
            Facts = new() { Range = "(-∞, ∞)", Saturation = Saturation.None, Initialiser = Initialiser.He },
        },
    ];
}
