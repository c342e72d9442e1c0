using ActivationGen.Analyzers.Networks.Reading;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>Layers as messages call them.</summary>
internal static class Noun
{
    public static string Of(Layer layer) => layer.Kind switch
    {
        LayerKind.Activation => layer.Name,
        LayerKind.Affine when layer.Name == "linear" => "a linear layer",
        LayerKind.Affine when layer.Name == "convolution" => "a convolution",
        LayerKind.Affine => "a product with weights",
        _ => layer.Name,
    };
}
