using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2013: weight decay on a learned slope.</summary>
internal sealed class DecayedSlope() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2013",
        "Weight decay on the slope of prelu",
        "Weight decay over all parameters pulls the slopes of prelu to 0 and makes it relu (He et al. 2015). Give its parameters a group of their own without weight decay.",
        DiagnosticSeverity.Info);

    public override void CheckTraining(NetworkReading reading, NetworkFindings findings)
    {
        foreach (Optimiser optimiser in reading.Optimisers)
        {
            IArgumentOperation? argument = optimiser.Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "weight_decay");
            bool decays = argument is { ArgumentKind: ArgumentKind.Explicit, Value.ConstantValue: { HasValue: true, Value: not (0.0 or 0) } };
            if (decays && optimiser.Layers.Any(layer => layer.IsActivation("prelu"))) { findings.Report(Descriptor, optimiser.Call, []); }
        }
    }
}
