using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.LearnableParameters;

/// <summary>
/// Writes the methods of the kernel class that string the loops together, block by block: the parameters of the channels are brought to the length of a block,
/// and the terms of a parameter's gradient are summed in an order that depends on the lengths alone, so that the bits are the same at any width.
/// </summary>
internal sealed class LearnableMemberWriter
{
    private readonly SourceWriter _writer;
    private readonly LearnableKernels _kernels;
    private readonly EquatableArray<Learnable> _learnables;
    private readonly List<Learnable> _channels;
    private readonly string _element;
    private readonly bool _isDouble;
    private readonly List<string> _scratch = [];

    public LearnableMemberWriter(SourceWriter writer, ActivationDeclaration declaration, LearnableKernels kernels)
    {
        (_writer, _kernels, _learnables) = (writer, kernels, declaration.Learnables);
        _channels = [.. _learnables.Where(learnable => learnable.PerChannel)];
        _isDouble = declaration.ElementType == ElementType.Double;
        _element = _isDouble ? "double" : "float";
    }

    public void Write(ActivationMembers member)
    {
        MemberShape shape = MemberShape.Of(member, _learnables);
        if (shape.HasScalarForm)
        {
            IEnumerable<string> inputs = shape.Inputs.Select(input => $"{_element} {input.Name}");
            LearnableLoop loop = member == ActivationMembers.Forward ? _kernels.Forward : _kernels.Derivative;
            _writer.Line($"internal static {_element} {shape.KernelName}({string.Join(", ", inputs)}) => {loop.Shape.KernelName}({string.Join(", ", ["x", .. Uniforms(loop)])});");
            _writer.Line();
        }

        bool IsTotals(MemberParameter parameter) => _learnables.Any(learnable => learnable.GradientName == parameter.Name);
        IEnumerable<string> parameters = shape.Parameters.Select(p =>
            IsTotals(p) ? $"Span<double> {p.Name}"
            : p.IsValue ? $"{p.Type(_element)} {p.Name}"
            : $"{p.Type(_element)}<{_element}> {p.Name}");
        using (_writer.Block($"internal static void {shape.LoopName}({string.Join(", ", parameters)})"))
        {
            _scratch.Clear();
            if (member is ActivationMembers.Backward or ActivationMembers.BatchBackward) { WriteGradients(isBatch: member == ActivationMembers.BatchBackward); }
            else { WriteMap(member); }

            if (_scratch.Count > 0) { _writer.Line(); }

            foreach (string name in _scratch) { _writer.Line($"Scratch.Return({name});"); }
        }
    }

    private void WriteMap(ActivationMembers member)
    {
        // Without channels the loop itself takes the whole.
        if (_channels.Count == 0 && member is ActivationMembers.Forward or ActivationMembers.Derivative)
        {
            LearnableLoop loop = member == ActivationMembers.Forward ? _kernels.Forward : _kernels.Derivative;
            _writer.Line($"{Call(loop, name => name)};");
            return;
        }

        WriteChannels();
        if (member == ActivationMembers.Batch) { WriteRepeated("bias"); }

        if (member == ActivationMembers.WithDerivative) { WriteScratch("copy", _element, "Math.Min(Blocks.Length, x.Length)"); }

        string source = _channels.Count == 0 ? "" : Repeated(_channels[0]);
        using (_writer.Block("for (int start = 0, length; start < x.Length; start += length)"))
        {
            if (source.Length == 0) { _writer.Line("length = Math.Min(Blocks.Length, x.Length - start);"); }
            else
            {
                _writer.Line($"int column = start % {source}.Length;");
                _writer.Line($"length = Math.Min(Math.Min(Blocks.Length, {source}.Length - column), x.Length - start);");
            }

            string Slice(string name) => _channels.Any(c => c.Name == name) ? $"{Repeated(name)}.Slice(column, length)" : $"{name}.Slice(start, length)";
            switch (member)
            {
                case ActivationMembers.Forward:
                    _writer.Line($"{Call(_kernels.Forward, Slice)};");
                    break;
                case ActivationMembers.Derivative:
                    _writer.Line($"{Call(_kernels.Derivative, Slice)};");
                    break;
                case ActivationMembers.WithDerivative:
                    _writer.Line(
                        $"""
                        // Either result may be in the place of x.
                        Span<{_element}> inputs = copy.Slice(0, length);
                        x.Slice(start, length).CopyTo(inputs);
                        {Call(_kernels.Forward, name => name == "x" ? "inputs" : Slice(name))};
                        {Call(_kernels.Derivative, name => name == "x" ? "inputs" : Slice(name))};
                        """);
                    break;
                default:
                    _writer.Line(
                        $"""
                        Span<{_element}> sums = y.Slice(start, length);
                        Blocks.AddBias(x.Slice(start, length), {Repeated("bias")}, start, sums);
                        {Call(_kernels.Forward, name => name is "x" or "y" ? "sums" : Slice(name))};
                        """);
                    break;
            }
        }
    }

    private void WriteGradients(bool isBatch)
    {
        WriteChannels();
        string lanes = _channels.Count == 0 ? "x.Length" : Repeated(_channels[0]) + ".Length";
        _writer.Line($"int block = Math.Min(Blocks.Length, {lanes});");
        if (isBatch)
        {
            WriteRepeated("bias");
            WriteScratch("gradBiasBlock", _element, "biasBlock.Length");
            _writer.Line(
                $"""
                Span<{_element}> gradBiasSums = gradBiasBlock.Length == 0 ? gradBias : gradBiasBlock;
                gradBiasBlock.Clear();
                gradBias.Clear();
                """);
            WriteScratch("sums", _element, "block");
        }

        foreach (Learnable learnable in _learnables)
        {
            WriteScratch(Terms(learnable), _element, "block");
            WriteScratch(Sums(learnable), "double", $"ChannelSums.{(_isDouble ? "DoubleLength" : "SingleLength")}(block)");
        }

        if (_channels.Count == 0)
        {
            foreach (Learnable learnable in _learnables) { _writer.Line($"{Sums(learnable)}.Clear();"); }

            using (_writer.Block("for (int start = 0, length; start < x.Length; start += length)"))
            {
                _writer.Line("length = Math.Min(block, x.Length - start);");
                WriteBlock(isBatch);
            }

            foreach (Learnable learnable in _learnables) { _writer.Line($"{Total(learnable, learnable.GradientName)};"); }

            if (isBatch) { WriteFold(); }

            return;
        }

        string channels = Repeated(_channels[0]);
        foreach (Learnable learnable in _learnables.Where(learnable => !learnable.PerChannel)) { _writer.Line($"{Sums(learnable)}.Clear();"); }

        _writer.Line("// As many channels at once as a block holds, over all rows.");
        using (_writer.Block($"for (int first = 0; first < {channels}.Length; first += Math.Min(Blocks.Length, {channels}.Length - first))"))
        {
            _writer.Line($"int width = Math.Min(block, {channels}.Length - first);");
            foreach (Learnable learnable in _channels) { _writer.Line($"{Sums(learnable)}.Clear();"); }

            using (_writer.Block($"for (int start = first; start < x.Length; start += Math.Min({channels}.Length, x.Length - start))"))
            {
                _writer.Line("int length = Math.Min(width, x.Length - start);");
                WriteBlock(isBatch);
            }

            foreach (Learnable learnable in _channels)
            {
                string pairs = _isDouble ? "2 * " : "";
                _writer.Line($"{Total(learnable, $"{learnable.GradientName}.Slice({pairs}first, Math.Min({pairs}width, {learnable.GradientName}.Length - ({pairs}first)))")};");
            }
        }

        foreach (Learnable learnable in _learnables.Where(learnable => !learnable.PerChannel)) { _writer.Line($"{Total(learnable, learnable.GradientName)};"); }

        if (isBatch) { WriteFold(); }
    }

    private void WriteFold() => _writer.Line("if (gradBiasBlock.Length > 0) { Channels.Fold(gradBiasBlock, gradBias); }");

    private void WriteBlock(bool isBatch)
    {
        string Slice(string name)
        {
            if (isBatch && name == "x") { return "sums.Slice(0, length)"; }

            if (_channels.Any(c => c.Name == name)) { return $"{Repeated(name)}.Slice(first, length)"; }

            return _learnables.FirstOrDefault(l => l.GradientName == name) is { } learnable ? $"{Terms(learnable)}.Slice(0, length)" : $"{name}.Slice(start, length)";
        }

        if (isBatch) { _writer.Line($"Blocks.AddBias(x.Slice(start, length), {Repeated("bias")}, start, sums.Slice(0, length));"); }

        _writer.Line($"{Call(_kernels.Backward, Slice)};");
        if (isBatch) { _writer.Line("Blocks.AddRows(gradInput.Slice(start, length), start, gradBiasSums);"); }

        foreach (Learnable learnable in _learnables) { _writer.Line($"ChannelSums.Add({Terms(learnable)}.Slice(0, length), {Sums(learnable)});"); }
    }

    /// <summary>The channels' parameters, repeated up to a block where they are fewer, so that short rows are worked on together.</summary>
    private void WriteChannels()
    {
        foreach (Learnable learnable in _channels) { WriteRepeated(learnable.Name); }
    }

    private void WriteRepeated(string name)
    {
        _writer.Line($"int {name}Length = Channels.RepeatedLength({name}.Length, x.Length);");
        WriteScratch($"{name}Block", _element, $"{name}Length");
        _writer.Line($"ReadOnlySpan<{_element}> {Repeated(name)} = Channels.Repeat({name}, {name}Block);");
    }

    /// <summary>Memory of that name, which is given back at the end of the method.</summary>
    private void WriteScratch(string name, string type, string length)
    {
        _writer.Line($"Span<{type}> {name} = {ScratchText.Take(type, length, name + "Rented")};");
        _scratch.Add($"{name}Rented");
    }

    /// <summary>The call of a loop: its spans as <paramref name="span"/> gives them, then the values.</summary>
    private static string Call(LearnableLoop loop, Func<string, string> span) =>
        $"{loop.Shape.KernelName}({string.Join(", ", [.. loop.Shape.Parameters.Select(parameter => span(parameter.Name)), .. Uniforms(loop)])})";

    private static IEnumerable<string> Uniforms(LearnableLoop loop) => KernelMemberWriter.UniformsOf(loop.Kernels);

    private string Total(Learnable learnable, string totals) => $"ChannelSums.{(_isDouble ? "Double" : "Single")}Totals({Sums(learnable)}, {totals})";

    private static string Repeated(Learnable learnable) => Repeated(learnable.Name);

    private static string Repeated(string name) => name + "Channels";

    private static string Terms(Learnable learnable) => learnable.GradientName + "Terms";

    private static string Sums(Learnable learnable) => learnable.GradientName + "Sums";
}
