using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>What a function over rows writes its kernel class with: loops of the softmax family, elementwise passes, and plain code.</summary>
internal sealed class RowKernelsWriter(SourceWriter writer, ActivationDeclaration declaration, TargetFacts target)
{
    private static readonly string[] LogSumInputs = ["sums", "rests", "differences", "multiples"];

    private bool _isFirst = true;

    public string Element { get; } = declaration.ElementType == ElementType.Double ? "double" : "float";

    public ActivationDeclaration Declaration => declaration;

    public TargetFacts Target => target;

    /// <summary>Whether one of the members was asked for.</summary>
    public bool Wants(ActivationMembers members) => (declaration.Members & members) != 0;

    /// <summary>Whether forms over memory were asked for.</summary>
    public bool IsParallel => (declaration.Members & ActivationMembers.Parallel) != 0;

    /// <summary>Whether a parameter of the activation is an argument of the members.</summary>
    public bool IsArgument(string parameter) => declaration.Arguments.Any(argument => argument.Parameter == parameter);

    /// <summary>The value of a parameter that is no argument.</summary>
    public double Parameter(string name) => declaration.Parameters.First(parameter => parameter.Name == name).Value;

    /// <summary>The lanes of elementwise passes: e^ has a measured bound in float lanes, and the sums are in double anyway.</summary>
    public LaneFormat Format => Element == "double" ? LaneFormat.Double : target.HasVectors ? LaneFormat.Single : LaneFormat.SingleInDouble;

    public void Loop(SoftmaxLoop loop)
    {
        Separate();
        new SoftmaxLoopWriter(writer, loop, declaration.ElementType, target).Write();
    }

    /// <summary>The loop by the name of Subtract, from elements to the logarithms of their probabilities.</summary>
    public void Subtraction()
    {
        Separate();
        new RowSubtractionWriter(writer, declaration.ElementType, target).Write();
    }

    /// <summary>The logarithms of the sums of some rows, by the name of TakeLogs.</summary>
    public void LogSums()
    {
        Code(
            """
            /// <summary>The logarithms of the sums of the first rows, in place of the sums.</summary>
            private static void TakeLogs(Span<double> block, int count)
            {
                LogSums(
                    RowBlock.Sums(block, count), RowBlock.Rests(block, count), RowBlock.Differences(block, count), RowBlock.Multiples(block, count),
                    RowBlock.Sums(block, count));
            }
            """);
        // What serves floats is as exact as they need it; its inputs are doubles all the same.
        KernelBuilder builder = new(Element == "double" ? LaneFormat.Double : LaneFormat.SingleInDouble);
        Value[] facts = [.. LogSumInputs.Select(name => builder.Input(new KernelInput(name)))];
        Kernel kernel = builder.Build(new KernelOutput("logSums", VectorMath.Functions.LogOfTerms(facts[0], facts[1], facts[2], facts[3])));
        Pass("LogSums", new Kernel(LaneFormat.Double, kernel.Values, kernel.Outputs), [.. LogSumInputs.Select(name => new MemberParameter(name)), new MemberParameter("logSums", IsOutput: true)]);
    }

    /// <summary>The loop by the name of Gradient, from probabilities and the gradient with respect to them.</summary>
    public void Gradient()
    {
        Separate();
        new RowGradientWriter(writer, declaration.ElementType, target).Write();
    }

    /// <summary>A pass over elements; its uniform inputs are the method's last parameters.</summary>
    public void Pass(string name, Kernel kernel, params MemberParameter[] parameters) => Pass(name, [kernel], parameters);

    /// <summary>A pass over elements of several kernels, which may differ in their lanes.</summary>
    public void Pass(string name, Kernel[] kernels, params MemberParameter[] parameters)
    {
        Separate();
        new KernelMemberWriter(writer, new MemberShape(ActivationMembers.None, name, [.. parameters]), target, kernels).Write();
    }

    /// <summary>Plain code, in which {T} is the element type and {Portable} the beginning of the names of the runtime's types without vectors.</summary>
    public void Code(string text)
    {
        Separate();
        writer.Line(Portable(text.Replace("{T}", Element)));
    }

    /// <summary>The text with the beginning of the names of the runtime's types for {Portable}.</summary>
    public string Portable(string text) => text.Replace("{Portable}", target.HasVectors ? "" : "Portable");

    private void Separate()
    {
        if (!_isFirst) { writer.Line(); }

        _isFirst = false;
    }
}
