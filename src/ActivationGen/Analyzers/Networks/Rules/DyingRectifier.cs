using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2011: settings under which relu units die.</summary>
internal sealed class DyingRectifier() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2011",
        "Settings that make relu units die",
        "{0}",
        DiagnosticSeverity.Info);

    // Pre-activations of a layer that is initialised by the book have a standard deviation of about 1.
    private const double LargeBias = -1;

    public override void CheckTraining(NetworkReading reading, NetworkFindings findings)
    {
        foreach (Initialisation initialisation in reading.Initialisations)
        {
            if (initialisation is { IsBias: true, Method: "constant_" } && initialisation.Call.ArgumentOf("val").ConstantNumber() <= LargeBias
                && reading.Chains.Any(chain => FeedsRelu(chain, initialisation.Layer)))
            {
                findings.Report(Descriptor, initialisation.Call, [initialisation.Call.Syntax],
                    "With so negative a bias nearly all outputs of relu are 0 from the start, and their gradients with them. Start biases at 0 or slightly above.");
            }
        }

        foreach (Optimiser optimiser in reading.Optimisers)
        {
            if (optimiser.Name is "SGD" or "Adam" or "AdamW" or "RMSProp" or "Adagrad" or "NAdam" or "RAdam" or "Adamax"
                && (optimiser.Call.ArgumentOf("learningRate") ?? optimiser.Call.ArgumentOf("lr")).ConstantNumber() >= 1 && optimiser.Layers.Any(layer => layer.IsActivation("relu")))
            {
                findings.Report(Descriptor, optimiser.Call, [],
                    "A learning rate of 1 or more throws the biases of relu layers so far in one step that units give 0 for every input ever after. Start at 0.1 or below.");
            }
        }
    }

    private static bool FeedsRelu(LayerChain chain, Layer layer)
    {
        for (int i = 0; i < chain.Steps.Count; i++)
        {
            if (chain.Steps[i].Layer == layer && chain.After(i) is var next && next >= 0 && chain.Steps[next].Layer.IsActivation("relu")) { return true; }
        }

        return false;
    }
}
