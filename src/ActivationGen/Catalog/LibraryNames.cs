namespace ActivationGen.Catalog;

/// <summary>What each library calls an activation, defaults included where they differ; empty where it has none.</summary>
internal sealed record LibraryNames
{
    public string Keras { get; init; } = "";

    public string PyTorch { get; init; } = "";

    public string Jax { get; init; } = "";

    public string Onnx { get; init; } = "";

    public string TorchSharp { get; init; } = "";
}
