namespace ActivationGen.Catalog;

internal static partial class ActivationCatalog
{
    /// <summary>Functions of a whole row.</summary>
    private static CatalogEntry[] RowFunctions =>
    [
        new("softmax", "Softmax")
        {
            Kind = ActivationKind.Rowwise,
            Numerics = "The row's maximum is subtracted first: the result is the same, and nothing overflows.",
            Source = "Bridle: Probabilistic Interpretation of Feedforward Classification Network Outputs, 1990",
            UseWhen = "Probabilities of exclusive classes at the output, and attention weights.",
            AvoidWhen = "Hidden layers; before a loss that takes logits (it would be applied twice); a single class.",
            Libraries = new(Keras: "softmax (axis -1)", PyTorch: "softmax (dim)", Jax: "softmax (axis -1)", Onnx: "Softmax (axis -1; 1 before opset 13)", TorchSharp: "softmax (dim)",
                Differences: "They differ in the axis that is taken by default; here it is the row. A row of -infinity alone gives NaN, as in PyTorch and JAX."),
            Facts = new() { Range = "(0, 1), each row sums to 1", Saturation = Saturation.Both },
        },
    ];
}
