using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission.LearnableParameters;
using ActivationGen.Formulas;
using ActivationGen.Kernels;
using ActivationGen.Lowering;

namespace ActivationGen.Emission.Gated;

/// <summary>
/// The loops of a gated function y = value * a(gate): the activation a is lowered as it is by itself, with its limits and stable forms, and multiplied within the
/// same lanes. Floats whose product would leave the function's bound in float lanes have a kernel that keeps the activation's last digits for the product, or are
/// computed in double lanes. Gradients are products of the activation, or of its derivative, which are within their own bounds.
/// </summary>
internal sealed class GatedKernels
{
    private readonly EquatableArray<Learnable> _learnables;

    private GatedKernels(CatalogEntry entry, ActivationDeclaration declaration, TargetFacts target)
    {
        _learnables = declaration.Arguments;
        string[] names = [.. _learnables.Select(learnable => learnable.Name)];
        LearnableFormulas formulas = Formulas(entry, declaration.Parameters, _learnables);
        LanePlan lanes = new(declaration.ElementType, declaration.Accuracy, target);
        LoweredFormula factor = lanes.Factor(formulas.Function, ActivationFormulas.Input, names);
        SingleGate? gate = lanes.Gate(formulas.Function, ActivationFormulas.Input);
        Forward = [factor.Format != LaneFormat.Single && gate is not null ? Product(gate) : Product(factor)];
        if (gate?.Slopes is { } slopes && _learnables.Length == 0)
        {
            Backward = [Gradients(slopes)];
            return;
        }

        List<GatedGradient> gradients =
        [
            new("gradGate", lanes.Derivative(formulas.Derivative, ActivationFormulas.Input, names), ByValue: true),
            new("gradValue", lanes.Derivative(formulas.Function, ActivationFormulas.Input, names), ByValue: false),
        ];
        gradients.AddRange(_learnables.Select((learnable, i) => new GatedGradient(
            learnable.GradientName, lanes.Derivative(formulas.ParameterDerivatives[i], ActivationFormulas.Input, names), ByValue: true)));
        Backward = [.. gradients.GroupBy(gradient => gradient.Slope.Format).Select(group => Gradients(group.Key, group))];
    }

    /// <summary>y = value * a(gate).</summary>
    public Kernel[] Forward { get; }

    /// <summary>
    /// gradGate = gradOutput * (value * a'(gate)), gradValue = gradOutput * a(gate), and for each parameter the terms of its gradient. What is computed in the
    /// same lanes shares its parts.
    /// </summary>
    public Kernel[] Backward { get; }

    public static GatedKernels Of(CatalogEntry entry, ActivationDeclaration declaration, TargetFacts target) => new(entry, declaration, target);

    /// <summary>The gate's activation over x with its parameters filled in: those that the gated function has too, and the defaults of the others.</summary>
    public static LearnableFormulas Formulas(CatalogEntry entry, EquatableArray<ParameterValue> parameters, EquatableArray<Learnable> learnables)
    {
        CatalogEntry activation = ActivationCatalog.Get(entry.Gate);
        return LearnableFormulas.Of(
            activation,
            activation.Parameters.Where(parameter => !learnables.Any(learnable => learnable.Parameter == parameter.Name)).Select(parameter =>
                parameters.FirstOrDefault(known => known.Name == parameter.Name) ?? new ParameterValue(parameter.Name, parameter.Default)),
            learnables);
    }

    private static Kernel Product(SingleGate gate)
    {
        KernelBuilder builder = new(LaneFormat.Single);
        Value x = builder.Input(new KernelInput("gate")), value = builder.Input(new KernelInput("value"));
        return builder.Build(new KernelOutput("y", gate.Build(x, value)));
    }

    private Kernel Product(LoweredFormula activation)
    {
        KernelBuilder builder = new(activation.Format);
        Value gate = builder.Input(new KernelInput("gate")), value = builder.Input(new KernelInput("value"));
        return builder.Build(new KernelOutput("y", value * activation.Build(builder, gate, Parameters(builder))));
    }

    private static Kernel Gradients(Func<Value, (Value Activation, Value Slope)> slopes)
    {
        KernelBuilder builder = new(LaneFormat.Single);
        (Value activation, Value slope) = slopes(builder.Input(new KernelInput("gate")));
        Value value = builder.Input(new KernelInput("value")), gradOutput = builder.Input(new KernelInput("gradOutput"));
        return builder.Build(new KernelOutput("gradGate", gradOutput * (value * slope)), new KernelOutput("gradValue", gradOutput * activation));
    }

    private Kernel Gradients(LaneFormat format, IEnumerable<GatedGradient> gradients)
    {
        KernelBuilder builder = new(format);
        Value gate = builder.Input(new KernelInput("gate"));
        Dictionary<string, Value> parameters = Parameters(builder);
        List<KernelOutput> outputs = [];
        foreach (GatedGradient gradient in gradients)
        {
            Value slope = gradient.Slope.Build(builder, gate, parameters);
            if (gradient.ByValue) { slope = builder.Input(new KernelInput("value")) * slope; }

            outputs.Add(new KernelOutput(gradient.Output, builder.Input(new KernelInput("gradOutput")) * slope));
        }

        return builder.Build([.. outputs]);
    }

    private Dictionary<string, Value> Parameters(KernelBuilder builder) => _learnables.ToDictionary(
        learnable => learnable.Name, learnable => builder.Input(new KernelInput(learnable.Name, learnable.PerChannel ? InputKind.Stream : InputKind.Uniform)));

    /// <summary>A gradient: gradOutput times a function of the gate, and times the value unless it is the value's own.</summary>
    private sealed record GatedGradient(string Output, LoweredFormula Slope, bool ByValue);
}
