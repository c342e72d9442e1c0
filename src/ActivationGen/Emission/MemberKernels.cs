using ActivationGen.Declarations;
using ActivationGen.Kernels;
using ActivationGen.Lowering;

namespace ActivationGen.Emission;

/// <summary>The kernels of the members, one method a shape; inputs and outputs are named as the members' parameters.</summary>
internal static class MemberKernels
{
    /// <summary>output = f(input).</summary>
    public static Kernel Map(LoweredFormula formula, string input, string output)
    {
        KernelBuilder builder = new(formula.Format);
        return builder.Build(new KernelOutput(output, formula.Build(builder, builder.Input(new KernelInput(input)))));
    }

    /// <summary>y = f(x) and derivative = f'(x) in one pass; in one kernel, sharing their parts, where both are computed in the same lanes.</summary>
    public static MemberKernel WithDerivative(LoweredFormula function, LoweredFormula derivative)
    {
        if (function.Format != derivative.Format)
        {
            return new MemberKernel(ActivationMembers.WithDerivative, Map(function, "x", "y"), Map(derivative, "x", "derivative"));
        }

        KernelBuilder builder = new(function.Format);
        Value x = builder.Input(new KernelInput("x"));
        return new MemberKernel(ActivationMembers.WithDerivative,
            builder.Build(
                new KernelOutput("y", function.BuildBesideSlope(derivative, builder, x)), new KernelOutput("derivative", derivative.BuildBeside(function, builder, x))));
    }

    /// <summary>gradInput = gradOutput * f'(input).</summary>
    public static Kernel Backward(LoweredFormula derivative, string input)
    {
        KernelBuilder builder = new(derivative.Format);
        Value gradient = Gradient(builder, derivative, new KernelInput(input));
        return builder.Build(new KernelOutput("gradInput", gradient));
    }

    /// <summary>
    /// The gradients through gradInput = gradOutput * f'(x), of a loss whose gradient with respect to gradInput is gradGradInput; in one kernel where both
    /// derivatives are computed in the same lanes.
    /// </summary>
    public static MemberKernel DoubleBackward(LoweredFormula derivative, LoweredFormula secondDerivative)
    {
        KernelOutput ByX(KernelBuilder builder, Value x) => new("gradX",
            builder.Input(new KernelInput("gradGradInput")) * (builder.Input(new KernelInput("gradOutput")) * Of(secondDerivative, derivative, builder, x)));
        KernelOutput ByGradOutput(KernelBuilder builder, Value x) => new("gradGradOutput",
            builder.Input(new KernelInput("gradGradInput")) * Of(derivative, secondDerivative, builder, x));
        Value Of(LoweredFormula formula, LoweredFormula other, KernelBuilder builder, Value x) =>
            formula.Format == other.Format ? formula.BuildBeside(other, builder, x) : formula.Build(builder, x);

        KernelBuilder first = new(secondDerivative.Format);
        Value x = first.Input(new KernelInput("x"));
        if (secondDerivative.Format == derivative.Format)
        {
            return new MemberKernel(ActivationMembers.DoubleBackward, first.Build(ByX(first, x), ByGradOutput(first, x)));
        }

        KernelBuilder second = new(derivative.Format);
        return new MemberKernel(
            ActivationMembers.DoubleBackward, first.Build(ByX(first, x)), second.Build(ByGradOutput(second, second.Input(new KernelInput("x")))));
    }

    /// <summary>y = f(x + bias).</summary>
    public static Kernel Batch(LoweredFormula function)
    {
        KernelBuilder builder = new(function.Format);
        return builder.Build(new KernelOutput("y", function.Build(builder, builder.Input(Biased))));
    }

    /// <summary>gradInput = gradOutput * f'(x + bias), added to gradBias as well.</summary>
    public static Kernel BatchBackward(LoweredFormula derivative)
    {
        KernelBuilder builder = new(derivative.Format);
        Value gradient = Gradient(builder, derivative, Biased);
        return builder.Build(new KernelOutput("gradInput", gradient), new KernelOutput("gradBias", gradient, Accumulate: true));
    }

    private static KernelInput Biased => new("x", Addend: "bias");

    private static Value Gradient(KernelBuilder builder, LoweredFormula derivative, KernelInput input)
    {
        Value slope = derivative.Build(builder, builder.Input(input));
        return builder.Input(new KernelInput("gradOutput")) * slope;
    }
}
