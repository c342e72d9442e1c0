using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Emission.Rows;

namespace ActivationGen.Emission.Gated;

/// <summary>
/// Writes the kernel class of a gated function with parameters of one value a channel: they are brought to the length of a block, and the terms of their gradients
/// are summed in an order that depends on the lengths alone.
/// </summary>
internal sealed class GatedChannelsWriter(RowKernelsWriter kernels, GatedKernels loops, GatedHalves halves)
{
    private readonly EquatableArray<Learnable> _learnables = kernels.Declaration.Arguments;

    public void Write()
    {
        MemberParameter[] inputs = [new("gate"), new("value"), .. _learnables.Select(learnable => new MemberParameter(learnable.Name))];
        kernels.Pass("ForwardElements", loops.Forward, [.. inputs, new MemberParameter("y", IsOutput: true)]);
        WriteForward();
        if (kernels.Wants(ActivationMembers.Batch)) { WritePacked(); }

        if (!kernels.Wants(ActivationMembers.Backward | ActivationMembers.BatchBackward)) { return; }

        kernels.Pass(
            "BackwardElements", loops.Backward,
            [
                .. inputs, new MemberParameter("gradOutput"), new MemberParameter("gradGate", IsOutput: true), new MemberParameter("gradValue", IsOutput: true),
                .. _learnables.Select(learnable => new MemberParameter(learnable.GradientName, IsOutput: true)),
            ]);
        WriteSums();
        if (kernels.Wants(ActivationMembers.Backward)) { WriteBackward(); }

        if (kernels.Wants(ActivationMembers.BatchBackward)) { WritePackedBackward(); }
    }

    /// <summary>The length of all parameters, repeated up to a block.</summary>
    private string Width => Repeated(_learnables[0]) + ".Length";

    private string Precision => kernels.Element == "double" ? "Double" : "Single";

    private string Declared => Each(l => $", ReadOnlySpan<{{T}}> {l.Name}");

    private string DeclaredRepeated => Each(l => $", ReadOnlySpan<{{T}}> {Repeated(l)}");

    private string PassedRepeated => Each(l => ", " + Repeated(l));

    private string DeclaredGradients => Each(l => $", Span<{{T}}> {l.GradientName}");

    /// <summary>The statements that repeat the parameters, so that short rows are worked on together.</summary>
    private string Repeat(string elements) => Each(l =>
        $"""

            Span<{"{T}"}> {l.Name}Block = stackalloc {"{T}"}[Channels.RepeatedLength({l.Name}.Length, {elements})];
            ReadOnlySpan<{"{T}"}> {Repeated(l)} = Channels.Repeat({l.Name}, {l.Name}Block);
        """);

    private void WriteForward()
    {
        string columns = Each(l => $"{Repeated(l)}.Slice(column, length), ");
        kernels.Code(
            $$"""
            /// <summary>y = value * a(gate), with parameters of one value a channel.</summary>
            internal static void Forward(ReadOnlySpan<{T}> gate, ReadOnlySpan<{T}> value, Span<{T}> y{{Declared}})
            {{{Repeat("gate.Length")}}
                ForwardRows(gate, value, y{{PassedRepeated}});
            }

            /// <summary>The same with parameters that have been repeated.</summary>
            private static void ForwardRows(ReadOnlySpan<{T}> gate, ReadOnlySpan<{T}> value, Span<{T}> y{{DeclaredRepeated}})
            {
                for (int start = 0, length; start < gate.Length; start += length)
                {
                    int column = start % {{Width}};
                    length = Math.Min(Math.Min(Blocks.Length, {{Width}} - column), gate.Length - start);
                    ForwardElements(gate.Slice(start, length), value.Slice(start, length), {{columns}}y.Slice(start, length));
                }
            }
            """);
    }

    private void WritePacked() => kernels.Code(
        $$"""
        /// <summary>y = value * a(gate) for rows that hold both.</summary>
        internal static void Packed(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y{{Declared}})
        {
            int half = rowLength / 2;{{Repeat("half")}}
            for (int row = 0; row < x.Length / rowLength; row++)
            {
                ReadOnlySpan<{T}> rowX = x.Slice(row * rowLength, rowLength);
                ForwardRows({{halves.Gate("rowX", "half")}}, {{halves.Value("rowX", "half")}}, y.Slice(row * half, half){{PassedRepeated}});
            }
        }
        """);

    private void WriteSums()
    {
        string columns = Each(l => $"{Repeated(l)}.Slice(first, length), "), terms = Each(l => $", {Terms(l)}.Slice(0, length)");
        kernels.Code(
            $$"""
            /// <summary>The gradients of the elements of some channels, from one on; the terms of the parameters' are added to their sums.</summary>
            private static void AddBackward(
                ReadOnlySpan<{T}> gate, ReadOnlySpan<{T}> value, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradGate, Span<{T}> gradValue, int first{{DeclaredRepeated}}{{Each(l => $", Span<double> {Sums(l)}")}})
            {
                int width = Math.Min(Blocks.Length, {{Width}} - first);{{Each(l => $"\n    Span<{{T}}> {Terms(l)} = stackalloc {{T}}[width];")}}
                for (int start = first; start < gate.Length; start += Math.Min({{Width}}, gate.Length - start))
                {
                    int length = Math.Min(width, gate.Length - start);
                    BackwardElements(
                        gate.Slice(start, length), value.Slice(start, length), {{columns}}gradOutput.Slice(start, length), gradGate.Slice(start, length), gradValue.Slice(start, length){{terms}});{{Each(l => $"\n        ChannelSums.Add({Terms(l)}.Slice(0, length), {Sums(l)});")}}
                }
            }
            """);
    }

    private void WriteBackward() => kernels.Code(
        $$"""
        /// <summary>The gradients with respect to both inputs and the parameters.</summary>
        internal static void Backward(
            ReadOnlySpan<{T}> gate, ReadOnlySpan<{T}> value, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradGate, Span<{T}> gradValue{{Declared}}{{DeclaredGradients}})
        {{{OfChannels("gate.Length", $"AddBackward(gate, value, gradOutput, gradGate, gradValue, first{PassedRepeated}{Each(l => ", " + Sums(l))});")}}
        }
        """);

    private void WritePackedBackward()
    {
        string rows =
            $$"""
            for (int row = 0; row < x.Length / rowLength; row++)
            {
                ReadOnlySpan<{T}> rowX = x.Slice(row * rowLength, rowLength);
                Span<{T}> rowGradInput = gradInput.Slice(row * rowLength, rowLength);
                AddBackward(
                    {{halves.Gate("rowX", "half")}}, {{halves.Value("rowX", "half")}}, gradOutput.Slice(row * half, half),
                    {{halves.Gate("rowGradInput", "half")}}, {{halves.Value("rowGradInput", "half")}}, first{{PassedRepeated}}{{Each(l => ", " + Sums(l))}});
            }
            """;
        kernels.Code(
            $$"""
            /// <summary>The gradients of rows that hold both inputs, packed in the same way, and of the parameters.</summary>
            internal static void PackedBackward(
                ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput{{Declared}}{{DeclaredGradients}})
            {
                int half = rowLength / 2;{{OfChannels("half", rows.Replace("\n", "\n        "))}}
            }
            """);
    }

    /// <summary>As many channels at once as a block holds, over all rows, and the totals of their sums.</summary>
    private string OfChannels(string elements, string add)
    {
        string sums = Each(l => $"\n    Span<double> {Sums(l)} = stackalloc double[ChannelSums.{Precision}Length(block)], {Totals(l)} = stackalloc double[ChannelSums.{Precision}Length(block)];");
        string totals = Each(l =>
            $"""

                    int {l.Name}Count = Math.Min(block, {l.Name}.Length - first);
                    ChannelSums.{Precision}Totals({Sums(l)}, {Totals(l)}.Slice(0, ChannelSums.{Precision}Length({l.Name}Count)));
                    ChannelSums.Round({Totals(l)}, {l.GradientName}.Slice(first, {l.Name}Count));
            """);
        return
            $$"""
            {{Repeat(elements)}}
                int block = Math.Min(Blocks.Length, {{Width}});{{sums}}
                for (int first = 0; first < {{Width}}; first += Math.Min(block, {{Width}} - first))
                {{{Each(l => $"\n        {Sums(l)}.Clear();")}}
                    {{add}}{{totals}}
                }
            """;
    }

    private string Each(Func<Learnable, string> text) => string.Concat(_learnables.Select(text));

    private static string Repeated(Learnable learnable) => learnable.Name + "Channels";

    private static string Terms(Learnable learnable) => learnable.GradientName + "Terms";

    private static string Sums(Learnable learnable) => learnable.GradientName + "Sums";

    private static string Totals(Learnable learnable) => learnable.GradientName + "Totals";
}
