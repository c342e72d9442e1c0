using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using ActivationGen.Analyzers.Networks.Reading;
using ActivationGen.Analyzers.Networks.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ActivationGen.Analyzers.Networks;

/// <summary>The networks of a compilation, read type by type when one is first asked for, and what the rules found in them.</summary>
internal sealed class NetworkModel(Compilation compilation, AnalyzerOptions options)
{
    /// <summary>Every rule, by its id.</summary>
    public static ImmutableArray<NetworkRule> Rules { get; } = ImmutableArray.Create<NetworkRule>(
        new SaturatingStack(), new ActivationAfterActivation(), new LinearAfterLinear(), new SoftmaxBeforeLogits(), new LossMismatch(), new DegenerateSoftmax(),
        new RectifierBeforeLogits(), new InitialiserMismatch(), new SelfNormalisingMismatch(), new DegenerateActivation(), new DyingRectifier(),
        new HiddenSoftmax(), new DecayedSlope(), new MaskedRow());

    private readonly ConcurrentDictionary<INamedTypeSymbol, Slot> _slots = new(SymbolEqualityComparer.Default);

    public TorchSymbols? Torch { get; } = TorchSymbols.Of(compilation);

    public GeneratedActivations Activations { get; } = new();

    public NetworkFindings FindingsIn(INamedTypeSymbol type, CancellationToken cancellation)
    {
        Slot slot = _slots.GetOrAdd(type.OriginalDefinition, static _ => new Slot());
        // One reads, the methods that are analysed beside it wait: they would read the same.
        lock (slot)
        {
            return slot.Findings ??= Read(type.OriginalDefinition, cancellation);
        }
    }

    private NetworkFindings Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        int depth = type.DeclaringSyntaxReferences.Select(reference => NetworkOptions.SaturatingDepth(options, reference.SyntaxTree)).FirstOrDefault();
        NetworkFindings findings = new(type, depth, cancellation);
        NetworkReading reading = NetworkReader.Read(type, compilation, Torch, Activations, cancellation);
        foreach (NetworkRule rule in Rules)
        {
            Check(rule, reading, findings);
        }

        return findings;
    }

    private static void Check(NetworkRule rule, NetworkReading reading, NetworkFindings findings)
    {
        // The longest chains first: they know most about what stands around a layer.
        IEnumerable<LayerChain> chains = reading.Chains.OrderByDescending(chain => chain.Steps.Count);
        foreach (LayerChain chain in chains) { rule.CheckChain(chain, findings); }

        foreach (LossUse loss in reading.Losses) { rule.CheckLoss(loss, findings); }

        foreach (Layer layer in reading.Layers) { rule.CheckLayer(layer, findings); }

        rule.CheckTraining(reading, findings);
    }

    private sealed class Slot
    {
        public NetworkFindings? Findings { get; set; }
    }
}
