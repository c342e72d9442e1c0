namespace ActivationGen.Catalog;

/// <summary>What each library calls an activation, with its default where it differs; empty where it has none.</summary>
/// <param name="Keras">In Keras 3, <c>keras.activations</c>.</param>
/// <param name="PyTorch">In PyTorch, <c>torch.nn.functional</c> or <c>torch</c>.</param>
/// <param name="Jax">In JAX, <c>jax.nn</c>, <c>jax.numpy</c> or <c>jax.lax</c>.</param>
/// <param name="Onnx">The ONNX operator.</param>
/// <param name="TorchSharp">In TorchSharp, <c>torch.nn.functional</c> or <c>torch</c>.</param>
/// <param name="Differences">Where they disagree with each other, in a sentence; empty where they don't.</param>
internal sealed record LibraryNames(
    string Keras = "", string PyTorch = "", string Jax = "", string Onnx = "", string TorchSharp = "", string Differences = "");
