namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    // For f = x sigmoid(z), with a = e^-|z| and w = x z': f' = a (1 + w + a) / (1 + a)^2 on the negative side, (1 + a (1 + w)) / (1 + a)^2 on the positive.
    // The book's s + x s (1 - s) z' cancels where it changes sign; here 1 + w is exact there, and one exponential and one division do. (1 + a)^2 as
    // 1 + a (2 + a) is rounded once where a is small.
    private const string SiluA = "Exp(-Abs(x))", SwishA = "Exp(-Beta * Abs(x))", QuickGeluA = "Exp(-1.702 * Abs(x))";
    private const string SiluSlope = $"(x < 0 ? {SiluA} * (1 + x + {SiluA}) : 1 + {SiluA} * (1 + x)) / (1 + {SiluA} * (2 + {SiluA}))";
    private const string SwishSlope = $"(x < 0 ? {SwishA} * (1 + Beta * x + {SwishA}) : 1 + {SwishA} * (1 + Beta * x)) / (1 + {SwishA} * (2 + {SwishA}))";
    private const string QuickGeluSlope =
        $"(x < 0 ? {QuickGeluA} * (1 + 1.702 * x + {QuickGeluA}) : 1 + {QuickGeluA} * (1 + 1.702 * x)) / Square(1 + {QuickGeluA})";

    // gelu_tanh's slope needs x only within ±30: beyond, the gate is 0 or 1 to the last bit, and x^3 times 0 must not become NaN.
    internal const string NearX = "Clamp(x, -30, 30)";
    internal const string GeluTanhA = $"Exp(-2 * Sqrt(2 / Pi) * (Abs({NearX}) + 0.044715 * Abs({NearX}) * {NearX} * {NearX}))";
    private const string GeluTanhW = $"2 * Sqrt(2 / Pi) * {NearX} * (1 + 0.134145 * {NearX} * {NearX})";
    private const string GeluTanhSlope = $"(x < 0 ? {GeluTanhA} * (1 + {GeluTanhW} + {GeluTanhA}) : 1 + {GeluTanhA} * (1 + {GeluTanhW})) / Square(1 + {GeluTanhA})";

    // With e = e^x, tanh(log(1 + e)) = n / d, n = e (e + 2), d = n + 2, and mish' = e (4 (1 + x) + e (4 x + 6 + e (4 + e))) / d^2, where 1 + x is exact
    // at the change of sign. At x = 22 all is said to the last bit: x is cut off there, and nothing overflows.
    private const string MishX = "Min(x, 22)";
    private const string MishE = $"Exp({MishX})";
    private const string MishN = $"({MishE} * ({MishE} + 2))";
    private const string MishSlope = $"{MishE} * (4 * (1 + {MishX}) + {MishE} * (4 * {MishX} + 6 + {MishE} * (4 + {MishE}))) / Square({MishN} + 2)";

    // tanh(log(1 + sigmoid(x))) = n / d with n = e (3 e + 2) and d = e (5 e + 6) + 2; the slope's numerator is e (n d / e + 4 x (1 + e) (1 + 2 e)). From x = 80 on nothing
    // of it is left but 3/5, in double-double either.
    private const string SmishX = "Min(x, 80)";
    private const string SmishE = $"Exp({SmishX})";
    private const string SmishD = $"({SmishE} * (5 * {SmishE} + 6) + 2)";
    private const string SmishSlope =
        $"{SmishE} * (4 * (1 + {SmishX}) + {SmishE} * (18 + 12 * {SmishX} + {SmishE} * (28 + 8 * {SmishX} + 15 * {SmishE}))) / Square({SmishD})";

    // With a = e^-|x|: sigmoid and its slope as quotients of a, which rounds less where logish' changes sign.
    private const string LogishN = $"(x < 0 ? {SiluA} : 1)";
    private const string LogishSlope = $"Log1p({LogishN} / (1 + {SiluA})) + Clamp(x, -1000, 1000) * {SiluA} / ((1 + {SiluA}) * (1 + {SiluA} + {LogishN}))";

    // tanh(e^5) is 1 to the last bit.
    private const string TanhExpX = "Min(x, 5)";

    /// <summary>The input times a smooth gate that opens from 0 to 1: near 0 for negative inputs, near the identity for positive ones.</summary>
    private static CatalogEntry[] GatedUnits =>
    [
        new("silu", "Sigmoid linear unit")
        {
            Formula    = "x * Sigmoid(x)",
            Derivative = SiluSlope,
            SecondDerivative = SiluCurvature,
            Source = "Elfwing, Uchibe, Doya: Sigmoid-Weighted Linear Units for Neural Network Function Approximation in Reinforcement Learning, 2018",
            UseWhen = "Deep convolutional networks and the gates of language models (SwiGLU): smooth, and seldom worse than relu.",
            AvoidWhen = "Dearer than relu by an exponential; for quantised networks take hard_swish.",
            Libraries = new(Keras: "silu, swish", PyTorch: "silu", Jax: "silu, swish", Onnx: "Swish (alpha = 1)", TorchSharp: "silu"),
            Facts = new() { Range = "[-0.2785, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("swish", "Swish")
        {
            Formula    = "x * Sigmoid(Beta * x)",
            Derivative = SwishSlope,
            SecondDerivative = SwishCurvature,
            Parameters = [new("Beta", 1, Domain.NonNegative, "how sharply the gate opens: 0 gives x / 2, infinity relu")],
            Source = "Ramachandran, Zoph, Le: Searching for Activation Functions, 2017",
            UseWhen = "As silu, where the sharpness of the gate is to be chosen.",
            AvoidWhen = "With Beta = 1 it is silu.",
            Libraries = new(Keras: "swish", PyTorch: "silu", Jax: "swish", Onnx: "Swish (alpha)", TorchSharp: "silu",
                Differences: "Beta is fixed at 1 in PyTorch, Keras and JAX; tf.nn.silu (beta) and ONNX (alpha) have it as an argument with default 1."),
            Facts = new() { Range = "[-0.2785, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("hard_swish", "Hard swish")
        {
            Formula    = "x * (Clamp(x + 3, 0, 6) / 6)",
            Derivative = "x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6",
            Aliases = ["hardswish", "hard_silu"],
            Source = "Howard et al.: Searching for MobileNetV3, 2019",
            UseWhen = "Silu on small devices: no exponential, and easy to quantise.",
            AvoidWhen = "Below -3 there is no gradient.",
            Libraries = new(Keras: "hard_swish, hard_silu", PyTorch: "hardswish", Jax: "hard_swish, hard_silu", Onnx: "HardSwish", TorchSharp: "hardswish",
                Differences: "At -3 and 3 PyTorch's slopes are 0 and 1 (-0.5 and 1.5 in older versions, as in NNlib); by oneDNN's definition both are 0."),
            Facts = new() { Range = "[-0.375, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He, Kinks = "at -3 the slope is 0, at 3 it is 1" },
        },
        new("gelu", "Gaussian error linear unit")
        {
            Formula    = "x * NormalCdf(x)",
            Definition = "x * 0.5 * (1 + Erf(x / Sqrt(2)))",
            Numerics   = "1 + Erf loses the negative tail: below -5.5 in float nothing is left of it. The normal distribution function keeps it.",
            Derivative = "NormalCdf(x) + x * NormalPdf(x)",
            Aliases = ["gelu_erf"],
            Source = "Hendrycks, Gimpel: Gaussian Error Linear Units, 2016",
            UseWhen = "Transformers: the usual choice in BERT, GPT and vision transformers.",
            AvoidWhen = "Dearer than silu. When porting weights make sure which form they were trained with: exact and tanh differ by up to 5e-4.",
            Libraries = new(Keras: "gelu", PyTorch: "gelu", Jax: "gelu(approximate=False)", Onnx: "Gelu", TorchSharp: "gelu",
                Differences: "This, the exact form, is the default in PyTorch, Keras and ONNX; JAX and NNlib take the tanh form (gelu_tanh here)."),
            Facts = new() { Range = "[-0.1700, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("gelu_tanh", "Gaussian error linear unit, tanh form")
        {
            Formula    = "x * Sigmoid(2 * Sqrt(2 / Pi) * (x + 0.044715 * x * x * x))",
            Definition = "0.5 * x * (1 + Tanh(Sqrt(2 / Pi) * (x + 0.044715 * x * x * x)))",
            Numerics   = "(1 + tanh(u)) / 2 is the sigmoid of 2u, which keeps the negative tail.",
            Derivative = GeluTanhSlope,
            Aliases = ["gelu_new", "gelu_pytorch_tanh"],
            Source = "Hendrycks, Gimpel: Gaussian Error Linear Units, 2016",
            UseWhen = "Weights trained with it: GPT-2, Gemma, everything that comes from JAX with defaults.",
            AvoidWhen = "For new models gelu costs about the same here and is the function itself.",
            Libraries = new(Keras: "gelu(approximate=True)", PyTorch: "gelu(approximate='tanh')", Jax: "gelu", Onnx: "Gelu(approximate=\"tanh\")", TorchSharp: "gelu",
                Differences: "JAX and NNlib mean this form by gelu; PyTorch, Keras and ONNX the exact one. TorchSharp has it in recent versions only."),
            Facts = new() { Range = "[-0.1700, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("quick_gelu", "Gaussian error linear unit, sigmoid form")
        {
            Formula    = "x * Sigmoid(1.702 * x)",
            Derivative = QuickGeluSlope,
            SecondDerivative = QuickGeluCurvature,
            Aliases = ["gelu_sigmoid"],
            Source = "Hendrycks, Gimpel: Gaussian Error Linear Units, 2016",
            UseWhen = "Weights trained with it, such as CLIP's.",
            AvoidWhen = "It differs from gelu by up to 0.02; for new models take gelu or silu.",
            Libraries = new(Onnx: "QuickGelu (contrib)", Differences: "NNlib calls it gelu_sigmoid, Hugging Face quick_gelu."),
            Facts = new() { Range = "[-0.1637, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("mish", "Mish")
        {
            Formula    = $"x * ({MishN} / ({MishN} + 2))",
            Definition = "x * Tanh(Softplus(x))",
            Numerics   = "tanh(log(1 + e)) is a rational function of e = e^x: one exponential and one division in place of three transcendental functions.",
            Derivative = MishSlope,
            SecondDerivative = MishCurvature,
            Source = "Misra: Mish: A Self Regularized Non-Monotonic Activation Function, 2019",
            UseWhen = "Detection networks of the YOLOv4 family; smooth, close to silu.",
            AvoidWhen = "Dearer than silu for results that are about the same.",
            Libraries = new(Keras: "mish", PyTorch: "mish", Jax: "mish", Onnx: "Mish", TorchSharp: "mish"),
            Facts = new() { Range = "[-0.3088, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("tanhexp", "Tanh exponential unit")
        {
            Formula    = $"x * Tanh(Exp({TanhExpX}))",
            Definition = "x * Tanh(Exp(x))",
            Numerics   = "From there on the hyperbolic tangent is 1, and the derivative, which shares it, does not overflow.",
            Derivative = $"Tanh(Exp({TanhExpX})) + {TanhExpX} * Exp({TanhExpX}) * Sech2(Exp({TanhExpX}))",
            SecondDerivative = TanhExpCurvature,
            Source = "Liu, Di: TanhExp: A Smooth Activation Function with High Convergence Speed for Lightweight Neural Networks, 2020",
            UseWhen = "Small image networks; nearer to the identity for positive inputs than mish.",
            AvoidWhen = "Dearer than silu, and less tried.",
            Facts = new() { Range = "[-0.3532, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("serf", "Log-softplus error activation")
        {
            Formula    = "x * Erf(Softplus(x))",
            Derivative = "Erf(Softplus(x)) + x * Sigmoid(x) * (2 / Sqrt(Pi) * Gaussian(Softplus(x)))",
            SecondDerivative = SerfCurvature,
            Source = "Nag, Bhattacharyya: SERF: Towards Better Training of Deep Neural Networks Using Log-Softplus Error Activation Function, 2021",
            UseWhen = "Worth a try where mish works.",
            AvoidWhen = "The dearest of its family.",
            Facts = new() { Range = "[-0.3484, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("smish", "Smish")
        {
            Formula    = $"x * ({SmishE} * (3 * {SmishE} + 2) / {SmishD})",
            Definition = "x * Tanh(Log1p(Sigmoid(x)))",
            Numerics   = "tanh(log(1 + sigmoid(x))) is a rational function of e = e^x: one exponential and one division.",
            Derivative = SmishSlope,
            SecondDerivative = SmishCurvature,
            Source = "Wang, Ren, Wang: Smish: A Novel Activation Function for Deep Learning Methods, 2022",
            UseWhen = "Worth a try where mish works; its slope tends to 0.6, not 1.",
            AvoidWhen = "Little evidence beyond the paper.",
            Facts = new() { Range = "[-0.25, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("logish", "Logish")
        {
            Formula    = "Max(x, -1000) * Log1p(Sigmoid(x))",
            Definition = "x * Log1p(Sigmoid(x))",
            Numerics   = "Long before -1000 the logarithm is 0 in every format; the bound keeps -infinity times 0 from becoming NaN.",
            Derivative = LogishSlope,
            SecondDerivative = LogishCurvature,
            Source = "Zhu, Zeng, Liu, Zhang: Logish: A New Nonlinear Nonmonotonic Activation Function for Convolutional Neural Network, 2021",
            UseWhen = "Worth a try where mish works; its slope tends to log 2, not 1.",
            AvoidWhen = "Little evidence beyond the paper.",
            Facts = new() { Range = "[-0.25, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("lisht", "Linearly scaled hyperbolic tangent")
        {
            Formula    = "x * Tanh(x)",
            Derivative = "Tanh(x) + x * Sech2(x)",
            Source = "Roy, Manna, Dubey, Chaudhuri: LiSHT: Non-Parametric Linearly Scaled Hyperbolic Tangent Activation Function, 2019",
            UseWhen = "Where large negative and positive inputs should count alike.",
            AvoidWhen = "It is even: the sign of the input is lost.",
            Libraries = new(Differences: "Named in NNlib and TensorFlow Addons."),
            Facts = new() { Range = "[0, ∞)", Saturation = Saturation.None },
        },
    ];
}
