namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    // The fixed point of mean 0 and variance 1 that selu is built on, to 32 digits.
    private const string SeluScale = "1.0507009873554804934193349852946", SeluAlpha = "1.6732632423543772848170429916717";

    private const string ElishE = "Exp(-Abs(x))";

    /// <summary>The identity on the positive side, a saturating curve on the negative one.</summary>
    /// <summary>
    /// e^u - 1 - u e^u with u = x / Alpha: the terms cancel near 0, where the series -sum of (n - 1) u^n / n!, n = 2 to 17, has all digits of a double.
    /// </summary>
    private const string CeluByAlpha = "x > 0 ? 0 : x / Alpha < -0.5 ? Expm1(x / Alpha) - x / Alpha * Exp(x / Alpha) : -Square(x / Alpha) * (" + CeluSeries + ")";

    private const string CeluSeries = "1 / 2.0 + x / Alpha * (1 / 3.0 + x / Alpha * (1 / 8.0 + x / Alpha * (1 / 30.0 + x / Alpha * (1 / "
        + "144.0 + x / Alpha * (1 / 840.0 + x / Alpha * (1 / 5760.0 + x / Alpha * (1 / 45360.0 + x / Alpha * "
        + "(1 / 403200.0 + x / Alpha * (1 / 3991680.0 + x / Alpha * (1 / 43545600.0 + x / Alpha * (1 / "
        + "518918400.0 + x / Alpha * (1 / 6706022400.0 + x / Alpha * (1 / 93405312000.0 + x / Alpha * (1 / "
        + "1394852659200.0 + x / Alpha * (1 / 22230464256000.0)))))))))))))))";

    private static CatalogEntry[] ExponentialUnits =>
    [
        new("elu", "Exponential linear unit")
        {
            Formula              = "x > 0 ? x : Alpha * Expm1(x)",
            Derivative           = "x > 0 ? 1 : Alpha * Exp(x)",
            DerivativeFromOutput = "y > 0 ? 1 : y + Alpha",
            FromOutputCondition  = "Alpha >= 0",
            Parameters = [new("Alpha", 1, Domain.Finite, "the limit at minus infinity, negated")],
            Source = "Clevert, Unterthiner, Hochreiter: Fast and Accurate Deep Network Learning by Exponential Linear Units, 2016",
            UseWhen = "Where relu units die or outputs should be nearly centred without batch normalisation.",
            AvoidWhen = "Dearer than relu by an exponential; the negative side saturates.",
            Libraries = new(Keras: "elu", PyTorch: "elu", Jax: "elu", Onnx: "Elu", TorchSharp: "elu",
                Differences: "The same default everywhere. At 0, for Alpha other than 1, PyTorch and JAX take slope Alpha, NNlib 1."),
            Facts = new() { Range = "(-1, ∞)", Monotone = true, Saturation = Saturation.Negative, ZeroCentred = true, Initialiser = Initialiser.He,
                Kinks = "at 0 the slope is Alpha" },
        },
        new("selu", "Scaled exponential linear unit")
        {
            Formula              = $"x > 0 ? {SeluScale} * x : {SeluScale} * {SeluAlpha} * Expm1(x)",
            Derivative           = $"x > 0 ? {SeluScale} : {SeluScale} * {SeluAlpha} * Exp(x)",
            DerivativeFromOutput = $"y > 0 ? {SeluScale} : y + {SeluScale} * {SeluAlpha}",
            Source = "Klambauer, Unterthiner, Mayr, Hochreiter: Self-Normalizing Neural Networks, 2017",
            UseWhen = "Deep fully connected networks without normalisation layers: with LeCun initialisation activations keep mean 0 and variance 1.",
            AvoidWhen = "With batch normalisation, ordinary dropout (use alpha dropout) or another initialiser the property is lost.",
            Libraries = new(Keras: "selu", PyTorch: "selu", Jax: "selu", Onnx: "Selu", TorchSharp: "selu",
                Differences: "PyTorch's calculate_gain says 3/4 for selu; the paper needs 1."),
            Facts = new() { Range = "(-1.7581, ∞)", Monotone = true, Saturation = Saturation.Negative, ZeroCentred = true, IsSelfNormalising = true,
                Initialiser = Initialiser.LeCun, Kinks = "at 0 the slope is that of the left, 1.7581" },
        },
        new("celu", "Continuously differentiable exponential linear unit")
        {
            Formula              = "x > 0 ? x : Alpha * Expm1(x / Alpha)",
            Derivative           = "x > 0 ? 1 : Exp(x / Alpha)",
            DerivativeFromOutput = "y > 0 ? 1 : y / Alpha + 1",
            Parameters = [new("Alpha", 1, Domain.Positive, "the limit at minus infinity, negated, and the width of the curve") { Derivative = CeluByAlpha }],
            Source = "Barron: Continuously Differentiable Exponential Linear Units, 2017",
            UseWhen = "As elu, where another Alpha than 1 is wanted: the slope is continuous for every Alpha.",
            AvoidWhen = "With Alpha = 1 it is elu.",
            Libraries = new(Keras: "celu", PyTorch: "celu", Jax: "celu", Onnx: "Celu", TorchSharp: "celu"),
            Facts = new() { Range = "(-1, ∞)", Monotone = true, Saturation = Saturation.Negative, ZeroCentred = true, Initialiser = Initialiser.He },
        },
        new("elish", "Exponential linear sigmoid squashing")
        {
            Formula    = $"(x < 0 ? {ElishE} * Expm1(-Abs(x)) : x) / (1 + {ElishE})",
            Definition = "(x >= 0 ? x : Exp(x) - 1) / (1 + Exp(-x))",
            Numerics   = "With e = e^-|x| both sides are quotients with the denominator 1 + e: one exponential and one division.",
            Derivative = $"(x < 0 ? {ElishE} * (-1 + {ElishE} * ({ElishE} + 2)) : 1 + {ElishE} * (1 + x)) / Square(1 + {ElishE})",
            SecondDerivative = ElishCurvature,
            Source = "Basirat, Roth: The Quest for the Golden Activation Function, 2018",
            UseWhen = "Worth a try in place of silu in convolutional networks.",
            AvoidWhen = "Two exponentials an element, and little evidence of a gain over silu.",
            Facts = new() { Range = "[-0.1716, ∞)", Saturation = Saturation.Negative, Initialiser = Initialiser.He },
        },
        new("isrlu", "Inverse square root linear unit")
        {
            Formula              = "x >= 0 ? x : x / Hypot(1 / Sqrt(Alpha), x) / Sqrt(Alpha)",
            Definition           = "x >= 0 ? x : x / Sqrt(1 + Alpha * x * x)",
            Numerics             = "The hypotenuse does not overflow where the square would.",
            Derivative           = "x >= 0 ? 1 : 1 / ((1 + Alpha * x * x) * Sqrt(1 + Alpha * x * x))",
            SecondDerivative     = $"x >= 0 ? 0 : {IsruCurvature}",
            DerivativeFromOutput = "y >= 0 ? 1 : Max(1 - Alpha * y * y, 0) * Sqrt(Max(1 - Alpha * y * y, 0))",
            Parameters = [new("Alpha", 1, Domain.Positive, "the limit at minus infinity is -1 / sqrt(Alpha)") { Derivative = "x >= 0 ? 0 : -Pow(x / Hypot(1 / Sqrt(Alpha), x) / Sqrt(Alpha), 3) / 2" }],
            Source = "Carlile, Delamarter, Kinney, Marti, Whitney: Improving Deep Learning by Inverse Square Root Linear Units, 2017",
            UseWhen = "As elu, with a square root in place of the exponential.",
            AvoidWhen = "It approaches its limit slowly; where exponentials are fast elu costs no more.",
            Facts = new() { Range = "(-1, ∞)", Monotone = true, Saturation = Saturation.Negative, ZeroCentred = true, Initialiser = Initialiser.He },
        },
    ];
}
