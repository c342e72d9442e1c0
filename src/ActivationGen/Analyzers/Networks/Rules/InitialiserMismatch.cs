using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using ActivationGen.Analyzers.Networks.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Networks.Rules;

/// <summary>AG2008: weights initialised for another activation, or all alike.</summary>
internal sealed class InitialiserMismatch() : NetworkRule(Rule)
{
    /// <summary>The key of the diagnostic's property that names the initialiser that fits.</summary>
    public const string Initialiser = nameof(Initialiser);

    /// <summary>What selu wants: a standard deviation of 1/sqrt(inputs).</summary>
    public const string SelfNormalising = "kaiming_normal_ with nonlinearity Linear";

    public static readonly DiagnosticDescriptor Rule = Describe(
        "AG2008",
        "The initialiser does not fit the activation",
        "{0}",
        DiagnosticSeverity.Info);

    // By the book it is 1 to sqrt(2), before tanh 5/3.
    private const double LargestGrowth = 4;

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
                    findings.Report(
                        Descriptor, initialisation.Call, [initialisation.Call.Syntax], DiagnosticSeverity.Info,
                        ImmutableDictionary<string, string?>.Empty.Add(Initialiser, problem.Initialiser), problem.Text);
                    break;
                }
            }
        }
    }

    private static (string Text, string Initialiser)? Problem(Initialisation initialisation, LayerChain chain)
    {
        int index = chain.Steps.ToList().FindIndex(step => step.Layer == initialisation.Layer);
        if (index < 0) { return null; }

        int next = chain.After(index);
        if (next < 0) { return null; }

        Layer after = chain.Steps[next].Layer;
        bool isHidden = chain.Steps.Skip(next).Any(step => step.Layer.Kind == LayerKind.Affine);
        string method = initialisation.Method, fitting = Fitting(after, method);
        if (method is "zeros_" or "ones_" or "constant_")
        {
            return isHidden && after.Kind == LayerKind.Activation
                ? ($"All weights of this hidden layer start equal, so that all its units stay equal for ever. Draw them at random, before {after.Name} by {fitting}.", fitting)
                : null;
        }

        if (after.Kind != LayerKind.Activation) { return null; }

        if (isHidden && Magnitude(initialisation.Call) is { } magnitude && initialisation.Layer.Number("inputSize") is { } inputs && magnitude * Math.Sqrt(inputs) >= LargestGrowth)
        {
            string growth = Text(Math.Round(magnitude * Math.Sqrt(inputs)));
            return ($"Weights of magnitude {Text(magnitude)} over {Text(inputs)} inputs make what goes into {after.Name} {growth} times as large as what comes in, "
                + $"layer after layer. Use {fitting}.", fitting);
        }

        if (method is "kaiming_normal_" or "kaiming_uniform_" && after.Name is "tanh" or "sigmoid" or "softsign" or "selu" && IsForRectifiers(initialisation.Call))
        {
            string better = after.Name == "selu" ? SelfNormalising + ", whose standard deviation is 1/sqrt(inputs)" : fitting;
            string effect = after.Name == "selu" ? "takes the variance away from 1, where selu keeps it" : "starts it nearer to saturation";
            return ($"Kaiming initialisation makes up for the half that relu cuts off; before {after.Name}, which cuts nothing off, it {effect}. Use {better}.", fitting);
        }

        bool isXavier = method is "xavier_normal_" or "xavier_uniform_" or "glorot_normal_" or "glorot_uniform_";
        if (isXavier && after.Name is "relu" or "leaky_relu" or "prelu" && HasGainOne(initialisation.Call))
        {
            return ($"Xavier initialisation without a gain is for symmetric activations: with {after.Name} the signal shrinks by sqrt(2) at each layer. "
                + $"Use {fitting}, or the gain of {after.Name}.", fitting);
        }

        return null;
    }

    private static string Fitting(Layer activation, string method) => activation.Name switch
    {
        "selu" => SelfNormalising,
        "tanh" or "sigmoid" or "softsign" or "hard_tanh" or "hard_sigmoid" => "xavier_" + Distribution(method),
        _ => "kaiming_" + Distribution(method),
    };

    private static string Distribution(string method) => method.Contains("normal") ? "normal_" : "uniform_";

    // The root of the mean square of the numbers that are drawn.
    private static double? Magnitude(IInvocationOperation call) => call.TargetMethod.Name switch
    {
        "normal_" when NumberOf(call, "mean") is { } mean && NumberOf(call, "std") is { } deviation => Math.Sqrt(mean * mean + deviation * deviation),
        "uniform_" when NumberOf(call, "low") is { } low && NumberOf(call, "high") is { } high => Math.Sqrt((low * low + low * high + high * high) / 3),
        _ => null,
    };

    private static double? NumberOf(IInvocationOperation call, string parameter) => call.ArgumentOf(parameter).ConstantNumber();

    private static string Text(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);

    private static bool IsForRectifiers(IInvocationOperation call) => NumberOf(call, "nonlinearity") is ReluType or LeakyReluType;

    private static bool HasGainOne(IInvocationOperation call) => NumberOf(call, "gain") is 1;
}
