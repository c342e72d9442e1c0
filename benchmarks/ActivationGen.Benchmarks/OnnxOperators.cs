namespace ActivationGen.Benchmarks;

/// <summary>The operators of ONNX that compute activations of the catalog.</summary>
internal static class OnnxOperators
{
    /// <summary>The operator whose attributes' defaults are the activation's default parameters; null if there is none.</summary>
    public static string? Of(string activation) => activation switch
    {
        "exponential" => "Exp",
        "sigmoid" => "Sigmoid",
        "tanh" => "Tanh",
        "arctan" => "Atan",
        "sine" => "Sin",
        "erf" => "Erf",
        "relu" => "Relu",
        "leaky_relu" => "LeakyRelu",
        "elu" => "Elu",
        "selu" => "Selu",
        "celu" => "Celu",
        "softplus" => "Softplus",
        "softsign" => "Softsign",
        "hard_sigmoid" => "HardSigmoid",
        "hard_swish" => "HardSwish",
        "gelu" => "Gelu",
        "mish" => "Mish",
        "thresholded_relu" => "ThresholdedRelu",
        _ => null,
    };
}
