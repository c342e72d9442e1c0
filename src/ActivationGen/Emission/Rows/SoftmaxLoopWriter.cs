using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;
using ActivationGen.Kernels;

namespace ActivationGen.Emission.Rows;

/// <summary>Writes the methods of a <see cref="SoftmaxLoop"/>: the choice of a width, the rows at each width, and the rows in plain double arithmetic.</summary>
internal sealed class SoftmaxLoopWriter
{
    private static readonly LanePrinter[] Widths = [new Vector512Printer(), new Vector256Printer(), new Vector128Printer()];

    private readonly SourceWriter _writer;
    private readonly SoftmaxLoop _loop;
    private readonly TargetFacts _target;
    private readonly string _element;
    private readonly LaneFormat _format;
    private readonly ConstantTable _constants;

    public SoftmaxLoopWriter(SourceWriter writer, SoftmaxLoop loop, ElementType elementType, TargetFacts target)
    {
        (_writer, _loop, _target) = (writer, loop, target);
        _element = elementType == ElementType.Double ? "double" : "float";
        _format = elementType == ElementType.Double ? LaneFormat.Double : LaneFormat.Single;
        _constants = ConstantTable.Of(loop.Name, [.. Kernels(_format)]);
    }

    public void Write()
    {
        if (_target.HasVectors) { _constants.WriteDeclarations(_writer, withStruct: true); }

        WriteDispatch();
        _writer.Line();
        new SoftmaxScalarWriter(_writer, _loop, _element, _target).Write();
        if (!_target.HasVectors) { return; }

        foreach (LanePrinter width in Widths)
        {
            _writer.Line();
            WriteWidth(width);
        }
    }

    private IEnumerable<Kernel> Kernels(LaneFormat format)
    {
        yield return _loop.MaximumKernel(format);
        if (_loop.HasLogSum) { yield return _loop.TiesKernel(format); }

        yield return _loop.TermsKernel(format);
        if (_loop.FinishKernel(format) is { } finish) { yield return finish; }
    }

    private IEnumerable<string> Parameters =>
    [
        $"ReadOnlySpan<{_element}> x", "int rowLength", .. _loop.Destinations.Select(name => $"Span<{_element}> {name}"),
        .. _loop.Numbers.Select(name => $"{_element} {name}"),
    ];

    /// <summary>
    /// The loops over rows call nothing, since no vector register survives a call: they stop at a row that is settled by its limit, which is done here.
    /// </summary>
    private void WriteDispatch()
    {
        string parameters = string.Join(", ", Parameters);
        _writer.Line($"/// <summary>{_loop.Summary}</summary>");
        using (_writer.Block($"internal static void {_loop.Name}({parameters})"))
        {
            _writer.Line("int rows = x.Length == 0 ? 0 : x.Length / rowLength;");
            using (_writer.Block("for (int row = 0; row < rows; row++)"))
            {
                IEnumerable<string> rest = _loop.Destinations.Select(name => $"{name}.Slice(row{(_loop.RowOutputs.Contains(name) ? "" : " * rowLength")})");
                _writer.Line($"row += {_loop.Name}Finite({"x.Slice(row * rowLength), rowLength, " + string.Join(", ", rest.Concat(_loop.Numbers))});");
                _writer.Line("if (row == rows) { return; }\n");
                _writer.Line($"ReadOnlySpan<{_element}> rowX = x.Slice(row * rowLength, rowLength);");
                if (_loop.Finish is not null) { _writer.Line($"Span<{_element}> rowY = y.Slice(row * rowLength, rowLength);"); }

                string limit = _loop.Limit.Replace("{T}", _element);
                foreach (string output in _loop.RowOutputs) { limit = limit.Replace($"{{{output}}}", $"{output}[row]"); }

                _writer.Line(limit);
            }
        }

        _writer.Line();
        _writer.Line("/// <summary>The rows up to the first whose maximum is not finite. Returns how many those are.</summary>");
        using (_writer.Block($"private static int {_loop.Name}Finite({parameters})"))
        {
            if (_target.HasVectors) { WriteWidthChoice(); }

            _writer.Line($"return {_loop.Name}InDouble({"x, rowLength, " + string.Join(", ", _loop.Destinations.Concat(_loop.Numbers))});");
        }
    }

    private void WriteWidthChoice()
    {
        List<string> arguments = ["ref MemoryMarshal.GetReference(x)"];
        arguments.AddRange(_loop.Destinations.Select(name => $"ref MemoryMarshal.GetReference({name})"));
        arguments.AddRange(["(nuint)rowLength", "(nuint)(x.Length / rowLength)"]);
        arguments.AddRange(_loop.Numbers);
        arguments.Add($"in {_constants.ValuesName}");
        foreach (LanePrinter width in Widths)
        {
            _writer.Line($"if ({width.Condition}) {{ return (int){_loop.Name}{width.Width}({string.Join(", ", arguments)}); }}\n");
        }
    }

    private void WriteWidth(LanePrinter width)
    {
        List<string> parameters = [$"ref {_element} firstX"];
        parameters.AddRange(_loop.Destinations.Select(name => $"ref {_element} {LoopPrinter.Reference(name)}"));
        parameters.AddRange(["nuint length", "nuint rows"]);
        parameters.AddRange(_loop.Numbers.Select(name => $"{_element} {name}"));
        parameters.Add($"in {_constants.TypeName} constants");
        _writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]");
        using (_writer.Block($"private static nuint {_loop.Name}{width.Width}({string.Join(", ", parameters)})"))
        {
            new SoftmaxRowWriter(_writer, _loop, width, _format, _constants).Write();
        }
    }
}
