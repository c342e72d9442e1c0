using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Declarations;
using ActivationGen.Emission.Rows;

namespace ActivationGen.Emission.Gated;

/// <summary>Writes the kernel class of a gated function: the loops over elements, and what strings them together over packed rows.</summary>
internal sealed class GatedKernelsWriter(CatalogEntry entry, RowKernelsWriter kernels)
{
    private static readonly SpanParameter
        Gate = new("gate"), Value = new("value"), GradOutput = new("gradOutput"), Y = new("y", IsOutput: true),
        GradGate = new("gradGate", IsOutput: true), GradValue = new("gradValue", IsOutput: true);

    private readonly Learnable[] _learnables = [.. kernels.Declaration.Arguments.Select(argument => new Learnable(argument, PerChannel: false))];

    private bool HasLearnables => _learnables.Length > 0;

    public void Write()
    {
        GatedKernels loops = GatedKernels.Of(entry, kernels.Declaration, kernels.Target);
        kernels.Pass("Forward", loops.Forward, Gate, Value, Y);
        if (kernels.Wants(ActivationMembers.Batch)) { WritePacked(); }

        if (!kernels.Wants(ActivationMembers.Backward | ActivationMembers.BatchBackward)) { return; }

        SpanParameter[] terms = [.. _learnables.Select(learnable => new SpanParameter(learnable.GradientName, IsOutput: true))];
        kernels.Pass(HasLearnables ? "BackwardElements" : "Backward", loops.Backward, [Gate, Value, GradOutput, GradGate, GradValue, .. terms]);
        if (HasLearnables) { WriteSums(); }

        if (HasLearnables && kernels.Wants(ActivationMembers.Backward)) { WriteBackward(); }

        if (kernels.Wants(ActivationMembers.BatchBackward)) { WritePackedBackward(); }
    }

    private void WritePacked() => kernels.Code(
        $$"""
        /// <summary>y = value * a(gate) for rows that hold both.</summary>
        internal static void Packed(ReadOnlySpan<{T}> x, int rowLength, Span<{T}> y{{Declared("{T} ", l => l.Name)}})
        {
            int half = rowLength / 2;
            for (int start = 0; start < x.Length; start += rowLength)
            {
                Forward({{GateOf("x")}}, {{ValueOf("x")}}, y.Slice(start / 2, half){{Passed(l => l.Name)}});
            }
        }
        """);

    private void WritePackedBackward()
    {
        string call = HasLearnables ? "AddBackward" : "Backward";
        kernels.Code(
            $$"""
            /// <summary>The gradients of rows that hold both inputs, packed in the same way.</summary>
            internal static void PackedBackward(
                ReadOnlySpan<{T}> x, int rowLength, ReadOnlySpan<{T}> gradOutput, Span<{T}> gradInput{{Declared("{T} ", l => l.Name)}}{{Declared("out {T} ", l => l.GradientName)}})
            {
                int half = rowLength / 2;{{Sums("Math.Min(Blocks.Length, half)")}}
                for (int start = 0; start < x.Length; start += rowLength)
                {
                    {{call}}(
                        {{GateOf("x")}}, {{ValueOf("x")}}, gradOutput.Slice(start / 2, half),
                        {{GateOf("gradInput")}}, {{ValueOf("gradInput")}}{{Passed(l => l.Name)}}{{Passed(SumsOf)}});
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
                for (int start = 0; start < gate.Length; start += Blocks.Length)
                {
                    int length = Math.Min(Blocks.Length, gate.Length - start);
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

    private string GateOf(string rows) => Half(rows, isFirst: kernels.Declaration.Packing == GatedPacking.GateFirst);

    private string ValueOf(string rows) => Half(rows, isFirst: kernels.Declaration.Packing == GatedPacking.ValueFirst);

    private static string Half(string rows, bool isFirst) => $"{rows}.Slice(start{(isFirst ? "" : " + half")}, half)";
}
