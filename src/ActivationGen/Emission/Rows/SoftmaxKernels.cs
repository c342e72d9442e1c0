using ActivationGen.Declarations;
using ActivationGen.Kernels;
using ActivationGen.VectorMath;

namespace ActivationGen.Emission.Rows;

/// <summary>The elementwise passes of softmax. What lies between them, maximum and sums, is runtime code.</summary>
internal static class SoftmaxKernels
{
    private static readonly SpanParameter X = new("x"), Terms = new("y"), GradOutput = new("gradOutput");

    /// <summary>y = e^(x - maximum).</summary>
    public static (MemberShape Shape, Kernel Kernel) Exponential(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value x = builder.Input(new KernelInput("x")), maximum = builder.Input(new KernelInput("maximum", InputKind.Uniform));
        return (Shape("Exponential", X, new SpanParameter("y", IsOutput: true)), builder.Build(new KernelOutput("y", Functions.ShiftedExp(x, maximum))));
    }

    /// <summary>y = x * scale.</summary>
    public static (MemberShape Shape, Kernel Kernel) Scale(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value scaled = builder.Input(new KernelInput("x")) * builder.Input(new KernelInput("scale", InputKind.Uniform));
        return (Shape("Scale", X, new SpanParameter("y", IsOutput: true)), builder.Build(new KernelOutput("y", scaled)));
    }

    /// <summary>gradInput = y * scale * (gradOutput - mean), where y are probabilities times 1 / scale and mean is that of gradOutput under them.</summary>
    public static (MemberShape Shape, Kernel Kernel) Gradient(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value probability = (builder.Input(new KernelInput("y")) * builder.Input(new KernelInput("scale", InputKind.Uniform))).Named("probability");
        Value deviation = builder.Input(new KernelInput("gradOutput")) - builder.Input(new KernelInput("mean", InputKind.Uniform));
        return (
            Shape("Gradient", Terms, GradOutput, new SpanParameter("gradInput", IsOutput: true)),
            builder.Build(new KernelOutput("gradInput", probability * deviation.Named("deviation"))));
    }

    /// <summary>The lanes: e^ has a measured bound in float lanes, and the sums are in double anyway.</summary>
    public static LaneFormat Format(ElementType elementType, TargetFacts target) =>
        elementType == ElementType.Double ? LaneFormat.Double : target.HasVectors ? LaneFormat.Single : LaneFormat.SingleInDouble;

    private static MemberShape Shape(string name, params SpanParameter[] parameters) => new(ActivationMembers.None, name, [.. parameters]);
}
