namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    /// <summary>Piecewise polynomial functions that cut off, or flatten, the negative side.</summary>
    private static CatalogEntry[] Rectifiers =>
    [
        new("relu", "Rectified linear unit")
        {
            // An infinite MaxValue is told by 1 / MaxValue == 0: at x = infinity the slope is still 1 then.
            Formula              = "Alpha == 0 && Threshold == 0 ? Min(Max(x, 0), MaxValue) : Min(x >= Threshold ? x : Alpha * (x - Threshold), MaxValue)",
            Definition           = "Min(x >= Threshold ? x : Alpha * (x - Threshold), MaxValue)",
            Numerics             = "For the plain function two comparisons do.",
            Derivative           = "x <= Threshold ? Alpha : 1 / MaxValue == 0 || x < MaxValue ? 1 : 0",
            DerivativeFromOutput = "y <= Threshold ? Alpha : 1 / MaxValue == 0 || y < MaxValue ? 1 : 0",
            FromOutputCondition  = "Threshold >= 0 && Threshold < MaxValue",
            Parameters =
            [
                new("Alpha", 0, Domain.NonNegative, "slope below the threshold"),
                new("MaxValue", double.PositiveInfinity, Domain.NonNegativeOrInfinite, "where it saturates"),
                new("Threshold", 0, Domain.Finite, "where the identity begins"),
            ],
            Source = "Nair, Hinton: Rectified Linear Units Improve Restricted Boltzmann Machines, 2010",
            UseWhen = "The default for hidden layers of feed-forward and convolutional networks: one comparison, and a gradient that does not shrink with depth.",
            AvoidWhen = "Units that fall below 0 for all data receive no gradient and stay dead; with large learning rates or no normalisation prefer a leaky form. "
                + "Outputs are never negative, so they are not centred.",
            Libraries = new(Keras: "relu", PyTorch: "relu", Jax: "relu", Onnx: "Relu", TorchSharp: "relu",
                Differences: "All take 0 as the slope at 0. Alpha, MaxValue and Threshold are Keras' negative_slope, max_value and threshold; no other library has them."),
            Facts = new() { Range = "[0, ∞)", Monotone = true, Saturation = Saturation.Negative, Initialiser = Initialiser.He, Gain = 1.4142135623730951,
                Kinks = "at Threshold the slope is Alpha, at MaxValue 0" },
        },
        new("relu6", "Rectified linear unit, capped at 6")
        {
            Formula              = "Min(Max(x, 0), 6)",
            Derivative           = "x > 0 && x < 6 ? 1 : 0",
            DerivativeFromOutput = "y > 0 && y < 6 ? 1 : 0",
            Source = "Krizhevsky: Convolutional Deep Belief Networks on CIFAR-10, 2010; Howard et al.: MobileNets, 2017",
            UseWhen = "Networks that will be quantised: the bounded range fits into few bits.",
            AvoidWhen = "No gradient on either side; where nothing is quantised relu learns as well.",
            Libraries = new(Keras: "relu6", PyTorch: "relu6", Jax: "relu6", Onnx: "Clip(0, 6)", TorchSharp: "relu6",
                Differences: "At 0 and 6 PyTorch and NNlib take slope 0; a clamp in PyTorch takes 1."),
            Facts = new() { Range = "[0, 6]", Monotone = true, Saturation = Saturation.Both, Initialiser = Initialiser.He, Gain = 1.4142135623730951,
                Kinks = "at 0 and 6 the slope is 0" },
        },
        new("leaky_relu", "Leaky rectified linear unit")
        {
            Formula              = "x > 0 ? x : Alpha * x",
            Derivative           = "x > 0 ? 1 : Alpha",
            DerivativeFromOutput = "y > 0 ? 1 : Alpha",
            FromOutputCondition  = "Alpha >= 0",
            Parameters =
            [
                new("Alpha", 0.01, Domain.Finite, "slope of the negative side") { LibraryDefaults = [new(Library.Keras, 0.2)] },
            ],
            Aliases = ["leakyrelu"],
            Source = "Maas, Hannun, Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models, 2013",
            UseWhen = "Where relu units die: the negative side keeps a small gradient at the same price.",
            AvoidWhen = "Do not expect an accuracy gain as such: results against relu are mixed. With Alpha = 1 it is the identity.",
            Libraries = new(Keras: "leaky_relu (0.2)", PyTorch: "leaky_relu", Jax: "leaky_relu", Onnx: "LeakyRelu", TorchSharp: "leaky_relu",
                Differences: "Slope 0.01 in PyTorch, JAX, ONNX and TorchSharp (1.0 there before September 2022), 0.2 in Keras' function, 0.3 in Keras' LeakyReLU layer. "
                    + "At 0 PyTorch takes the slope, JAX and ONNX 1."),
            Facts = new() { Range = "(-∞, ∞)", Monotone = true, Saturation = Saturation.None, Initialiser = Initialiser.He, Gain = 1.414142842854285,
                Kinks = "at 0 the slope is Alpha" },
        },
        new("prelu", "Parametric rectified linear unit")
        {
            Formula              = "x > 0 ? x : Alpha * x",
            Derivative           = "x > 0 ? 1 : Alpha",
            DerivativeFromOutput = "y > 0 ? 1 : Alpha",
            FromOutputCondition  = "Alpha >= 0",
            Parameters =
            [
                new("Alpha", 0.25, Domain.Finite, "slope of the negative side, learned as a rule") { LibraryDefaults = [new(Library.Keras, 0)] },
            ],
            Source = "He, Zhang, Ren, Sun: Delving Deep into Rectifiers, 2015",
            UseWhen = "Large data sets, where the network may as well learn the negative slope.",
            AvoidWhen = "Weight decay on the slope pulls it to 0, that is to relu: leave it out of the decay. Small data sets overfit it.",
            Libraries = new(Keras: "PReLU layer (initially 0)", PyTorch: "prelu (initially 0.25)", Onnx: "PRelu (slope is an input)", TorchSharp: "PReLU (initially 0.25)",
                Differences: "PyTorch and TorchSharp start the slope at 0.25 and have one, or one a channel; Keras starts at 0 and has one an element unless shared_axes says otherwise."),
            Facts = new() { Range = "(-∞, ∞)", Monotone = true, Saturation = Saturation.None, Initialiser = Initialiser.He, Gain = 1.3719886811400708,
                Kinks = "at 0 the slope is Alpha" },
        },
        new("squared_relu", "Squared rectified linear unit")
        {
            Formula              = "Square(Max(x, 0))",
            Derivative           = "2 * Max(x, 0)",
            DerivativeFromOutput = "2 * Sqrt(y)",
            Aliases = ["relu2", "relu_squared"],
            Source = "So et al.: Primer: Searching for Efficient Transformers for Language Modeling, 2021",
            UseWhen = "The feed-forward blocks of transformers.",
            AvoidWhen = "Outputs grow with the square: without normalisation they and the gradients explode.",
            Libraries = new(Differences: "None of them has it as a function of its own; PyTorch and JAX users write square(relu(x)). Hugging Face calls it relu2."),
            Facts = new() { Range = "[0, ∞)", Monotone = true, Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("threshold", "Threshold")
        {
            Formula              = "x > Threshold ? x : Value",
            Derivative           = "x > Threshold ? 1 : 0",
            DerivativeFromOutput = "y > Threshold ? 1 : 0",
            FromOutputCondition  = "Value <= Threshold",
            Parameters =
            [
                new("Threshold", 0, Domain.Finite, "above it the input passes"),
                new("Value", 0, Domain.Finite, "the output at and below it"),
            ],
            Source = "Torch 7",
            UseWhen = "A general cut-off; with both parameters 0 it is relu.",
            AvoidWhen = "It jumps unless Value equals Threshold, and nothing below the threshold learns.",
            Libraries = new(Keras: "threshold", PyTorch: "threshold", TorchSharp: "threshold", Differences: "Both arguments are required in all of them."),
            Facts = new() { Range = "[0, ∞)", Monotone = true, Saturation = Saturation.Negative, Initialiser = Initialiser.He, Gain = 1.4142135623730951,
                Kinks = "at Threshold the slope is 0" },
        },
        new("thresholded_relu", "Thresholded rectified linear unit")
        {
            Formula              = "x > Threshold ? x : 0",
            Derivative           = "x > Threshold ? 1 : 0",
            DerivativeFromOutput = "y > Threshold ? 1 : 0",
            FromOutputCondition  = "Threshold >= 0",
            Parameters = [new("Threshold", 1, Domain.Finite, "above it the input passes")],
            Aliases = ["trelu"],
            Source = "Konda, Memisevic, Krueger: Zero-bias Autoencoders and the Benefits of Co-adapting Features, 2015",
            UseWhen = "Autoencoders without biases, sparse codes.",
            AvoidWhen = "It jumps at the threshold, and the gradient does not know of the jump.",
            Libraries = new(Onnx: "ThresholdedRelu (alpha)",
                Differences: "NNlib's trelu has the same default, 1. In Keras it is relu(x, threshold=...), whose default is 0. TensorRT documents max(0, x - alpha) under this name."),
            Facts = new() { Range = "{0} ∪ (1, ∞)", Monotone = true, Saturation = Saturation.Negative, Initialiser = Initialiser.He,
                Kinks = "at Threshold the slope is 0" },
        },
        new("sparse_plus", "Sparse plus")
        {
            Formula              = "x <= -1 ? 0 : x < 1 ? Square(x + 1) / 4 : x",
            Derivative           = "Clamp((x + 1) / 2, 0, 1)",
            DerivativeFromOutput = "Min(Sqrt(y), 1)",
            Source = "JAX; the sparse counterpart of softplus in the sense of Blondel, Martins, Niculae: Learning with Fenchel-Young Losses, 2020",
            UseWhen = "A relu with a rounded corner that is still exactly 0 on the negative side, without exponentials.",
            AvoidWhen = "Inputs below -1 receive no gradient, as with relu.",
            Libraries = new(Keras: "sparse_plus", Jax: "sparse_plus"),
            Facts = new() { Range = "[0, ∞)", Monotone = true, Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
    ];
}
