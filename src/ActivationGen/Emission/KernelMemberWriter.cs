using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>Writes what one member needs in the kernel class: the method that picks a width, a loop for each width, and the scalar code.</summary>
internal sealed class KernelMemberWriter
{
    private static readonly LanePrinter[] Widths = [new Vector512Printer(), new Vector256Printer(), new Vector128Printer()];

    private readonly SourceWriter _writer;
    private readonly MemberShape _shape;
    private readonly Kernel[] _kernels;
    private readonly List<KernelOutput> _outputs;
    private readonly ConstantTable _constants;
    private readonly bool _hasVectors, _isDebug;
    private readonly string _element;
    private readonly List<(LanePrinter Target, LoopPrinter Loop)> _loops = [];
    private readonly bool _hasOwnConstants;

    /// <summary>For members that share their <paramref name="constants"/>, which the caller writes.</summary>
    public KernelMemberWriter(SourceWriter writer, MemberKernel member, ConstantTable constants, TargetFacts target)
        : this(writer, MemberShape.Of(member.Member), constants, target, member.Kernels)
    {
    }

    /// <summary>For kernels that are no member by themselves, such as one pass of a function over rows.</summary>
    public KernelMemberWriter(SourceWriter writer, MemberShape shape, TargetFacts target, params Kernel[] kernels)
        : this(writer, shape, ConstantTable.Of(shape.KernelName, kernels), target, kernels) => _hasOwnConstants = true;

    /// <summary>For kernels that are no member by themselves and share their constants.</summary>
    public KernelMemberWriter(SourceWriter writer, MemberShape shape, ConstantTable constants, TargetFacts target, Kernel[] kernels)
    {
        _writer = writer;
        _shape = shape;
        _kernels = kernels;
        _outputs = [.. kernels.SelectMany(kernel => kernel.Outputs)];
        _hasVectors = target.HasVectors;
        _isDebug = target.IsDebug;
        _element = kernels[0].Format == LaneFormat.Double ? "double" : "float";
        _constants = constants;
        foreach (LanePrinter width in Widths) { _loops.Add((width, new LoopPrinter(width, _constants, target.IsDebug, shape.HasRows, kernels))); }
    }

    public void Write()
    {
        if (_hasOwnConstants) { _constants.WriteDeclarations(_writer, withStruct: _hasVectors); }

        if (!IsFused)
        {
            WriteScalar();
            _writer.Line();
        }

        WriteDispatch();
        if (ShortRows is { } shortRows)
        {
            _writer.Line();
            shortRows.WriteMethod();
        }

        if (!_hasVectors) { return; }

        foreach ((LanePrinter target, LoopPrinter loop) in _loops)
        {
            _writer.Line();
            WriteWidth(target, loop);
        }
    }

    private IEnumerable<KernelInput> Inputs => _kernels.SelectMany(kernel => kernel.Inputs);

    /// <summary>Whether the member only joins what Forward and Backward do one by one, so that single elements are left to them.</summary>
    private bool IsFused => _shape.Member is ActivationMembers.WithDerivative or ActivationMembers.Batch or ActivationMembers.BatchBackward;

    private ShortRowsWriter? ShortRows => ShortRowsWriter.For(_writer, _element, _shape, _hasVectors);

    private IEnumerable<string> UniformNames => UniformsOf(_kernels);

    /// <summary>The values that the methods of these kernels take behind their spans, in order.</summary>
    public static IEnumerable<string> UniformsOf(IEnumerable<Kernel> kernels) =>
        kernels.SelectMany(kernel => kernel.Inputs).Where(i => i.Kind == InputKind.Uniform).Select(i => i.Name).Distinct();

    private void WriteScalar()
    {
        ScalarPrinter printer = _hasVectors ? new ScalarPrinter() : new PortableScalarPrinter();
        printer.Write(_writer, _shape.LoopName, [.. _shape.Inputs.Select(p => p.Name)], _constants, _kernels);
    }

    private void WriteDispatch()
    {
        IEnumerable<string> parameters = _shape.Parameters.Select(p => $"{(p.IsOutput ? "Span" : "ReadOnlySpan")}<{_element}> {p.Name}");
        if (_shape.HasStrides) { parameters = parameters.Concat(["int length", "int rows", "int stride"]); }

        parameters = parameters.Concat(UniformNames.Select(name => $"{_element} {name}"));
        string whole = _shape.Parameters[0].Name;
        using (_writer.Block($"internal static void {_shape.LoopName}({string.Join(", ", parameters)})"))
        {
            ShortRows?.WriteChoice();

            foreach (KernelOutput output in _outputs)
            {
                if (output.Accumulate) { _writer.Line($"{output.Name}.Clear();"); }
            }

            if (_shape.HasRows) { _writer.Line("if (bias.Length == 0) { return; }\n"); }

            if (_hasVectors) { WriteWidthChoice(whole); }

            WriteScalarLoops(whole);
        }
    }

    private void WriteWidthChoice(string whole)
    {
        string length = _shape.HasRows ? "rowLength" : "length";
        if (!_shape.HasStrides)
        {
            _writer.Line(_shape.HasRows
                ? $"nuint rowLength = (nuint)bias.Length, rows = (nuint){whole}.Length / rowLength;"
                : $"nuint length = (nuint){whole}.Length;");
        }

        List<string> arguments = [.. Streams.Select(name => $"ref MemoryMarshal.GetReference({name})"), .. UniformNames];
        arguments.AddRange(_shape.HasStrides ? ["(nuint)length", "(nuint)rows", "(nuint)stride"] : _shape.HasRows ? ["rowLength", "rows"] : ["length"]);
        if (_constants.HasFields) { arguments.Add($"in {_constants.ValuesName}"); }

        foreach ((LanePrinter target, LoopPrinter loop) in _loops)
        {
            using (_writer.Block($"if ({length} >= {loop.Step} && {target.Condition})"))
            {
                string method = $"{_shape.LoopName}{target.Width}", passed = string.Join(", ", arguments);
                if (MovesFrame(target, loop))
                {
                    _writer.Line($"int excess = {method}({passed}, 0);");
                    using (_writer.Block("if (excess > 0)"))
                    {
                        _writer.Line("Span<byte> moved = stackalloc byte[excess];");
                        _writer.Line($"{method}({passed}, moved.Length);");
                    }

                    _writer.Line();
                }
                else { _writer.Line($"{method}({passed});"); }

                _writer.Line("return;");
            }

            _writer.Line();
        }
    }

    private void WriteScalarLoops(string whole)
    {
        if (_shape.HasStrides)
        {
            using (_writer.Block("for (int row = 0; row < rows; row++)"))
            using (_writer.Block("for (int i = 0; i < length; i++)"))
            {
                WriteScalarCall("(row * length) + i", "i");
            }

            return;
        }

        if (!_shape.HasRows)
        {
            using (_writer.Block($"for (int i = 0; i < {whole}.Length; i++)")) { WriteScalarCall("i", "i"); }

            return;
        }

        using (_writer.Block($"for (int start = 0; start < {whole}.Length; start += bias.Length)"))
        using (_writer.Block("for (int i = 0; i < bias.Length; i++)"))
        {
            WriteScalarCall("start + i", "i");
        }
    }

    private void WriteScalarCall(string index, string columnIndex)
    {
        if (IsFused)
        {
            WriteFusedElement(index, columnIndex);
            return;
        }

        string At(MemberParameter p) => $"{p.Name}[{(p.PerColumn ? columnIndex : p.IsStrided ? "(row * stride) + i" : index)}]";
        List<string> arguments = [.. _shape.Inputs.Select(At), .. UniformNames];
        if (_outputs.Count == 1)
        {
            _writer.Line($"{At(_shape.Outputs.Single())} = {_shape.LoopName}({string.Join(", ", arguments)});");
            return;
        }

        foreach (KernelOutput output in _outputs) { arguments.Add($"out {At(_shape.Outputs.Single(p => p.Name == output.Name))}"); }

        _writer.Line($"{_shape.LoopName}({string.Join(", ", arguments)});");
    }

    private void WriteFusedElement(string index, string column)
    {
        switch (_shape.Member)
        {
            case ActivationMembers.Batch:
                _writer.Line($"y[{index}] = Forward(x[{index}] + bias[{column}]);");
                break;
            case ActivationMembers.WithDerivative:
                _writer.Line(
                    $"""
                    {_element} input = x[{index}];
                    y[{index}] = Forward(input);
                    derivative[{index}] = Backward(input, 1);
                    """);
                break;
            default:
                _writer.Line(
                    $"""
                    {_element} gradient = Backward(x[{index}] + bias[{column}], gradOutput[{index}]);
                    gradInput[{index}] = gradient;
                    gradBias[{column}] += gradient;
                    """);
                break;
        }
    }

    /// <summary>The span parameters that the kernel reads or writes; the derivative of a constant function reads nothing.</summary>
    private IEnumerable<string> Streams => _shape.Parameters.Select(p => p.Name).Where(name =>
        Inputs.Any(i => i.Name == name || i.Addend == name) || _outputs.Any(o => o.Name == name));

    /// <summary>Whether the loop runs only in an aligned frame (see FrameAlignment).</summary>
    private static bool MovesFrame(LanePrinter target, LoopPrinter loop) => loop.SpillsVectors && target.Width > 128;

    private void WriteWidth(LanePrinter target, LoopPrinter loop)
    {
        List<string> parameters = [.. Streams.Select(name => $"ref {_element} {LoopPrinter.Reference(name)}"), .. UniformNames.Select(name => $"{_element} {name}")];
        parameters.AddRange(_shape.HasStrides ? ["nuint length", "nuint rows", "nuint stride"] : _shape.HasRows ? ["nuint rowLength", "nuint rows"] : ["nuint length"]);
        if (_constants.HasFields) { parameters.Add($"in {_constants.TypeName} constants"); }

        if (MovesFrame(target, loop)) { parameters.Add("int moved"); }

        _writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (_writer.Block($"private static {(MovesFrame(target, loop) ? "int" : "void")} {_shape.LoopName}{target.Width}({string.Join(", ", parameters)})"))
        {
            if (MovesFrame(target, loop))
            {
                _writer.Line(_isDebug
                    ? "// Not optimised, all vectors live in this frame: from one that is not aligned to them the caller tries again, further down."
                    : "// More vectors than registers: some live in this frame. From one that is not aligned to them the caller tries again, further down.");
                _writer.Line($"Vector{target.Width}<{_element}> anyVector = default;");
                _writer.Line("int excess = FrameAlignment.Excess(ref anyVector);");
                _writer.Line("if (excess > 0 && moved == 0) { return excess; }\n");
            }

            loop.WriteSetup(_writer);
            if (_shape.HasRows || _shape.HasStrides) { WriteRowLoop(loop); }
            else { loop.WriteLoop(_writer, "length"); }

            if (MovesFrame(target, loop)) { _writer.Line("\nreturn 0;"); }
        }
    }

    private void WriteRowLoop(LoopPrinter loop)
    {
        string length = _shape.HasRows ? "rowLength" : "length";
        using (_writer.Block("for (nuint row = 0; row < rows; row++)"))
        {
            loop.WriteLoop(_writer, length);
            _writer.Line();
            foreach (MemberParameter parameter in _shape.Parameters.Where(parameter => !parameter.PerColumn && Streams.Contains(parameter.Name)))
            {
                string reference = LoopPrinter.Reference(parameter.Name);
                _writer.Line($"{reference} = ref Unsafe.Add(ref {reference}, {(parameter.IsStrided ? "stride" : length)});");
            }
        }
    }
}
