using System.Collections.Generic;

namespace ActivationGen.DebugBenchmarks;

/// <summary>The rivals: every elementwise function of the catalog by hand.</summary>
internal static class ScalarFunctions
{
    private const string Sigmoid = "float s = 1 / (1 + MathF.Exp(-v));";

    public static IReadOnlyList<ScalarFunction> All { get; } = [.. Rectifiers, .. ExponentialUnits, .. GatedUnits, .. Sigmoids, .. SmoothFunctions, .. Shrinkage];

    private static ScalarFunction[] Rectifiers =>
    [
        new("relu", "MathF.Max(v, 0)", "v > 0 ? 1 : 0") { FromOutput = "y > 0 ? 1 : 0" },
        new("relu6", "MathF.Min(MathF.Max(v, 0), 6)", "v > 0 && v < 6 ? 1 : 0") { FromOutput = "y > 0 && y < 6 ? 1 : 0" },
        new("leaky_relu", "v > 0 ? v : 0.01f * v", "v > 0 ? 1 : 0.01f") { FromOutput = "y > 0 ? 1 : 0.01f" },
        new("prelu", "v > 0 ? v : 0.25f * v", "v > 0 ? 1 : 0.25f") { FromOutput = "y > 0 ? 1 : 0.25f" },
        new("squared_relu", "v > 0 ? v * v : 0", "v > 0 ? 2 * v : 0") { FromOutput = "2 * MathF.Sqrt(y)" },
        new("threshold", "v > 0 ? v : 0", "v > 0 ? 1 : 0") { FromOutput = "y > 0 ? 1 : 0" },
        new("thresholded_relu", "v > 1 ? v : 0", "v > 1 ? 1 : 0") { FromOutput = "y > 1 ? 1 : 0" },
        new("sparse_plus", "v <= -1 ? 0 : v < 1 ? (v + 1) * (v + 1) / 4 : v", "v <= -1 ? 0 : v < 1 ? (v + 1) / 2 : 1") { FromOutput = "MathF.Min(MathF.Sqrt(y), 1)" },
    ];

    private static ScalarFunction[] ExponentialUnits =>
    [
        new("elu", "v > 0 ? v : MathF.Exp(v) - 1", "v > 0 ? 1 : MathF.Exp(v)") { DerivativeBesideValue = "v > 0 ? 1 : y + 1", FromOutput = "y > 0 ? 1 : y + 1" },
        new("elu", "v > 0 ? v : 0.5f * (MathF.Exp(v) - 1)", "v > 0 ? 1 : 0.5f * MathF.Exp(v)")
        {
            Parameters = "Alpha = 0.5", DerivativeBesideValue = "v > 0 ? 1 : y + 0.5f", FromOutput = "y > 0 ? 1 : y + 0.5f",
        },
        new("selu", "v > 0 ? 1.050701f * v : 1.758099f * (MathF.Exp(v) - 1)", "v > 0 ? 1.050701f : 1.758099f * MathF.Exp(v)")
        {
            DerivativeBesideValue = "v > 0 ? 1.050701f : y + 1.758099f", FromOutput = "y > 0 ? 1.050701f : y + 1.758099f",
        },
        new("celu", "v > 0 ? v : MathF.Exp(v) - 1", "v > 0 ? 1 : MathF.Exp(v)") { DerivativeBesideValue = "v > 0 ? 1 : y + 1", FromOutput = "y > 0 ? 1 : y + 1" },
        new("celu", "v > 0 ? v : 2 * (MathF.Exp(v / 2) - 1)", "v > 0 ? 1 : MathF.Exp(v / 2)")
        {
            Parameters = "Alpha = 2", DerivativeBesideValue = "v > 0 ? 1 : y / 2 + 1", FromOutput = "y > 0 ? 1 : y / 2 + 1",
        },
        new("elish", "(v >= 0 ? v : MathF.Exp(v) - 1) / (1 + MathF.Exp(-v))", "v >= 0 ? s * (1 + v * (1 - s)) : e * s + (e - 1) * s * (1 - s)")
        {
            Shared = "float e = MathF.Exp(v), s = e / (1 + e);", SharedValue = "(v >= 0 ? v : e - 1) * s",
        },
        new("isrlu", "v >= 0 ? v : v / MathF.Sqrt(1 + v * v)", "v >= 0 ? 1 : r * r * r")
        {
            Shared = "float r = 1 / MathF.Sqrt(1 + v * v);", SharedValue = "v >= 0 ? v : v * r", FromOutput = "y >= 0 ? 1 : (1 - y * y) * MathF.Sqrt(1 - y * y)",
        },
    ];

    private static ScalarFunction[] GatedUnits =>
    [
        new("silu", "v / (1 + MathF.Exp(-v))", "s * (1 + v * (1 - s))") { Shared = Sigmoid, SharedValue = "v * s" },
        new("swish", "v / (1 + MathF.Exp(-v))", "s * (1 + v * (1 - s))") { Shared = Sigmoid, SharedValue = "v * s" },
        new("swish", "v / (1 + MathF.Exp(-1.5f * v))", "s * (1 + 1.5f * v * (1 - s))")
        {
            Parameters = "Beta = 1.5", Shared = "float s = 1 / (1 + MathF.Exp(-1.5f * v));", SharedValue = "v * s",
        },
        new("hard_swish", "v * MathF.Min(MathF.Max(v + 3, 0), 6) / 6", "v <= -3 ? 0 : v < 3 ? (2 * v + 3) / 6 : 1"),
        new("gelu", "0.5f * v * (1 + Erf(v * 0.70710678f))", "c + v * 0.39894228f * MathF.Exp(-0.5f * v * v)")
        {
            Shared = "float c = 0.5f * (1 + Erf(v * 0.70710678f));", SharedValue = "v * c",
        },
        new("gelu_tanh", "0.5f * v * (1 + MathF.Tanh(0.7978846f * (v + 0.044715f * v * v * v)))",
            "0.5f * (1 + t) + 0.5f * v * (1 - t * t) * 0.7978846f * (1 + 0.134145f * v * v)")
        {
            Shared = "float t = MathF.Tanh(0.7978846f * (v + 0.044715f * v * v * v));", SharedValue = "0.5f * v * (1 + t)",
        },
        new("quick_gelu", "v / (1 + MathF.Exp(-1.702f * v))", "s * (1 + 1.702f * v * (1 - s))")
        {
            Shared = "float s = 1 / (1 + MathF.Exp(-1.702f * v));", SharedValue = "v * s",
        },
        new("mish", "v * MathF.Tanh(MathF.Log(1 + MathF.Exp(v)))", "t + v * (1 - t * t) / (1 + MathF.Exp(-v))")
        {
            Shared = "float t = MathF.Tanh(MathF.Log(1 + MathF.Exp(v)));", SharedValue = "v * t",
        },
        new("tanhexp", "v * MathF.Tanh(MathF.Exp(v))", "t + v * e * (1 - t * t)") { Shared = "float e = MathF.Exp(v), t = MathF.Tanh(e);", SharedValue = "v * t" },
        new("serf", "v * Erf(MathF.Log(1 + MathF.Exp(v)))", "t + v * 1.1283792f * MathF.Exp(-p * p) / (1 + MathF.Exp(-v))")
        {
            Shared = "float p = MathF.Log(1 + MathF.Exp(v)), t = Erf(p);", SharedValue = "v * t",
        },
        new("smish", "v * MathF.Tanh(MathF.Log(1 + 1 / (1 + MathF.Exp(-v))))", "t + v * (1 - t * t) * s * (1 - s) / (1 + s)")
        {
            Shared = Sigmoid + " float t = MathF.Tanh(MathF.Log(1 + s));", SharedValue = "v * t",
        },
        new("logish", "v * MathF.Log(1 + 1 / (1 + MathF.Exp(-v)))", "l + v * s * (1 - s) / (1 + s)")
        {
            Shared = Sigmoid + " float l = MathF.Log(1 + s);", SharedValue = "v * l",
        },
        new("lisht", "v * MathF.Tanh(v)", "t + v * (1 - t * t)") { Shared = "float t = MathF.Tanh(v);", SharedValue = "v * t" },
    ];

    private static ScalarFunction[] Sigmoids =>
    [
        new("step", "v >= 0 ? 1 : 0", "0"),
        new("sigmoid", "1 / (1 + MathF.Exp(-v))", "s * (1 - s)") { Shared = Sigmoid, SharedValue = "s", FromOutput = "y * (1 - y)" },
        new("hard_sigmoid", "MathF.Min(MathF.Max(0.2f * v + 0.5f, 0), 1)", "v > -2.5f && v < 2.5f ? 0.2f : 0") { FromOutput = "y > 0 && y < 1 ? 0.2f : 0" },
        new("sparse_sigmoid", "MathF.Min(MathF.Max((v + 1) / 2, 0), 1)", "v > -1 && v < 1 ? 0.5f : 0") { FromOutput = "y > 0 && y < 1 ? 0.5f : 0" },
        new("tanh", "MathF.Tanh(v)", "1 - t * t") { Shared = "float t = MathF.Tanh(v);", SharedValue = "t", FromOutput = "1 - y * y" },
        new("scaled_tanh", "1.7159f * MathF.Tanh(0.6666667f * v)", "1.1439333f * (1 - t * t)")
        {
            Shared = "float t = MathF.Tanh(0.6666667f * v);", SharedValue = "1.7159f * t", FromOutput = "0.38852f * (1.7159f - y) * (1.7159f + y)",
        },
        new("hard_tanh", "MathF.Min(MathF.Max(v, -1), 1)", "v > -1 && v < 1 ? 1 : 0") { FromOutput = "y > -1 && y < 1 ? 1 : 0" },
        new("softsign", "v / (1 + MathF.Abs(v))", "1 / (d * d)")
        {
            Shared = "float d = 1 + MathF.Abs(v);", SharedValue = "v / d", FromOutput = "(1 - MathF.Abs(y)) * (1 - MathF.Abs(y))",
        },
        new("arctan", "MathF.Atan(v)", "1 / (1 + v * v)") { FromOutput = "float c = MathF.Cos(y); c * c" },
        new("erf", "Erf(v)", "1.1283792f * MathF.Exp(-v * v)"),
        new("isru", "v / MathF.Sqrt(1 + v * v)", "r * r * r")
        {
            Shared = "float r = 1 / MathF.Sqrt(1 + v * v);", SharedValue = "v * r", FromOutput = "(1 - y * y) * MathF.Sqrt(1 - y * y)",
        },
        new("isru", "v / MathF.Sqrt(1 + 3 * v * v)", "r * r * r")
        {
            Parameters = "Alpha = 3", Shared = "float r = 1 / MathF.Sqrt(1 + 3 * v * v);", SharedValue = "v * r",
            FromOutput = "(1 - 3 * y * y) * MathF.Sqrt(MathF.Max(1 - 3 * y * y, 0))",
        },
        new("cloglog", "1 - MathF.Exp(-MathF.Exp(v))", "e * g")
        {
            Shared = "float e = MathF.Exp(v), g = MathF.Exp(-e);", SharedValue = "1 - g", FromOutput = "y < 1 ? (y - 1) * MathF.Log(1 - y) : 0",
        },
    ];

    private static ScalarFunction[] SmoothFunctions =>
    [
        new("linear", "v", "1") { FromOutput = "1" },
        new("exponential", "MathF.Exp(v)", "e") { Shared = "float e = MathF.Exp(v);", SharedValue = "e", FromOutput = "y" },
        new("softplus", "MathF.Log(1 + MathF.Exp(v))", "1 / (1 + MathF.Exp(-v))") { FromOutput = "1 - MathF.Exp(-y)" },
        new("softplus", "MathF.Log(1 + MathF.Exp(2 * v)) / 2", "1 / (1 + MathF.Exp(-2 * v))") { Parameters = "Beta = 2", FromOutput = "1 - MathF.Exp(-2 * y)" },
        new("log_sigmoid", "-MathF.Log(1 + MathF.Exp(-v))", "1 / (1 + MathF.Exp(v))") { FromOutput = "1 - MathF.Exp(y)" },
        new("squareplus", "(v + MathF.Sqrt(v * v + 4)) / 2", "0.5f * (1 + v / r)")
        {
            Shared = "float r = MathF.Sqrt(v * v + 4);", SharedValue = "(v + r) / 2", FromOutput = "y / (y + 1 / y)",
        },
        new("bent_identity", "(MathF.Sqrt(v * v + 1) - 1) / 2 + v", "v / (2 * r) + 1") { Shared = "float r = MathF.Sqrt(v * v + 1);", SharedValue = "(r - 1) / 2 + v" },
        new("logcosh", "MathF.Log(MathF.Cosh(v))", "MathF.Tanh(v)"),
        new("snake", "float s = MathF.Sin(v); v + s * s", "1 + MathF.Sin(2 * v)"),
        new("snake", "float s = MathF.Sin(5 * v); v + s * s / 5", "1 + MathF.Sin(10 * v)") { Parameters = "Alpha = 5" },
        new("sine", "MathF.Sin(v)", "MathF.Cos(v)"),
        new("sine", "MathF.Sin(30 * v)", "30 * MathF.Cos(30 * v)") { Parameters = "Omega = 30" },
        new("gaussian", "MathF.Exp(-v * v)", "-2 * v * e") { Shared = "float e = MathF.Exp(-v * v);", SharedValue = "e" },
    ];

    private static ScalarFunction[] Shrinkage =>
    [
        new("softshrink", "v > 0.5f ? v - 0.5f : v < -0.5f ? v + 0.5f : 0", "MathF.Abs(v) > 0.5f ? 1 : 0") { FromOutput = "y != 0 ? 1 : 0" },
        new("hardshrink", "MathF.Abs(v) > 0.5f ? v : 0", "MathF.Abs(v) > 0.5f ? 1 : 0") { FromOutput = "MathF.Abs(y) > 0.5f ? 1 : 0" },
        new("shrink", "v > 0.5f ? v : v < -0.5f ? v : 0", "MathF.Abs(v) > 0.5f ? 1 : 0") { FromOutput = "y != 0 ? 1 : 0" },
        new("tanhshrink", "v - MathF.Tanh(v)", "t * t") { Shared = "float t = MathF.Tanh(v);", SharedValue = "v - t" },
    ];
}
