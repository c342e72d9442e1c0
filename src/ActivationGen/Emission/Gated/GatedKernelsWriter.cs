using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission.Rows;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Gated;

/// <summary>Writes the kernel class of a gated function: the loops over elements, and what strings them together over packed rows.</summary>
internal sealed class GatedKernelsWriter(CatalogEntry entry, RowKernelsWriter kernels)
{
    private static readonly MemberParameter
        Gate = new("gate") { IsStrided = true }, Value = new("value") { IsStrided = true }, GradOutput = new("gradOutput"), Y = new("y", IsOutput: true),
        GradGate = new("gradGate", IsOutput: true) { IsStrided = true }, GradValue = new("gradValue", IsOutput: true) { IsStrided = true };

    private readonly EquatableArray<Learnable> _learnables = kernels.Declaration.Arguments;

    private readonly GatedHalves _halves = new(kernels.Declaration.Packing);

    private bool HasLearnables => _learnables.Length > 0;

    public void Write()
    {
        GatedKernels loops = GatedKernels.Of(entry, kernels.Declaration, kernels.Target);
        if (_learnables.Any(learnable => learnable.PerChannel))
        {
            new GatedChannelsWriter(kernels, loops, _halves).Write();
            return;
        }

        WritePass("Forward", loops.Forward, kernels.Wants(ActivationMembers.Batch), Gate, Value, Y);
        if (kernels.Wants(ActivationMembers.Batch)) { WritePacked(); }

        if (!kernels.Wants(ActivationMembers.Backward | ActivationMembers.BatchBackward)) { return; }

        MemberParameter[] terms = [.. _learnables.Select(learnable => new MemberParameter(learnable.GradientName, IsOutput: true))];
        bool isPacked = !HasLearnables && kernels.Wants(ActivationMembers.BatchBackward);
        WritePass(HasLearnables ? "BackwardElements" : "Backward", loops.Backward, isPacked, [Gate, Value, GradOutput, GradGate, GradValue, .. terms]);
        if (HasLearnables) { WriteSums(); }

        if (HasLearnables && kernels.Wants(ActivationMembers.Backward)) { WriteBackward(); }

        if (kernels.Wants(ActivationMembers.BatchBackward)) { WritePackedBackward(); }
    }

    /// <summary>A pass over elements; if it also goes over packed rows, their parts are a stride apart, and spans of their own are one row.</summary>
    private void WritePass(string name, Kernel[] loops, bool isPacked, params MemberParameter[] parameters)
    {
        if (!isPacked)
        {
            kernels.Pass(name, loops, [.. parameters.Select(parameter => parameter with { IsStrided = false })]);
            return;
        }

        kernels.Code(
            $$"""
            /// <summary>Elements of spans of their own: one row.</summary>
            internal static void {{name}}({{string.Join(", ", parameters.Select(p => $"{(p.IsOutput ? "Span" : "ReadOnlySpan")}<{{T}}> {p.Name}"))}}{{Declared("{T} ", l => l.Name)}})
            {
                {{name}}({{string.Join(", ", parameters.Select(p => p.Name))}}, gate.Length, 1, gate.Length{{Passed(l => l.Name)}});
            }
            """);
        kernels.Pass(name, loops, parameters);
    }

    private void WritePacked() => kernels.Code(
        $$"""
        /// <summary>y = value * a(gate) for rows that hold both.</summary>
        internal static void Packed(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y{{Declared("{T} ", l => l.Name)}})
        {
            if (x.Length == 0) { return; }

            int half = rowLength / 2;
            Forward({{_halves.Gate("x")}}, {{_halves.Value("x")}}, y, half, x.Length / rowLength, rowLength{{Passed(l => l.Name)}});
        }
        """);

    private void WritePackedBackward()
    {
        string declared = Declared("{T} ", l => l.Name) + Declared("out {T} ", l => l.GradientName);
        if (!HasLearnables)
        {
            kernels.Code(
                $$"""
                /// <summary>The gradients of rows that hold both inputs, packed in the same way.</summary>
                internal static void PackedBackward(ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput)
                {
                    if (x.Length == 0) { return; }

                    int half = rowLength / 2;
                    Backward({{_halves.Gate("x")}}, {{_halves.Value("x")}}, gradOutput, {{_halves.Gate("gradInput")}}, {{_halves.Value("gradInput")}}, half, x.Length / rowLength, rowLength);
                }
                """);
            return;
        }

        kernels.Code(
            $$"""
            /// <summary>The gradients of rows that hold both inputs, packed in the same way, and of the parameters.</summary>
            internal static void PackedBackward(
                ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput{{declared}})
            {
                int half = rowLength / 2;{{Sums("Math.Min(Blocks.Length, half)")}}
                for (int row = 0; row < x.Length / rowLength; row++)
                {
                    ReadOnlySpan<{T}> rowX = x.Slice(row * rowLength, rowLength);
                    Span<{T}> rowGradInput = gradInput.Slice(row * rowLength, rowLength);
                    AddBackward(
                        {{_halves.Gate("rowX", "half")}}, {{_halves.Value("rowX", "half")}}, gradOutput.Slice(row * half, half),
                        {{_halves.Gate("rowGradInput", "half")}}, {{_halves.Value("rowGradInput", "half")}}{{Passed(l => l.Name)}}{{Passed(SumsOf)}});
                }{{Totals}}
            }
            """);
    }

    private void WriteBackward() => kernels.Code(
        $$"""
        /// <summary>The gradients with respect to both inputs and the parameters.</summary>
        internal static void Backward(
            ReadOnlySpan<{T}> gate, ReadOnlySpan<{T}> value, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradGate, Span<{T}> gradValue{{Declared("{T} ", l => l.Name)}}{{Declared("out {T} ", l => l.GradientName)}})
        {{{Sums("Math.Min(Blocks.Length, gate.Length)")}}
            AddBackward(gate, value, gradOutput, gradGate, gradValue{{Passed(l => l.Name)}}{{Passed(SumsOf)}});{{Totals}}
        }
        """);

    /// <summary>Block by block, so that the order of the sums depends on the lengths alone.</summary>
    private void WriteSums()
    {
        string terms = string.Concat(_learnables.Select(l => $"\n    Span<{{T}}> {l.GradientName}Terms = stackalloc {{T}}[Math.Min(Blocks.Length, gate.Length)];"));
        string add = string.Concat(_learnables.Select(l => $"\n        ChannelSums.Add({l.GradientName}Terms.Slice(0, length), {SumsOf(l)});"));
        kernels.Code(
            $$"""
            /// <summary>The gradients with respect to both inputs; the terms of the parameters' are added to their sums.</summary>
            private static void AddBackward(
                ReadOnlySpan<{T}> gate, ReadOnlySpan<{T}> value, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradGate, Span<{T}> gradValue{{Declared("{T} ", l => l.Name)}}{{Declared("Span<double> ", SumsOf)}})
            {{{terms}}
                for (int start = 0, length; start < gate.Length; start += length)
                {
                    length = Math.Min(Blocks.Length, gate.Length - start);
                    BackwardElements(
                        gate.Slice(start, length), value.Slice(start, length), gradOutput.Slice(start, length), gradGate.Slice(start, length), gradValue.Slice(start, length){{Passed(l => $"{l.GradientName}Terms.Slice(0, length)")}}{{Passed(l => l.Name)}});{{add}}
                }
            }
            """);
    }

    private string Sums(string block) => string.Concat(_learnables.Select(l =>
        $"\n    Span<double> {SumsOf(l)} = stackalloc double[ChannelSums.{Precision}Length({block})];\n    {SumsOf(l)}.Clear();"));

    private string Totals => string.Concat(_learnables.Select(l => $"\n\n    {l.GradientName} = ChannelSums.{Precision}Total({SumsOf(l)});"));

    private string Precision => kernels.Element == "double" ? "Double" : "Single";

    private string Declared(string type, System.Func<Learnable, string> name) => string.Concat(_learnables.Select(l => $", {type}{name(l)}"));

    private string Passed(System.Func<Learnable, string> name)
    {
        IEnumerable<string> names = _learnables.Select(l => $", {name(l)}");
        return string.Concat(names);
    }

    private static string SumsOf(Learnable learnable) => learnable.GradientName + "Sums";
}
