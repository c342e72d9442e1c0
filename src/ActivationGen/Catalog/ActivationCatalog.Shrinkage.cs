namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    // The 8th convergent of tanh's continued fraction, x / (1 + x^2 / (3 + x^2 / (5 + ...))), with x^2 / (3 + ...) = x^2 Q / P:
    // x - tanh x = x^3 Q / (x^2 Q + P). All coefficients are positive, so nothing cancels; truncation is 2^-57 at 0.85.
    private const string TanhShrinkQ = "(11486475 + x * x * (810810 + x * x * (12870 + 44 * (x * x))))";
    private const string TanhShrinkDenominator = "(34459425 + x * x * (16216200 + x * x * (945945 + x * x * (13860 + 45 * (x * x)))))";

    /// <summary>Functions that pull small inputs to 0.</summary>
    private static CatalogEntry[] Shrinkage =>
    [
        new("softshrink", "Soft shrinkage")
        {
            Formula              = "x > Lambda ? x - Lambda : x < -Lambda ? x + Lambda : 0",
            Derivative           = "Abs(x) > Lambda ? 1 : 0",
            DerivativeFromOutput = "y != 0 ? 1 : 0",
            Parameters = [new("Lambda", 0.5, Domain.NonNegative, "half the width of the flat part")],
            Aliases = ["soft_shrink"],
            Source = "Donoho: De-noising by Soft-thresholding, 1995",
            UseWhen = "Sparse coding: the proximal step of an L1 penalty.",
            AvoidWhen = "The flat part passes no gradient, and large inputs are biased towards 0 by Lambda.",
            Libraries = new(Keras: "soft_shrink", PyTorch: "softshrink", Onnx: "Shrink(bias = lambd)", TorchSharp: "softshrink"),
            Facts = new() { Range = "(-∞, ∞)", Monotone = true, ZeroCentred = true, Kinks = "at ±Lambda the slope is 0" },
        },
        new("hardshrink", "Hard shrinkage")
        {
            Formula              = "Abs(x) > Lambda ? x : 0",
            Derivative           = "Abs(x) > Lambda ? 1 : 0",
            DerivativeFromOutput = "Abs(y) > Lambda ? 1 : 0",
            Parameters = [new("Lambda", 0.5, Domain.NonNegative, "half the width of the flat part")],
            Aliases = ["hard_shrink"],
            Source = "Donoho, Johnstone: Ideal Spatial Adaptation by Wavelet Shrinkage, 1994",
            UseWhen = "Sparse codes whose large entries should stay as they are.",
            AvoidWhen = "It jumps at ±Lambda, and the gradient does not know of the jumps.",
            Libraries = new(Keras: "hard_shrink", PyTorch: "hardshrink", Onnx: "Shrink(bias = 0)", TorchSharp: "hardshrink"),
            Facts = new() { Range = "(-∞, -0.5) ∪ {0} ∪ (0.5, ∞)", Monotone = true, ZeroCentred = true, Kinks = "at ±Lambda the slope is 0" },
        },
        new("shrink", "Shrinkage with a bias")
        {
            Formula              = "x > Lambda ? x - Bias : x < -Lambda ? x + Bias : 0",
            Derivative           = "Abs(x) > Lambda ? 1 : 0",
            DerivativeFromOutput = "y != 0 ? 1 : 0",
            FromOutputCondition  = "Bias <= Lambda",
            Parameters =
            [
                new("Lambda", 0.5, Domain.NonNegative, "half the width of the flat part"),
                new("Bias", 0, Domain.Finite, "how far the outer parts are pulled in"),
            ],
            Source = "ONNX",
            UseWhen = "Models from ONNX: Bias = 0 is hardshrink, Bias = Lambda is softshrink.",
            AvoidWhen = "It jumps at ±Lambda unless Bias equals Lambda.",
            Libraries = new(Onnx: "Shrink"),
            Facts = new() { Range = "(-∞, -0.5) ∪ {0} ∪ (0.5, ∞)", Monotone = true, ZeroCentred = true, Kinks = "at ±Lambda the slope is 0" },
        },
        new("tanhshrink", "Tanh shrinkage")
        {
            Formula    = $"Abs(x) < 0.85 ? x * x * x * {TanhShrinkQ} / {TanhShrinkDenominator} "
                + ": x > 0 ? x - 1 + 2 * Sigmoid(-2 * x) : x + 1 - 2 * Sigmoid(2 * x)",
            Definition = "x - Tanh(x)",
            Numerics   = "The difference cancels near 0, where it is x^3 / 3: there tanh's continued fraction gives it without a subtraction. "
                + "Farther out 1 - tanh(x) is 2 sigmoid(-2x), and x - 1 is exact.",
            Derivative = "Square(Tanh(x))",
            Aliases = ["tanh_shrink"],
            Source = "Torch 7",
            UseWhen = "Sparse coding with a smooth flat part.",
            AvoidWhen = "Near 0 the slope is nearly 0, so small inputs hardly learn.",
            Libraries = new(Keras: "tanh_shrink", PyTorch: "tanhshrink", TorchSharp: "tanhshrink"),
            Facts = new() { Range = "(-∞, ∞)", Monotone = true, ZeroCentred = true },
        },
    ];
}
