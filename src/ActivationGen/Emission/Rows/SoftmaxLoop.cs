using System;
using System.Collections.Generic;
using ActivationGen.Kernels;
using VectorFunctions = ActivationGen.VectorMath.Functions;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// A pass over rows of the softmax family: the maximum of each row, the sum of its exponentials, and what is made of them. One method a width does all rows
/// of a batch, so that what is constant is prepared once, and a short row stays in registers.
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
    /// Whether the terms of the largest elements are not summed but counted: then <c>logSum</c>, log(sum of e^(x - maximum)), is exact relatively even where
    /// one element outweighs all others.
    /// </summary>
    public bool HasLogSum { get; init; }

    /// <summary>Whether the outputs are made of the terms, stored meanwhile in y; else of the elements, or there are none.</summary>
    public bool KeepsTerms { get; init; }

    /// <summary>
    /// The output from <c>term</c> or <c>x</c> and numbers of the row: <c>scale</c>, <c>maximum</c>, <c>logSum</c>, or an additional argument. None: rows have
    /// no elements of output.
    /// </summary>
    public Func<KernelBuilder, Value, Value>? Finish { get; init; }

    /// <summary>Further arguments of the method, numbers that are the same for all rows.</summary>
    public EquatableArray<string> Numbers { get; init; } = [];

    /// <summary>Further destinations of one element a row.</summary>
    public EquatableArray<string> RowOutputs { get; init; } = [];

    /// <summary>What the scale of a row is divided into; 1 or one of <see cref="Numbers"/>.</summary>
    public string Weight { get; init; } = "1";

    /// <summary>The statements after a row's sums are known; <c>{T}</c> is the element type, <c>{name}</c> the row's element of an output.</summary>
    public string AfterSums { get; init; } = "";

    /// <summary>The statements for a row whose maximum is not finite; <c>rowX</c> and <c>rowY</c> are its spans, <c>{name}</c> its element of an output.</summary>
    public required string Limit { get; init; }

    /// <summary>The numbers of a row that its outputs are made of, as statements.</summary>
    public string RowNumbers(string element)
    {
        List<string> lines = [];
        string sum = "sumOfRow";
        if (HasLogSum)
        {
            lines.Add("double topOfRow = tiesOfRow * RowShift.TermOfMaximum(maximum, shift, rounding);");
            lines.Add($"{element} logSum = ({element})RowShift.LogSum(tiesOfRow, sumOfRow / topOfRow);");
            sum = "(topOfRow + sumOfRow)";
        }

        if (KeepsTerms) { lines.Add($"{element} scale = ({element})({Weight} / {sum});"); }

        return string.Join("\n", lines);
    }

    /// <summary>The names of the destinations: of elements, if there are outputs, then of one element a row.</summary>
    public EquatableArray<string> Destinations => Finish is null ? RowOutputs : ["y", .. RowOutputs];

    /// <summary>The larger one of an element, with the sign, and what was the largest so far, unless the element is NaN.</summary>
    public Kernel MaximumKernel(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value element = Signed(builder.Input(new KernelInput("x")));
        return builder.Build(new KernelOutput("larger", builder.Maximum(element, builder.Input(new KernelInput("largest")))));
    }

    /// <summary>1 for an element that is the maximum, 0 for any other.</summary>
    public Kernel TiesKernel(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value element = Signed(builder.Input(new KernelInput("x")));
        Value tie = builder.Select(element, Comparison.Equal, Number(builder, "maximum"), builder.Constant(1), builder.Constant(0));
        return builder.Build(new KernelOutput("ties", tie));
    }

    /// <summary>The term of an element, and what of it is summed: all of it, or nothing if it is that of the maximum.</summary>
    public Kernel TermsKernel(LaneFormat format)
    {
        KernelBuilder builder = new(format);
        Value element = Signed(builder.Input(new KernelInput("x")));
        Value term = VectorFunctions.SoftmaxTerm(element, Factor(builder), Number(builder, "shift"), Number(builder, "lowest"), Number(builder, "rounding"));
        if (!HasLogSum) { return builder.Build(new KernelOutput("sum", term)); }

        Value rest = builder.Select(element, Comparison.Equal, Number(builder, "maximum"), builder.Constant(0), term);
        return KeepsTerms ? builder.Build(new KernelOutput("term", term), new KernelOutput("sum", rest)) : builder.Build(new KernelOutput("sum", rest));
    }

    /// <summary>The terms' output: where nothing is left out they are the sum's addends themselves.</summary>
    public string TermOutput => HasLogSum ? "term" : "sum";

    public Kernel? FinishKernel(LaneFormat format)
    {
        if (Finish is null) { return null; }

        KernelBuilder builder = new(format);
        Value input = builder.Input(new KernelInput(KeepsTerms ? "term" : "x"));
        return builder.Build(new KernelOutput("y", Finish(builder, input)));
    }

    /// <summary>A number that is the same for all elements of a row.</summary>
    public static Value Number(KernelBuilder builder, string name) => builder.Input(new KernelInput(name, InputKind.Uniform));

    private Value Signed(Value x) => Sign == 1 ? x : x.Builder.Negate(x);
}
