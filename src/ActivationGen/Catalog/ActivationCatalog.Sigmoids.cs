namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    /// <summary>S-shaped functions: bounded on both sides.</summary>
    private static CatalogEntry[] Sigmoids =>
    [
        new("step", "Heaviside step")
        {
            Formula    = "x >= Threshold ? 1 : 0",
            Derivative = "0",
            Parameters = [new("Threshold", 0, Domain.Finite, "where it jumps; 1 there")],
            Aliases = ["heaviside", "binary_step"],
            Source = "McCulloch, Pitts: A Logical Calculus of the Ideas Immanent in Nervous Activity, 1943",
            UseWhen = "A hard decision at inference, or networks that are not trained by gradients.",
            AvoidWhen = "Its derivative is 0 everywhere: nothing in front of it learns by back-propagation.",
            Libraries = new(PyTorch: "heaviside", Jax: "heaviside", TorchSharp: "heaviside", Differences: "They take the value at 0 as a required argument."),
            Facts = new() { Range = "{0, 1}", Monotone = true, Saturation = Saturation.Both, Kinks = "at Threshold the slope is 0" },
        },
        new("sigmoid", "Logistic sigmoid")
        {
            Formula              = "Sigmoid(x)",
            SecondDerivative     = "-(Sigmoid(x) * Sigmoid(-x) * Tanh(0.5 * x))",
            Definition           = "1 / (1 + Exp(-x))",
            DerivativeFromOutput = "y * (1 - y)",
            Aliases = ["logistic"],
            Source = "Rumelhart, Hinton, Williams: Learning Representations by Back-propagating Errors, 1986",
            UseWhen = "Probabilities of independent labels at the output, and gates.",
            AvoidWhen = "As the hidden activation of a deep stack: the slope is at most 1/4, so gradients vanish with depth, and outputs are not centred. "
                + "Before a loss that takes logits leave it out.",
            Libraries = new(Keras: "sigmoid", PyTorch: "sigmoid", Jax: "sigmoid", Onnx: "Sigmoid", TorchSharp: "sigmoid"),
            Facts = new() { Range = "(0, 1)", Monotone = true, Saturation = Saturation.Both },
        },
        new("hard_sigmoid", "Hard sigmoid")
        {
            Formula              = "Clamp(Alpha * x + Beta, 0, 1)",
            Derivative           = "x > -Beta / Alpha && x < (1 - Beta) / Alpha ? Alpha : 0",
            DerivativeFromOutput = "y > 0 && y < 1 ? Alpha : 0",
            Parameters =
            [
                new("Alpha", 0.2, Domain.Positive, "slope") { LibraryDefaults = [new(Library.PyTorch, 1.0 / 6), new(Library.Keras, 1.0 / 6), new(Library.Jax, 1.0 / 6)] },
                new("Beta", 0.5, Domain.Finite, "value at 0"),
            ],
            Aliases = ["hardsigmoid"],
            Source = "Courbariaux, Bengio, David: BinaryConnect, 2015",
            UseWhen = "Gates on small devices, or quantised: no exponential.",
            AvoidWhen = "Outside the ramp there is no gradient at all. Say Alpha explicitly when weights come from another library.",
            Libraries = new(Keras: "hard_sigmoid (1/6)", PyTorch: "hardsigmoid (1/6)", Jax: "hard_sigmoid (1/6)", Onnx: "HardSigmoid (0.2)", TorchSharp: "hardsigmoid (1/6)",
                Differences: "Slope 1/6 in PyTorch, Keras 3 and JAX; 0.2 in ONNX, Keras 2 and Theano."),
            Facts = new() { Range = "[0, 1]", Monotone = true, Saturation = Saturation.Both, Kinks = "at both ends of the ramp the slope is 0" },
        },
        new("sparse_sigmoid", "Sparse sigmoid")
        {
            Formula              = "Clamp((x + 1) / 2, 0, 1)",
            Derivative           = "x > -1 && x < 1 ? 0.5 : 0",
            DerivativeFromOutput = "y > 0 && y < 1 ? 0.5 : 0",
            Source = "JAX; sparsemax of two classes (Martins, Astudillo: From Softmax to Sparsemax, 2016)",
            UseWhen = "Probabilities that may be exactly 0 or 1.",
            AvoidWhen = "Outside (-1, 1) there is no gradient.",
            Libraries = new(Keras: "sparse_sigmoid", Jax: "sparse_sigmoid"),
            Facts = new() { Range = "[0, 1]", Monotone = true, Saturation = Saturation.Both, Kinks = "at -1 and 1 the slope is 0" },
        },
        new("tanh", "Hyperbolic tangent")
        {
            Formula              = "Tanh(x)",
            DerivativeFromOutput = "(1 - y) * (1 + y)",
            Source = "LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998",
            UseWhen = "Recurrent cells, bounded outputs, shallow networks: centred, with slope 1 at 0.",
            AvoidWhen = "Deep stacks without normalisation: it saturates on both sides and gradients vanish.",
            Libraries = new(Keras: "tanh", PyTorch: "tanh", Jax: "tanh", Onnx: "Tanh", TorchSharp: "tanh"),
            Facts = new() { Range = "(-1, 1)", Monotone = true, Saturation = Saturation.Both, ZeroCentred = true, Gain = 5.0 / 3 },
        },
        new("scaled_tanh", "Scaled hyperbolic tangent")
        {
            Formula              = "Alpha * Tanh(Beta * x)",
            Derivative           = "Alpha * Beta * Sech2(Beta * x)",
            DerivativeFromOutput = "Beta / Alpha * ((Alpha - y) * (Alpha + y))",
            Parameters =
            [
                new("Alpha", 1.7159, Domain.Positive, "the limit"),
                new("Beta", 2.0 / 3, Domain.Positive, "the slope at 0 is Alpha Beta"),
            ],
            Source = "LeCun, Bottou, Orr, Müller: Efficient BackProp, 1998",
            UseWhen = "With normalised inputs: the default constants keep f(1) = 1, so that variances stay near 1.",
            AvoidWhen = "It saturates as tanh does.",
            Libraries = new(Onnx: "ScaledTanh (in RNN, GRU and LSTM)", Differences: "ONNX leaves both constants to the model."),
            Facts = new() { Range = "(-1.7159, 1.7159)", Monotone = true, Saturation = Saturation.Both, ZeroCentred = true },
        },
        new("hard_tanh", "Hard hyperbolic tangent")
        {
            Formula              = "Clamp(x, Min, Max)",
            Derivative           = "x > Min && x < Max ? 1 : 0",
            DerivativeFromOutput = "y > Min && y < Max ? 1 : 0",
            Parameters =
            [
                new("Min", -1, Domain.Finite, "the lower bound"),
                new("Max", 1, Domain.Finite, "the upper bound"),
            ],
            Constraint = "Min <= Max",
            Aliases = ["hardtanh"],
            Source = "Collobert: Large Scale Machine Learning, 2004",
            UseWhen = "A cheap tanh: binarised and quantised networks.",
            AvoidWhen = "Outside the bounds there is no gradient.",
            Libraries = new(Keras: "hard_tanh", PyTorch: "hardtanh", Jax: "hard_tanh", Onnx: "Clip", TorchSharp: "hardtanh",
                Differences: "Bounds are arguments in PyTorch and TorchSharp, fixed at -1 and 1 in Keras and JAX. At the bounds PyTorch's hardtanh takes slope 0, its clamp 1."),
            Facts = new() { Range = "[-1, 1]", Monotone = true, Saturation = Saturation.Both, ZeroCentred = true, Kinks = "at both bounds the slope is 0" },
        },
        new("softsign", "Softsign")
        {
            Formula              = "x / (1 + Abs(x))",
            Derivative           = "Square(1 / (1 + Abs(x)))",
            DerivativeFromOutput = "Square(1 - Abs(y))",
            Aliases = ["soft_sign"],
            Source = "Bergstra, Desjardins, Lamblin, Bengio: Quadratic Polynomials Learn Better Image Features, 2009",
            UseWhen = "As tanh, where a slower approach to the limits is wanted: the tails are polynomial, so gradients fade later.",
            AvoidWhen = "Outputs cover the range less evenly than tanh's, and it still saturates.",
            Libraries = new(Keras: "softsign", PyTorch: "softsign", Jax: "soft_sign", Onnx: "Softsign", TorchSharp: "softsign"),
            Facts = new() { Range = "(-1, 1)", Monotone = true, Saturation = Saturation.Both, ZeroCentred = true },
        },
        new("arctan", "Inverse tangent")
        {
            Formula              = "Atan(x)",
            Derivative           = "1 / (1 + x * x)",
            DerivativeFromOutput = "Square(Cos(y))",
            Aliases = ["atan"],
            Source = "Classical",
            UseWhen = "As tanh, with polynomial tails.",
            AvoidWhen = "It saturates; the range is not 1 to either side.",
            Libraries = new(PyTorch: "arctan", Jax: "arctan", Onnx: "Atan", TorchSharp: "arctan"),
            Facts = new() { Range = "(-π/2, π/2)", Monotone = true, Saturation = Saturation.Both, ZeroCentred = true },
        },
        new("erf", "Error function")
        {
            Formula = "Erf(x)",
            Source = "Classical",
            UseWhen = "Where the theory of Gaussian inputs wants it: many integrals over it are closed.",
            AvoidWhen = "It saturates faster than tanh does.",
            Libraries = new(PyTorch: "erf", Jax: "erf", Onnx: "Erf", TorchSharp: "erf"),
            Facts = new() { Range = "(-1, 1)", Monotone = true, Saturation = Saturation.Both, ZeroCentred = true },
        },
        new("isru", "Inverse square root unit")
        {
            Formula              = "x / Hypot(1 / Sqrt(Alpha), x) / Sqrt(Alpha)",
            Definition           = "x / Sqrt(1 + Alpha * x * x)",
            Numerics             = "The hypotenuse does not overflow where the square would.",
            Derivative           = "1 / ((1 + Alpha * x * x) * Sqrt(1 + Alpha * x * x))",
            SecondDerivative     = IsruCurvature,
            DerivativeFromOutput = "Max(1 - Alpha * y * y, 0) * Sqrt(Max(1 - Alpha * y * y, 0))",
            Parameters = [new("Alpha", 1, Domain.Positive, "the limits are ±1 / sqrt(Alpha)") { Derivative = "-Pow(x / Hypot(1 / Sqrt(Alpha), x) / Sqrt(Alpha), 3) / 2" }],
            Source = "Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse Square Root Linear Units, 2017",
            UseWhen = "As tanh, without an exponential: recurrent networks on hardware with a fast square root.",
            AvoidWhen = "It saturates on both sides.",
            Facts = new() { Range = "(-1, 1)", Monotone = true, Saturation = Saturation.Both, ZeroCentred = true },
        },
        new("cloglog", "Complementary log-log")
        {
            Formula              = "-Expm1(-Exp(x))",
            Definition           = "1 - Exp(-Exp(x))",
            Numerics             = "Expm1 keeps the negative tail, where 1 - Exp(-Exp(x)) would be 0. The slope is one exponential of another: no e^x that overflows meets a 0.",
            Derivative           = "Exp(x - Exp(x))",
            SecondDerivative     = "-(Expm1(Min(x, 7)) * Exp(x - Exp(x)))",
            DerivativeFromOutput = "y < 1 ? (y - 1) * Log1p(-y) : 0",
            Source = "Gomes, Ludermir: Complementary Log-Log and Probit: Activation Functions Implemented in Artificial Neural Networks, 2008",
            UseWhen = "Probabilities of rare events, where the two tails should differ.",
            AvoidWhen = "It saturates, abruptly on the positive side, and is neither centred nor symmetric.",
            Facts = new() { Range = "(0, 1)", Monotone = true, Saturation = Saturation.Both },
        },
    ];
}
