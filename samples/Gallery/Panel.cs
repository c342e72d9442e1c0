using System;

namespace ActivationGen.Gallery;

/// <summary>One picture: a function, for one or several choices of its parameters.</summary>
internal sealed record Panel(string Name, string Formula, Curve[] Curves)
{
    public static Panel[] All { get; } =
    [
        new("relu", "max(0, x)",
        [
            new("", Functions.Relu, Functions.ReluDerivative),
            new("Alpha = 0.1, MaxValue = 4", Functions.Relu2, Functions.Relu2Derivative),
        ]),
        new("relu6", "min(max(0, x), 6)", [new("", Functions.Relu6, Functions.Relu6Derivative)]),
        new("leaky_relu", "x for x > 0, else Alpha x",
        [
            new("Alpha = 0.01", Functions.LeakyRelu, Functions.LeakyReluDerivative),
            new("Alpha = 0.1", Functions.LeakyRelu2, Functions.LeakyRelu2Derivative),
            new("Alpha = 0.3", Functions.LeakyRelu3, Functions.LeakyRelu3Derivative),
        ]),
        new("prelu", "x for x > 0, else Alpha x, Alpha learned",
        [
            new("Alpha = 0.25", Functions.Prelu, Functions.PreluDerivative),
            new("Alpha = -0.3", Functions.Prelu2, Functions.Prelu2Derivative),
        ]),
        new("squared_relu", "max(0, x)²", [new("", Functions.SquaredRelu, Functions.SquaredReluDerivative)]),
        new("threshold", "x for x > Threshold, else Value", [new("Threshold = 1, Value = -1", Functions.Threshold, Functions.ThresholdDerivative)]),
        new("thresholded_relu", "x for x > Threshold, else 0",
        [
            new("Threshold = 1", Functions.ThresholdedRelu, Functions.ThresholdedReluDerivative),
            new("Threshold = 3", Functions.ThresholdedRelu2, Functions.ThresholdedRelu2Derivative),
        ]),
        new("sparse_plus", "0 below -1, (x + 1)² / 4 up to 1, then x", [new("", Functions.SparsePlus, Functions.SparsePlusDerivative)]),
        new("elu", "x for x > 0, else Alpha (exp(x) - 1)",
        [
            new("Alpha = 1", Functions.Elu, Functions.EluDerivative),
            new("Alpha = 0.5", Functions.Elu2, Functions.Elu2Derivative),
            new("Alpha = 2", Functions.Elu3, Functions.Elu3Derivative),
        ]),
        new("selu", "1.0507 x for x > 0, else 1.7581 (exp(x) - 1)", [new("", Functions.Selu, Functions.SeluDerivative)]),
        new("celu", "x for x > 0, else Alpha (exp(x / Alpha) - 1)",
        [
            new("Alpha = 1", Functions.Celu, Functions.CeluDerivative),
            new("Alpha = 0.5", Functions.Celu2, Functions.Celu2Derivative),
            new("Alpha = 2", Functions.Celu3, Functions.Celu3Derivative),
        ]),
        new("elish", "(x for x ≥ 0, else exp(x) - 1) sigmoid(x)", [new("", Functions.Elish, Functions.ElishDerivative)]),
        new("isrlu", "x for x ≥ 0, else x / √(1 + Alpha x²)",
        [
            new("Alpha = 1", Functions.Isrlu, Functions.IsrluDerivative),
            new("Alpha = 0.2", Functions.Isrlu2, Functions.Isrlu2Derivative),
        ]),
        new("silu", "x sigmoid(x)", [new("", Functions.Silu, Functions.SiluDerivative)]),
        new("swish", "x sigmoid(Beta x)",
        [
            new("Beta = 1", Functions.Swish, Functions.SwishDerivative),
            new("Beta = 0.3", Functions.Swish2, Functions.Swish2Derivative),
            new("Beta = 3", Functions.Swish3, Functions.Swish3Derivative),
        ]),
        new("hard_swish", "x min(max(x + 3, 0), 6) / 6", [new("", Functions.HardSwish, Functions.HardSwishDerivative)]),
        new("gelu", "x Φ(x)", [new("", Functions.Gelu, Functions.GeluDerivative)]),
        new("gelu_tanh", "x (1 + tanh(√(2/π) (x + 0.044715 x³))) / 2", [new("", Functions.GeluTanh, Functions.GeluTanhDerivative)]),
        new("quick_gelu", "x sigmoid(1.702 x)", [new("", Functions.QuickGelu, Functions.QuickGeluDerivative)]),
        new("mish", "x tanh(log(1 + exp(x)))", [new("", Functions.Mish, Functions.MishDerivative)]),
        new("tanhexp", "x tanh(exp(x))", [new("", Functions.Tanhexp, Functions.TanhexpDerivative)]),
        new("serf", "x erf(log(1 + exp(x)))", [new("", Functions.Serf, Functions.SerfDerivative)]),
        new("smish", "x tanh(log(1 + sigmoid(x)))", [new("", Functions.Smish, Functions.SmishDerivative)]),
        new("logish", "x log(1 + sigmoid(x))", [new("", Functions.Logish, Functions.LogishDerivative)]),
        new("lisht", "x tanh(x)", [new("", Functions.Lisht, Functions.LishtDerivative)]),
        new("step", "1 for x ≥ Threshold, else 0",
        [
            new("Threshold = 0", Functions.Step, Functions.StepDerivative),
            new("Threshold = 2", Functions.Step2, Functions.Step2Derivative),
        ]),
        new("sigmoid", "1 / (1 + exp(-x))", [new("", Functions.Sigmoid, Functions.SigmoidDerivative)]),
        new("hard_sigmoid", "min(max(Alpha x + Beta, 0), 1)",
        [
            new("Alpha = 0.2", Functions.HardSigmoid, Functions.HardSigmoidDerivative),
            new("Alpha = 1/6", Functions.HardSigmoid2, Functions.HardSigmoid2Derivative),
        ]),
        new("sparse_sigmoid", "min(max((x + 1) / 2, 0), 1)", [new("", Functions.SparseSigmoid, Functions.SparseSigmoidDerivative)]),
        new("tanh", "(exp(x) - exp(-x)) / (exp(x) + exp(-x))", [new("", Functions.Tanh, Functions.TanhDerivative)]),
        new("scaled_tanh", "1.7159 tanh(2x / 3)", [new("", Functions.ScaledTanh, Functions.ScaledTanhDerivative)]),
        new("hard_tanh", "min(max(x, Min), Max)",
        [
            new("Min = -1, Max = 1", Functions.HardTanh, Functions.HardTanhDerivative),
            new("Min = -2, Max = 0.5", Functions.HardTanh2, Functions.HardTanh2Derivative),
        ]),
        new("softsign", "x / (1 + |x|)", [new("", Functions.Softsign, Functions.SoftsignDerivative)]),
        new("arctan", "arctan(x)", [new("", Functions.Arctan, Functions.ArctanDerivative)]),
        new("erf", "erf(x)", [new("", Functions.Erf, Functions.ErfDerivative)]),
        new("isru", "x / √(1 + Alpha x²)",
        [
            new("Alpha = 1", Functions.Isru, Functions.IsruDerivative),
            new("Alpha = 3", Functions.Isru2, Functions.Isru2Derivative),
            new("Alpha = 0.3", Functions.Isru3, Functions.Isru3Derivative),
        ]),
        new("cloglog", "1 - exp(-exp(x))", [new("", Functions.Cloglog, Functions.CloglogDerivative)]),
        new("linear", "x", [new("", Functions.Linear, Functions.LinearDerivative)]),
        new("exponential", "exp(x)", [new("", Functions.Exponential, Functions.ExponentialDerivative)]),
        new("softplus", "log(1 + exp(Beta x)) / Beta",
        [
            new("Beta = 1", Functions.Softplus, Functions.SoftplusDerivative),
            new("Beta = 0.5", Functions.Softplus2, Functions.Softplus2Derivative),
            new("Beta = 3", Functions.Softplus3, Functions.Softplus3Derivative),
        ]),
        new("log_sigmoid", "log(sigmoid(x))", [new("", Functions.LogSigmoid, Functions.LogSigmoidDerivative)]),
        new("squareplus", "(x + √(x² + Beta)) / 2",
        [
            new("Beta = 4", Functions.Squareplus, Functions.SquareplusDerivative),
            new("Beta = 0.5", Functions.Squareplus2, Functions.Squareplus2Derivative),
            new("Beta = 16", Functions.Squareplus3, Functions.Squareplus3Derivative),
        ]),
        new("bent_identity", "(√(x² + 1) - 1) / 2 + x", [new("", Functions.BentIdentity, Functions.BentIdentityDerivative)]),
        new("logcosh", "log(cosh(x))", [new("", Functions.Logcosh, Functions.LogcoshDerivative)]),
        new("snake", "x + sin²(Alpha x) / Alpha",
        [
            new("Alpha = 1", Functions.Snake, Functions.SnakeDerivative),
            new("Alpha = 0.5", Functions.Snake2, Functions.Snake2Derivative),
        ]),
        new("sine", "sin(Omega x)",
        [
            new("Omega = 1", Functions.Sine, Functions.SineDerivative),
            new("Omega = 0.5", Functions.Sine2, Functions.Sine2Derivative),
        ]),
        new("gaussian", "exp(-x²)", [new("", Functions.Gaussian, Functions.GaussianDerivative)]),
        new("softshrink", "x pulled towards 0 by Lambda, 0 between ±Lambda",
        [
            new("Lambda = 0.5", Functions.Softshrink, Functions.SoftshrinkDerivative),
            new("Lambda = 2", Functions.Softshrink2, Functions.Softshrink2Derivative),
        ]),
        new("hardshrink", "x, but 0 between ±Lambda",
        [
            new("Lambda = 0.5", Functions.Hardshrink, Functions.HardshrinkDerivative),
            new("Lambda = 2", Functions.Hardshrink2, Functions.Hardshrink2Derivative),
        ]),
        new("shrink", "x pulled towards 0 by Bias, 0 between ±Lambda",
        [
            new("Lambda = 1.5, Bias = 0.5", Functions.Shrink, Functions.ShrinkDerivative),
        ]),
        new("tanhshrink", "x - tanh(x)", [new("", Functions.Tanhshrink, Functions.TanhshrinkDerivative)]),
    ];
}

/// <summary>A function with its generated derivative.</summary>
/// <param name="Label">The parameters; empty if there are none.</param>
internal sealed record Curve(string Label, Map Function, Map Derivative);

internal delegate void Map(ReadOnlySpan<double> x, Span<double> y);
