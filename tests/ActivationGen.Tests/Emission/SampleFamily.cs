using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission;
using ActivationGen.Kernels;

namespace ActivationGen.Tests.Emission;

/// <summary>Families for emission's tests, from kernels built by hand.</summary>
internal static class SampleFamily
{
    public static readonly TargetFacts Net8 = new(HasVectors: true, HasNullable: true);

    public static readonly TargetFacts NetStandard = new(HasVectors: false, HasNullable: true);

    public static readonly ActivationDeclaration Declaration = new()
    {
        Activation = "sample",
        Parameters = [],
        ElementType = ElementType.Single,
        Members = ActivationMembers.All,
        Accuracy = ActivationAccuracy.Faithful,
        Shape = MethodShape.Span,
        MethodName = "Sample",
        Modifiers = "public static partial",
        MemberModifiers = "public static",
        ParameterNames = ["x", "y"],
        ExistingMembers = [],
        Namespace = "Consumer",
        ContainingTypes = ["static partial class Activations"],
        UniqueName = "Activations.Sample",
    };

    public static ActivationFamily Of(ActivationDeclaration declaration, params MemberKernel[] kernels) => new()
    {
        Declaration = declaration,
        Entry = new CatalogEntry("sample", "Sample"),
        Formula = "x > 0 ? x : 0",
        Derivative = "x > 0 ? 1 : 0",
        Remarks = "NaN gives NaN.",
        DerivativeRemarks = "NaN gives NaN.",
        Kernels = kernels,
    };

    /// <summary>relu with all of its members.</summary>
    public static ActivationFamily Relu(ActivationDeclaration? declaration = null, LaneFormat format = LaneFormat.Single) =>
        Of(declaration ?? Declaration with { ElementType = format == LaneFormat.Double ? ElementType.Double : ElementType.Single }, [.. ReluKernels(format)]);

    /// <summary>relu in float lanes, its derivative in double lanes, and both in one pass.</summary>
    public static ActivationFamily Mixed() => Of(Declaration, [.. ReluKernels(LaneFormat.Single).Select(single =>
    {
        MemberKernel inDouble = ReluKernels(LaneFormat.SingleInDouble).Single(member => member.Member == single.Member);
        return single.Member switch
        {
            ActivationMembers.WithDerivative => new MemberKernel(
                single.Member,
                Member(LaneFormat.Single, single.Member, (b, x, _) => [new("y", Relu(b, x))]).Kernel,
                Member(LaneFormat.SingleInDouble, single.Member, (b, x, _) => [new("derivative", Slope(b, x))]).Kernel),
            ActivationMembers.Derivative or ActivationMembers.BatchBackward => inDouble,
            _ => single,
        };
    })]);

    /// <summary>relu with every member that can be put together from others.</summary>
    public static ActivationFamily Composed()
    {
        ActivationMembers[] composed =
            [ActivationMembers.Derivative, ActivationMembers.WithDerivative, ActivationMembers.Batch, ActivationMembers.BatchBackward];
        return Of(Declaration, [.. ReluKernels(LaneFormat.SingleInDouble).Where(kernel => !composed.Contains(kernel.Member))]) with { Composed = composed };
    }

    private static IEnumerable<MemberKernel> ReluKernels(LaneFormat format)
    {
        yield return Member(format, ActivationMembers.Forward, (b, x, _) => [new("y", Relu(b, x))]);
        yield return Member(format, ActivationMembers.Derivative, (b, x, _) => [new("derivative", Slope(b, x))]);
        yield return Member(format, ActivationMembers.WithDerivative, (b, x, _) => [new("y", Relu(b, x)), new("derivative", Slope(b, x))]);
        yield return Member(format, ActivationMembers.Backward, (b, x, g) => [new("gradInput", Slope(b, x) * g)]);
        yield return Member(format, ActivationMembers.BackwardFromOutput, (b, y, g) => [new("gradInput", Slope(b, y) * g)], "y");
        yield return Member(format, ActivationMembers.Batch, (b, x, _) => [new("y", Relu(b, x))], "x", "bias");
        yield return Member(
            format, ActivationMembers.BatchBackward,
            (b, x, g) => [new("gradInput", Slope(b, x) * g), new("gradBias", Slope(b, x) * g, Accumulate: true)], "x", "bias");
    }

    public static MemberKernel Member(
        LaneFormat format, ActivationMembers member, Func<KernelBuilder, Value, Value, KernelOutput[]> outputs, string input = "x", string? addend = null)
    {
        KernelBuilder builder = new(format);
        Value x = builder.Input(new KernelInput(input, Addend: addend));
        Value gradOutput = builder.Input(new KernelInput("gradOutput"));
        return new MemberKernel(member, builder.Build(outputs(builder, x, gradOutput)));
    }

    private static Value Relu(KernelBuilder builder, Value x) => builder.Maximum(builder.Constant(0), x);

    private static Value Slope(KernelBuilder builder, Value x) =>
        builder.Select(x, Comparison.Greater, builder.Constant(0), builder.Constant(1), builder.Constant(0));
}
