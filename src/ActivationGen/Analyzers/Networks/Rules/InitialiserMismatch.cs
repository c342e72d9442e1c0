using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2008: weights initialised for another activation, or all alike.</summary>
internal sealed class InitialiserMismatch() : NetworkRule(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2008",
        "The initialiser does not fit the activation",
        "{0}",
        DiagnosticSeverity.Info);

    // init.NonlinearityType's numbers for ReLU and LeakyReLU.
    private const int ReluType = 9, LeakyReluType = 10;

    public override void CheckTraining(NetworkReading reading, NetworkFindings findings)
    {
        foreach (Initialisation initialisation in reading.Initialisations)
        {
            if (initialisation.IsBias) { continue; }

            foreach (LayerChain chain in reading.Chains)
            {
                if (Problem(initialisation, chain) is { } problem)
                {
                    findings.Report(Descriptor, initialisation.Call, [], problem);
                    break;
                }
            }
        }
    }

    private static string? Problem(Initialisation initialisation, LayerChain chain)
    {
        int index = chain.Steps.ToList().FindIndex(step => step.Layer == initialisation.Layer);
        if (index < 0) { return null; }

        int next = chain.After(index);
        if (next < 0) { return null; }

        Layer after = chain.Steps[next].Layer;
        bool isHidden = chain.Steps.Skip(next).Any(step => step.Layer.Kind == LayerKind.Affine);
        string method = initialisation.Method;
        if (method is "zeros_" or "ones_" or "constant_")
        {
            return isHidden && after.Kind == LayerKind.Activation
                ? "All weights of this hidden layer start equal, so that all its units stay equal for ever. Draw them at random: kaiming for relu and its kin, xavier for tanh and sigmoid."
                : null;
        }

        if (after.Kind != LayerKind.Activation) { return null; }

        if (method is "kaiming_normal_" or "kaiming_uniform_" && after.Name is "tanh" or "sigmoid" or "softsign" or "selu" && IsForRectifiers(initialisation.Call))
        {
            string better = after.Name == "selu" ? "normal_ with standard deviation 1/sqrt(inputs)" : "xavier_uniform_";
            return $"Kaiming initialisation makes up for the half that relu cuts off, and this layer feeds {after.Name}, which starts too far out for it. Use {better}.";
        }

        if (method is "xavier_normal_" or "xavier_uniform_" or "glorot_normal_" or "glorot_uniform_" && after.Name is "relu" or "leaky_relu" or "prelu" && HasGainOne(initialisation.Call))
        {
            return $"Xavier initialisation without a gain is for symmetric activations: with {after.Name} the signal shrinks by sqrt(2) at each layer. Use kaiming_uniform_, or the gain of {after.Name}.";
        }

        return null;
    }

    private static bool IsForRectifiers(IInvocationOperation call) =>
        Argument(call, "nonlinearity") is { ConstantValue: { HasValue: true, Value: int type } } && type is ReluType or LeakyReluType;

    private static bool HasGainOne(IInvocationOperation call) => Argument(call, "gain") is { ConstantValue: { HasValue: true, Value: 1.0 } };

    private static IOperation? Argument(IInvocationOperation call, string name) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value is { } value ? (value is IConversionOperation { ConstantValue.HasValue: false } c ? c.Operand : value) : null;
}
