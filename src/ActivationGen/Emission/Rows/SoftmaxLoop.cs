using System;
using System.Collections.Generic;
using ActivationGen.Kernels;
using VectorFunctions = ActivationGen.VectorMath.Functions;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// What is made of rows by the softmax family: the maximum of each row, the sum of its exponentials, and outputs. Each is a pass over some rows at a width, so that
/// what is constant is prepared once, and what is needed once a row is computed of several rows at once.
/// </summary>
internal sealed record SoftmaxLoop
{
    /// <summary>The name of its methods in the kernel class.</summary>
    public string Name { get; init; } = "Forward";

    /// <summary>What it computes, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>1, or -1 where the smallest element counts most.</summary>
    public int Sign { get; init; } = 1;

    /// <summary>What the elements are multiplied by within the exponential, as a number and what that lacks; null for 1.</summary>
    public Func<KernelBuilder, (Value High, Value Low)?> Factor { get; init; } = _ => null;

    /// <summary>The factor as C#, to its first part.</summary>
    public string FactorText { get; init; } = "1";

    /// <summary>
    /// Whether the terms of all but the largest elements are summed besides, and the numbers of each row kept in a block that is the caller's: then the logarithm
    /// of the sum is exact relatively even where one element outweighs all others. It is the caller's to take, of several rows at once.
    /// </summary>
    public bool KeepsSums { get; init; }

    /// <summary>The output from its <c>term</c>, stored meanwhile in y, and <c>scale</c> or an additional argument. None: rows have no elements of output.</summary>
    public Func<KernelBuilder, Value, Value>? Finish { get; init; }

    /// <summary>
    /// The output from an element and the numbers <c>maximum</c> and <c>logSum</c>, for few rows: their logarithms are taken one after the other, and no block has to
    /// keep what those are made of.
    /// </summary>
    public Func<KernelBuilder, Value, Value>? FinishFew { get; init; }

    /// <summary>Further arguments of the method, numbers that are the same for all rows.</summary>
    public EquatableArray<string> Numbers { get; init; } = [];

    /// <summary>What the scale of a row is divided into; 1 or one of <see cref="Numbers"/>.</summary>
    public string Weight { get; init; } = "1";

    /// <summary>
    /// The statements for a <c>row</c> whose maximum is not finite; <c>rowX</c> and <c>rowY</c> are its spans. None: the method returns how many rows come
    /// before the first of that kind.
    /// </summary>
    public string? Limit { get; init; }

    /// <summary>The scale of a row's outputs, as a statement.</summary>
    public string Scale(string element) => $"{element} scale = ({element})({Weight} / sumOfRow);";

    /// <summary>The parameters of its methods: with the block of numbers of the rows, and with the place of the first row in it.</summary>
    public IEnumerable<string> Parameters(string element, bool hasBlock = false, bool hasFirst = false)
    {
        yield return $"ReadOnlySpan<{element}> x";
        yield return "int rowLength";
        if (Finish is not null) { yield return $"Span<{element}> y"; }

        if (hasBlock) { yield return "Span<double> block"; }

        if (hasFirst) { yield return "int firstRow"; }

        foreach (string number in Numbers) { yield return $"{element} {number}"; }
    }

    /// <summary>The arguments to those parameters.</summary>
    public IEnumerable<string> Arguments(string x, string y, bool hasBlock, string? first)
    {
        yield return x;
        yield return "rowLength";
        if (Finish is not null) { yield return y; }

        if (hasBlock) { yield return "block"; }

        if (first is not null) { yield return first; }

        foreach (string number in Numbers) { yield return number; }
    }

    /// <summary>The larger one of an element, with the sign, and what was the largest so far, unless the element is NaN.</summary>
    public Kernel MaximumKernel(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value element = Signed(builder.Input(new KernelInput("x")));
        return builder.Build(new KernelOutput("larger", builder.Maximum(element, builder.Input(new KernelInput("largest")))));
    }

    /// <summary>The term of an element.</summary>
    public Kernel TermsKernel(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value element = Signed(builder.Input(new KernelInput("x")));
        return builder.Build(new KernelOutput(
            "term", VectorFunctions.SoftmaxTerm(element, Factor(builder), Number(builder, "shift"), Number(builder, "lowest"), Number(builder, "rounding"))));
    }

    /// <summary>The term again, but nothing for an element that is the maximum; where <paramref name="isAdded"/>, added to a <c>sum</c>.</summary>
    public Kernel RestKernel(LaneFormat format, bool isAdded)
    {
        KernelBuilder builder = new(format);
        Value element = Signed(builder.Input(new KernelInput("x"))), term = builder.Input(new KernelInput("term"));
        Value nothing = isAdded ? builder.Input(new KernelInput("sum")) : builder.Constant(0);
        Value rest = builder.Select(element, Comparison.NotEqual, Number(builder, "maximum"), isAdded ? nothing + term : term, nothing);
        return builder.Build(new KernelOutput("rest", rest));
    }

    public Kernel? FinishKernel(LaneFormat format)
    {
        if (Finish is null) { return null; }

        KernelBuilder builder = new(format);
        Value input = builder.Input(new KernelInput("term"));
        return builder.Build(new KernelOutput("y", Finish(builder, input)));
    }

    public Kernel? FinishFewKernel(LaneFormat format)
    {
        if (FinishFew is null) { return null; }

        KernelBuilder builder = new(format);
        return builder.Build(new KernelOutput("y", FinishFew(builder, builder.Input(new KernelInput("x")))));
    }

    /// <summary>A number that is the same for all elements of a row.</summary>
    public static Value Number(KernelBuilder builder, string name) => builder.Input(new KernelInput(name, InputKind.Uniform));

    private Value Signed(Value x) => Sign == 1 ? x : x.Builder.Negate(x);
}
