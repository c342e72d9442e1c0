namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    // With h = hypot(x, sqrt(Beta)) and w = (|x| + h) / 2 the root x + h is 2 w on the positive side, and Beta / (2 w) on the negative one.
    private const string SquareplusW = "(0.5 * Abs(x) + 0.5 * Hypot(x, Sqrt(Beta)))";
    private const string Squareplus = $"(x > 0 ? {SquareplusW} : 0.25 * Beta / {SquareplusW})";

    // Three forms, each where it rounds least; the square of the middle one overflows beyond.
    private const string SquareplusSlope =
        "x > -0.5 * Sqrt(Beta) ? 0.5 + 0.5 * (x / Hypot(x, Sqrt(Beta)))"
        + " : x > -1e150 ? 0.5 * Beta / (Abs(x) * Hypot(x, Sqrt(Beta)) + (Beta + x * x))"
        + $" : 0.25 * Beta / {SquareplusW} / Hypot(x, Sqrt(Beta))";

    // With e = e^-|x| and v = e - 1: cosh x - 1 = v^2 / (2 e) near 0, and log cosh x = |x| - log 2 + log(1 + e^2) farther out. The clamp changes nothing;
    // it says that the logarithm's argument is between 1 and 2, which makes it cheap.
    private const string LogCoshE = "Exp(-Abs(x))", LogCoshV = "Expm1(-Abs(x))";

    /// <summary>Smooth functions without a bound on at least one side, and the identity.</summary>
    private static CatalogEntry[] SmoothFunctions =>
    [
        new("linear", "Identity")
        {
            Formula              = "x",
            Derivative           = "1",
            DerivativeFromOutput = "1",
            Aliases = ["identity"],
            Source = "Classical",
            UseWhen = "The output of a regression, and logits.",
            AvoidWhen = "Between two dense layers: they collapse into one.",
            Libraries = new(Keras: "linear", PyTorch: "Identity", Jax: "identity", Onnx: "Identity", TorchSharp: "Identity"),
            Facts = new() { Range = "(-∞, ∞)", Monotone = true, ZeroCentred = true },
        },
        new("exponential", "Exponential")
        {
            Formula              = "Exp(x)",
            DerivativeFromOutput = "y",
            Aliases = ["exp"],
            Source = "Classical",
            UseWhen = "Positive outputs on a log scale: rates, variances.",
            AvoidWhen = "Hidden layers: it overflows at 88.7 in float, and so do its gradients.",
            Libraries = new(Keras: "exponential", PyTorch: "exp", Jax: "exp", Onnx: "Exp", TorchSharp: "exp"),
            Facts = new() { Range = "(0, ∞)", Monotone = true, Saturation = Saturation.Negative },
        },
        new("softplus", "Softplus")
        {
            Formula              = "Softplus(Beta * x) / Beta",
            Definition           = "Log(1 + Exp(Beta * x)) / Beta",
            Numerics             = "The definition overflows at 89 in float and is 0 below -17; the primitive is exact in both tails.",
            Derivative           = "Sigmoid(Beta * x)",
            DerivativeFromOutput = "-Expm1(-(Beta * y))",
            Parameters = [new("Beta", 1, Domain.Positive, "how sharp the corner is") { Derivative = "-(Abs(Beta * x) * Sigmoid(-Abs(Beta * x)) + Softplus(-Abs(Beta * x))) / Square(Beta)" }],
            Source = "Dugas, Bengio, Bélisle, Nadeau, Garcia: Incorporating Second-Order Functional Knowledge for Better Option Pricing, 2001",
            UseWhen = "Positive outputs that should grow linearly: variances, rates. A smooth relu.",
            AvoidWhen = "Hidden layers: relu is cheaper and, as a rule, no worse; outputs are never negative.",
            Libraries = new(Keras: "softplus", PyTorch: "softplus", Jax: "softplus", Onnx: "Softplus", TorchSharp: "softplus",
                Differences: "Beta is an argument in PyTorch and TorchSharp only (default 1); they also switch to the identity where Beta x is above 20, which leaves a small jump."),
            Facts = new() { Range = "(0, ∞)", Monotone = true, Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("log_sigmoid", "Logarithm of the sigmoid")
        {
            Formula              = "-Softplus(-x)",
            Definition           = "Log(1 / (1 + Exp(-x)))",
            Numerics             = "The logarithm of a rounded sigmoid is -infinity below -104 in float, and 0 above 17.",
            Derivative           = "Sigmoid(-x)",
            DerivativeFromOutput = "-Expm1(y)",
            Aliases = ["logsigmoid"],
            Source = "Classical",
            UseWhen = "Log-likelihoods of binary labels.",
            AvoidWhen = "Hidden layers: the outputs are never positive.",
            Libraries = new(Keras: "log_sigmoid", PyTorch: "logsigmoid", Jax: "log_sigmoid", TorchSharp: "logsigmoid"),
            Facts = new() { Range = "(-∞, 0)", Monotone = true, Saturation = Saturation.None },
        },
        new("squareplus", "Squareplus")
        {
            Formula              = Squareplus,
            Definition           = "(x + Sqrt(x * x + Beta)) / 2",
            Numerics             = "On the negative side the sum cancels; there the conjugate, Beta / (2 (h - x)) with h = sqrt(x^2 + Beta), does not.",
            Derivative           = SquareplusSlope,
            SecondDerivative     = "0.5 * Beta / ((Beta + x * x) * Sqrt(Beta + x * x))",
            DerivativeFromOutput = "y / (y + 0.25 * Beta / y)",
            Parameters = [new("Beta", 4, Domain.Positive, "how round the corner is")],
            Source = "Barron: Squareplus: A Softplus-Like Algebraic Rectifier, 2021",
            UseWhen = "Softplus without transcendental functions.",
            AvoidWhen = "The negative tail falls as 1/x, not exponentially: outputs there are far from 0.",
            Libraries = new(Keras: "squareplus", Jax: "squareplus"),
            Facts = new() { Range = "(0, ∞)", Monotone = true, Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("bent_identity", "Bent identity")
        {
            Formula    = "x * (1 + 0.5 * (x / (Hypot(x, 1) + 1)))",
            Definition = "(Sqrt(x * x + 1) - 1) / 2 + x",
            Numerics   = "sqrt(x^2 + 1) - 1 cancels near 0; x^2 / (sqrt(x^2 + 1) + 1) is the same and does not.",
            Derivative = "1 + 0.5 * (x / Hypot(x, 1))",
            SecondDerivative = "0.5 / ((1 + x * x) * Sqrt(1 + x * x))",
            Source = "Folklore",
            UseWhen = "A smooth leaky_relu: slope 1/2 on the negative side, 3/2 on the positive.",
            AvoidWhen = "Little evidence for it in practice.",
            Facts = new() { Range = "(-∞, ∞)", Monotone = true, Saturation = Saturation.None },
        },
        new("logcosh", "Logarithm of the hyperbolic cosine")
        {
            Formula    = $"Log1p(Abs(x) < 0.75 ? Clamp(Square({LogCoshV}) / (2 * {LogCoshE}), 0, 1) : Square({LogCoshE})) + (Abs(x) < 0.75 ? 0 : Abs(x) - Log(2))",
            Definition = "Log((Exp(x) + Exp(-x)) / 2)",
            Numerics   = "The definition overflows at 89 in float and loses every digit near 0, where the function is x^2 / 2.",
            Derivative = "Tanh(x)",
            Aliases = ["log_cosh"],
            Source = "Classical; as a loss, a smooth absolute value",
            UseWhen = "Regression errors: quadratic near 0, linear far out.",
            AvoidWhen = "Hidden layers: it is even, so the sign of the input is lost.",
            Libraries = new(Differences: "NNlib has logcosh as a function, Keras LogCosh as a loss."),
            Facts = new() { Range = "[0, ∞)", Saturation = Saturation.None },
        },
        new("snake", "Snake")
        {
            Formula    = "x + Square(Sin(Alpha * x)) / Alpha",
            Derivative = "1 + Sin(2 * Alpha * x)",
            Parameters = [new("Alpha", 1, Domain.Positive, "the frequency")],
            Source = "Ziyin, Hartwig, Ueda: Neural Networks Fail to Learn Periodic Functions and How to Fix It, 2020",
            UseWhen = "Periodic signals that must be extrapolated: audio, time series.",
            AvoidWhen = "Elsewhere the ripple gains nothing and the sine costs.",
            Libraries = new(Differences: "Named in TensorFlow Addons."),
            Facts = new() { Range = "(-∞, ∞)", Monotone = true, Saturation = Saturation.None },
        },
        new("sine", "Sine")
        {
            Formula    = "Sin(Omega * x)",
            Derivative = "Omega * Cos(Omega * x)",
            Parameters = [new("Omega", 1, Domain.Positive, "the frequency; 30 in the paper's first layer")],
            Aliases = ["sin"],
            Source = "Sitzmann, Martel, Bergman, Lindell, Wetzstein: Implicit Neural Representations with Periodic Activation Functions, 2020",
            UseWhen = "Networks that represent images, sound or shapes by coordinates, with the paper's own initialisation.",
            AvoidWhen = "Elsewhere: it is not monotone, and training is delicate.",
            Libraries = new(PyTorch: "sin", Jax: "sin", Onnx: "Sin", TorchSharp: "sin"),
            Facts = new() { Range = "[-1, 1]", Saturation = Saturation.None, ZeroCentred = true },
        },
        new("gaussian", "Gaussian bump")
        {
            Formula    = "Gaussian(x)",
            Definition = "Exp(-(x * x))",
            Derivative = "-2 * x * Gaussian(x)",
            Source = "Broomhead, Lowe: Multivariable Functional Interpolation and Adaptive Networks, 1988",
            UseWhen = "Radial basis functions: units that answer to a neighbourhood.",
            AvoidWhen = "Far inputs receive no gradient.",
            Facts = new() { Range = "(0, 1]", Saturation = Saturation.Both },
        },
    ];
}
