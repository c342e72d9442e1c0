using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>What was read of a type: the chains of layers in its methods, the losses they end in, and how their weights are set and trained.</summary>
internal sealed class NetworkReading
{
    public List<LayerChain> Chains { get; } = [];

    public List<LossUse> Losses { get; } = [];

    public List<Layer> Layers { get; } = [];

    public List<Initialisation> Initialisations { get; } = [];

    public List<Optimiser> Optimisers { get; } = [];
}

/// <summary>A loss and what goes into it.</summary>
/// <param name="Name">Such as <c>cross_entropy</c>.</param>
/// <param name="Call">The call that computes it.</param>
/// <param name="Origin">The call that made the loss module, or <paramref name="Call"/>.</param>
/// <param name="Prediction">The layers that the prediction went through.</param>
/// <param name="Target">The layers that the target went through; none if it is data.</param>
internal sealed record LossUse(string Name, IOperation Call, IOperation Origin, LayerChain Prediction, LayerChain Target);

/// <summary>A call of <c>torch.nn.init</c> on the weight or bias of a layer.</summary>
internal sealed record Initialisation(string Method, Layer Layer, bool IsBias, IInvocationOperation Call);

/// <summary>An optimiser over the parameters of a known network.</summary>
internal sealed record Optimiser(string Name, IInvocationOperation Call, IReadOnlyList<Layer> Layers);
