using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2010: parameters that make a layer the identity, a constant, or nonsense.</summary>
internal sealed class DegenerateActivation() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2010",
        "The activation does nothing, or kills everything",
        "{0}",
        DiagnosticSeverity.Warning);

    public override void CheckLayer(Layer layer, NetworkFindings findings)
    {
        if (Problem(layer) is { } problem) { findings.Report(Descriptor, layer.Origin, [layer.Origin.Syntax], problem); }
    }

    private static string? Problem(Layer layer) => layer.Name switch
    {
        "leaky_relu" when layer.Number("negative_slope") == 1 => "leaky_relu with slope 1 is the identity, and the layers around it collapse into one. The usual slope is 0.01.",
        "rrelu" when layer.Number("lower") is 1 && layer.Number("upper") is 1 => "rrelu with slopes 1 to 1 is the identity, and the layers around it collapse into one. The usual bounds are 1/8 and 1/3.",
        "hard_tanh" when (layer.Number("min_val") ?? layer.Number("min")) is { } low && (layer.Number("max_val") ?? layer.Number("max")) is { } high && low >= high
            => "hard_tanh with a lower bound that is not below the upper one gives a constant, so that no gradient passes. The usual bounds are -1 and 1.",
        "threshold" when layer.Number("threshold") is { } threshold && layer.Number("value") is { } value && value > threshold
            => "threshold gives a larger value below its threshold than just above it, so that it falls where it should rise. The value must be at most the threshold; 0 and 0 make it relu.",
        "dropout" or "alpha_dropout" when layer.Number("p") >= 1 => "Dropout with p = 1 drops everything, so that nothing is learned. p is the share that is dropped, 0.1 to 0.5 as a rule.",
        "celu" when layer.Number("alpha") is 0 => "celu with alpha 0 divides by 0. The usual alpha is 1.",
        "softplus" when layer.Number("beta") is 0 => "softplus with beta 0 divides by 0. The usual beta is 1.",
        _ => null,
    };
}
