using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Kernels;
using ActivationGen.Lowering;

namespace ActivationGen.Emission.LearnableParameters;

/// <summary>
/// The loops of an activation with learnable parameters. Parameters of one value are spread over the lanes before the loop; those of one value a channel are
/// streams like the input, which the caller has brought to its length.
/// </summary>
internal sealed class LearnableKernels
{
    private readonly ActivationDeclaration _declaration;

    private LearnableKernels(ActivationDeclaration declaration, LearnableFormulas formulas, TargetFacts target)
    {
        _declaration = declaration;
        LanePlan lanes = new(declaration.ElementType, declaration.Accuracy, target);
        string[] names = [.. declaration.Learnables.Select(learnable => learnable.Name)];
        LoweredFormula function = lanes.Function(formulas.Function, ActivationFormulas.Input, names);
        LoweredFormula derivative = lanes.Derivative(formulas.Derivative, ActivationFormulas.Input, names);
        FunctionBound = function.Bound;
        Forward = new LearnableLoop(Shape("ForwardElements", [], ["y"]), [Map(function, "y")]);
        Derivative = new LearnableLoop(Shape("DerivativeElements", [], ["derivative"]), [Map(derivative, "derivative")]);

        List<(string Output, LoweredFormula Slope)> gradients = [("gradInput", derivative)];
        for (int i = 0; i < declaration.Learnables.Length; i++)
        {
            gradients.Add((declaration.Learnables[i].GradientName, lanes.Derivative(formulas.ParameterDerivatives[i], ActivationFormulas.Input, names)));
        }

        Backward = new LearnableLoop(
            Shape("BackwardElements", ["gradOutput"], [.. gradients.Select(gradient => gradient.Output)]),
            [.. gradients.GroupBy(gradient => gradient.Slope.Format).Select(group => Gradients(group.Key, group))]);
    }

    /// <summary>y = f(x).</summary>
    public LearnableLoop Forward { get; }

    /// <summary>derivative = f'(x).</summary>
    public LearnableLoop Derivative { get; }

    /// <summary>gradInput = gradOutput * f'(x), and for each parameter the terms of its gradient, gradOutput times the derivative with respect to it.</summary>
    public LearnableLoop Backward { get; }

    /// <summary>The function's bound in ULPs.</summary>
    public int FunctionBound { get; }

    public static LearnableKernels Of(ActivationDeclaration declaration, LearnableFormulas formulas, TargetFacts target) => new(declaration, formulas, target);

    private MemberShape Shape(string name, string[] inputs, string[] outputs) => new(ActivationMembers.None, name,
    [
        new MemberParameter("x"),
        .. _declaration.Learnables.Where(learnable => learnable.PerChannel).Select(learnable => new MemberParameter(learnable.Name)),
        .. inputs.Select(input => new MemberParameter(input)),
        .. outputs.Select(output => new MemberParameter(output, IsOutput: true)),
    ]);

    private Kernel Map(LoweredFormula formula, string output)
    {
        KernelBuilder builder = new(formula.Format);
        Value x = builder.Input(new KernelInput("x"));
        return builder.Build(new KernelOutput(output, formula.Build(builder, x, Parameters(builder))));
    }

    /// <summary>Gradients of one lane format in one kernel, so that they share their parts.</summary>
    private Kernel Gradients(LaneFormat format, IEnumerable<(string Output, LoweredFormula Slope)> gradients)
    {
        KernelBuilder builder = new(format);
        Value x = builder.Input(new KernelInput("x"));
        Dictionary<string, Value> parameters = Parameters(builder);
        Value gradOutput = builder.Input(new KernelInput("gradOutput"));
        return builder.Build([.. gradients.Select(gradient => new KernelOutput(gradient.Output, gradOutput * gradient.Slope.Build(builder, x, parameters)))]);
    }

    private Dictionary<string, Value> Parameters(KernelBuilder builder) => _declaration.Learnables.ToDictionary(
        learnable => learnable.Name,
        learnable => builder.Input(new KernelInput(learnable.Name, learnable.PerChannel ? InputKind.Stream : InputKind.Uniform)));
}

/// <summary>A loop over elements.</summary>
/// <param name="Shape">Its spans.</param>
/// <param name="Kernels">What it computes.</param>
internal sealed record LearnableLoop(MemberShape Shape, Kernel[] Kernels);
