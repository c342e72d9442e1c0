using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>
/// Writes members that are put together from the loops of others, with the same bits as a loop of their own: for a long formula the third and fourth copy of
/// its arithmetic costs the compiler more than a second pass over a block in the cache costs the processor.
/// </summary>
internal sealed class ComposedMemberWriter(SourceWriter writer, ElementType elementType, TargetFacts target)
{
    private readonly string _element = elementType == ElementType.Double ? "double" : "float";
    private readonly string _ones = elementType == ElementType.Double ? "Blocks.DoubleOnes" : "Blocks.SingleOnes";

    public void Write(ActivationMembers member)
    {
        if (member == ActivationMembers.Derivative)
        {
            // The product with 1 is exact.
            writer.Line($"internal static {_element} Derivative({_element} x) => Backward(x, 1);");
            writer.Line();
        }

        MemberShape shape = MemberShape.Of(member);
        ShortRowsWriter? shortRows = ShortRowsWriter.For(writer, _element, shape, target.HasVectors);
        IEnumerable<string> parameters = shape.Parameters.Select(parameter => $"{parameter.Type(_element)}<{_element}> {parameter.Name}");
        using (writer.Block($"internal static void {shape.LoopName}({string.Join(", ", parameters)})"))
        {
            shortRows?.WriteChoice();
            writer.Line(target.HasVectors ? Blocks(member) : Elements(member));
        }

        if (shortRows is null) { return; }

        writer.Line();
        shortRows.WriteMethod();
    }

    /// <summary>The gradients of rows with a bias, block by block, with <paramref name="noise"/> that may come upon a block's <c>gradients</c>.</summary>
    public static string BackwardOfBatch(string element, string noise = "") =>
        $$"""
        gradBias.Clear();
        int size = Math.Min(Blocks.Length, x.Length);
        Span<{{element}}> block = {{ScratchText.Take(element, "size")}};
        for (int start = 0, length; start < x.Length; start += length)
        {
            length = Math.Min(Blocks.Length, x.Length - start);
            Span<{{element}}> sums = block.Slice(0, length), gradients = gradInput.Slice(start, length);
            Blocks.AddBias(x.Slice(start, length), bias, start, sums);
            Backward(sums, gradOutput.Slice(start, length), gradients);{{(noise.Length > 0 ? "\n    " + noise : "")}}
            Blocks.AddRows(gradients, start, gradBias);
        }

        Scratch.Return(rented);
        """;

    private string Blocks(ActivationMembers member) => member switch
    {
        ActivationMembers.Derivative =>
            $$"""
            for (int start = 0, length; start < x.Length; start += length)
            {
                length = Math.Min(Blocks.Length, x.Length - start);
                Backward(x.Slice(start, length), {{_ones}}(length), derivative.Slice(start, length));
            }
            """,
        ActivationMembers.WithDerivative =>
            $$"""
            bool isDerivativeInPlace = x == derivative;
            for (int start = 0, length; start < x.Length; start += length)
            {
                length = Math.Min(Blocks.Length, x.Length - start);
                ReadOnlySpan<{{_element}}> inputs = x.Slice(start, length);
                // Either result may be in the place of x: that one comes last.
                if (isDerivativeInPlace) { Forward(inputs, y.Slice(start, length)); }

                Backward(inputs, {{_ones}}(length), derivative.Slice(start, length));
                if (!isDerivativeInPlace) { Forward(inputs, y.Slice(start, length)); }
            }
            """,
        ActivationMembers.BatchBackward => BackwardOfBatch(_element),
        _ =>
            $$"""
            for (int start = 0, length; start < x.Length; start += length)
            {
                length = Math.Min(Blocks.Length, x.Length - start);
                Span<{{_element}}> sums = y.Slice(start, length);
                Blocks.AddBias(x.Slice(start, length), bias, start, sums);
                Forward(sums, sums);
            }
            """,
    };

    private string Elements(ActivationMembers member) => member switch
    {
        ActivationMembers.Derivative =>
            """
            for (int i = 0; i < x.Length; i++) { derivative[i] = Backward(x[i], 1); }
            """,
        ActivationMembers.WithDerivative =>
            $$"""
            for (int i = 0; i < x.Length; i++)
            {
                // Either result may be in the place of x.
                {{_element}} input = x[i];
                y[i] = Forward(input);
                derivative[i] = Backward(input, 1);
            }
            """,
        ActivationMembers.Batch =>
            """
            for (int start = 0; start < x.Length; start += bias.Length)
            {
                for (int i = 0; i < bias.Length; i++) { y[start + i] = Forward(x[start + i] + bias[i]); }
            }
            """,
        _ =>
            $$"""
            gradBias.Clear();
            for (int start = 0; start < x.Length; start += bias.Length)
            {
                for (int i = 0; i < bias.Length; i++)
                {
                    {{_element}} gradient = Backward(x[start + i] + bias[i], gradOutput[start + i]);
                    gradInput[start + i] = gradient;
                    gradBias[i] += gradient;
                }
            }
            """,
    };
}
